//! From what positions say to what a scene draws of it.

use std::sync::Arc;

use crate::analysis::derived_links;
use crate::model::{Audience, MapState, StakeId};
use crate::scene::{DerivedPair, Overlay};

/// What positions alone would draw from a strength on, for those who read for an audience. Costs actors² × stakes.
pub fn overlay(map: &MapState, stake: Option<StakeId>, least: u8, readers: Audience) -> Overlay {
    let mut seen = map.clone();
    seen.positions.retain(|position| readers.may_see(position.provenance.audience));
    seen.stakes.retain(|stake| readers.may_see(stake.provenance.audience));
    let strong = derived_links(&seen, stake).into_iter().filter(|link| link.strength >= f64::from(least));
    let pairs = strong.map(|link| DerivedPair {
        one: link.one,
        other: link.other,
        sign: link.sign,
        strength: link.strength,
    });
    Overlay { stake, least, pairs: Arc::new(pairs.collect()) }
}
