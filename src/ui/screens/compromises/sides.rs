//! What each party seeks, side by side: its positions on the treated stakes, which are numbers, and its interests,
//! which are words. Neither stands for the other.

use egui::{Label, RichText, Ui, Vec2};

use crate::model::{ActorId, Compromise, Judged};
use crate::ui::card;
use crate::ui::fields;
use crate::ui::{Desk, theme, widgets};

/// Width of the names.
const NAME: f32 = 190.0;
/// Width of a stake.
const STAKE: f32 = 112.0;

/// A part that folds.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, open: &mut bool) {
    if it.parties.is_empty() {
        return;
    }
    if fields::fold(ui, desk.colors, &desk.texts.acting_sides(), "", *open).clicked() {
        *open = !*open;
    }
    if !*open {
        return;
    }
    widgets::sheet(desk.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let room = ui.available_width() - NAME - 260.0;
        let most = ((room / STAKE) as usize).max(1);
        let stakes: Vec<_> =
            it.stakes.iter().filter_map(|id| desk.map().stakes.get(*id)).take(most).map(|stake| stake.id).collect();
        egui::Grid::new(("sides", it.id)).num_columns(stakes.len() + 2).spacing([12.0, 8.0]).show(ui, |ui| {
            ui.label("");
            for stake in &stakes {
                let name = desk.map().stakes.get(*stake).map(|stake| stake.label().to_owned()).unwrap_or_default();
                head(ui, desk, &name, STAKE - 12.0);
            }
            head(ui, desk, &desk.texts.acting_interests(), 240.0);
            ui.end_row();
            for party in &it.parties {
                let name = desk.map().actors.get(party.actor).map(|actor| actor.label()).unwrap_or_default();
                ui.allocate_ui(Vec2::new(NAME, 22.0), |ui| {
                    ui.set_width(NAME);
                    let words = RichText::new(name.replace('\n', " ")).font(theme::semibold(13.0));
                    ui.add(Label::new(words.color(desk.colors.text)).wrap());
                });
                for stake in &stakes {
                    let of = desk.map().stakes.get(*stake).map(|stake| stake.label().to_owned()).unwrap_or_default();
                    card::position_cell(ui, desk, party.actor, *stake, &format!("{name} → {of}"));
                }
                let said = interests(desk, party.actor);
                let width = ui.available_width().max(240.0);
                ui.allocate_ui(Vec2::new(width, 20.0), |ui| {
                    ui.set_width(width);
                    ui.add(Label::new(widgets::soft(said, desk.colors)).wrap());
                });
                ui.end_row();
            }
        });
    });
}

fn head(ui: &mut Ui, desk: &Desk<'_>, words: &str, width: f32) {
    ui.allocate_ui(Vec2::new(width, 16.0), |ui| {
        ui.set_width(width);
        let words = RichText::new(words).font(theme::semibold(12.0)).color(desk.colors.text_faint);
        ui.add(Label::new(words).wrap());
    });
}

/// What it has to gain, to lose, what it hopes for and dreads, each on its line.
fn interests(desk: &Desk<'_>, actor: ActorId) -> String {
    let texts = desk.texts;
    let Some(actor) = desk.map().actors.get(actor) else { return String::new() };
    let of = &actor.interests;
    let said = |title: String, judged: &Option<Judged<String>>| {
        let value = judged.as_ref()?.value.as_ref().filter(|value| !value.trim().is_empty())?;
        Some(texts.acting_interest(title, value.trim()))
    };
    let lines: Vec<String> = [
        said(texts.card_gains(), &of.gains),
        said(texts.card_losses(), &of.losses),
        said(texts.card_expectations(), &of.expectations),
        said(texts.card_concerns(), &of.concerns),
    ]
    .into_iter()
    .flatten()
    .collect();
    if lines.is_empty() { texts.acting_no_interest() } else { lines.join("\n") }
}
