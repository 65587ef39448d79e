//! A vote by hands or by dots: it counts, it does not name.

use egui::{Align, Color32, CornerRadius, Layout, Pos2, Rect, RichText, Sense, Ui, Vec2};

use super::size::Scale;
use crate::i18n::words;
use crate::model::FindingKind;
use crate::session::room::{Choice, RoomAct, Vote};
use crate::session::{Action, Icon, ProjectAct, Sheet};
use crate::ui::fields::{self, Lines, field_id};
use crate::ui::theme::Colors;
use crate::ui::widgets::{self, Weight};
use crate::ui::{Desk, theme};

/// Most dots that are drawn one by one.
const MOST_DOTS: u32 = 30;

/// Draws the vote, or the ways to begin one.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, salt: &str) {
    let texts = desk.texts;
    let Some(vote) = desk.session.room().vote().cloned() else { return begin(ui, desk) };
    ui.add(egui::Label::new(RichText::new(&vote.question).font(theme::semibold(14.0))).wrap());
    for (rank, choice) in vote.choices.iter().enumerate() {
        row(ui, desk, rank, choice);
    }
    if vote.dots {
        let id = field_id("room choice", salt);
        fields::adder(ui, desk, id, &texts.room_vote_add(), Lines::One, |_, label| {
            Some(Action::Lead(RoomAct::AddChoice(label.to_owned())))
        });
    }
    ui.label(widgets::soft(texts.room_vote_total(vote.total()), desk.colors));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        if desk.session.projection().is_some() {
            let label = texts.room_vote_project();
            if widgets::button(ui, desk.colors, None, &label, Weight::Plain).clicked() {
                desk.push(Action::Project(ProjectAct::Cover(Some(Sheet::Vote))));
            }
        }
        if widgets::button(ui, desk.colors, None, &texts.room_vote_keep(), Weight::Plain).clicked() {
            desk.push(Action::Lead(RoomAct::KeepVote));
        }
        if widgets::button(ui, desk.colors, None, &texts.room_vote_close(), Weight::Quiet).clicked() {
            desk.push(Action::Lead(RoomAct::Vote(None)));
        }
    });
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, rank: usize, choice: &Choice) {
    let texts = desk.texts;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let more = texts.room_vote_more(choice.label.as_str());
            if widgets::icon_button(ui, desk.colors, Icon::Plus, &more, false).clicked() {
                desk.push(Action::Lead(RoomAct::Count(rank, 1)));
            }
            let count = RichText::new(choice.count.to_string()).font(theme::semibold(16.0)).color(desk.colors.text);
            let said = texts.room_vote_count(choice.label.as_str(), choice.count);
            ui.label(count).widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &said));
            let less = texts.room_vote_less(choice.label.as_str());
            let any = choice.count > 0;
            let minus = ui.add_enabled_ui(any, |ui| widgets::icon_button(ui, desk.colors, Icon::Minus, &less, false));
            if minus.inner.clicked() {
                desk.push(Action::Lead(RoomAct::Count(rank, -1)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let galley = widgets::elided(ui, &choice.label, theme::regular(13.0), ui.available_width());
                ui.add(egui::Label::new(galley)).on_hover_text(&choice.label);
            });
        });
    });
}

/// A vote by hands on any question, or by dots between stakes or between divergences that were retained.
fn begin(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    let question = words::question(texts, desk.session.question());
    let map = desk.map();
    let divergences: Vec<String> = map
        .findings
        .iter()
        .filter(|it| it.retained && it.kind == FindingKind::Divergence && !it.title.is_empty())
        .map(|it| it.title.clone())
        .collect();
    let short =
        |it: &crate::model::Stake| if it.short_form.is_empty() { it.name.clone() } else { it.short_form.clone() };
    let stakes: Vec<String> = map.stakes.iter().map(short).collect();
    let hands = vec![texts.room_hand_for(), texts.room_hand_against(), texts.room_hand_abstains()];
    let mut offered = vec![(texts.room_vote_hands(), Vote::between(question, hands, false))];
    for (label, question, choices) in [
        (texts.room_vote_divergences(), texts.room_vote_which_divergence(), divergences),
        (texts.room_vote_stakes(), texts.room_vote_which_stake(), stakes),
    ] {
        if choices.len() > 1 {
            offered.push((label, Vote::between(question, choices, true)));
        }
    }
    for (label, vote) in offered {
        if widgets::fitted_button(ui, desk.colors, &label).clicked() {
            desk.push(Action::Lead(RoomAct::Vote(Some(vote))));
        }
    }
}

/// The counts, large, for the room: dots or bars, with their number.
pub(super) fn counts(ui: &mut Ui, vote: &Vote, colors: &Colors, scale: Scale) {
    ui.add(egui::Label::new(RichText::new(&vote.question).font(scale.semibold(20.0)).color(colors.text)).wrap());
    ui.add_space(scale.points(8.0));
    let most = vote.choices.iter().map(|choice| choice.count).max().unwrap_or_default().max(1);
    let height =
        (ui.available_height() / vote.choices.len().max(1) as f32).clamp(scale.points(18.0), scale.points(44.0));
    let size = (height * 0.5 / scale.points(1.0)).clamp(12.0, 17.0);
    let name_width = ui.available_width() * 0.45;
    for choice in &vote.choices {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
        let said = format!("{} : {}", choice.label, choice.count);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &said));
        let galley = widgets::elided(ui, &choice.label, scale.regular(size), name_width - scale.points(10.0));
        let at = Pos2::new(rect.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colors.text);
        let track = Rect::from_min_max(
            Pos2::new(rect.left() + name_width, rect.top()),
            Pos2::new(rect.right() - scale.points(40.0), rect.bottom()),
        );
        if vote.dots && choice.count <= MOST_DOTS {
            dots(ui, track, choice.count, colors.accent, scale);
        } else {
            bar(ui, track, choice.count as f32 / most as f32, colors.accent, scale);
        }
        let number = Pos2::new(rect.right(), rect.center().y);
        let count = choice.count.to_string();
        ui.painter().text(number, egui::Align2::RIGHT_CENTER, count, scale.semibold(17.0), colors.text);
    }
}

fn dots(ui: &Ui, track: Rect, count: u32, color: Color32, scale: Scale) {
    let step = (track.width() / count.max(1) as f32).min(scale.points(16.0));
    let radius = (step * 0.36).min(track.height() * 0.3);
    for rank in 0..count {
        let x = track.left() + step * (rank as f32 + 0.5);
        ui.painter().circle_filled(Pos2::new(x, track.center().y), radius, color);
    }
}

fn bar(ui: &Ui, track: Rect, share: f32, color: Color32, scale: Scale) {
    let height = (track.height() * 0.5).min(scale.points(14.0));
    let size = Vec2::new(track.width() * share, height);
    let rect = Rect::from_min_size(Pos2::new(track.left(), track.center().y - height / 2.0), size);
    ui.painter().rect_filled(rect, CornerRadius::same(4), color);
}
