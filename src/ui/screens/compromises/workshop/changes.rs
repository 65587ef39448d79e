//! The changes of today's situation that suit everybody, and those with whom to search.

use egui::{Label, Ui};

use super::At;
use crate::analysis::packages::{Swap, package};
use crate::ui::{Desk, fields, widgets};

/// Changes of one size that are listed at most.
const MOST: usize = 4;

/// The changes and the swaps; the package of the one that was pressed.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, at: &At<'_>) -> Option<Vec<usize>> {
    let texts = desk.texts;
    super::head(ui, desk, &texts.pack_exchanges());
    let swaps = &at.found.swaps;
    let mut tried = None;
    let groups: [(String, &[Swap]); 3] = [
        (texts.pack_alone(), &swaps.singles),
        (texts.pack_by_two(), &swaps.pairs),
        (texts.pack_by_three(), &swaps.triples),
    ];
    if groups.iter().all(|(_, swaps)| swaps.is_empty()) {
        ui.add(Label::new(widgets::soft(widgets::unbroken(&texts.pack_no_exchange()), desk.colors)).wrap());
    }
    for (title, swaps) in groups.into_iter().filter(|(_, swaps)| !swaps.is_empty()) {
        fields::label(ui, desk, &title);
        for swap in swaps.iter().take(MOST) {
            let words = at.bargain.listed(texts, desk.map(), &swap.to);
            if fields::link_row(ui, desk.colors, "", &words) {
                tried = Some(package(&at.bargain.workshop.table, &swap.to));
            }
        }
        if swaps.len() > MOST {
            super::caption(ui, desk, &texts.pack_others(swaps.len() - MOST));
        }
    }
    tried
}

/// Who loses in which share of the combinations, and what would be within reach; the package that was pressed.
pub(super) fn holding_back(ui: &mut Ui, desk: &Desk<'_>, at: &At<'_>) -> Option<Vec<usize>> {
    super::head(ui, desk, &desk.texts.pack_holding_back());
    let blockers = at.bargain.blockers(desk.texts, desk.map(), at.found);
    if blockers.is_empty() {
        ui.label(widgets::soft(desk.texts.pack_nobody_blocks(), desk.colors));
    }
    let mut tried = None;
    for (said, nearest) in blockers {
        match nearest {
            None => {
                ui.add(Label::new(widgets::body(widgets::unbroken(&said), desk.colors)).wrap());
            }
            Some(index) => {
                if fields::link_row(ui, desk.colors, "", &said) {
                    tried = Some(at.bargain.workshop.table.package_at(index));
                }
            }
        }
    }
    tried
}
