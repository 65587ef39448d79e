//! Fields of the project, its actors, stakes and links.

use std::collections::BTreeSet;

use super::{Parts, Relink, Visit, look, parts};
use crate::model::check::Step;
use crate::model::{
    Actor, ActorType, DisplayChoices, Group, Grouping, GroupingPart, Header, HeldValue, Influence, Interest, Interests,
    ItemId, Keyed, Link, LinkNature, MapState, MinorityView, Note, OriginStory, Position, Project, RedLine,
    RedLineStake, Relation, Roles, SnapshotId, Stake, StakeOption, Standing, StrategicGrid, Tactic, TacticTarget,
};

parts! {
    MapState {
        actor_types, groups, groupings, actors, stakes, positions, influences, links, findings, levers, compromises,
        actions, notes,
    }
    Header {
        title, project_name, question, question_provenance, perimeter, lead, initiators, motive, ruled_out, outcome,
        origin_stories, participants, rules, notice, short_notice, scale, power_convention, axes, reference_date,
        base_stage, opens_in_reading, enough_for_today, missing_list_opened,
    }
    OriginStory { id, text, provenance }
    DisplayChoices { lens, layers, ways_of_judging }
    ActorType { id, built_in, name, symbol }
    Group { id, name, color, symbol, values, hull, collapsed }
    Grouping { id, name, parts, provenance }
    GroupingPart { name, members }
    HeldValue { cite, argument, provenance }
    Actor {
        id, name, short_name, actor_type, group, scale, presence, indirect, represented_by, star, place, pinned,
        locked, symbol, roles, interests, grid, values, unknown_values, shocked_by, standing, provenance,
        audience,
    }
    Roles { current, wished, competence }
    Interests { gains, losses, expectations, concerns, question_as_own }
    StrategicGrid {
        objectives, own_stakes, resources, constraints, zone_of_uncertainty, room_for_manoeuvre, strategy, posture,
        tactic, alliances_sought, red_line,
    }
    Standing { synergy, antagonism, power, legitimacy, urgency }
    Tactic { text, non_action, target, effect_sought }
    RedLine { text, stake }
    RedLineStake { stake, least_level }
    Stake {
        id, name, short_form, description, weight, counted_for_energy, options, todays_option, provenance,
        options_provenance,
    }
    StakeOption { id, name, level }
    Position { actor, stake, value, importance, reason, debated, provenance }
    MinorityView { value, note }
    Interest { sign, stake, intensity }
    Relation { flows, strength, formal, to_create }
    Note { id, text, place, width, locked, audience }
}

/// Snapshots live on their own: only the stages and sources that they name reach into them.
impl Parts for Project {
    fn visit<V: Visit>(&self, visit: &mut V) {
        let Self { header, map, stages, views, snapshots, scenarios, minutes, agenda, sources, display } = self;
        look!(visit: header, map, stages, views, snapshots, scenarios, minutes, agenda, sources, display);
    }

    fn relink(&mut self, to: &Relink) -> bool {
        let Self { header, map, stages, views, snapshots, scenarios, minutes, agenda, sources, display } = self;
        let standing = |map: &MapState| -> BTreeSet<ItemId> {
            let links = map.links.iter().map(|link| ItemId::from(link.id));
            links.chain(map.levers.iter().map(|lever| ItemId::from(lever.id))).collect()
        };
        let before = standing(map);
        header.relink(to);
        map.relink(to);
        stages.relink(to);
        views.relink(to);
        scenarios.relink(to);
        minutes.relink(to);
        agenda.relink(to);
        sources.relink(to);
        display.relink(to);
        let beyond = to.beyond_the_map();
        if !beyond.is_empty() {
            let keys: Vec<SnapshotId> = snapshots.iter().filter(|s| beyond.touches(*s)).map(Keyed::key).collect();
            for key in keys {
                snapshots.update(key, |snapshot| {
                    snapshot.map.relink(&beyond);
                });
            }
        }
        // What fell by itself is named elsewhere: a link in a tactic, a lever in an action.
        let after = standing(&self.map);
        let fallen = Relink::gone(before.into_iter().filter(|id| !after.contains(id) && !to.knows(*id)));
        if !fallen.is_empty() {
            self.relink(&fallen);
        }
        true
    }
}

/// A link stands on two different ends.
impl Parts for Link {
    fn visit<V: Visit>(&self, visit: &mut V) {
        let Self { id, from, to, nature, reason, provenance, audience } = self;
        look!(visit: id, from, to, nature, reason, provenance, audience);
    }

    fn relink(&mut self, relink: &Relink) -> bool {
        let Self { id, from, to, nature, reason: _, provenance, audience: _ } = self;
        nature.relink(relink);
        provenance.relink(relink);
        id.relink(relink) && from.relink(relink) && to.relink(relink) && from != to
    }
}

/// An influence goes from one actor to another.
impl Parts for Influence {
    fn visit<V: Visit>(&self, visit: &mut V) {
        let Self { from, to, value, reason, provenance } = self;
        look!(visit: from, to, value, reason, provenance);
    }

    fn relink(&mut self, relink: &Relink) -> bool {
        let Self { from, to, value: _, reason: _, provenance } = self;
        provenance.relink(relink);
        from.relink(relink) && to.relink(relink) && from != to
    }
}

impl Parts for LinkNature {
    fn visit<V: Visit>(&self, visit: &mut V) {
        match self {
            Self::Interest(interest) => interest.visit(visit),
            Self::Relation(relation) => relation.visit(visit),
        }
    }

    fn relink(&mut self, to: &Relink) -> bool {
        match self {
            Self::Interest(interest) => interest.relink(to),
            Self::Relation(relation) => relation.relink(to),
        }
    }
}

impl Parts for TacticTarget {
    fn visit<V: Visit>(&self, visit: &mut V) {
        match self {
            Self::Actor(id) => id.visit(visit),
            Self::Link(id) => id.visit(visit),
            Self::Stake(id) => id.visit(visit),
        }
    }

    fn relink(&mut self, to: &Relink) -> bool {
        match self {
            Self::Actor(id) => id.relink(to),
            Self::Link(id) => id.relink(to),
            Self::Stake(id) => id.relink(to),
        }
    }
}
