//! From what positions say to what a scene draws of it.

use std::sync::Arc;

use crate::analysis::derived_links;
use crate::model::{Audience, MapState};
use crate::scene::{DerivedPair, Overlay, OverlayRule};

/// What a rule leaves of what positions alone would draw, for those who read for an audience. Costs actors² × stakes.
pub fn overlay(map: &MapState, rule: OverlayRule, readers: Audience) -> Overlay {
    let mut seen = map.clone();
    seen.positions.retain(|position| readers.may_see(position.provenance.audience));
    seen.stakes.retain(|stake| readers.may_see(stake.provenance.audience));
    let shown = derived_links(&seen, rule.stake)
        .into_iter()
        .filter(|link| link.strength >= f64::from(rule.least) && rule.sign.is_none_or(|sign| sign == link.sign));
    let pairs =
        shown.map(|link| DerivedPair { one: link.one, other: link.other, sign: link.sign, strength: link.strength });
    Overlay { rule, pairs: Arc::new(pairs.collect()) }
}
