//! The story, which a reader sees first: what the project is, its question, where it comes from, what must be said of
//! it; the two ways to go on; the map in small and what the tour goes through.

use egui::{
    CornerRadius, FocusDirection, Key, Pos2, Rect, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use super::picture::MapPicture;
use super::{stages, steps};
use crate::exchange::sentences::actor_name;
use crate::i18n::format;
use crate::model::{Due, Project};
use crate::session::{Action, Icon, Page, ReadAct, Session, TourAct};
use crate::ui::start::text;
use crate::ui::widgets::{self, Weight, unbroken};
use crate::ui::{Desk, icons, theme};

/// The widest that the page gets, and the room on each side.
const WIDEST: f32 = 1600.0;
const SIDE: f32 = 48.0;
/// Between the two columns.
const GAP: f32 = 60.0;
/// Narrower than this, the columns stand one under the other.
const TWO_COLUMNS: f32 = 900.0;
/// Room in which type has its own size, and the most that it grows by in a larger one.
const USUAL: Vec2 = Vec2::new(1184.0, 560.0);
const MOST_GROWN: f32 = 1.3;
/// Paragraphs of the origin that are shown.
const MOST_PARAGRAPHS: usize = 3;

/// Whether the Tab key comes from nowhere: it then leads to the first way on, not to the bar above.
pub(super) fn takes_tab(ui: &Ui, session: &Session) -> bool {
    let pressed = ui.input(|input| input.key_pressed(Key::Tab) && input.modifiers.is_none());
    let free = session.dialog().is_none() && !ui.any_popup_open() && ui.memory(|memory| memory.focused()).is_none();
    if pressed && free {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    pressed && free
}

/// Draws the page.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, picture: &mut MapPicture) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0.0, desk.colors.canvas);
    let has_stages = !desk.project().stages.is_empty();
    let foot = if has_stages { stages::HEIGHT } else { 0.0 };
    let body = Rect::from_min_max(whole.min, Pos2::new(whole.right(), whole.bottom() - foot));
    ui.scope_builder(UiBuilder::new().id_salt("story").max_rect(body), |ui| {
        ScrollArea::vertical().id_salt("story").auto_shrink([false, false]).show(ui, |ui| {
            let room = ui.max_rect().width();
            let width = (room - 2.0 * SIDE).min(WIDEST);
            let at = Pos2::new(ui.max_rect().left() + (room - width) / 2.0, ui.max_rect().top() + 28.0);
            let height = body.height() - 28.0 - 20.0;
            let lower = page(ui, desk, picture, at, Vec2::new(width, height));
            ui.allocate_rect(Rect::from_min_max(whole.min, Pos2::new(at.x + width, lower + 12.0)), Sense::hover());
        });
    });
    if has_stages {
        let row = Rect::from_min_max(Pos2::new(whole.left() + SIDE, body.bottom()), whole.max - Vec2::new(SIDE, 0.0));
        ui.scope_builder(UiBuilder::new().id_salt("stages").max_rect(row), |ui| stages::show(ui, desk, row));
    }
}

/// Both columns from their upper left corner, in a room of that size; their lower edge.
fn page(ui: &mut Ui, desk: &mut Desk<'_>, picture: &mut MapPicture, at: Pos2, room: Vec2) -> f32 {
    if room.x < TWO_COLUMNS {
        let told = told(ui, desk, at, (room.x, 1.0), None);
        return beside(ui, desk, picture, Pos2::new(at.x, told + 24.0), (Vec2::new(room.x, 520.0), 1.0));
    }
    let grown = (room / USUAL).min_elem().clamp(1.0, MOST_GROWN);
    let left = ((room.x - GAP) * 0.534).round();
    let right = room.x - GAP - left;
    let corner = Pos2::new(at.x + left + GAP, at.y);
    let lower = beside(ui, desk, picture, corner, (Vec2::new(right, room.y), grown));
    told(ui, desk, at, (left, grown), Some(lower)).max(lower)
}

/// The month and the lead, above the title.
fn overline(desk: &Desk<'_>) -> String {
    let header = &desk.project().header;
    let texts = desk.texts;
    let stage = || {
        let id = header.base_stage?;
        desk.project().stages.get(id)
    };
    let date = match header.reference_date {
        Some(day) => Some(format::due(texts, &Due::Month(day.year(), day.month()))),
        None => stage().map(|stage| format::stage_date(texts, &stage.date)),
    };
    let lead = header.lead.map(|id| texts.official_lead(actor_name(desk.map(), id)));
    let said = date.into_iter().chain(lead).collect::<Vec<_>>().join(" · ");
    let mut letters = said.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What is told of the origin: its versions, then what it was meant to solve.
fn paragraphs(project: &Project) -> Vec<String> {
    let header = &project.header;
    let stories = header.origin_stories.iter().map(|story| story.text.clone());
    let motive = header.motive.iter().filter_map(|motive| motive.value.clone());
    let some = stories.chain(motive).filter(|text| !text.trim().is_empty());
    some.take(MOST_PARAGRAPHS).collect()
}

/// The left column; its notice ends at `lower` where there is room. Its lower edge.
fn told(ui: &mut Ui, desk: &mut Desk<'_>, at: Pos2, (width, grown): (f32, f32), lower: Option<f32>) -> f32 {
    let colors = desk.colors;
    let header = &desk.project().header;
    let texts = desk.texts;
    let mut y = at.y;
    let over = overline(desk);
    if !over.is_empty() {
        y = text(ui, Pos2::new(at.x, y), width, over, theme::regular((15.0 * grown).round()), colors.text_soft) + 6.0;
    }
    let title = [&header.project_name, &header.title].into_iter().find(|title| !title.is_empty());
    let title = title.cloned().unwrap_or_else(|| texts.untitled());
    let size = if title.chars().count() > 80 { 28.0 } else { 34.0 };
    y = text(ui, Pos2::new(at.x, y), width, unbroken(&title), theme::semibold((size * grown).round()), colors.text)
        + 8.0 * grown;
    let (question, _) = texts.language.pick(&header.question);
    if !question.is_empty() {
        y = text(
            ui,
            Pos2::new(at.x, y),
            width,
            unbroken(question),
            theme::semibold((17.0 * grown).round()),
            colors.accent,
        ) + 10.0 * grown;
    }
    for paragraph in paragraphs(desk.project()) {
        y = text(
            ui,
            Pos2::new(at.x, y),
            width,
            unbroken(&paragraph),
            theme::regular((16.0 * grown).round()),
            colors.text,
        ) + 6.0 * grown;
    }
    y = buttons(ui, desk, Pos2::new(at.x, y + 12.0), width) + 20.0;
    let (notice, _) = texts.language.pick(&header.notice);
    if notice.is_empty() { y } else { show_notice(ui, desk, notice, at.x, width, (y, lower)) }
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, at: Pos2, width: f32) -> f32 {
    let row = Rect::from_min_size(at, Vec2::new(width, 48.0));
    ui.scope_builder(UiBuilder::new().id_salt("ways").max_rect(row), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let colors = desk.colors;
            let tour = desk.texts.official_tour(steps::count(desk));
            if widgets::sized_button(ui, colors, Some(Icon::Present), &tour, Weight::Main, 48.0).clicked() {
                desk.push(Action::Tour(TourAct::Start(None)));
            }
            let explore = desk.texts.official_choose();
            if widgets::sized_button(ui, colors, None, &explore, Weight::Plain, 48.0).clicked() {
                desk.push(Action::Read(ReadAct::Go(Page::Map)));
            }
        });
    });
    row.bottom()
}

/// What must be said of the map, in its ochre box: at the foot of the column where there is room.
fn show_notice(ui: &Ui, desk: &Desk<'_>, notice: &str, left: f32, width: f32, (top, lower): (f32, Option<f32>)) -> f32 {
    let colors = desk.colors;
    let font = theme::regular(13.0);
    let galley = ui.painter().layout_job(theme::paragraph(unbroken(notice), font, colors.note, width - 58.0));
    let height = galley.size().y + 20.0;
    let top = lower.map_or(top, |lower| (lower - height).max(top));
    let rect = Rect::from_min_size(Pos2::new(left, top), Vec2::new(width, height));
    ui.painter().rect(rect, CornerRadius::same(8), colors.note_tint, colors.chip_outline(), StrokeKind::Inside);
    let icon = Rect::from_center_size(Pos2::new(left + 22.0, top + 20.0), Vec2::splat(18.0));
    icons::paint(ui.painter(), Icon::Info, icon, colors.note);
    let response = ui.interact(rect, ui.scope_id().with("notice"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, notice));
    ui.painter().galley(Pos2::new(left + 42.0, top + 10.0), galley, colors.note);
    rect.bottom()
}

/// The right column: the map, and what the tour goes through.
fn beside(ui: &Ui, desk: &Desk<'_>, picture: &mut MapPicture, at: Pos2, (room, grown): (Vec2, f32)) -> f32 {
    let list = steps::ROW * grown * steps::COUNT as f32 + 10.0;
    let height = (room.y - list).clamp(200.0, room.x * 0.75);
    let rect = Rect::from_min_size(at, Vec2::new(room.x, height));
    ui.painter().rect(rect, 10, desk.colors.canvas, desk.colors.hairline(), StrokeKind::Inside);
    let response = ui.interact(rect, ui.scope_id().with("picture"), Sense::hover());
    let actors = desk.texts.official_picture(desk.texts.count_actors(desk.map().actors.len()));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, actors.clone()));
    picture.paint(ui, desk, rect.shrink(2.0));
    steps::show(ui, desk, rect.left_bottom() + Vec2::new(0.0, 10.0), room.x, grown)
}
