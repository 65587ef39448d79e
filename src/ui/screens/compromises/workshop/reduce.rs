//! When there is no search: why, and what would make one possible.

use egui::{Label, Ui};

use crate::analysis::packages::{MOST_PACKAGES, Unfit};
use crate::i18n::format;
use crate::model::Compromise;
use crate::session::bargain::{self, Bargain};
use crate::ui::card;
use crate::ui::fields::slot;
use crate::ui::{Desk, widgets};

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

/// Each stake with what would be left without it, the button that takes it out, and one that shows its options.
fn options(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, bargain: &Bargain) {
    let texts = desk.texts;
    let whole = bargain.workshop.table.packages();
    for issue in &bargain.workshop.issues {
        let Some(stake) = desk.map().stakes.get(issue.stake) else { continue };
        let left = whole / issue.options.len().max(1) as u128;
        let count = format::number(texts.language, left as f64, 0);
        let said = texts.pack_left_without(stake.label(), count);
        let font = if left <= MOST_PACKAGES as u128 { crate::ui::theme::semibold } else { crate::ui::theme::regular };
        ui.label(egui::RichText::new(said).font(font(14.0)).color(desk.colors.text));
        let (out, see) = (texts.pack_take_out(stake.label()), texts.pack_see_options(stake.label()));
        let id = issue.stake;
        ui.horizontal(|ui| {
            if widgets::fitted_button(ui, desk.colors, &out).clicked() {
                let edit = slot::compromise(it.id).change(desk.project(), |it| it.stakes.retain(|of| *of != id));
                if let Some(edit) = edit {
                    desk.edit(edit);
                }
            }
            if widgets::fitted_button(ui, desk.colors, &see).clicked() {
                desk.push(crate::session::Action::Go(crate::session::Screen::Stakes));
                desk.select(id.into());
            }
        });
    }
}
