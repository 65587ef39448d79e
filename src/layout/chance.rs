//! Seeded chance: the same seed gives the same draws on every machine.

/// A stream of numbers from a seed: `SplitMix64` (Steele, Lea, Flood 2014).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `count` − 1; 0 when `count` is 0.
    pub(super) fn below(&mut self, count: usize) -> usize {
        ((u128::from(self.next()) * count as u128) >> 64) as usize
    }

    /// A number from −1 to 1.
    pub(super) fn signed(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u32 << 23) as f32 - 1.0
    }

    /// Puts items in a random order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_those_of_the_published_generator() {
        let mut chance = Chance::new(1_234_567);
        assert_eq!(chance.next(), 6_457_827_717_110_365_317, "first value of the reference, seed 1234567");
        assert_eq!(chance.next(), 3_203_168_211_198_807_973, "second value");
    }

    #[test]
    fn draws_stay_within_bounds() {
        let mut chance = Chance::new(0);
        assert!((0..1000).all(|_| chance.below(7) < 7), "below 7");
        assert!((0..1000).all(|_| chance.signed().abs() <= 1.0), "between −1 and 1");
        let mut items: Vec<usize> = (0..50).collect();
        chance.shuffle(&mut items);
        assert!(!items.is_sorted(), "mixed");
        items.sort_unstable();
        assert!(items.iter().copied().eq(0..50), "the same items");
    }
}
