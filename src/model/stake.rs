//! Stakes, their options, and the positions that actors take on them.

use serde::{Deserialize, Serialize};

use super::{ActorId, Keyed, Provenance, StakeId, StakeOptionId, is_default};

/// A value on the project's scale: −scale to scale for positions, 0 to scale for influences.
pub type Level = i8;

/// Something at stake, worded as an objective so that for and against make sense.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stake {
    /// Stable name.
    pub id: StakeId,
    /// Worded as an objective.
    pub name: String,
    /// Short form, for heads of columns.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short_form: String,
    /// What it covers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub description: String,
    /// Weight for the project, 0 (side issue) to 3 (decisive): ordering and ties only.
    #[serde(default = "useful")]
    pub weight: u8,
    /// Whether it counts for synergy and antagonism.
    #[serde(default = "counted")]
    pub counted_for_energy: bool,
    /// Ways to settle it, from the least to the greatest.
    #[serde(default, skip_serializing_if = "is_default")]
    pub options: Vec<StakeOption>,
    /// The option in force today.
    #[serde(default, skip_serializing_if = "is_default")]
    pub todays_option: Option<StakeOptionId>,
    /// Where the stake comes from.
    #[serde(default)]
    pub provenance: Provenance,
    /// Where its options come from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub options_provenance: Provenance,
}

impl Stake {
    /// Greatest weight for the project.
    pub const MOST_WEIGHT: u8 = 3;

    /// A useful stake with a name, nothing else said.
    pub fn named(id: StakeId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            short_form: String::new(),
            description: String::new(),
            weight: useful(),
            counted_for_energy: true,
            options: Vec::new(),
            todays_option: None,
            provenance: Provenance::default(),
            options_provenance: Provenance::default(),
        }
    }

    /// The short form, else the name.
    pub fn label(&self) -> &str {
        if self.short_form.is_empty() { &self.name } else { &self.short_form }
    }
}

impl Keyed for Stake {
    type Key = StakeId;
    fn key(&self) -> StakeId {
        self.id
    }
}

/// One way to settle a stake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StakeOption {
    /// Stable name.
    pub id: StakeOptionId,
    /// In words.
    pub name: String,
    /// How far it meets the stake: 0 not at all, 1 fully.
    pub level: f64,
}

/// The id of one of the usual ways to settle a stake that has none of its own.
///
/// It is always the same for the same stake, so that two people who write it down mean the same. It differs from the id of the stake by its version alone, which ids that are
/// made one after the other have in common: it is the id of nothing else.
pub fn usual_option(stake: StakeId, rank: u8) -> StakeOptionId {
    const VERSION: u32 = 76;
    let mark = u128::from(8 + rank) << VERSION;
    StakeOptionId(uuid::Uuid::from_u128(stake.0.as_u128() ^ mark))
}

/// What an actor thinks of a stake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Who.
    pub actor: ActorId,
    /// On what.
    pub stake: StakeId,
    /// −scale (against) to scale (for); `None` is « ? ».
    #[serde(deserialize_with = "super::entered")]
    pub value: Option<Level>,
    /// 0 to 10; none: derived from the value.
    #[serde(default, skip_serializing_if = "is_default")]
    pub importance: Option<f64>,
    /// Why.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reason: String,
    /// The other reading, when the room disagrees.
    #[serde(default, skip_serializing_if = "is_default")]
    pub debated: Option<MinorityView>,
    /// Where it comes from.
    #[serde(default)]
    pub provenance: Provenance,
}

impl Position {
    /// What an actor thinks of a stake, nothing else said.
    pub fn of(actor: ActorId, stake: StakeId, value: Option<Level>) -> Self {
        Self {
            actor,
            stake,
            value,
            importance: None,
            reason: String::new(),
            debated: None,
            provenance: Provenance::default(),
        }
    }
}

/// The reading of a position that a part of the room holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MinorityView {
    /// Its value; none: disputed, with no other figure put forward.
    #[serde(deserialize_with = "super::entered")]
    pub value: Option<Level>,
    /// What those who hold it say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

impl Keyed for Position {
    type Key = (ActorId, StakeId);
    fn key(&self) -> Self::Key {
        (self.actor, self.stake)
    }
}

fn useful() -> u8 {
    1
}

fn counted() -> bool {
    true
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_usual_options_of_stakes_made_in_a_row_are_all_different() {
        let stakes = (0..8).map(|number| StakeId(uuid::Uuid::from_u128(0x57a6_e000_0000_7000_8000 << 48 | number)));
        let options: BTreeSet<StakeOptionId> =
            stakes.flat_map(|stake| (0..3).map(move |rank| usual_option(stake, rank))).collect();
        assert_eq!(options.len(), 24, "three each");
    }
}
