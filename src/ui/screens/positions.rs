//! The matrix of positions: what every actor thinks of every stake, and how opposed each stake is.

use egui::Ui;

use super::matrix::{Kind, MatrixView, Subject};
use crate::analysis::opposition::Weights;
use crate::i18n::format;
use crate::model::StakeId;
use crate::session::{Action, Command, Icon, Screen};
use crate::ui::fields::field_id;
use crate::ui::{Desk, widgets};

/// Below these, one reads the map rather than an index.
const LEAST: (usize, usize) = (6, 3);
/// Share of unknown cells from which a result is provisional.
const MOST_UNKNOWN: f64 = 0.3;

/// The matrix of positions.
#[derive(Default)]
pub(super) struct PositionsView {
    matrix: MatrixView,
}

impl PositionsView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.map().actors.is_empty() {
            let said = desk.texts.actors_none();
            return no_actors(ui, desk, &said);
        }
        if desk.map().stakes.is_empty() {
            return no_stakes(ui, desk);
        }
        let sentences = sentences(desk);
        let subject = Subject { kind: Kind::Positions, sentences: &sentences, how: how(desk), warning: warning(desk) };
        self.matrix.show(ui, desk, &subject);
    }
}

/// The most opposed stake, when anything is against.
fn most_opposed(desk: &Desk<'_>) -> Option<(StakeId, Weights, f64)> {
    let (stake, weights) = desk.derived.stakes().first().copied()?;
    let share = weights.opposition()?;
    (share > 0.0).then_some((stake, weights, share))
}

/// What the positions say first, with the whole name of the stake, then with its short form.
fn sentences(desk: &Desk<'_>) -> Vec<String> {
    let texts = desk.texts;
    let Some((stake, _, share)) = most_opposed(desk) else {
        let known = desk.map().positions.iter().any(|position| position.value.is_some_and(|value| value != 0));
        return vec![if known { texts.positions_nobody_against() } else { texts.positions_none() }];
    };
    let names = desk.map().stakes.get(stake).map(|stake| [stake.name.clone(), stake.label().to_owned()]);
    let says = |name: String| texts.positions_against(name, format::percent(texts.language, share));
    names.into_iter().flatten().map(says).collect()
}

/// Cells known, « ? » and empty, over the whole matrix.
fn counts(desk: &Desk<'_>) -> [usize; 3] {
    desk.derived.stakes().iter().fold([0; 3], |[known, unknown, empty], (_, weights)| {
        [known + weights.known, unknown + weights.unknown, empty + weights.empty]
    })
}

fn how(desk: &Desk<'_>) -> Vec<String> {
    let texts = desk.texts;
    let mut lines = vec![texts.positions_how_formula(desk.project().header.scale.bound().to_string())];
    if !desk.session.hides_positions()
        && let Some((stake, weights, share)) = most_opposed(desk)
        && let Some(stake) = desk.map().stakes.get(stake)
    {
        let share = format::percent(texts.language, share);
        lines.push(texts.positions_how_stake(stake.label(), weights.against, weights.in_favour, share));
    }
    let [known, unknown, empty] = counts(desk);
    lines.push(texts.positions_how_cells(known, unknown, empty));
    lines
}

fn warning(desk: &Desk<'_>) -> Option<String> {
    let map = desk.map();
    if map.actors.len() < LEAST.0 || map.stakes.len() < LEAST.1 {
        return Some(desk.texts.matrix_too_few());
    }
    let [known, unknown, empty] = counts(desk);
    let share = (unknown + empty) as f64 / (known + unknown + empty).max(1) as f64;
    let words = || desk.texts.matrix_unknown_share(format::percent(desk.texts.language, share));
    (share > MOST_UNKNOWN).then(words)
}

/// Nobody to judge: where actors are entered.
pub(super) fn no_actors(ui: &mut Ui, desk: &mut Desk<'_>, said: &str) {
    let words = desk.texts.guide_add_actor();
    if empty(ui, desk, said, &words) {
        desk.push(Action::Go(Screen::Actors));
        desk.command(Command::QuickEntry);
    }
}

fn no_stakes(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (said, words) = (desk.texts.stakes_none(), desk.texts.stakes_add());
    if empty(ui, desk, &said, &words) {
        desk.push(Action::Go(Screen::Stakes));
        desk.drafts.open(field_id("project", "new stake"));
    }
}

/// One sentence and one button; whether it was pressed.
fn empty(ui: &mut Ui, desk: &Desk<'_>, said: &str, words: &str) -> bool {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() / 3.0).min(160.0));
        ui.label(widgets::title(widgets::unbroken(said), 17.0, desk.colors));
        ui.add_space(8.0);
        widgets::button(ui, desk.colors, Some(Icon::Plus), words, widgets::Weight::Main).clicked()
    })
    .inner
}
