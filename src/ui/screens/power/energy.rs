//! Synergy and antagonism: what each actor puts into the project and against it, judged from acts. For the team.

use std::rc::Rc;
use std::sync::Arc;

use super::card::Explained;
use super::content::{Content, Drawn, actor};
use super::{Choice, Page, said};
use crate::analysis::Energy;
use crate::edit::ItemId;
use crate::exchange::sentences;
use crate::i18n::Texts;
use crate::model::{ActorId, StakeId};
use crate::session::{Action, Icon, Screen};
use crate::ui::Desk;
use crate::ui::plot::{Axis, Kind, Plane, Row, Table};
use crate::ui::reading::name;
use crate::ui::results::Found;

/// What the page shows.
pub(super) fn content(desk: &Desk<'_>, choice: Choice, found: &Arc<Found>) -> Content {
    let texts = desk.texts;
    let both = found.analyses.actors.iter().zip(&found.analyses.energies);
    let known: Vec<(ActorId, Energy)> = both.filter_map(|(id, energy)| Some((*id, (*energy)?))).collect();
    if known.is_empty() {
        let act = (Icon::List, texts.alliances_fill_positions(), Action::Go(Screen::Positions));
        return Content::nothing(choice, texts.power_energy_none(), Some(act));
    }
    let rows = known.iter().map(|(id, energy)| Row {
        item: ItemId::Actor(*id),
        cells: vec![
            name(&found.project.map, *id),
            energy.synergy.to_string(),
            energy.antagonism.to_string(),
            sentences::stance(texts, energy.stance()),
            if energy.derived { texts.power_derived() } else { texts.power_entered() },
        ],
    });
    let heads = vec![
        (texts.power_actor(), Kind::Name),
        (texts.card_synergy(), Kind::Number),
        (texts.card_antagonism(), Kind::Number),
        (texts.power_place(), Kind::Words),
        (texts.power_origin(), Kind::Words),
    ];
    let table = Table { heads, rows: rows.collect() };
    let at = |energy: &Energy| [f64::from(energy.antagonism), f64::from(energy.synergy)];
    let dots = known.iter().zip(&table.rows).map(|((_, energy), row)| said::dot(found, &table, row, at(energy)));
    let axis = |name: String| Axis { name, range: [0.5, 4.5], step: Some(1.0) };
    let plane = Plane {
        key: "energy",
        name: Page::Energy.name(texts),
        axes: [axis(texts.power_energy_across()), axis(texts.power_energy_up())],
        cross: Some([2.5, 2.5]),
        corners: [
            texts.power_energy_supportive(),
            texts.power_energy_torn(),
            texts.power_energy_little(),
            texts.power_energy_elsewhere(),
        ],
        dots: dots.collect(),
        cells: true,
    };
    Content::of(choice, Some(found), Drawn::Plane(Rc::new(plane), None), table)
}

/// What the actor does, in a soft word; how many are seen, and how many cannot be.
pub(super) fn headline(texts: Texts, content: &Content, found: &Found, subject: Option<ItemId>) -> [String; 2] {
    let rank = actor(subject).and_then(|id| found.analyses.rank(id));
    let energy = rank.and_then(|rank| found.analyses.energies.get(rank).copied().flatten());
    let who = actor(subject).map(|id| name(&found.project.map, id)).unwrap_or_default();
    let first = match energy {
        Some(it) if it.synergy > 1 && it.antagonism > 1 => {
            texts.power_energy_both(who, sentences::stance(texts, it.stance()))
        }
        Some(it) => texts.power_is(who, sentences::stance(texts, it.stance())),
        None => texts.power_energy_unknown(who),
    };
    let left = found.analyses.actors.len() - content.table.rows.len();
    let more = if left > 0 { Some(texts.power_energy_left(left)) } else { None };
    [first, said::according(texts, more.as_deref())]
}

/// How the numbers of an actor are computed.
pub(super) fn explained(texts: Texts, content: &Content, found: &Found, item: Option<ItemId>) -> Explained {
    let map = &found.project.map;
    let counted = |id: StakeId| map.stakes.get(id).is_some_and(|stake| stake.counted_for_energy);
    let bound = found.project.header.scale.bound().to_string();
    Explained {
        words: vec![texts.power_energy_words(), texts.power_energy_default()],
        formula: vec![texts.power_energy_formula(bound), texts.power_energy_levels()],
        cells: actor(item).map(|id| said::positions_of(map, id, counted)).unwrap_or_default(),
        foot: vec![texts.power_energy_foot()],
        notices: said::cautions(texts, found, &[said::FEW, said::OF_POSITIONS]),
        ..Explained::about(content, found, item)
    }
}
