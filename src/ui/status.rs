//! The line at the foot: saved or not, counts, the notice of the map, the hint of the moment, the zoom.

use egui::{Align, Align2, Area, Id, Layout, Margin, Order, RichText, Ui, Vec2};

use crate::i18n::{Texts, format};
use crate::model::LinkNature;
use crate::session::{Icon, Screen, Session, Tool};
use crate::ui::canvas::{Doing, preview_words};
use crate::ui::theme;
use crate::ui::{Desk, icons, told, widgets};

/// The foot of the start screen.
pub fn show(ui: &mut Ui, desk: &Desk<'_>) {
    let frame = egui::Frame::new().fill(desk.colors.panel).inner_margin(Margin::symmetric(14, 0));
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

/// Distance between two things of the line.
const GAP: f32 = 16.0;
/// Room of the icon before the notice.
pub(in crate::ui) const NOTICE_ICON: f32 = 21.0;
/// Widest that what was told gets above the line.
const WHOLE: f32 = 440.0;
/// Height of the line.
const FOOT: f32 = 28.0;
/// A hint cut to less than this says nothing.
const LEAST_HINT: f32 = 120.0;

/// The foot of an open project.
pub fn line(ui: &mut Ui, desk: &Desk<'_>, doing: Doing) {
    let whole = ui.max_rect();
    let (icon, saved) = saved(desk.texts, desk.session);
    let counts = format!("·  {}", counts(desk));
    let on_map = desk.session.screen() == Screen::Map;
    let zoom = format::percent(desk.texts.language, f64::from(desk.session.camera().zoom));
    let (notice, _) = desk.texts.language.pick(&desk.project().header.short_notice);
    let former = desk.results.is_computing() && !desk.results.is_fresh(&desk.session.shared_project());
    let hint = if former { desk.texts.lens_computing() } else { hint(desk, doing) };
    let width = |text: &str| {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), theme::regular(12.0), desk.colors.text);
        galley.size().x + GAP
    };
    let kept = width(&saved) + if icon.is_some() { 24.0 } else { 0.0 } + if on_map { width(&zoom) } else { 0.0 };
    let notice_width = if notice.is_empty() { 0.0 } else { width(notice) + NOTICE_ICON };
    let shares = share_out(whole.width() - kept, width(&counts), width(&hint), notice_width);
    ui.horizontal_centered(|ui| {
        if let Some(icon) = icon {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), egui::Sense::hover());
            icons::paint(ui.painter(), icon, rect, desk.colors.accent);
        }
        caption(ui, desk, &saved);
        if shares.counts {
            caption(ui, desk, &counts);
        }
        let left = ui.cursor().left();
        let mut right = whole.right();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if on_map {
                right = caption(ui, desk, &zoom).rect.left();
                ui.add_space(GAP - 8.0);
            }
            if shares.hint > GAP {
                let (response, is_cut) = cut(ui, desk, &hint, shares.hint - GAP);
                right = response.rect.left();
                let told = || desk.session.notice().is_some_and(|notice| told::notice(desk.texts, notice) == hint);
                if is_cut && told() {
                    say_whole(ui, desk, &hint);
                }
            }
        });
        if shares.notice > GAP + NOTICE_ICON {
            let between = egui::Rangef::new(left, right - GAP);
            show_notice(ui, desk, notice, shares.notice - GAP - NOTICE_ICON, between, whole.center());
        }
    });
}

/// What each part of the line gets, its distance to the next included.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shares {
    counts: bool,
    hint: f32,
    notice: f32,
}

/// Where room is short the counts leave, then the hint is cut; the notice of the map is cut last.
fn share_out(room: f32, counts: f32, hint: f32, notice: f32) -> Shares {
    if counts + hint + notice <= room {
        return Shares { counts: true, hint, notice };
    }
    let hint = hint.min((room - notice).max(LEAST_HINT)).min(room.max(0.0));
    Shares { counts: false, hint, notice: notice.min((room - hint).max(0.0)) }
}

/// What the map must say wherever it is shown, in the middle if there is room there.
pub(in crate::ui) fn show_notice(
    ui: &Ui,
    desk: &Desk<'_>,
    notice: &str,
    width: f32,
    between: egui::Rangef,
    middle: egui::Pos2,
) {
    let galley = widgets::elided(ui, notice, theme::regular(12.0), width);
    let wide = NOTICE_ICON + galley.size().x;
    let last = (between.max - wide).max(between.min);
    let left = (middle.x + 30.0 - wide / 2.0).clamp(between.min, last);
    let icon = egui::Rect::from_center_size(egui::pos2(left + 7.5, middle.y), Vec2::splat(15.0));
    icons::paint(ui.painter(), Icon::Info, icon, desk.colors.note);
    let at = egui::pos2(left + NOTICE_ICON, middle.y - galley.size().y / 2.0);
    let (rect, elided) = (egui::Rect::from_min_size(at, galley.size()), galley.elided);
    ui.painter().galley(at, galley, desk.colors.note);
    let response = ui.interact(rect, ui.scope_id().with("notice"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, notice));
    if elided {
        response.on_hover_text(notice);
    }
}

/// A caption cut at a width, whole under the pointer; and whether it is cut.
fn cut(ui: &mut Ui, desk: &Desk<'_>, text: &str, width: f32) -> (egui::Response, bool) {
    let galley = widgets::elided(ui, text, theme::regular(12.0), width + 1.0);
    let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    let elided = galley.elided;
    ui.painter().galley(rect.min, galley, desk.colors.text_soft);
    (if elided { response.on_hover_text(text) } else { response }, elided)
}

/// What was told and has no room in the line, whole above it, until something else is done.
fn say_whole(ui: &Ui, desk: &Desk<'_>, text: &str) {
    let offset = Vec2::new(-14.0, -FOOT - 8.0);
    let area = Area::new(Id::unique("told")).order(Order::Middle).interactable(false);
    area.anchor(Align2::RIGHT_BOTTOM, offset).show(ui.ctx(), |ui| {
        widgets::floating_sheet(ui, desk.colors).inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
            let font = theme::regular(14.0);
            let job = theme::paragraph(widgets::unbroken(text), font, desk.colors.text, WHOLE - NOTICE_ICON);
            let galley = ui.painter().layout_job(job);
            let size = Vec2::new(galley.size().x + NOTICE_ICON, galley.size().y);
            // The line has said it to those who listen.
            let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            let icon = egui::Rect::from_min_size(rect.min + Vec2::new(0.0, 2.0), Vec2::splat(15.0));
            icons::paint(ui.painter(), Icon::Info, icon, desk.colors.note);
            ui.painter().galley(rect.min + Vec2::new(NOTICE_ICON, 0.0), galley, desk.colors.text);
        });
    });
}

fn caption(ui: &mut Ui, desk: &Desk<'_>, text: &str) -> egui::Response {
    ui.label(RichText::new(text).font(theme::regular(12.0)).color(desk.colors.text_soft))
}

fn saved(texts: Texts, session: &Session) -> (Option<Icon>, String) {
    if session.simulation().is_some() {
        return (Some(Icon::WhatIf), texts.whatif_status());
    }
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
    let told = told.or_else(|| preview_words(texts, desk.session));
    if desk.session.screen() != Screen::Map {
        // The tool at hand is one of the map.
        return told.unwrap_or_default();
    }
    told.unwrap_or_else(|| match desk.session.tool() {
        Tool::Select => texts.hint_select(),
        Tool::Pan => texts.hint_pan(),
        Tool::Link => texts.hint_link(),
        Tool::Sketch => texts.hint_sketch(),
        Tool::Laser => texts.hint_laser(),
        Tool::Ink => texts.hint_ink(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notice_is_the_last_to_be_cut() {
        assert_eq!(share_out(900.0, 300.0, 280.0, 320.0), Shares { counts: true, hint: 280.0, notice: 320.0 });
        assert_eq!(share_out(700.0, 300.0, 280.0, 320.0), Shares { counts: false, hint: 280.0, notice: 320.0 });
        assert_eq!(share_out(500.0, 300.0, 280.0, 320.0), Shares { counts: false, hint: 180.0, notice: 320.0 });
        assert_eq!(share_out(400.0, 300.0, 280.0, 320.0), Shares { counts: false, hint: 120.0, notice: 280.0 });
        assert_eq!(share_out(100.0, 300.0, 280.0, 320.0), Shares { counts: false, hint: 100.0, notice: 0.0 });
    }
}
