//! Whether the tried package holds: who would gain by leaving it alone, and what would keep each in.

use egui::{Label, Ui};

use super::At;
use crate::analysis::packages::{Hold, hold};
use crate::session::bargain;
use crate::ui::{Desk, widgets};

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>) {
    let texts = desk.texts;
    let workshop = &at.bargain.workshop;
    let width = ui.available_width();
    super::sheet(ui, desk, width, |ui, desk| {
        if at.package == workshop.table.today {
            ui.label(widgets::body(texts.pack_holds_today(), desk.colors));
            return;
        }
        let Some(holds) = hold(&workshop.table, &at.package) else {
            ui.label(widgets::body(texts.pack_holds_six(workshop.seats.len()), desk.colors));
            return;
        };
        let name = |party: usize| workshop.seats.get(party).map(|seat| bargain::name(desk.map(), seat.actor));
        let named: Vec<(String, Hold)> =
            holds.iter().enumerate().filter_map(|(party, hold)| Some((name(party)?, *hold))).collect();
        let loose: Vec<String> =
            named.iter().filter(|(_, hold)| hold.is_loose()).map(|(name, _)| name.clone()).collect();
        let first = if named.iter().all(|(_, hold)| !hold.gains_alone) {
            texts.pack_holds_well()
        } else if loose.is_empty() {
            texts.pack_holds_by_replies()
        } else {
            texts.pack_holds_not(bargain::enumerated(texts, &loose))
        };
        ui.add(Label::new(widgets::title(widgets::unbroken(&first), 17.0, desk.colors)).wrap());
        let (moved, kept): (Vec<_>, Vec<_>) = named.into_iter().partition(|(_, hold)| hold.gains_alone);
        let mut told: Vec<String> = moved.into_iter().map(|(name, hold)| of_party(desk, name, hold)).collect();
        if !kept.is_empty() {
            let names: Vec<String> = kept.into_iter().map(|(name, _)| name).collect();
            told.push(texts.pack_hold_none(names.len(), bargain::enumerated(texts, &names)));
        }
        for said in told {
            ui.add(Label::new(widgets::body(widgets::unbroken(&said), desk.colors)).wrap());
        }
        super::caption(ui, desk, &texts.pack_holds_rule());
    });
}

/// What keeps in a party that would gain by leaving alone.
fn of_party(desk: &Desk<'_>, name: String, hold: Hold) -> String {
    let texts = desk.texts;
    if !hold.reply {
        return texts.pack_hold_loose(name);
    }
    let mut and = String::new();
    if hold.no_way_back {
        and.push_str(&texts.pack_hold_no_way_back());
    }
    if hold.credible {
        and.push_str(&texts.pack_hold_credible());
    }
    texts.pack_hold_reply(name, and)
}
