//! The rows of the plan: who does what, by when, what it serves, how far it has gone.

use egui::{
    Align, EventFilter, Key, Layout, Modifiers, Rangef, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, Vec2,
};
use jiff::civil::Date;

use super::calendar::{self, Calendar};
use crate::analysis::plan::Planned;
use crate::edit::ItemId;
use crate::i18n::words;
use crate::model::{Action, ActionId, Actor, Due};
use crate::session::{self, Select};
use crate::ui::card;
use crate::ui::fields::{self, Chooser, field_id, slot};
use crate::ui::{Desk, theme, thread, widgets};

/// Least height of a row.
const ROW: f32 = 38.0;
/// Height of a line of a row.
const LINE: f32 = 16.0;
/// Gap between two columns, and before the first.
const GAP: f32 = 14.0;
const BEFORE: f32 = 8.0;
/// Least width of the titles, below which what an action serves is left to its card.
const LEAST_TITLE: f32 = 190.0;
/// A table narrower than this has no calendar.
const LEAST_FOR_CALENDAR: f32 = 680.0;

/// Where the columns stand.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Columns {
    title: Rangef,
    lead: Rangef,
    due: Rangef,
    serves: Option<Rangef>,
    state: Rangef,
    calendar: Option<Rangef>,
}

impl Columns {
    fn within(left: f32, width: f32) -> Self {
        let calendar = if width < LEAST_FOR_CALENDAR { 0.0 } else { (width * 0.34).clamp(220.0, 620.0) };
        let rest = width - calendar - BEFORE;
        let narrow = rest < 640.0;
        let (lead, due, state) = if narrow { (124.0, 92.0, 92.0) } else { (158.0, 104.0, 100.0) };
        let fixed = lead + due + state + 4.0 * GAP;
        let serves = if rest < 900.0 { 128.0 } else { 200.0 };
        let serves = Some(serves).filter(|serves| rest - fixed - serves - GAP >= LEAST_TITLE);
        let title = (rest - fixed - serves.map_or(0.0, |serves| serves + GAP)).max(110.0);
        let mut at = left + BEFORE;
        let mut next = |width: f32| {
            let range = Rangef::new(at, at + width);
            at += width + GAP;
            range
        };
        let (title, lead, due) = (next(title), next(lead), next(due));
        let serves = serves.map(&mut next);
        let state = next(state);
        let calendar = (calendar > 0.0).then(|| Rangef::new(left + width - calendar, left + width));
        Self { title, lead, due, serves, state, calendar }
    }
}

/// Draws the head, then the rows.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, lines: &[Planned], day: Option<Date>) {
    let whole = ui.max_rect();
    let columns = Columns::within(whole.left(), whole.width() - 10.0);
    let calendar = columns.calendar.and_then(|room| Calendar::of(lines, day, room));
    let head = Rect::from_min_size(whole.min, Vec2::new(whole.width(), calendar::HEAD));
    head_row(ui, desk, &columns, head);
    if let Some(calendar) = &calendar {
        calendar.head(ui, desk.texts, desk.colors, head.top());
    }
    ui.painter().hline(head.x_range(), head.bottom(), desk.colors.hairline());
    let body = Rect::from_min_max(egui::pos2(whole.left(), head.bottom()), whole.max);
    let stepped = step_by_key(ui, desk, lines);
    let mut area = ui.new_child(UiBuilder::new().id_salt("rows").max_rect(body));
    ScrollArea::vertical().id_salt("plan rows").auto_shrink(false).show(&mut area, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(whole.width() - 10.0);
        for line in lines {
            if let Some(it) = desk.map().actions.get(line.id) {
                let scrolls = stepped == Some(it.id);
                row(ui, desk, &Row { it, line, columns: &columns, calendar: calendar.as_ref(), day, scrolls });
            }
        }
    });
}

fn head_row(ui: &Ui, desk: &Desk<'_>, columns: &Columns, head: Rect) {
    let texts = desk.texts;
    let heads = [
        (Some(columns.title), texts.card_kind_action()),
        (Some(columns.lead), texts.card_lead()),
        (Some(columns.due), texts.card_due()),
        (columns.serves, texts.acting_serves()),
        (Some(columns.state), texts.acting_state()),
    ];
    for (range, words) in heads {
        if let Some(range) = range {
            let at = egui::pos2(range.min, head.bottom() - 6.0);
            let font = theme::semibold(12.0);
            ui.painter().text(at, egui::Align2::LEFT_BOTTOM, words, font, desk.colors.text_faint);
        }
    }
}

/// A row, and all that it needs.
struct Row<'a> {
    it: &'a Action,
    line: &'a Planned,
    columns: &'a Columns,
    calendar: Option<&'a Calendar>,
    day: Option<Date>,
    scrolls: bool,
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, row: &Row<'_>) {
    let (it, columns, colors) = (row.it, row.columns, desk.colors);
    let title = two_lines(ui, &it.title, columns.title.span());
    let height = (title.size().y + 6.0).max(ROW);
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), height));
    let id = field_id(it.id, "row");
    let response = ui.interact(rect, id, Sense::click());
    let selected = desk.session.selection().contains(it.id.into());
    let spoken = spoken(desk, row);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, &spoken));
    if selected {
        calendar::chosen_row(ui, colors, rect);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, colors.subtle);
    }
    if let Some(calendar) = row.calendar {
        let words_there = row.line.span.is_none();
        calendar.lines(ui, colors, row.day.filter(|_| !words_there), rect.y_range());
        if let Some(span) = row.line.span {
            calendar.mark(ui, colors, span, it.state, rect.center().y);
        } else {
            undated(ui, desk, columns.calendar, rect);
        }
    }
    if !selected {
        ui.painter().hline(rect.x_range(), rect.bottom(), colors.hairline());
    }
    let cut = title.elided;
    let at = egui::pos2(columns.title.min, rect.center().y - title.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, title, colors.text);
    cell(ui, columns.lead, rect, |ui| lead(ui, desk, it));
    cell(ui, columns.due, rect, |ui| due(ui, desk, row));
    if let Some(range) = columns.serves {
        cell(ui, range, rect, |ui| serves(ui, desk, it));
    }
    cell(ui, columns.state, rect, |ui| {
        fields::state_choice(ui, desk, field_id(it.id, "state in plan"), it);
    });
    widgets::focus_ring(ui, &response, colors, 6.0);
    walk(ui, &response);
    if row.scrolls {
        response.scroll_to_me(None);
    }
    let response = if cut { response.on_hover_text(&it.title) } else { response };
    if response.clicked() {
        desk.select(it.id.into());
    }
}

/// A text in two lines at most, near each other.
fn two_lines(ui: &Ui, text: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = theme::paragraph(widgets::unbroken(text), theme::regular(13.0), egui::Color32::PLACEHOLDER, width);
    for section in &mut job.sections {
        section.format.line_height = Some(LINE);
    }
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
}

/// Everything that the row says, for who does not see it.
fn spoken(desk: &Desk<'_>, row: &Row<'_>) -> String {
    let it = row.it;
    let lead = it.lead.and_then(|id| desk.map().actors.get(id)).map(|actor| actor.label());
    let due = it.due.as_ref().map(|due| crate::i18n::format::due(desk.texts, due));
    let state = words::action_state(desk.texts, it.state);
    let late = row.line.overdue.then(|| desk.texts.acting_overdue());
    let parts = [Some(it.title.clone()), lead, due, Some(state), late];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

fn cell(ui: &mut Ui, range: Rangef, row: Rect, content: impl FnOnce(&mut Ui)) {
    let place = Rect::from_x_y_ranges(range, row.y_range());
    let builder = UiBuilder::new().id_salt(("cell", range.min as i32)).max_rect(place);
    let mut inside = ui.new_child(builder.layout(Layout::left_to_right(Align::Center)));
    inside.spacing_mut().item_spacing.x = 6.0;
    content(&mut inside);
}

fn lead(ui: &mut Ui, desk: &mut Desk<'_>, it: &Action) {
    let colors = desk.colors;
    if let Some(actor) = it.lead.and_then(|id| desk.map().actors.get(id)) {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(18.0, 20.0), Sense::hover());
        let plain = Actor { star: false, ..actor.clone() };
        fields::actor_symbol(ui, colors, desk.map(), &plain, rect.center(), 6.5);
        let name = two_lines(ui, &actor.label().replace('\n', " "), ui.available_width());
        let (rect, _) = ui.allocate_exact_size(name.size(), Sense::hover());
        ui.painter().galley_with_override_text_color(rect.min, name, colors.text);
        return;
    }
    let leads = card::leads(desk.map());
    let labels: Vec<String> = leads.iter().map(|(_, name)| name.clone()).collect();
    let (name, empty) = (desk.texts.acting_lead_of(it.title.clone()), desk.texts.acting_choose_lead());
    let chooser = Chooser { compact: true, ..Chooser::adding(field_id(it.id, "lead in plan"), &name, &labels, &empty) };
    let picked = chooser.show(ui, colors).picked.and_then(|rank| leads.get(rank)).map(|(id, _)| *id);
    if picked.is_some()
        && let Some(edit) = slot::planned(it.id).part(|it| &mut it.lead).set(desk.project(), picked)
    {
        desk.edit(edit);
    }
}

fn due(ui: &mut Ui, desk: &mut Desk<'_>, row: &Row<'_>) {
    let (it, colors) = (row.it, desk.colors);
    let Some(due) = &it.due else {
        let quick = card::quick_dues(desk, row.day);
        let other = desk.texts.acting_other_date();
        let labels: Vec<String> = quick.iter().map(|(words, _)| words.clone()).chain([other]).collect();
        let (name, empty) = (desk.texts.acting_due_of(it.title.clone()), desk.texts.acting_choose_due());
        let id = field_id(it.id, "due in plan");
        let chooser = Chooser { compact: true, ..Chooser::adding(id, &name, &labels, &empty) };
        let Some(rank) = chooser.show(ui, colors).picked else { return };
        if let Some((_, due)) = quick.get(rank) {
            let edit = slot::planned(it.id).part(|it| &mut it.due).set(desk.project(), Some(due.clone()));
            if let Some(edit) = edit {
                desk.edit(edit);
            }
        } else {
            desk.select(it.id.into());
            desk.drafts.open(field_id(it.id, "due"));
        }
        return;
    };
    let words = short_due(desk, due);
    let ink = if row.line.overdue { colors.note } else { colors.text };
    let place = ui.max_rect();
    let galley = two_lines(ui, &words, place.width());
    let late =
        row.line.overdue.then(|| ui.painter().layout_no_wrap(desk.texts.acting_overdue(), theme::semibold(12.0), ink));
    let height = galley.size().y + late.as_ref().map_or(0.0, |late| late.size().y);
    let mut at = egui::pos2(place.left(), place.center().y - height / 2.0);
    let below = galley.size().y;
    ui.painter().galley_with_override_text_color(at, galley, ink);
    at.y += below;
    if let Some(late) = late {
        ui.painter().galley(at, late, ink);
    }
}

fn short_due(desk: &Desk<'_>, due: &Due) -> String {
    let month = |number| calendar::short_month(desk.texts, number);
    match due {
        Due::On(day) => format!("{} {} {}", day.day(), month(day.month()), day.year()),
        Due::Month(year, number) => format!("{} {year}", month(*number)),
        Due::Words(words) => words.clone(),
    }
}

/// What it serves, as a chip that leads there.
fn serves(ui: &mut Ui, desk: &mut Desk<'_>, it: &Action) {
    let map = desk.map();
    let served: Option<(ItemId, String)> = it
        .compromise
        .and_then(|id| map.compromises.get(id))
        .map(|served| (served.id.into(), served.title.clone()))
        .or_else(|| {
            let finding = it.finding.and_then(|id| map.findings.get(id))?;
            Some((finding.id.into(), card::finding_title(desk, finding)))
        })
        .or_else(|| {
            let lever = it.lever.and_then(|id| map.levers.get(id))?;
            Some((
                lever.id.into(),
                format!("{} · {}", words::effect(desk.texts, lever.effect), card::target_name(map, lever.target)),
            ))
        });
    let Some((item, name)) = served else {
        let stakes = it.stakes.iter().filter_map(|id| map.stakes.get(*id)).map(|stake| stake.label().to_owned());
        let said = RichText::new(stakes.collect::<Vec<_>>().join(", ")).font(theme::regular(12.0));
        ui.add(egui::Label::new(said.color(desk.colors.text_soft)).truncate().selectable(false));
        return;
    };
    let colors = desk.colors;
    let galley = widgets::elided(ui, &name, theme::regular(12.0), ui.available_width() - 18.0);
    let (_, rect) = ui.allocate_space(Vec2::new(galley.size().x + 16.0, 24.0));
    let response = ui.interact(rect, field_id(it.id, "serves in plan"), Sense::click());
    let spoken = desk.texts.guide_go_to(name.clone());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    let line = if response.hovered() { colors.outline() } else { colors.chip_outline() };
    ui.painter().rect(rect, 12.0, colors.subtle, line, egui::StrokeKind::Inside);
    let ink = if response.hovered() { colors.accent } else { colors.text };
    let at = egui::pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    widgets::focus_ring(ui, &response, colors, 12.0);
    if response.on_hover_text(name).clicked() {
        thread::go(desk, item);
    }
}

/// « date à préciser », where no sign can stand.
fn undated(ui: &Ui, desk: &Desk<'_>, calendar: Option<Rangef>, row: Rect) {
    let Some(range) = calendar else { return };
    let at = egui::pos2(range.min + 4.0, row.center().y);
    let words = desk.texts.acting_date_to_settle();
    ui.painter().text(at, egui::Align2::LEFT_CENTER, words, theme::regular(12.0), desk.colors.text_faint);
}

/// A row that has the keyboard keeps the arrows, which go from row to row.
fn walk(ui: &Ui, response: &egui::Response) {
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

/// Up and down go through the rows, when a row or nothing has the keyboard.
fn step_by_key(ui: &Ui, desk: &mut Desk<'_>, lines: &[Planned]) -> Option<ActionId> {
    if ui.text_edit_focused() || ui.any_popup_open() {
        return None;
    }
    let focused = ui.memory(|memory| memory.focused());
    let on_row = lines.iter().position(|line| focused == Some(field_id(line.id, "row")));
    if focused.is_some() && on_row.is_none() {
        return None;
    }
    let selected = desk.session.selection();
    let current = on_row.or_else(|| lines.iter().position(|line| selected.contains(line.id.into())));
    let (down, up) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::NONE, Key::ArrowDown), input.consume_key(Modifiers::NONE, Key::ArrowUp))
    });
    let next = match current {
        _ if !down && !up => return None,
        None => 0,
        Some(rank) if down => rank + 1,
        Some(rank) => rank.saturating_sub(1),
    };
    let id = lines.get(next.min(lines.len().saturating_sub(1)))?.id;
    desk.push(session::Action::Select(Select::Only(id.into())));
    ui.memory_mut(|memory| memory.request_focus(field_id(id, "row")));
    Some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fit_beside_each_other_at_every_width() {
        for width in [420.0, 600.0, 760.0, 918.0, 1_238.0, 1_560.0, 1_880.0] {
            let columns = Columns::within(20.0, width);
            let all = [Some(columns.title), Some(columns.lead), Some(columns.due), columns.serves, Some(columns.state)];
            let shown: Vec<Rangef> = all.into_iter().flatten().chain(columns.calendar).collect();
            for pair in shown.windows(2) {
                assert!(pair[0].max <= pair[1].min, "{width}: {pair:?}");
            }
            let last = shown.last().map_or(0.0, |range| range.max);
            assert!(last <= 20.0 + width.max(480.0), "{width}: {last}");
        }
    }
}
