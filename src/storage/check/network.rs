//! Positions, influences and links.

use super::Checker;
use crate::model::{ActorId, Influence, Level, Link, LinkNature, MapState, Position};
use crate::storage::fault::{Fault, Kind};

impl Checker<'_> {
    pub(super) fn position(&mut self, position: &Position, map: &MapState, scale: Level) {
        self.end("actor", position.actor, &map.actors, Kind::Actor);
        self.end("stake", position.stake, &map.stakes, Kind::Stake);
        self.level("value", position.value, -scale, scale);
        if let Some(importance) = position.importance {
            self.number("importance", importance, 0.0, 10.0);
        }
        self.text("reason", &position.reason);
        if let Some(minority) = &position.debated {
            self.at("debated", |c| {
                c.level("value", minority.value, -scale, scale);
                c.text("note", &minority.note);
            });
        }
        self.provenance("provenance", &position.provenance);
    }

    pub(super) fn influence(&mut self, influence: &Influence, map: &MapState, scale: Level) {
        self.pair(influence.from, influence.to, map);
        self.level("value", influence.value, 0, scale);
        self.text("reason", &influence.reason);
        self.provenance("provenance", &influence.provenance);
    }

    pub(super) fn link(&mut self, link: &Link, map: &MapState) {
        self.pair(link.from, link.to, map);
        self.text("reason", &link.reason);
        self.provenance("provenance", &link.provenance);
        self.at("nature", |c| match &link.nature {
            LinkNature::Interest(interest) => {
                c.end_if_any("stake", interest.stake, &map.stakes, Kind::Stake);
                c.number("intensity", f64::from(interest.intensity), 1.0, 3.0);
            }
            LinkNature::Relation(relation) => c.number("strength", f64::from(relation.strength), 1.0, 3.0),
        });
    }

    /// Two ends, which exist and differ.
    fn pair(&mut self, from: ActorId, to: ActorId, map: &MapState) {
        self.end("from", from, &map.actors, Kind::Actor);
        self.end("to", to, &map.actors, Kind::Actor);
        if from == to {
            self.at("to", |c| c.fault(Fault::ToItself));
        }
    }
}
