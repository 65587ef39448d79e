//! The widget of both matrices: positions (actors × stakes) and influences (actors × actors).
//!
//! A page of whole rows and columns, a cell that the keyboard is at, and every value one key away. Read `keys.rs` for
//! what is typed, `cell.rs` for what a value becomes, `page.rs` for what fits, then `grid.rs` and `said.rs`.
//!
//! Rows and columns keep their places while one fills the table: they are sorted again when the matrix is entered, when
//! another order is chosen, and once the keyboard has left it.

mod cell;
mod grid;
mod keys;
mod order;
mod page;
mod paint;
mod said;
mod tools;
mod walk;

use egui::{EventFilter, Id, Rect, Ui, UiBuilder, Vec2};

use crate::model::{ActorId, StakeId};
use crate::session::{Action, CellAt, Sighting, ViewChange};
use crate::ui::fields::field_id;
use crate::ui::{Desk, theme, widgets};
use cell::{Cell, Line};
use grid::{Done, Grid};
use keys::{Stroke, Way};
use order::{ActorOrder, Choices, GroupFilter, Ordered};
use page::{Pages, Shape};
use said::Lead;

/// Height of a row of tools.
const ROW: f32 = 30.0;
/// Width from which the tools stand in one row with what is before them.
const ONE_ROW: f32 = 1180.0;
/// Least height of all of it: in a lower window it scrolls.
const LEAST: f32 = 350.0;
/// Height of heads on two lines, and of the gauge under them.
const HEAD: [f32; 2] = [36.0, 28.0];
/// Room in the first column beside the name of an actor (symbol, star), and beside that of a stake (its share).
const BESIDE_ACTOR: f32 = 53.0;
const BESIDE_STAKE: f32 = 68.0;
/// How far the wheel turns for one row.
const NOTCH: f32 = 24.0;
/// The keys that move the cursor, not the keyboard.
const FILTER: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Which matrix it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Actors × stakes.
    Positions,
    /// Actors × actors.
    Influences,
}

impl Kind {
    /// Its key, for ids.
    fn key(self) -> &'static str {
        match self {
            Self::Positions => "positions",
            Self::Influences => "influences",
        }
    }
}

/// What a matrix is about, in words.
pub(super) struct Subject<'a> {
    /// Which matrix it is.
    pub(super) kind: Kind,
    /// What it says first: the longest wording first, the one that fits is shown.
    pub(super) sentences: &'a [String],
    /// How it is computed, line by line.
    pub(super) how: Vec<String>,
    /// What must be said before one believes it.
    pub(super) warning: Option<String>,
}

/// What was chosen on a matrix, and where one is in it.
#[derive(Default)]
pub(super) struct MatrixView {
    choices: Choices,
    /// Whether a value leads to the cell at the right, not to the one below.
    across: bool,
    cursor: Option<[Line; 2]>,
    /// Ranks of the first row and column of the page.
    start: [usize; 2],
    /// Whether a minus waits for its digit.
    minus: bool,
    /// Whether the sheet of the cell is asked for, and what it leads to.
    opens: bool,
    lead: Option<Lead>,
    /// Whether it is open.
    sheet: bool,
    /// How far the wheel has turned since the last row.
    turned: Vec2,
    settled: Option<Settled>,
    /// When it was drawn last.
    seen: u64,
    wants_keyboard: bool,
}

/// Rows and columns, and what they were sorted from.
struct Settled {
    sighting: Sighting,
    counts: [usize; 2],
    choices: Choices,
    order: Ordered,
}

/// The table of this frame.
struct Table<'a> {
    order: &'a Ordered,
    shape: Shape,
    /// The id of the cell that the keyboard is at.
    id: Id,
}

impl MatrixView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, subject: &Subject<'_>) {
        let room = ui.available_rect_before_wrap();
        if room.height() < LEAST {
            let area = egui::ScrollArea::vertical().id_salt("matrix").auto_shrink(false);
            area.show(ui, |ui| {
                let (_, whole) = ui.allocate_space(Vec2::new(ui.available_width(), LEAST));
                self.draw(ui, desk, subject, whole);
            });
        } else {
            self.draw(ui, desk, subject, room);
        }
    }

    fn draw(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, subject: &Subject<'_>, room: Rect) {
        let id = field_id(subject.kind.key(), "cursor");
        self.arrive(ui, id);
        let focused = ui.memory(|memory| memory.has_focus(id));
        self.go_to_wanted(ui, desk, subject.kind, id);
        let settled = self.settle(desk, subject.kind, focused);
        let order = &settled.order;
        let sample = sample(subject.kind);
        let places = Places::of(ui, desk, sample, room);
        let gauges = subject.kind == Kind::Positions && !self.choices.transposed;
        let beside_name = if self.choices.transposed { BESIDE_STAKE } else { BESIDE_ACTOR };
        let wanted = page::Wanted {
            rows: order.rows.len(),
            columns: order.columns.len(),
            head: HEAD[0] + if gauges { HEAD[1] } else { 0.0 },
            widest: order.widest,
            first: (order.longest + beside_name).clamp(130.0, (room.width() * 0.24).max(130.0)),
            totals: subject.kind == Kind::Positions,
        };
        let table = Table { order, shape: page::shape(places.grid.size(), &wanted), id };
        // The table comes first, so that the keyboard comes to it first.
        if order.rows.is_empty() {
            self.nobody(ui, desk, places.grid);
        } else {
            self.table(ui, desk, &table, &places, gauges);
        }
        let asked = strip(ui, places.sentence, "sentence", |ui| {
            tools::sentence(ui, desk, subject, order, table.pages(self.start))
        });
        strip(ui, places.source, "source", |ui| tools::source(ui, desk, subject));
        let stake = self.cursor.into_iter().flatten().find_map(Line::stake);
        strip(ui, places.choices, "choices", |ui| {
            tools::choices(ui, desk, subject.kind, &mut self.choices, &mut self.across, stake);
        });
        tools::legend(ui, desk, sample, places.legend);
        if asked.iter().any(Option::is_some) {
            let [row, column] = self.start;
            if ui.input(|input| input.pointer.any_click()) {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            self.turn_to(&table, [asked[0].unwrap_or(row), asked[1].unwrap_or(column)]);
        }
        self.settled = Some(settled);
    }

    /// Takes the keyboard when the screen opens, unless something has it.
    fn arrive(&mut self, ui: &Ui, id: Id) {
        let now = ui.ctx().cumulative_pass_nr();
        if self.seen == 0 || self.seen + 1 < now {
            self.wants_keyboard = true;
            self.settled = None;
            // What had the keyboard on another screen has left it by then.
            ui.ctx().request_repaint();
        } else if std::mem::take(&mut self.wants_keyboard) && ui.memory(egui::Memory::focused).is_none() {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        self.seen = now;
    }

    /// Goes to the cell that another screen led to.
    fn go_to_wanted(&mut self, ui: &Ui, desk: &mut Desk<'_>, kind: Kind, id: Id) {
        let Some(cell) = desk.session.wanted_cell() else { return };
        let lines = match (kind, cell) {
            (Kind::Positions, CellAt::Position(actor, stake)) => [Line::Actor(actor), Line::Stake(stake)],
            (Kind::Influences, CellAt::Influence(from, to)) => [Line::Actor(from), Line::Actor(to)],
            _ => return,
        };
        let [row, column] = lines;
        let turned = kind == Kind::Positions && self.choices.transposed;
        self.cursor = Some(if turned { [column, row] } else { lines });
        self.choices.group = GroupFilter::All;
        ui.memory_mut(|memory| memory.request_focus(id));
        desk.push(Action::View(ViewChange::Cell(None)));
    }

    /// Sorts rows and columns, unless somebody is filling them.
    fn settle(&mut self, desk: &Desk<'_>, kind: Kind, focused: bool) -> Settled {
        let map = desk.map();
        if let ActorOrder::Position(stake) = self.choices.actors
            && !map.stakes.contains(stake)
        {
            self.choices.actors = ActorOrder::Entry;
        }
        if let GroupFilter::Only(Some(group)) = self.choices.group
            && !map.groups.contains(group)
        {
            self.choices.group = GroupFilter::All;
        }
        let sighting = desk.session.sighting();
        let counts = [map.actors.len(), map.stakes.len()];
        let held = focused || self.sheet;
        let stands = |it: &Settled| {
            it.sighting.document == sighting.document
                && it.counts == counts
                && it.choices == self.choices
                && (it.sighting == sighting || held)
        };
        self.settled.take().filter(stands).unwrap_or_else(|| {
            let order = order::ordered(desk, kind, &self.choices);
            Settled { sighting, counts, choices: self.choices.clone(), order }
        })
    }

    fn table(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, table: &Table<'_>, places: &Places, gauges: bool) {
        let mut at = walk::fillable(table.order, table.order.place(self.cursor));
        if ui.memory(|memory| memory.has_focus(table.id)) {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(table.id, FILTER));
            if !ui.any_popup_open() && desk.session.dialog().is_none() {
                at = self.typed(ui, desk, table, at);
            }
        } else {
            self.minus = false;
        }
        self.cursor = table.order.lines(at);
        let [rows, columns] = table.pages(self.start);
        self.start = [rows.follow(at[0]), columns.follow(at[1])];
        let corner = if gauges && !desk.session.hides_positions() { desk.texts.matrix_share() } else { String::new() };
        let grid = Grid {
            order: table.order,
            shape: table.shape,
            at: places.grid.min,
            start: self.start,
            cursor: at,
            cursor_id: table.id,
            minus: self.minus,
            gauges,
            corner: &corner,
        };
        let done = grid.show(ui, desk);
        self.wheel(ui, table, grid.rect());
        if let Some([row, column]) = table.order.lines(at)
            && let Some(cell) = Cell::of(row, column)
        {
            self.cell(ui, desk, table, places, cell, at, &done);
        }
        if let Some(stake) = done.sort_by {
            self.choices.actors = ActorOrder::Position(stake);
            ui.memory_mut(|memory| memory.request_focus(table.id));
        }
    }

    /// The line under the table and the sheet of its cell; a press goes to a cell, another one opens its sheet.
    #[expect(clippy::too_many_arguments, reason = "one cell of one table, and what was done to it")]
    fn cell(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        table: &Table<'_>,
        places: &Places,
        cell: Cell,
        at: [usize; 2],
        done: &Done,
    ) {
        let focused = ui.memory(|memory| memory.has_focus(table.id));
        if strip(ui, places.line, "line", |ui| said::line(ui, desk, cell, focused)) {
            (self.opens, self.lead) = (true, Some(Lead::Reason));
        }
        match done.pressed {
            Some(pressed) if pressed == at && focused => self.opens = true,
            Some(pressed) => {
                self.cursor = table.order.lines(pressed);
                self.minus = false;
                ui.memory_mut(|memory| memory.request_focus(table.id));
            }
            None => {}
        }
        let Some(response) = &done.cursor else { return };
        // A sheet would tell what is covered.
        let opens = std::mem::take(&mut self.opens) && !desk.session.hides_positions();
        let open = said::sheet(ui, desk, response, cell, opens, &mut self.lead);
        let by_pointer = ui.input(|input| input.pointer.any_click());
        if self.sheet && !open && !by_pointer {
            ui.memory_mut(|memory| memory.request_focus(table.id));
        }
        self.sheet = open;
    }

    /// The wheel goes row by row, and column by column with Maj.
    fn wheel(&mut self, ui: &Ui, table: &Table<'_>, rect: Rect) {
        let [rows, columns] = table.pages(self.start);
        let pages = rows.are_several() || columns.are_several();
        if !pages || ui.any_popup_open() || !ui.rect_contains_pointer(rect) {
            self.turned = Vec2::ZERO;
            return;
        }
        self.turned += ui.input(|input| input.smooth_scroll_delta());
        let steps = (self.turned / NOTCH).round();
        if steps != Vec2::ZERO {
            self.turned -= steps * NOTCH;
            self.turn_to(table, [rows.moved(-steps.y as isize), columns.moved(-steps.x as isize)]);
            ui.ctx().request_repaint();
        }
    }

    /// Shows the page that begins there; the cursor comes along.
    fn turn_to(&mut self, table: &Table<'_>, start: [usize; 2]) {
        let at = table.order.place(self.cursor);
        let [rows, columns] = table.pages(self.start);
        let to = [rows.carried(at[0], start[0]), columns.carried(at[1], start[1])];
        self.start = start;
        self.cursor = table.order.lines(walk::fillable(table.order, to));
    }

    fn nobody(&mut self, ui: &mut Ui, desk: &Desk<'_>, rect: Rect) {
        let middle = rect.shrink2(egui::vec2(0.0, (rect.height() / 2.0 - 40.0).max(0.0)));
        ui.scope_builder(UiBuilder::new().id_salt("nobody").max_rect(middle), |ui| {
            ui.vertical_centered(|ui| {
                ui.label(widgets::title(desk.texts.matrix_nobody(), 17.0, desk.colors));
                let words = desk.texts.matrix_clear_filter();
                if widgets::button(ui, desk.colors, None, &words, widgets::Weight::Plain).clicked() {
                    self.choices.filter.clear();
                    self.choices.group = GroupFilter::All;
                }
            });
        });
    }
}

impl Table<'_> {
    /// The pages of rows and of columns that begin there.
    fn pages(&self, start: [usize; 2]) -> [Pages; 2] {
        let rows = Pages { start: start[0], size: self.shape.rows, count: self.order.rows.len() };
        let columns = Pages { start: start[1], size: self.shape.columns, count: self.order.columns.len() };
        [rows, columns]
    }
}

/// A cell of a kind, for its scale.
fn sample(kind: Kind) -> Cell {
    let actor = ActorId(uuid::Uuid::nil());
    match kind {
        Kind::Positions => Cell::Position(actor, StakeId(uuid::Uuid::nil())),
        Kind::Influences => Cell::Influence(actor, actor),
    }
}

/// A row of widgets in a rectangle.
fn strip<R>(ui: &mut Ui, rect: Rect, salt: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(UiBuilder::new().id_salt(salt).max_rect(rect).layout(layout), content).inner
}

/// Where the parts stand.
struct Places {
    sentence: Rect,
    source: Rect,
    choices: Rect,
    legend: Rect,
    grid: Rect,
    line: Rect,
}

impl Places {
    fn of(ui: &Ui, desk: &Desk<'_>, sample: Cell, room: Rect) -> Self {
        let mut top = room.top();
        let mut row = |height: f32| {
            let rect = Rect::from_min_max(egui::pos2(room.left(), top), egui::pos2(room.right(), top + height));
            top += height;
            rect
        };
        let sentence = row(ROW);
        let source = row(ROW);
        let measured = |words: String, font| ui.painter().layout_no_wrap(words, font, desk.colors.text).size().x;
        let before = measured(desk.texts.matrix_according(), theme::regular(13.0))
            + measured(desk.texts.matrix_how(), theme::semibold(13.0))
            + 72.0;
        let (source, choices) = if room.width() >= ONE_ROW {
            let (left, right) = source.split_left_right_at_x(room.left() + before);
            (left, right)
        } else {
            (source, row(ROW))
        };
        row(4.0);
        let legend = row(tools::legend_height(ui, desk, sample, room.width()));
        row(6.0);
        let line = Rect::from_min_max(egui::pos2(room.left(), room.bottom() - said::HEIGHT), room.max);
        let grid = Rect::from_min_max(egui::pos2(room.left(), top), egui::pos2(room.right(), line.top() - 6.0));
        Self { sentence, source, choices, legend, grid, line }
    }
}
