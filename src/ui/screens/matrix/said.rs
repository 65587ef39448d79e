//! The cell that the keyboard is at: in words under the table, and the sheet with all that can be said of it.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Layout, Popup, PopupCloseBehavior, Rect, Response, Sense, SetOpenCommand, Ui, Vec2, WidgetInfo};

use super::cell::{Cell, Held};
use super::paint::Brush;
use crate::i18n::format;
use crate::model::Provenance;
use crate::session::Icon;
use crate::ui::fields::{self, Entry, LevelField, slot};
use crate::ui::{Desk, card, theme, widgets};

/// Height of the line.
pub(super) const HEIGHT: f32 = 38.0;

/// What takes the keyboard when the sheet opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// The reason; the values where nothing is entered yet.
    Reason,
    /// The minority value.
    Minority,
}

/// Everything that the line says of a cell.
struct Words {
    name: String,
    rest: String,
    after: String,
}

/// The line; whether its button was pressed.
pub(super) fn line(ui: &mut Ui, desk: &mut Desk<'_>, cell: Cell, focused: bool) -> bool {
    let rect = ui.max_rect();
    let colors = desk.colors;
    let outline = if focused { egui::Stroke::new(1.0, colors.accent) } else { colors.hairline() };
    ui.painter().rect(rect, 10.0, colors.panel, outline, egui::StrokeKind::Inside);
    let hidden = desk.session.hides_positions();
    let held = cell.held(desk.map());
    let brush = Brush { painter: ui.painter(), colors, scale: desk.project().header.scale };
    let width = if held.minority.is_some() && !hidden { 64.0 } else { 40.0 };
    let swatch = Rect::from_min_size(rect.min + egui::vec2(10.0, 8.0), Vec2::new(width, rect.height() - 16.0));
    if hidden {
        brush.cover(swatch);
    } else {
        brush.cell(swatch, cell, Held { team: false, ..held }, false);
    }
    let words = words(desk, cell, held);
    let inside = Rect::from_min_max(egui::pos2(swatch.right() + 10.0, rect.top()), rect.max - egui::vec2(10.0, 0.0));
    let builder = egui::UiBuilder::new().id_salt("said").max_rect(inside).layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(builder, |ui| {
        let wanted = !hidden && details(ui, desk);
        if !words.after.is_empty() && ui.available_width() > 460.0 {
            ui.label(widgets::soft(&words.after, colors));
        }
        if !hidden && held.entry != Entry::Empty {
            origin(ui, desk, cell);
        }
        phrase(ui, desk, &words);
        wanted
    })
    .inner
}

/// The button that opens the sheet.
fn details(ui: &mut Ui, desk: &Desk<'_>) -> bool {
    let words = desk.texts.matrix_details();
    let button = widgets::sized_button(ui, desk.colors, Some(Icon::Pencil), &words, widgets::Weight::Quiet, 26.0);
    button.on_hover_text(desk.texts.matrix_details_keys()).clicked()
}

/// The chip of its origin.
fn origin(ui: &mut Ui, desk: &mut Desk<'_>, cell: Cell) {
    let (value, slot): (Option<Provenance>, _) = match cell {
        Cell::Position(actor, stake) => (
            desk.map().positions.get((actor, stake)).map(|position| position.provenance.clone()),
            slot::position(actor, stake).part(|position| &mut position.provenance),
        ),
        Cell::Influence(from, to) => (
            desk.map().influences.get((from, to)).map(|influence| influence.provenance.clone()),
            slot::influence(from, to).part(|influence| &mut influence.provenance),
        ),
    };
    if let Some(value) = value {
        fields::provenance_chip(ui, desk, cell.reason_field().with("line"), &value, &slot, |_, _| {});
    }
}

/// Who, on what, and what it means, cut where there is no room; the tooltip has it all.
fn phrase(ui: &mut Ui, desk: &Desk<'_>, words: &Words) {
    let room = ui.available_width();
    let mut job = LayoutJob::default();
    job.append(&words.name, 0.0, TextFormat::simple(theme::semibold(13.0), desk.colors.text));
    job.append(&words.rest, 0.0, TextFormat::simple(theme::regular(13.0), desk.colors.text));
    job.wrap = TextWrapping::truncate_at_width(room);
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        let whole = format!("{}{}", words.name, words.rest);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &whole));
        ui.painter().galley(rect.min, galley, desk.colors.text);
        if cut {
            response.on_hover_text(whole);
        }
    });
}

fn words(desk: &Desk<'_>, cell: Cell, held: Held) -> Words {
    let (texts, scale) = (desk.texts, desk.project().header.scale);
    let [name, other] = cell.names(desk.map());
    let mut after = String::new();
    let between = if matches!(cell, Cell::Position(..)) { " · " } else { " → " };
    let meaning = if desk.session.hides_positions() {
        texts.matrix_covered()
    } else if held.entry == Entry::Empty {
        after = keys(desk, cell);
        texts.level_none()
    } else {
        cell.meaning(texts, scale, held.entry)
    };
    let mut rest = format!("{between}{}", texts.matrix_line(other, meaning));
    if !desk.session.hides_positions() {
        if let Some(before) = cell.differs(desk) {
            rest.push_str(" · ");
            rest.push_str(&before);
        }
        let (reason, importance) = told(desk, cell);
        if !reason.is_empty() {
            rest.push_str(". ");
            rest.push_str(&texts.matrix_reason(reason));
        }
        if let Some(minority) = held.minority {
            let value = format!("{} {}", cell.sign(minority), cell.meaning(texts, scale, minority));
            rest.push_str(". ");
            rest.push_str(&texts.matrix_minority(value));
            rest.push_str(&note(desk, cell));
        }
        if let Some(importance) = importance {
            after = texts.matrix_importance(format::number(texts.language, importance, 1));
        }
    }
    Words { name, rest, after }
}

/// What the keys do, while nothing is entered.
fn keys(desk: &Desk<'_>, cell: Cell) -> String {
    let bound = desk.project().header.scale.bound().to_string();
    match cell {
        Cell::Position(..) => desk.texts.matrix_keys_positions(bound, "?"),
        Cell::Influence(..) => desk.texts.matrix_keys_influences(bound, "?"),
    }
}

/// The reason, and for a known position its importance, derived from its value when it is not said.
fn told(desk: &Desk<'_>, cell: Cell) -> (String, Option<f64>) {
    match cell {
        Cell::Position(actor, stake) => {
            let bound = f64::from(desk.project().header.scale.bound());
            let found = desk.map().positions.get((actor, stake));
            found.map_or_else(Default::default, |position| {
                let derived = position.value.map(|value| f64::from(value.unsigned_abs()) * 10.0 / bound);
                (position.reason.clone(), position.importance.or(derived))
            })
        }
        Cell::Influence(from, to) => {
            let found = desk.map().influences.get((from, to));
            (found.map(|influence| influence.reason.clone()).unwrap_or_default(), None)
        }
    }
}

/// What those who hold the minority value say.
fn note(desk: &Desk<'_>, cell: Cell) -> String {
    let Cell::Position(actor, stake) = cell else { return String::new() };
    let view = desk.map().positions.get((actor, stake)).and_then(|position| position.debated.as_ref());
    let note = view.map(|view| view.note.clone()).unwrap_or_default();
    if note.is_empty() { note } else { format!(" {}", desk.texts.matrix_reason(note)) }
}

/// The sheet of a cell, anchored at it. Answers whether it is open.
pub(super) fn sheet(
    ui: &Ui,
    desk: &mut Desk<'_>,
    anchor: &Response,
    cell: Cell,
    opened: bool,
    lead: &mut Option<Lead>,
) -> bool {
    let id = anchor.id.with("sheet");
    let set = opened.then_some(SetOpenCommand::Bool(true));
    let popup = Popup::menu(anchor).id(id).open_memory(set).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.style(egui::style::StyleModifier::default()).width(fields::SHEET).show(|ui| content(ui, desk, cell, lead));
    Popup::is_id_open(ui.ctx(), id)
}

fn content(ui: &mut Ui, desk: &mut Desk<'_>, cell: Cell, lead: &mut Option<Lead>) {
    let (texts, scale) = (desk.texts, desk.project().header.scale);
    let [one, other] = cell.names(desk.map());
    let between = if matches!(cell, Cell::Position(..)) { "·" } else { "→" };
    let entry = cell.held(desk.map()).entry;
    let field = LevelField {
        id: cell.reason_field().with("matrix"),
        name: &other,
        heading: &format!("{one} {between} {other}"),
        entry,
        least: cell.least(scale),
        scale,
    };
    if !ui.is_sizing_pass()
        && let Some(lead) = lead.take()
    {
        follow(ui, desk, cell, &field, lead);
    }
    let words = |value| cell.meaning(texts, scale, Entry::of(value));
    let pressed = fields::level_sheet(ui, desk, &field, &words, |ui, desk| match cell {
        Cell::Position(actor, stake) => {
            if let Some(position) = desk.map().positions.get((actor, stake)).cloned() {
                card::position_sheet(ui, desk, &position);
            }
        }
        Cell::Influence(from, to) => {
            if let Some(influence) = desk.map().influences.get((from, to)) {
                card::influence_sheet(ui, desk, influence);
            }
        }
    });
    if let Some(edit) = pressed.and_then(|entry| cell.enter(desk.map(), entry)) {
        desk.edit(edit);
    }
    // Enter in the reason or in the note is the last thing to say.
    let last = [Some(cell.reason_field()), cell.minority_fields().map(|[_, note]| note)];
    let left = |id: egui::Id| ui.ctx().read_response(id).is_some_and(|field| field.lost_focus());
    if last.into_iter().flatten().any(left) && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        ui.close();
    }
}

/// Gives the keyboard to what the sheet was opened for.
fn follow(ui: &Ui, desk: &mut Desk<'_>, cell: Cell, field: &LevelField<'_>, lead: Lead) {
    match lead {
        _ if field.entry == Entry::Empty => {
            let zero = field.id.with(("value", Entry::Value(0)));
            ui.memory_mut(|memory| memory.request_focus(zero));
        }
        Lead::Minority => {
            desk.drafts.open(cell.minority_fields().map_or_else(|| cell.reason_field(), |[value, _]| value));
        }
        Lead::Reason => desk.drafts.open(cell.reason_field()),
    }
}
