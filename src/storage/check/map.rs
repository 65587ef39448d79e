//! Actors, their kinds and groups, the stakes.

use std::collections::BTreeSet;

use super::Checker;
use crate::model::{Actor, Grouping, HeldValue, Level, MapState, Stake, TacticTarget};
use crate::storage::fault::{Fault, Kind};
use crate::storage::limits::MOST_ACTORS;

impl Checker<'_> {
    pub(super) fn map(&mut self, map: &MapState, scale: Level) {
        self.count("actors", map.actors.len(), MOST_ACTORS);
        self.table("actor_types", &map.actor_types, |c, kind| c.text("name", &kind.name));
        self.table("groups", &map.groups, |c, group| {
            c.text("name", &group.name);
            c.values(&group.values);
        });
        self.table("groupings", &map.groupings, |c, grouping| c.grouping(grouping, map));
        self.table("actors", &map.actors, |c, actor| c.actor(actor, map));
        self.table("stakes", &map.stakes, Self::stake);
        self.table("positions", &map.positions, |c, position| c.position(position, map, scale));
        self.table("influences", &map.influences, |c, influence| c.influence(influence, map, scale));
        self.table("links", &map.links, |c, link| c.link(link, map));
        self.deals(map);
    }

    fn grouping(&mut self, grouping: &Grouping, map: &MapState) {
        self.text("name", &grouping.name);
        self.provenance("provenance", &grouping.provenance);
        let mut seen = BTreeSet::new();
        self.each("parts", &grouping.parts, |c, part| {
            c.text("name", &part.name);
            c.ends("members", &part.members, &map.actors, Kind::Actor);
            c.each("members", &part.members, |c, &member| {
                if !seen.insert(member) {
                    c.fault(Fault::Contradiction { id: member.to_string() });
                }
            });
        });
    }

    fn actor(&mut self, actor: &Actor, map: &MapState) {
        self.text("name", &actor.name);
        self.text("short_name", &actor.short_name);
        self.text("represented_by", &actor.represented_by);
        self.end_if_any("actor_type", actor.actor_type, &map.actor_types, Kind::ActorType);
        self.end_if_any("group", actor.group, &map.groups, Kind::Group);
        self.place("place", actor.place);
        self.values(&actor.values);
        self.judged_text("shocked_by", actor.shocked_by.as_ref());
        self.provenance("provenance", &actor.provenance);
        self.at("roles", |c| {
            let roles = &actor.roles;
            c.judged_text("current", roles.current.as_ref());
            c.judged_text("wished", roles.wished.as_ref());
            c.judged_text("competence", roles.competence.as_ref());
        });
        self.at("interests", |c| {
            let interests = &actor.interests;
            c.judged_text("gains", interests.gains.as_ref());
            c.judged_text("losses", interests.losses.as_ref());
            c.judged_text("expectations", interests.expectations.as_ref());
            c.judged_text("concerns", interests.concerns.as_ref());
            c.judged_text("question_as_own", interests.question_as_own.as_ref());
        });
        self.at("grid", |c| c.grid(actor, map));
        self.at("standing", |c| {
            let standing = &actor.standing;
            let one_to_four = |c: &mut Self, &found: &u8| c.number("value", f64::from(found), 1.0, 4.0);
            c.judged("synergy", standing.synergy.as_ref(), one_to_four);
            c.judged("antagonism", standing.antagonism.as_ref(), one_to_four);
            for (field, judged) in
                [("power", &standing.power), ("legitimacy", &standing.legitimacy), ("urgency", &standing.urgency)]
            {
                c.judged(field, judged.as_ref(), |_, _| {});
            }
        });
    }

    fn grid(&mut self, actor: &Actor, map: &MapState) {
        let grid = &actor.grid;
        self.judged_text("objectives", grid.objectives.as_ref());
        self.judged_text("own_stakes", grid.own_stakes.as_ref());
        self.judged_text("resources", grid.resources.as_ref());
        self.judged_text("constraints", grid.constraints.as_ref());
        self.judged_text("zone_of_uncertainty", grid.zone_of_uncertainty.as_ref());
        self.judged_text("room_for_manoeuvre", grid.room_for_manoeuvre.as_ref());
        self.judged_text("strategy", grid.strategy.as_ref());
        self.judged("posture", grid.posture.as_ref(), |_, _| {});
        self.judged("tactic", grid.tactic.as_ref(), |c, tactic| {
            c.at("value", |c| {
                c.text("text", &tactic.text);
                c.text("effect_sought", &tactic.effect_sought);
                match tactic.target {
                    Some(TacticTarget::Actor(id)) => c.end("target", id, &map.actors, Kind::Actor),
                    Some(TacticTarget::Link(id)) => c.end("target", id, &map.links, Kind::Link),
                    Some(TacticTarget::Stake(id)) => c.end("target", id, &map.stakes, Kind::Stake),
                    None => {}
                }
            });
        });
        self.judged_text("alliances_sought", grid.alliances_sought.as_ref());
        self.judged("red_line", grid.red_line.as_ref(), |c, line| {
            c.at("value", |c| {
                c.text("text", &line.text);
                if let Some(measured) = &line.stake {
                    c.at("stake", |c| {
                        c.end("stake", measured.stake, &map.stakes, Kind::Stake);
                        c.number("least_level", measured.least_level, 0.0, 1.0);
                    });
                }
            });
        });
    }

    fn values(&mut self, values: &[HeldValue]) {
        self.count("values", values.len(), Actor::MOST_VALUES);
        self.each("values", values, |c, value| {
            c.text("argument", &value.argument);
            c.provenance("provenance", &value.provenance);
        });
    }

    fn stake(&mut self, stake: &Stake) {
        self.text("name", &stake.name);
        self.text("short_form", &stake.short_form);
        self.text("description", &stake.description);
        self.number("weight", f64::from(stake.weight), 0.0, f64::from(Stake::MOST_WEIGHT));
        let mut seen = BTreeSet::new();
        self.each("options", &stake.options, |c, option| {
            c.text("name", &option.name);
            c.number("level", option.level, 0.0, 1.0);
            if !seen.insert(option.id) {
                c.at("id", |c| c.fault(Fault::RepeatedId { id: option.id.to_string() }));
            }
        });
        if let Some(today) = stake.todays_option.filter(|today| !seen.contains(today)) {
            let fault = Fault::UnknownReference { kind: Kind::StakeOption, id: today.to_string() };
            self.at("todays_option", |c| c.fault(fault));
        }
        self.provenance("provenance", &stake.provenance);
        self.provenance("options_provenance", &stake.options_provenance);
    }
}
