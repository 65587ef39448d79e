//! The line at the foot: saved or not, counts, the notice of the map, the hint of the moment, the zoom.

use egui::{Align, Align2, Layout, RichText, Ui, Vec2};

use crate::i18n::{Texts, format};
use crate::model::LinkNature;
use crate::session::{Icon, Notice, Screen, Session, Tool};
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

/// The foot of an open project.
pub fn line(ui: &mut Ui, desk: &Desk<'_>) {
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
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if desk.session.screen() == Screen::Map {
                let zoom = f64::from(desk.session.camera().zoom);
                caption(ui, desk, &format::percent(desk.texts.language, zoom));
                ui.add_space(8.0);
            }
            caption(ui, desk, &hint(desk));
        });
    });
    let (notice, _) = desk.texts.language.pick(&desk.project().header.short_notice);
    if !notice.is_empty() && whole.width() > 1000.0 {
        let ink = desk.colors.note;
        let galley = ui.painter().layout_no_wrap(notice.to_owned(), theme::regular(12.0), ink);
        let at = Align2::CENTER_CENTER.anchor_size(whole.center() + egui::vec2(40.0, 0.0), galley.size());
        let icon = egui::Rect::from_center_size(egui::pos2(at.left() - 14.0, whole.center().y), Vec2::splat(15.0));
        icons::paint(ui.painter(), Icon::Info, icon, ink);
        ui.painter().galley(at.min, galley, ink);
    }
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
fn hint(desk: &Desk<'_>) -> String {
    let texts = desk.texts;
    if desk.session.pending_link().is_some() {
        return texts.hint_pending_link();
    }
    match desk.session.notice() {
        Some(notice) if !matches!(notice, Notice::Nothing) => told::notice(texts, notice),
        _ => match desk.session.tool() {
            Tool::Select => texts.hint_select(),
            Tool::Pan => texts.hint_pan(),
            Tool::Link => texts.hint_link(),
            Tool::Sketch => texts.hint_sketch(),
        },
    }
}
