//! When there is no search: why, and what would make one possible.

use std::cmp::Reverse;

use egui::{Label, RichText, Ui, Vec2};

use crate::analysis::packages::{Issue, MOST_PACKAGES, Unfit};
use crate::model::Compromise;
use crate::session::bargain::{self, Bargain};
use crate::session::{Action, Screen};
use crate::ui::card;
use crate::ui::fields::slot;
use crate::ui::{Desk, theme, widgets};

/// Width of what is said of a stake.
const SAID: f32 = 420.0;

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, bargain: &Bargain, unfit: Unfit) {
    let said = bargain::unfit(desk.texts, unfit);
    ui.add(Label::new(widgets::title(widgets::unbroken(&said), 17.0, desk.colors)).wrap());
    ui.add_space(4.0);
    match unfit {
        Unfit::TooFewParties(_) => card::add_party(ui, desk, it, true),
        Unfit::TooManyParties(_) => parties(ui, desk, it, bargain),
        Unfit::TooManyPackages(_) => options(ui, desk, it, bargain),
        Unfit::NoIssue | Unfit::Uneven => {}
    }
}

/// Each party with the button that takes it from the table.
fn parties(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, bargain: &Bargain) {
    for seat in &bargain.workshop.seats {
        let out = desk.texts.pack_take_out(bargain::name(desk.map(), seat.actor));
        if widgets::fitted_button(ui, desk.colors, &out).clicked() {
            card::unseat(desk, it, seat.actor);
        }
    }
}

/// Each stake, those with the most options first: what would be left without it, the button that takes it out, and one
/// that shows its options.
fn options(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, bargain: &Bargain) {
    let texts = desk.texts;
    let whole = bargain.workshop.table.packages();
    let mut issues: Vec<&Issue> = bargain.workshop.issues.iter().collect();
    issues.sort_by_key(|issue| Reverse(issue.options.len()));
    let width = ui.available_width();
    super::sheet(ui, desk, width, |ui, desk| {
        for issue in issues {
            let Some(stake) = desk.map().stakes.get(issue.stake) else { continue };
            let left = whole / issue.options.len().max(1) as u128;
            let said = texts.pack_left_without(stake.label(), bargain::large(texts, left));
            let font = if left <= MOST_PACKAGES as u128 { theme::semibold(13.0) } else { theme::regular(13.0) };
            let (out, see) = (texts.pack_take_out(stake.label()), texts.pack_see_options(stake.label()));
            let id = issue.stake;
            ui.horizontal_wrapped(|ui| {
                ui.allocate_ui(Vec2::new(SAID.min(ui.available_width()), 26.0), |ui| {
                    ui.set_width(SAID.min(ui.available_width()));
                    ui.label(RichText::new(widgets::unbroken(&said)).font(font).color(desk.colors.text));
                });
                if widgets::fitted_button(ui, desk.colors, &out).clicked() {
                    let edit = slot::compromise(it.id).change(desk.project(), |it| it.stakes.retain(|of| *of != id));
                    if let Some(edit) = edit {
                        desk.edit(edit);
                    }
                }
                if widgets::fitted_button(ui, desk.colors, &see).clicked() {
                    desk.push(Action::Go(Screen::Stakes));
                    desk.select(id.into());
                }
            });
        }
    });
}
