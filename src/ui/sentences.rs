//! Plain sentences on what is computed, said in one way wherever they stand.

use crate::analysis::{SharedStake, shared_stakes};
use crate::i18n::Texts;
use crate::model::{ActorId, MapState, StakeId};

/// « A et B vont dans le même sens sur 3 enjeux, surtout « Label » ; ils s'opposent sur 4, surtout « Extraction ». »
pub(in crate::ui) fn pair(texts: Texts, map: &MapState, one: ActorId, other: ActorId) -> String {
    let name = |id: ActorId| map.actors.get(id).map(|actor| actor.label()).unwrap_or_default();
    let stake = |id: StakeId| map.stakes.get(id).map(|stake| stake.label().to_owned()).unwrap_or_default();
    let (agreed, opposed): (Vec<SharedStake>, Vec<SharedStake>) =
        shared_stakes(map, one, other).into_iter().partition(|shared| shared.agrees());
    let chief = |shared: &[SharedStake]| shared.first().map(|shared| stake(shared.stake)).unwrap_or_default();
    let (one, other) = (name(one), name(other));
    match (agreed.len(), opposed.len()) {
        (0, 0) => texts.pair_nothing(one, other),
        (count, 0) => texts.pair_agree(one, other, count, chief(&agreed)),
        (0, count) => texts.pair_oppose(one, other, count, chief(&opposed)),
        (same, against) => texts.pair_both(one, other, same, chief(&agreed), against, chief(&opposed)),
    }
}
