//! The line at the foot: saved or not, counts, the notice of the map, the hint of the moment, the zoom.

use egui::{Align, Layout, RichText, Ui, Vec2};

use crate::i18n::{Texts, format};
use crate::model::LinkNature;
use crate::session::{Icon, Screen, Session, Tool};
use crate::ui::canvas::{Doing, preview_words};
use crate::ui::theme;
use crate::ui::{Desk, icons, told};

/// The foot of the start screen.
pub fn show(ui: &mut Ui, desk: &Desk<'_>) {
    let frame = egui::Frame::new().fill(desk.colors.panel).inner_margin(egui::Margin::symmetric(14, 0));
    egui::Panel::bottom("status").exact_size(28.0).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let said = desk.session.notice().map(|notice| told::notice(desk.texts, notice));
            caption(ui, desk, &said.unwrap_or_else(|| desk.texts.status_local_only()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                caption(ui, desk, &desk.texts.status_start_keys());
            });
        });
    });
}

/// Room between the parts of the line.
const APART: f32 = 16.0;
/// Room of the hint, at least, before the notice of the map gives way.
const LEAST_HINT: f32 = 160.0;

/// The foot of an open project: saved or not and counts at the left, the hint and the zoom at the right; the notice
/// of the map in the middle, when there is room for it.
pub fn line(ui: &mut Ui, desk: &Desk<'_>, doing: Doing) {
    let whole = ui.max_rect();
    ui.horizontal_centered(|ui| {
        let (icon, saved) = saved(desk.texts, desk.session);
        if let Some(icon) = icon {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), egui::Sense::hover());
            icons::paint(ui.painter(), icon, rect, desk.colors.accent);
        }
        caption(ui, desk, &saved);
        caption(ui, desk, "·");
        caption(ui, desk, &counts(desk));
        let left = ui.cursor().left() + APART;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if desk.session.screen() == Screen::Map {
                let zoom = f64::from(desk.session.camera().zoom);
                caption(ui, desk, &format::percent(desk.texts.language, zoom));
                ui.add_space(8.0);
            }
            let hint = hint(desk, doing);
            let wide = ui.painter().layout_no_wrap(hint.clone(), theme::regular(12.0), desk.colors.text_soft).size().x;
            let right = ui.cursor().right();
            let middle = notice(ui, desk, whole, left, right - wide.max(LEAST_HINT) - APART);
            let text = RichText::new(hint.as_str()).font(theme::regular(12.0)).color(desk.colors.text_soft);
            let room = egui::Rect::from_x_y_ranges(middle.unwrap_or(left)..=right.max(left), whole.y_range());
            let layout = Layout::right_to_left(Align::Center);
            ui.scope_builder(egui::UiBuilder::new().id_salt("hint").max_rect(room).layout(layout), |ui| {
                ui.add(egui::Label::new(text).truncate());
            });
        });
    });
}

/// Writes the notice of the map between two places; where it ends, when there is room for it.
fn notice(ui: &Ui, desk: &Desk<'_>, whole: egui::Rect, left: f32, right: f32) -> Option<f32> {
    let (words, _) = desk.texts.language.pick(&desk.project().header.short_notice);
    if words.is_empty() {
        return None;
    }
    let ink = desk.colors.note;
    let galley = ui.painter().layout_no_wrap(words.to_owned(), theme::regular(12.0), ink);
    let (wide, sign) = (galley.size().x, 22.0);
    if left + sign + wide > right {
        return None;
    }
    let start = (whole.center().x + 40.0 - wide / 2.0).clamp(left + sign, right - wide);
    let at = egui::pos2(start, whole.center().y - galley.size().y / 2.0);
    let icon = egui::Rect::from_center_size(egui::pos2(start - 14.0, whole.center().y), Vec2::splat(15.0));
    icons::paint(ui.painter(), Icon::Info, icon, ink);
    ui.painter().galley(at, galley, ink);
    Some(start + wide + APART)
}

fn caption(ui: &mut Ui, desk: &Desk<'_>, text: &str) {
    ui.label(RichText::new(text).font(theme::regular(12.0)).color(desk.colors.text_soft));
}

fn saved(texts: Texts, session: &Session) -> (Option<Icon>, String) {
    if session.is_newer() {
        return (Some(Icon::Lock), texts.status_newer());
    }
    match (session.is_unsaved(), session.saved_at()) {
        (true, _) => (None, texts.status_unsaved()),
        (false, Some((hour, minute))) => (Some(Icon::Check), texts.status_saved_at(format!("{hour:02}:{minute:02}"))),
        (false, None) if session.path().is_some() => (Some(Icon::Check), texts.status_saved()),
        (false, None) => (None, texts.status_not_in_a_file()),
    }
}

fn counts(desk: &Desk<'_>) -> String {
    let map = desk.map();
    let interests = map.links.iter().filter(|link| matches!(link.nature, LinkNature::Interest(_))).count();
    [
        desk.texts.count_actors(map.actors.len()),
        desk.texts.count_relations(map.links.len() - interests),
        desk.texts.count_interest_links(interests),
    ]
    .join(" · ")
}

/// What the gesture at hand will do; else what was last told; else what the tool does.
fn hint(desk: &Desk<'_>, doing: Doing) -> String {
    let texts = desk.texts;
    if let Some(words) = doing.words(texts) {
        return words;
    }
    if desk.session.pending_link().is_some() {
        return texts.hint_pending_link();
    }
    let told = desk.session.notice().map(|notice| told::notice(texts, notice));
    told.or_else(|| preview_words(texts, desk.session)).unwrap_or_else(|| match desk.session.tool() {
        Tool::Select => texts.hint_select(),
        Tool::Pan => texts.hint_pan(),
        Tool::Link => texts.hint_link(),
        Tool::Sketch => texts.hint_sketch(),
    })
}
