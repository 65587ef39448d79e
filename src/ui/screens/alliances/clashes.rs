//! The drawn links that positions contradict, one after the other: which of the two stands is for the group to say.

use std::rc::Rc;

use egui::{Ui, Vec2};

use super::panel::sentence;
use crate::analysis::Contradiction;
use crate::edit::{Edit, ItemId};
use crate::i18n::{format, words};
use crate::model::{FindingKind, Link};
use crate::session::{Action, Command, Screen, Select};
use crate::ui::Desk;
use crate::ui::reading::{finding, name, stake};
use crate::ui::widgets::{self, Weight};

/// Contradictions that are said at once.
const SAID: usize = 4;

/// Draws them.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let derived = Rc::clone(&desk.derived);
    for found in derived.contradictions().iter().take(SAID) {
        row(ui, desk, found);
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, found: &Contradiction) {
    let map = desk.map();
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), desk.colors.hairline());
    ui.add_space(4.0);
    let names = [name(map, found.one), name(map, found.other)];
    if sentence(ui, desk, &said(desk, found), &names, None).clicked() {
        desk.push(Action::Go(Screen::Map));
        desk.push(Action::Select(Select::Only(ItemId::Link(found.link))));
        desk.command(Command::FitSelection);
    }
    let texts = desk.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        let [one, other] = names;
        let pressed = |ui: &mut Ui, act: String| {
            let spoken = texts.alliances_of_pair(act.clone(), one.clone(), other.clone());
            let response = widgets::sized_button(ui, desk.colors, None, &act, Weight::Plain, 28.0);
            response.accessible_name(&spoken).clicked()
        };
        let follow = pressed(ui, texts.alliances_follow_positions());
        let keep = pressed(ui, texts.alliances_keep_link());
        if follow && let Some(link) = desk.map().links.get(found.link) {
            let nature = link.nature.with_sign(found.said);
            desk.edit(Edit::Change(Link { nature, ..link.clone() }.into()));
        }
        if keep {
            let why = texts.alliances_link_stands();
            let actors = vec![found.one, found.other];
            let finding = finding(desk, FindingKind::Reading, actors, found.stakes(), Some(why));
            desk.edit(Edit::Add(finding.into()));
        }
    });
    ui.add_space(4.0);
}

/// « le lien dessiné dit … ; les positions disent … ».
fn said(desk: &Desk<'_>, found: &Contradiction) -> String {
    let (map, texts) = (desk.map(), desk.texts);
    let ends = texts.alliances_both(name(map, found.one), name(map, found.other));
    let (drawn, positions) = (words::interest_sign(texts, found.drawn), words::interest_sign(texts, found.said));
    if let Some(shared) = &found.on {
        let values = texts.alliances_both(format::signed(shared.one), format::signed(shared.other));
        return texts.alliances_contradiction_stake(ends, stake(map, shared.stake), drawn, positions, values);
    }
    let number = |value: f64| format::number(texts.language, value, 1);
    let (favour, against) = (number(found.sums.convergence), number(found.sums.divergence));
    texts.alliances_contradiction_general(ends, drawn, positions, favour, against)
}
