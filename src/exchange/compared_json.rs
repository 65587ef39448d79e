//! What differs between two states of a map as JSON, for scripts: names of the file in English, in no language.

use serde_json::{Value, json};

use super::sentences::{actor_name, stake_name};
use crate::analysis::comparison::{Comparison, Entered, PresenceTurn, RelationTurn};
use crate::model::{ActorId, LinkId, MapState, StakeId};

/// Everything that differs, every sort of it, empty ones included. A level is a number, `"?"` or, where nothing was
/// entered, `null`.
pub fn comparison_json(before: &MapState, after: &MapState, found: &Comparison) -> Value {
    let either = |known: bool| if known { after } else { before };
    let actor = |id: ActorId| actor_name(either(after.actors.contains(id)), id);
    let stake = |id: StakeId| stake_name(either(after.stakes.contains(id)), id);
    let presence =
        |turn: &PresenceTurn| json!({"id": turn.actor, "actor": actor(turn.actor), "was": turn.was, "is": turn.is});
    let presences = |turns: &[PresenceTurn]| turns.iter().map(presence).collect::<Value>();
    let link = |id: &LinkId| {
        let link = either(after.links.contains(*id)).links.get(*id);
        json!({"id": id, "one": link.map(|it| actor(it.from)), "other": link.map(|it| actor(it.to))})
    };
    let relation = |(id, turn): &(LinkId, RelationTurn)| {
        let mut value = link(id);
        if let Value::Object(fields) = &mut value {
            fields.insert("turn".to_owned(), turn_key(*turn).into());
        }
        value
    };
    let deal = |id| after.compromises.get(id).or_else(|| before.compromises.get(id)).map(|deal| deal.title.as_str());
    json!({
        "arrived": presences(&found.arrived),
        "left": presences(&found.left),
        "presences": presences(&found.presences),
        "added": presences(&found.added),
        "removed": presences(&found.removed),
        "renamed": found.renamed.iter().map(|id| {
            json!({"id": id, "was": actor_name(before, *id), "is": actor_name(after, *id)})
        }).collect::<Value>(),
        "stakes_added": found.stakes_added.iter().map(|id| stake(*id)).collect::<Value>(),
        "stakes_removed": found.stakes_removed.iter().map(|id| stake(*id)).collect::<Value>(),
        "stakes_renamed": found.stakes_renamed.iter().map(|id| {
            json!({"id": id, "was": stake_name(before, *id), "is": stake_name(after, *id)})
        }).collect::<Value>(),
        "positions": found.positions.iter().map(|turn| json!({
            "actor_id": turn.actor, "actor": actor(turn.actor), "stake_id": turn.stake, "stake": stake(turn.stake),
            "was": level(turn.was), "is": level(turn.is),
        })).collect::<Value>(),
        "relations": found.relations.iter().map(relation).collect::<Value>(),
        "interest_links": found.interests.iter().map(link).collect::<Value>(),
        "links_new": found.links_new.iter().map(link).collect::<Value>(),
        "links_gone": found.links_gone.iter().map(link).collect::<Value>(),
        "influences": found.influences.iter().map(|turn| json!({
            "from": actor(turn.from), "to": actor(turn.to), "was": level(turn.was), "is": level(turn.is),
        })).collect::<Value>(),
        "compromises": found.deals.iter().map(|turn| json!({
            "id": turn.compromise, "title": deal(turn.compromise), "was": turn.was, "is": turn.is,
        })).collect::<Value>(),
    })
}

fn level(entered: Entered) -> Value {
    match entered {
        Entered::Nothing => Value::Null,
        Entered::Unknown => "?".into(),
        Entered::Value(value) => value.into(),
    }
}

fn turn_key(turn: RelationTurn) -> &'static str {
    match turn {
        RelationTurn::Cooled => "cooled",
        RelationTurn::Warmed => "warmed",
        RelationTurn::Crossed => "crossed",
        RelationTurn::Made => "made",
        RelationTurn::Unmade => "to_create",
        RelationTurn::Known => "known",
        RelationTurn::Unknown => "unknown",
        RelationTurn::Otherwise => "otherwise",
    }
}
