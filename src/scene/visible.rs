//! Which actors and links of a map are seen, after audience, layers, filters and focus.

use super::SceneOptions;
use crate::model::{
    Actor, ActorId, Filter, Flows, Focus, FocusDirection, Interest, Link, LinkId, LinkNature, MapState, Relation,
};

/// How many things rules hide; what is for the team only is never counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Actors hidden by filters or by the focus.
    pub actors: usize,
    /// Links hidden by filters or by the focus, of the layers that are drawn.
    pub links: usize,
}

/// What is seen, by rank in the tables of the map.
pub(super) struct Visible {
    pub(super) actors: Vec<bool>,
    /// Rank of each seen link, with the ranks of its two ends.
    pub(super) links: Vec<(usize, usize, usize)>,
    pub(super) hidden: Hidden,
}

impl Visible {
    pub(super) fn of(map: &MapState, options: &SceneOptions) -> Self {
        let permitted: Vec<bool> = map.actors.iter().map(|actor| options.shows(actor.readers())).collect();
        let mut actors: Vec<bool> = map
            .actors
            .iter()
            .zip(&permitted)
            .map(|(actor, &permitted)| permitted && passes_filters(actor, map, options))
            .collect();
        let is = |seen: &[bool], rank: usize| seen.get(rank).copied().unwrap_or(false);
        let mut offered = 0;
        let mut links = Vec::with_capacity(map.links.len());
        for (rank, link) in map.links.iter().enumerate() {
            let (Some(from), Some(to)) = (map.actors.rank(link.from), map.actors.rank(link.to)) else { continue };
            let shown = options.shows(link.readers()) && in_layer(link, options);
            if !shown || !is(&permitted, from) || !is(&permitted, to) {
                continue;
            }
            offered += 1;
            if is(&actors, from) && is(&actors, to) && link_passes_filters(link, options) {
                links.push((rank, from, to));
            }
        }
        if let Some(focus) = &options.focus {
            keep_focus(map, focus, &links, &mut actors);
            links.retain(|&(_, from, to)| is(&actors, from) && is(&actors, to));
        }
        let count = |seen: &[bool]| seen.iter().filter(|&&seen| seen).count();
        let hidden = Hidden { actors: count(&permitted) - count(&actors), links: offered - links.len() };
        Self { actors, links, hidden }
    }
}

fn passes_filters(actor: &Actor, map: &MapState, options: &SceneOptions) -> bool {
    options.filters.iter().all(|filter| match *filter {
        Filter::HideType(kind) => actor.actor_type != Some(kind),
        Filter::HideGroup(group) => actor.group != Some(group),
        Filter::HidePresence(presence) => actor.presence != presence,
        Filter::OnlyStake(stake) => options
            .position(map, actor.id, stake)
            .is_some_and(|position| position.value.is_some_and(|value| value != 0)),
        Filter::HideInterest(_) | Filter::HideRelations | Filter::HidePasses(_) => true,
    })
}

fn in_layer(link: &Link, options: &SceneOptions) -> bool {
    match link.nature {
        LinkNature::Interest(_) => options.layers.interests,
        LinkNature::Relation(_) => options.layers.relations,
    }
}

/// Relations belong to no stake: [`Filter::OnlyStake`] leaves them between the actors it keeps.
fn link_passes_filters(link: &Link, options: &SceneOptions) -> bool {
    options.filters.iter().all(|filter| match (*filter, &link.nature) {
        (Filter::OnlyStake(stake), LinkNature::Interest(Interest { stake: own, .. })) => *own == Some(stake),
        (Filter::HideInterest(sign), LinkNature::Interest(interest)) => interest.sign != sign,
        (Filter::HideRelations, LinkNature::Relation(_)) => false,
        (Filter::HidePasses(passes), LinkNature::Relation(Relation { flows, .. })) => {
            flows.first().passes != passes && flows.back().is_none_or(|back| back.passes != passes)
        }
        _ => true,
    })
}

/// Keeps the actors within the steps of a focus, breadth first. A focus on nobody seen changes nothing.
fn keep_focus(map: &MapState, focus: &Focus, links: &[(usize, usize, usize)], actors: &mut Vec<bool>) {
    let mut reached = vec![false; actors.len()];
    let mut edge: Vec<usize> = focus
        .around
        .iter()
        .filter_map(|&id| map.actors.rank(id))
        .filter(|&rank| actors.get(rank).copied().unwrap_or(false))
        .collect();
    if edge.is_empty() {
        return;
    }
    let mut neighbours: Vec<Vec<usize>> = vec![Vec::new(); actors.len()];
    for &(rank, from, to) in links {
        let one_way = map.links.at(rank).is_some_and(|link| {
            matches!(&link.nature, LinkNature::Relation(Relation { flows: Flows::Directed(_), .. }))
        });
        let (onwards, back) = match focus.direction {
            FocusDirection::Both => (true, true),
            FocusDirection::Out => (true, !one_way),
            FocusDirection::In => (!one_way, true),
        };
        for (walks, start, end) in [(onwards, from, to), (back, to, from)] {
            if let Some(list) = neighbours.get_mut(start).filter(|_| walks) {
                list.push(end);
            }
        }
    }
    mark(&mut reached, &edge);
    for _ in 0..focus.steps.clamp(1, 3) {
        let mut next: Vec<usize> = edge.iter().filter_map(|&rank| neighbours.get(rank)).flatten().copied().collect();
        next.sort_unstable();
        next.dedup();
        next.retain(|&rank| !reached.get(rank).copied().unwrap_or(true));
        mark(&mut reached, &next);
        edge = next;
    }
    *actors = reached;
}

fn mark(reached: &mut [bool], ranks: &[usize]) {
    for &rank in ranks {
        if let Some(place) = reached.get_mut(rank) {
            *place = true;
        }
    }
}

/// The actors and links that are seen, in order of entry.
pub fn visible(map: &MapState, options: &SceneOptions) -> (Vec<ActorId>, Vec<LinkId>) {
    let seen = Visible::of(map, options);
    let actors = map.actors.iter().zip(&seen.actors).filter(|(_, seen)| **seen).map(|(actor, _)| actor.id).collect();
    let links = seen.links.iter().filter_map(|&(rank, ..)| map.links.at(rank)).map(|link| link.id).collect();
    (actors, links)
}
