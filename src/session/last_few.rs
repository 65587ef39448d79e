//! The last few things that were made of something, so that going back to one of them costs nothing.

/// The last few of a kind, one of them at hand.
#[derive(Clone, Debug)]
pub struct LastFew<T> {
    at_hand: Option<T>,
    /// Those that were at hand before, the last one first.
    before: Vec<T>,
    most: usize,
}

impl<T> Default for LastFew<T> {
    /// As many as a timeline has room for stops.
    fn default() -> Self {
        Self::new(12)
    }
}

impl<T> LastFew<T> {
    /// None yet, and never more than one at hand and `most` before it.
    pub fn new(most: usize) -> Self {
        Self { at_hand: None, before: Vec::new(), most }
    }

    /// The one at hand; none before the first.
    pub fn at_hand(&self) -> Option<&T> {
        self.at_hand.as_ref()
    }

    /// The same, to change it.
    pub fn at_hand_mut(&mut self) -> Option<&mut T> {
        self.at_hand.as_mut()
    }

    /// Takes in hand the one that `is` accepts, made if it is not there; the oldest leaves when there are too many.
    /// Costs a look at each.
    pub fn find_or(&mut self, mut is: impl FnMut(&T) -> bool, make: impl FnOnce() -> T) -> &mut T {
        let before = match self.at_hand.take() {
            Some(same) if is(&same) => return self.at_hand.insert(same),
            other => other,
        };
        let wanted = match self.before.iter().position(is) {
            Some(at) => self.before.remove(at),
            None => make(),
        };
        if let Some(before) = before {
            self.before.insert(0, before);
            self.before.truncate(self.most);
        }
        self.at_hand.insert(wanted)
    }

    /// Forgets those before the one at hand that `keep` refuses, asked about from the last to the oldest.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.before.retain(keep);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(few: &mut LastFew<(u8, u8)>, of: u8, made: &mut u8) -> u8 {
        few.find_or(
            |(known, _)| *known == of,
            || {
                *made += 1;
                (of, *made)
            },
        )
        .1
    }

    #[test]
    fn going_back_makes_nothing_and_the_oldest_leaves() {
        let (mut few, mut made) = (LastFew::new(2), 0);
        let first: Vec<u8> = [1, 2, 3, 1, 1].map(|of| asked(&mut few, of, &mut made)).into();
        assert_eq!(first, [1, 2, 3, 1, 1], "each is made once");
        assert_eq!(few.at_hand(), Some(&(1, 1)), "the last that was asked for");
        assert_eq!(asked(&mut few, 4, &mut made), 4, "a new one");
        assert_eq!(asked(&mut few, 2, &mut made), 5, "the oldest had left, and is made again");
    }

    #[test]
    fn what_is_forgotten_is_made_again_and_the_one_at_hand_stays() {
        let (mut few, mut made) = (LastFew::default(), 0);
        for of in [1, 2] {
            asked(&mut few, of, &mut made);
        }
        few.retain(|_| false);
        assert_eq!(asked(&mut few, 2, &mut made), 2, "at hand");
        assert_eq!(asked(&mut few, 1, &mut made), 3, "forgotten");
    }
}
