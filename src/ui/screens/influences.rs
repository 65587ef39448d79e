//! The matrix of influences: what every actor can do to every other one.

use egui::Ui;

use super::matrix::{Kind, MatrixView, Subject};
use super::positions;
use crate::model::ActorId;
use crate::ui::Desk;

/// The matrix of influences.
#[derive(Default)]
pub(super) struct InfluencesView {
    matrix: MatrixView,
}

impl InfluencesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.map().actors.len() < 2 {
            let said = desk.texts.influences_too_few();
            return positions::no_actors(ui, desk, &said);
        }
        let [known, unknown, empty] = counts(desk);
        let texts = desk.texts;
        let bound = desk.project().header.scale.bound().to_string();
        let said = if known + unknown == 0 {
            texts.influences_none()
        } else {
            texts.influences_entered(known + unknown, known + unknown + empty)
        };
        let sentences = [format!("{said} {}", texts.influences_acts()), said];
        let how = vec![texts.influences_how_formula(bound), texts.influences_how_cells(known, unknown, empty)];
        let subject =
            Subject { kind: Kind::Influences, sentences: &sentences, how, warning: partial(desk, known + unknown) };
        self.matrix.show(ui, desk, &subject);
    }
}

/// Cells with a value, « ? » and empty, the diagonal left out.
fn counts(desk: &Desk<'_>) -> [usize; 3] {
    let actors = desk.map().actors.len();
    let unknown = desk.map().influences.iter().filter(|influence| influence.value.is_none()).count();
    let entered = desk.map().influences.len();
    [entered - unknown, unknown, (actors * actors.saturating_sub(1)).saturating_sub(entered)]
}

/// The warning when less than half of the actors have an influence entered.
fn partial(desk: &Desk<'_>, entered: usize) -> Option<String> {
    let mut acting: Vec<ActorId> = desk.map().influences.iter().map(|influence| influence.from).collect();
    acting.sort();
    acting.dedup();
    (entered > 0 && acting.len() * 2 < desk.map().actors.len()).then(|| desk.texts.influences_partial())
}
