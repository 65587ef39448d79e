//! The board of frames of reference: who speaks in the name of what.

mod chip;
mod holder;
mod pair;
mod sheet;

use egui::{Align, Layout, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2};

use self::chip::{Ask, Board, Carried, Chip, chip_id};
use self::holder::{Given, Holder};
use crate::edit::ItemId;
use crate::i18n::{Texts, cites, words};
use crate::model::{Actor, ActorId, Cite, Layers, MapState};
use crate::scene::cite_letter;
use crate::session::{Action, Icon, Screen, Select, ViewChange};
use crate::ui::{Desk, fields, theme, widgets};

/// Space between the parts of the board.
const GAP: f32 = 10.0;
/// Width of the list of those to place.
const POOL: f32 = 196.0;
/// Its width while it is empty, and the cards need the room.
const EMPTY_POOL: f32 = 132.0;
/// A board this wide has room for all.
const WIDE: f32 = 1500.0;
/// Width of what stands at the right: the sheet of one, or what two say of each other.
const SIDE: f32 = 280.0;
/// Least width and height of a card.
const CARD: Vec2 = Vec2::new(164.0, 250.0);
/// A wider card says its key.
const LEAST_FOR_KEY: f32 = 200.0;

/// The board of frames of reference.
#[derive(Default)]
pub(super) struct ValuesView {
    /// Whether the list also has those who hold some already.
    everyone: bool,
    /// Whether two actors are put side by side.
    comparing: bool,
    pair: [Option<ActorId>; 2],
    /// Who was refused a fourth one, until something else is done.
    refused: Option<Holder>,
}

/// What stands at the right of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Nothing,
    Sheet(Holder),
    Pair,
}

impl ValuesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.map().actors.is_empty() {
            return super::no_actor(ui, desk);
        }
        self.bar(ui, desk);
        let mut board = Board::default();
        let area = ui.available_rect_before_wrap();
        let side = self.side(desk);
        let listed = self.listed(desk.map());
        let narrow = listed.is_empty() && side != Side::Nothing && area.width() < WIDE;
        let pool = if narrow { EMPTY_POOL } else { POOL };
        let pool = Rect::from_min_size(area.min, Vec2::new(pool, area.height()));
        let mut cards = Rect::from_min_max(egui::pos2(pool.right() + GAP, area.top()), area.max);
        if side != Side::Nothing {
            let at = Rect::from_min_max(egui::pos2(area.right() - SIDE, area.top()), area.max);
            cards.max.x = at.left() - GAP;
            self.beside(&mut inside(ui, at, "side"), desk, side);
        }
        self.pool(&mut inside(ui, pool, "pool"), desk, &mut board, listed);
        cards_in(&mut inside(ui, cards, "cards"), desk, &mut board);
        ui.allocate_rect(area, Sense::hover());
        board.walk(ui);
        for ask in board.asks {
            self.settle(desk, ask);
        }
    }

    /// What to do, and where it is seen; a refusal takes the place of the first.
    fn bar(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let texts = desk.texts;
        ui.horizontal(|ui| {
            ui.set_min_height(32.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let on_map = texts.values_on_map();
                if widgets::button(ui, desk.colors, Some(Icon::Map), &on_map, widgets::Weight::Plain).clicked() {
                    desk.push(Action::View(ViewChange::Layers(Layers { values: true, ..desk.session.layers() })));
                    desk.push(Action::Go(Screen::Map));
                }
                let two = texts.values_between_two();
                if widgets::button(ui, desk.colors, None, &two, widgets::Weight::Plain).clicked() {
                    self.comparing = true;
                    self.pair = pair::first(desk, self.pair);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let (said, ink) = match self.refused {
                        Some(holder) => (texts.values_refused(holder.label(desk.map())), desk.colors.note),
                        None => (way_or_frame(desk, Texts::values_hint_way, Texts::values_hint), desk.colors.text_soft),
                    };
                    let said = widgets::unbroken(&said);
                    ui.add(egui::Label::new(widgets::reading(said, 13.0).color(ink)).wrap());
                });
            });
        });
        ui.add_space(4.0);
    }

    fn side(&mut self, desk: &Desk<'_>) -> Side {
        if let [one, other] = desk.session.selection().actors()[..]
            && desk.session.selection().len() == 2
        {
            self.pair = [Some(one), Some(other)];
            self.comparing = true;
        }
        if self.comparing {
            return Side::Pair;
        }
        match desk.session.selection().single() {
            Some(ItemId::Actor(id)) => Side::Sheet(Holder::Actor(id)),
            Some(ItemId::Group(id)) => Side::Sheet(Holder::Group(id)),
            _ => Side::Nothing,
        }
    }

    fn beside(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, side: Side) {
        let room = ui.max_rect();
        widgets::sheet(desk.colors).show(ui, |ui| {
            ui.set_min_size(room.shrink(15.0).size());
            ui.spacing_mut().item_spacing.y = 5.0;
            ui.spacing_mut().interact_size.y = 24.0;
            let salt = format!("{side:?}");
            ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| match side {
                Side::Nothing => {}
                Side::Sheet(holder) => sheet::show(ui, desk, holder),
                Side::Pair => self.compare(ui, desk),
            });
        });
    }

    fn compare(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if pair::show(ui, desk, &mut self.pair) {
            self.comparing = false;
            if desk.session.selection().len() == 2 {
                desk.push(Action::Select(Select::Nothing));
            }
        }
    }

    /// Who is in the list: those to place, or all.
    fn listed(&self, map: &MapState) -> Vec<Holder> {
        holders(map).filter(|holder| self.everyone || holder.is_to_place(map)).collect()
    }

    /// Those who hold none yet: groups, then actors. What is dropped here is taken away from where it was.
    fn pool(&mut self, ui: &mut Ui, desk: &Desk<'_>, board: &mut Board, listed: Vec<Holder>) {
        let rect = ui.max_rect();
        let target = ui.interact(rect, ui.scope_id().with("pool"), Sense::hover());
        let over = target.dnd_hover_payload::<Carried>().is_some_and(|carried| carried.from.is_some());
        ground(ui, desk, rect, over);
        if let Some(carried) = target.dnd_release_payload::<Carried>()
            && let Some(from) = carried.from
        {
            board.asks.push(Ask::Take(carried.holder, from));
        }
        let mut body = inside(ui, rect.shrink(10.0), "pool body");
        let ui = &mut body;
        let texts = desk.texts;
        let title = if self.everyone { texts.values_everyone() } else { texts.values_to_place(listed.len()) };
        ui.add(egui::Label::new(widgets::title(title, 14.0, desk.colors)).wrap());
        if fields::tick(ui, desk.colors, self.everyone, &texts.values_show_everyone()) {
            self.everyone = !self.everyone;
        }
        if listed.is_empty() {
            ui.add(egui::Label::new(widgets::soft(texts.values_all_placed(), desk.colors)).wrap());
        }
        ScrollArea::vertical().id_salt("pool").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.set_max_width(ui.available_width() - 4.0);
            for holder in listed {
                Chip { holder, on: None, inherited: false }.show(ui, desk, board);
            }
        });
    }

    fn settle(&mut self, desk: &mut Desk<'_>, ask: Ask) {
        self.refused = None;
        let project = desk.project();
        match ask {
            Ask::Give(holder, cite) => match holder.give(project, cite) {
                Given::Held(edit) => {
                    desk.edit(edit);
                    desk.drafts.lead_to(chip_id(holder, Some(cite)));
                }
                Given::Already => desk.drafts.lead_to(chip_id(holder, Some(cite))),
                Given::Full => self.refused = Some(holder),
            },
            Ask::Take(holder, cite) => take(desk, holder, cite),
            Ask::TakeLast(holder) => {
                if let Some(value) = holder.own(&project.map).last() {
                    take(desk, holder, value.cite);
                }
            }
            Ask::Raise(holder, cite) => {
                if let Some(edit) = holder.raise(project, cite) {
                    desk.edit(edit);
                }
            }
            Ask::Open(holder, also) => {
                self.comparing = false;
                let item = holder.item();
                desk.push(Action::Select(if also { Select::Toggle(item) } else { Select::Only(item) }));
            }
        }
    }
}

/// Takes one away; the keyboard goes to what is left, or to the list.
fn take(desk: &mut Desk<'_>, holder: Holder, cite: Cite) {
    let Some(edit) = holder.take(desk.project(), cite) else { return };
    let left = holder.own(desk.map()).iter().rfind(|value| value.cite != cite).map(|value| value.cite);
    desk.drafts.lead_to(chip_id(holder, left));
    desk.edit(edit);
}

/// Every group, then every actor, in the order of the project.
fn holders(map: &MapState) -> impl Iterator<Item = Holder> {
    let groups = map.groups.iter().map(|group| Holder::Group(group.id));
    groups.chain(map.actors.iter().map(|actor| Holder::Actor(actor.id)))
}

/// Words that say « façon de juger » where the project prefers it.
fn way_or_frame(desk: &Desk<'_>, way: fn(Texts) -> String, frame: fn(Texts) -> String) -> String {
    if desk.project().display.ways_of_judging { way(desk.texts) } else { frame(desk.texts) }
}

/// A part of the screen at a place.
fn inside(ui: &mut Ui, at: Rect, salt: &str) -> Ui {
    let mut part = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(at).layout(Layout::top_down(Align::Min)));
    part.set_clip_rect(ui.clip_rect().intersect(at.expand(4.0)));
    part
}

/// The ground of a card or of the list, tinted while something may be dropped there.
fn ground(ui: &Ui, desk: &Desk<'_>, rect: Rect, over: bool) {
    let colors = desk.colors;
    let (fill, line) =
        if over { (colors.accent_tint, Stroke::new(2.0, colors.accent)) } else { (colors.panel, colors.hairline()) };
    ui.painter().rect(rect, 10.0, fill, line, StrokeKind::Inside);
}

/// The eight cards, in as many rows as they need.
fn cards_in(ui: &mut Ui, desk: &Desk<'_>, board: &mut Board) {
    let area = ui.max_rect();
    let columns = [4.0, 3.0, 2.0, 1.0].into_iter().find(|n| (area.width() + GAP) / n - GAP >= CARD.x).unwrap_or(1.0);
    let rows = (Cite::ALL.len() as f32 / columns).ceil();
    let height = ((area.height() + GAP) / rows - GAP).max(CARD.y);
    let scrolls = rows * (height + GAP) > area.height() + GAP + 1.0;
    let width = area.width() - if scrolls { 12.0 } else { 0.0 };
    let width = (width + GAP) / columns - GAP;
    ScrollArea::vertical().id_salt("board").auto_shrink(false).show(ui, |ui| {
        let all = Vec2::new(ui.available_width(), rows * (height + GAP) - GAP);
        let (whole, _) = ui.allocate_exact_size(all, Sense::hover());
        for (rank, cite) in Cite::ALL.into_iter().enumerate() {
            let (column, row) = (rank as f32 % columns, (rank as f32 / columns).floor());
            let at = whole.min + Vec2::new(column * (width + GAP), row * (height + GAP));
            card(ui, desk, Rect::from_min_size(at, Vec2::new(width, height)), cite, board);
        }
    });
}

/// One frame of reference: its letter and name, what counts in it, what one hears, and who speaks in its name.
fn card(ui: &mut Ui, desk: &Desk<'_>, rect: Rect, cite: Cite, board: &mut Board) {
    let texts = desk.texts;
    let target = ui.interact(rect, ui.scope_id().with(("cite", cite as usize)), Sense::hover());
    let name = words::cite(texts, cite);
    target.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Group, true, texts.values_card(name.clone())));
    let carried = target.dnd_hover_payload::<Carried>();
    let free = |carried: &Carried| matches!(carried.holder.give(desk.project(), cite), Given::Held(_));
    let refused = carried.as_ref().is_some_and(|carried| carried.holder.own(desk.map()).len() >= Actor::MOST_VALUES);
    ground(ui, desk, rect, carried.as_deref().is_some_and(free));
    if let Some(carried) = target.dnd_release_payload::<Carried>() {
        board.asks.push(Ask::Give(carried.holder, cite));
    }
    let mut body = inside(ui, rect.shrink(10.0), &format!("{cite:?}"));
    let ui = &mut body;
    let mut held = on_card(desk.map(), cite);
    ui.horizontal(|ui| {
        let (letter, _) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::hover());
        ui.painter().rect(letter, 5.0, desk.colors.subtle, desk.colors.outline(), StrokeKind::Inside);
        let sign = cite_letter(cite, texts.language);
        let (ink, font) = (desk.colors.text, theme::semibold(12.0));
        ui.painter().text(letter.center(), egui::Align2::CENTER_CENTER, sign, font, ink);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let count = held.iter().filter(|chip| !chip.inherited).count();
            let count = if count == 0 { String::new() } else { count.to_string() };
            let faint = |words: String| RichText::new(words).font(theme::regular(12.0)).color(desk.colors.text_faint);
            ui.label(faint(count));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(widgets::title(&name, 14.0, desk.colors)).truncate());
                if let Some(rank) =
                    Cite::ALL.iter().position(|one| *one == cite).filter(|_| rect.width() > LEAST_FOR_KEY)
                {
                    ui.label(faint(texts.values_key(rank + 1)));
                }
            });
        });
    });
    ui.spacing_mut().item_spacing.y = 3.0;
    let everyday = widgets::reading(cites::everyday(texts, cite), 12.0).color(desk.colors.text);
    ui.add(egui::Label::new(everyday).wrap());
    let phrase = widgets::reading(widgets::unbroken(&cites::phrase(texts, cite)), 12.0).color(desk.colors.text_soft);
    ui.add(egui::Label::new(phrase).wrap());
    if refused && target.contains_pointer() {
        ui.label(RichText::new(texts.values_three_at_most()).font(theme::semibold(12.0)).color(desk.colors.note));
    }
    ui.add_space(2.0);
    ScrollArea::vertical().id_salt(("cite", cite as usize)).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.set_max_width(ui.available_width() - 4.0);
        let mut under = false;
        for chip in held.drain(..) {
            if chip.inherited && !under {
                let words = texts.values_inherited();
                ui.label(RichText::new(words).font(theme::regular(12.0)).color(desk.colors.text_faint));
            }
            under = chip.inherited;
            chip.show(ui, desk, board);
        }
    });
}

/// Who speaks in its name: groups, each followed by the members that inherit it, then actors, the main ones first.
fn on_card(map: &MapState, cite: Cite) -> Vec<Chip> {
    let on = Some(cite);
    let mut all: Vec<(usize, Holder)> =
        holders(map).filter_map(|holder| Some((holder.rank(map, cite)?, holder))).collect();
    all.sort_by_key(|(rank, holder)| (matches!(holder, Holder::Actor(_)), *rank));
    let mut chips = Vec::new();
    for (_, holder) in all {
        chips.push(Chip { holder, on, inherited: false });
        let members = map.actors.iter().map(|actor| Holder::Actor(actor.id));
        let heirs =
            members.filter(|actor| actor.inherits_from(map).is_some_and(|group| Holder::Group(group.id) == holder));
        chips.extend(heirs.map(|holder| Chip { holder, on, inherited: true }));
    }
    chips
}
