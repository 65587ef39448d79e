//! Influence and dependence: who can weigh on whom, directly and through others, and the balance of power r*.

use std::rc::Rc;
use std::sync::Arc;

use super::card::Explained;
use super::content::{Content, Drawn, actor};
use super::{Choice, Page, said};
use crate::analysis::{Corner, StabilityClass, Weighs};
use crate::edit::ItemId;
use crate::exchange::sentences;
use crate::i18n::{Texts, format};
use crate::model::{ActorId, MapState, PowerConvention};
use crate::session::{Action, CellAt, Icon, Screen};
use crate::ui::Desk;
use crate::ui::plot::{Bar, Bars, Kind, Plane, Row, Table};
use crate::ui::reading::name;
use crate::ui::results::Found;

/// What the page shows.
pub(super) fn content(desk: &Desk<'_>, choice: Choice, found: &Arc<Found>) -> Content {
    let texts = desk.texts;
    let (map, analyses) = (&found.project.map, &found.analyses);
    if analyses.influences.sum() <= 0.0 {
        let said = if map.actors.len() < 2 { texts.influences_too_few() } else { texts.power_influence_none() };
        let act = (Icon::List, texts.power_enter_influences(), Action::Go(Screen::Influences));
        return Content::nothing(choice, said, Some(act));
    }
    let cut = &analyses.plane;
    let table = table(texts, found, choice.clean);
    let points: Vec<[f64; 2]> = cut.across.iter().zip(&cut.up).map(|(x, y)| [*x, *y]).collect();
    let dots = table.rows.iter().zip(&points).map(|(row, at)| said::dot(found, &table, row, *at));
    let corners = [Corner::Dominant, Corner::Relay, Corner::Autonomous, Corner::Dominated];
    let plane = Plane {
        key: "influence",
        name: Page::Influence.name(texts),
        axes: [said::axis(texts.power_dependence(), &points, 0), said::axis(texts.power_influence(), &points, 1)],
        cross: Some([cut.cut_across, cut.cut_up]),
        corners: corners.map(|corner| sentences::corner(texts, corner)),
        dots: dots.collect(),
        cells: false,
    };
    let relay = (0..analyses.actors.len()).find(|rank| cut.corner(*rank) == Some(Corner::Relay));
    let shows_power = analyses.power.computable && !choice.clean;
    let bars = shows_power.then(|| Rc::new(bars(texts, found)));
    let usual = table.rows.get(relay.unwrap_or_default()).map(|row| row.item);
    Content { usual, ..Content::of(choice, Some(found), Drawn::Plane(Rc::new(plane), bars), table) }
}

fn table(texts: Texts, found: &Found, clean: bool) -> Table {
    let Found { project, analyses, .. } = found;
    let influences = &analyses.influences;
    let number = |value: Option<&f64>| value.map(|it| format::number(texts.language, *it, 1)).unwrap_or_default();
    let row = |(rank, id): (usize, &ActorId)| {
        let mut cells = vec![
            name(&project.map, *id),
            number(influences.influence.get(rank)),
            number(influences.dependence.get(rank)),
            number(Some(&influences.feedback(rank))),
        ];
        // The balance of power is for the team.
        if !clean {
            cells.push(number(analyses.power.weights.get(rank)));
        }
        cells.push(analyses.plane.corner(rank).map(|corner| sentences::corner(texts, corner)).unwrap_or_default());
        Row { item: ItemId::Actor(*id), cells }
    };
    let mut heads = vec![
        (texts.power_actor(), Kind::Name),
        (texts.power_influence_i(), Kind::Number),
        (texts.power_dependence_d(), Kind::Number),
        (texts.power_feedback(), Kind::Number),
    ];
    if !clean {
        heads.push((texts.power_ratio(), Kind::Number));
    }
    heads.push((texts.power_place(), Kind::Words));
    Table { heads, rows: analyses.actors.iter().enumerate().map(row).collect() }
}

/// The bars of r*, group after group, in order of entry.
fn bars(texts: Texts, found: &Found) -> Bars {
    let (map, weights) = (&found.project.map, &found.analyses.power.weights);
    let mut bars = Vec::new();
    for members in by_group(map) {
        for (rank, id) in members.iter().enumerate() {
            let weight = map.actors.rank(*id).and_then(|rank| weights.get(rank)).copied().unwrap_or_default();
            let value = format::number(texts.language, weight, 1);
            bars.push(Bar {
                item: ItemId::Actor(*id),
                name: name(map, *id),
                values: vec![weight],
                said: format!("{} {value}", texts.power_ratio()),
                apart: rank == 0,
            });
        }
    }
    Bars {
        key: "power_bars",
        name: texts.power_bars(),
        mean: Some((1.0, texts.power_mean())),
        sides: [String::new(), String::new()],
        all: bars,
    }
}

/// The actors of each group, in order of entry; those without a group last.
fn by_group(map: &MapState) -> Vec<Vec<ActorId>> {
    let of = |group: Option<_>| -> Vec<ActorId> {
        let known = |it: &Option<_>| it.filter(|id| map.groups.contains(*id));
        map.actors.iter().filter(|actor| known(&actor.group) == group).map(|actor| actor.id).collect()
    };
    map.groups.iter().map(|group| Some(group.id)).chain([None]).map(of).filter(|all| !all.is_empty()).collect()
}

/// How the actor weighs and where it stands, then on how many it can weigh.
pub(super) fn headline(texts: Texts, content: &Content, found: &Found, subject: Option<ItemId>) -> [String; 2] {
    let Found { project, analyses, .. } = found;
    let Some(id) = actor(subject) else { return Default::default() };
    let Some(rank) = analyses.rank(id) else { return Default::default() };
    let who = name(&project.map, id);
    let place = analyses.plane.corner(rank).map(|corner| sentences::corner(texts, corner)).unwrap_or_default();
    let (all, through) = analyses.influences.reach(rank);
    let reach = match (all, through) {
        (0, _) => texts.power_reaches_nobody(who.clone()),
        (all, 0) => texts.power_reaches(who.clone(), all),
        (all, through) => texts.power_reaches_through(who.clone(), all, through),
    };
    let weight = analyses.power.weights.get(rank).filter(|_| analyses.power.computable && !content.clean);
    let first = match weight {
        Some(weight) => texts.analyses_lead(sentences::weight(texts, who, Weighs::of(*weight)), place),
        None => texts.power_is(who, place),
    };
    [first, said::according(texts, Some(&reach))]
}

/// How the numbers of an actor are computed.
pub(super) fn explained(texts: Texts, content: &Content, found: &Found, item: Option<ItemId>) -> Explained {
    let Found { project, analyses, .. } = found;
    let influences = &analyses.influences;
    let bound = project.header.scale.bound().to_string();
    let count = analyses.actors.len();
    let mut formula = vec![texts.power_influence_formula_sums()];
    if !content.clean {
        formula.push(match analyses.power.convention {
            PowerConvention::A => texts.power_influence_formula_a(),
            PowerConvention::B => texts.power_influence_formula_b(),
        });
        formula.push(texts.power_influence_formula_star(count));
    }
    let entered = influences.known + influences.unknown;
    let empty = (count * count.saturating_sub(1)).saturating_sub(entered);
    let mut foot = vec![said::crossing_at(texts, content, project.header.axes)];
    foot.push(texts.power_influence_empty(empty, influences.unknown));
    foot.extend(influences.stability().map(|share| stability(texts, share)));
    foot.extend(actor(item).and_then(|id| net(texts, found, id)));
    Explained {
        words: vec![texts.power_influence_words(bound)],
        formula,
        cells: cells(&project.map, actor(item)),
        foot,
        notices: said::cautions(texts, found, &[said::FEW, said::OF_INFLUENCES]),
        has_axes: true,
        has_convention: !content.clean,
        ..Explained::about(content, found, item)
    }
}

/// Whether places are crossed or clear-cut.
fn stability(texts: Texts, share: f64) -> String {
    let said = format::percent(texts.language, share / 100.0);
    match StabilityClass::of(share) {
        StabilityClass::Crossed => texts.analyses_crossed(said),
        StabilityClass::Between => texts.analyses_in_between(said),
        StabilityClass::ClearCut => texts.analyses_clear_cut(said),
    }
}

/// With whom the exchange of influence is the most one-sided.
fn net(texts: Texts, found: &Found, id: ActorId) -> Option<String> {
    let Found { project, analyses, .. } = found;
    let total = &analyses.influences.total;
    let rank = analyses.rank(id)?;
    let net = |other: usize| total.at(rank, other) - total.at(other, rank);
    let mut most: Option<(usize, f64)> = None;
    for other in (0..analyses.actors.len()).filter(|other| *other != rank) {
        let gap = net(other).abs();
        if gap > most.map_or(0.0, |(_, most)| most) {
            most = Some((other, gap));
        }
    }
    let (other, _) = most?;
    let (one, two) = (name(&project.map, id), name(&project.map, *analyses.actors.get(other)?));
    let weighs = if net(other) > 0.0 { one.clone() } else { two.clone() };
    Some(texts.power_net(one, two, weighs))
}

/// The influences behind the numbers: what the actor does, what is done to it, then all others.
fn cells(map: &MapState, id: Option<ActorId>) -> Vec<CellAt> {
    let all = || map.influences.iter();
    let by = |it: &&crate::model::Influence| Some(it.from) == id;
    let on = |it: &&crate::model::Influence| Some(it.to) == id;
    let others = all().filter(|it| !by(it) && !on(it));
    all().filter(by).chain(all().filter(on)).chain(others).map(|it| CellAt::Influence(it.from, it.to)).collect()
}
