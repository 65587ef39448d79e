//! An ordered list of items that each have a key of their own.
//!
//! Copies share their items, so that keeping five hundred states of a map for
//! undo costs little more than keeping one. Order is the order of entry.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is said of a list with two items of one key, before the rank of the second, from 0, and its key.
pub const REPEATED_ID: &str = "repeated id at";

/// A saved thing that one key names inside its table.
pub trait Keyed {
    /// What names it: an id, or a pair of ids.
    type Key: Copy + Ord + fmt::Debug;

    /// Its name in the table.
    fn key(&self) -> Self::Key;
}

/// Items in order of entry, no two with one key. Cloning shares the items.
pub struct Table<T: Keyed> {
    items: Arc<Vec<Arc<T>>>,
    ranks: Arc<BTreeMap<T::Key, usize>>,
}

impl<T: Keyed> Table<T> {
    /// A table from items; `Err` gives the first repeated key.
    pub fn from_items(items: impl IntoIterator<Item = T>) -> Result<Self, T::Key> {
        let mut table = Self::default();
        for item in items {
            let key = item.key();
            if !table.insert(item) {
                return Err(key);
            }
        }
        Ok(table)
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The items in order of entry.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.items.iter().map(AsRef::as_ref)
    }

    /// The item of that key. Costs log n.
    pub fn get(&self, key: T::Key) -> Option<&T> {
        self.items.get(self.rank(key)?).map(AsRef::as_ref)
    }

    /// Whether an item has that key.
    pub fn contains(&self, key: T::Key) -> bool {
        self.ranks.contains_key(&key)
    }

    /// Place of the item in order of entry, from 0.
    pub fn rank(&self, key: T::Key) -> Option<usize> {
        self.ranks.get(&key).copied()
    }

    /// The item at a place, from 0.
    pub fn at(&self, rank: usize) -> Option<&T> {
        self.items.get(rank).map(AsRef::as_ref)
    }

    /// Adds an item at the end; `false`, and nothing changes, when its key is taken.
    pub fn insert(&mut self, item: T) -> bool {
        let key = item.key();
        if self.contains(key) {
            return false;
        }
        Arc::make_mut(&mut self.ranks).insert(key, self.items.len());
        Arc::make_mut(&mut self.items).push(Arc::new(item));
        true
    }

    /// Removes and returns the item of that key. Costs n.
    pub fn remove(&mut self, key: T::Key) -> Option<Arc<T>> {
        let rank = self.rank(key)?;
        let removed = Arc::make_mut(&mut self.items).remove(rank);
        self.rebuild_ranks();
        Some(removed)
    }

    /// Keeps only the items that `keep` accepts. Costs n when something leaves.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        if self.iter().all(&mut keep) {
            return;
        }
        Arc::make_mut(&mut self.items).retain(|item| keep(item));
        self.rebuild_ranks();
    }

    /// Moves the item of that key to a place (from 0, the end at most). `false` when there is none.
    pub fn reorder(&mut self, key: T::Key, to: usize) -> bool {
        let Some(rank) = self.rank(key) else { return false };
        let items = Arc::make_mut(&mut self.items);
        let item = items.remove(rank);
        items.insert(to.min(items.len()), item);
        self.rebuild_ranks();
        true
    }

    /// What differs from this table to a later one: each item as it was and as it is, the removed ones last. Items
    /// that both share are told apart by no look at them. Costs n log n when something differs, else nothing.
    pub fn changes<'a>(&'a self, after: &'a Self) -> Vec<(Option<&'a T>, Option<&'a T>)> {
        if Arc::ptr_eq(&self.items, &after.items) {
            return Vec::new();
        }
        let before = |key| {
            let rank = self.rank(key)?;
            self.items.get(rank)
        };
        let kept = after.items.iter().filter_map(|item| match before(item.key()) {
            Some(same) if Arc::ptr_eq(same, item) => None,
            was => Some((was.map(AsRef::as_ref), Some(item.as_ref()))),
        });
        let gone = self.iter().filter(|item| !after.contains(item.key())).map(|item| (Some(item), None));
        kept.chain(gone).collect()
    }

    fn rebuild_ranks(&mut self) {
        self.ranks = Arc::new(self.iter().enumerate().map(|(rank, item)| (item.key(), rank)).collect());
    }
}

impl<T: Keyed + Clone> Table<T> {
    /// Lets `change` alter the item of that key; `false` when there is none. The key must stay.
    pub fn update(&mut self, key: T::Key, change: impl FnOnce(&mut T)) -> bool {
        let Some(rank) = self.rank(key) else { return false };
        let Some(item) = Arc::make_mut(&mut self.items).get_mut(rank) else { return false };
        change(Arc::make_mut(item));
        debug_assert_eq!(item.key(), key, "a change never renames the key");
        true
    }

    /// Puts `item` in place of the one with its key, or at the end.
    pub fn put(&mut self, item: T) {
        match self.rank(item.key()) {
            Some(rank) => {
                if let Some(place) = Arc::make_mut(&mut self.items).get_mut(rank) {
                    *place = Arc::new(item);
                }
            }
            None => {
                self.insert(item);
            }
        }
    }
}

impl<T: Keyed> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self { items: Arc::clone(&self.items), ranks: Arc::clone(&self.ranks) }
    }
}

impl<T: Keyed> Default for Table<T> {
    fn default() -> Self {
        Self { items: Arc::default(), ranks: Arc::default() }
    }
}

impl<T: Keyed + PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.items, &other.items)
            || self.len() == other.len()
                && self.items.iter().zip(other.items.iter()).all(|(a, b)| Arc::ptr_eq(a, b) || a == b)
    }
}

impl<T: Keyed + fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: Keyed + Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Keyed + Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);

        impl<'de, T: Keyed + Deserialize<'de>> Visitor<'de> for Items<T> {
            type Value = Table<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of items, each with its own id")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                let mut ranks = BTreeMap::new();
                while let Some(item) = seq.next_element::<T>()? {
                    let key = item.key();
                    if ranks.insert(key, items.len()).is_some() {
                        return Err(A::Error::custom(format_args!("{REPEATED_ID} {} {key:?}", items.len())));
                    }
                    items.push(Arc::new(item));
                }
                Ok(Table { items: Arc::new(items), ranks: Arc::new(ranks) })
            }
        }

        deserializer.deserialize_seq(Items(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Word(u8, &'static str);

    impl Keyed for Word {
        type Key = u8;
        fn key(&self) -> u8 {
            self.0
        }
    }

    fn words() -> Table<Word> {
        Table::from_items([Word(3, "c"), Word(1, "a"), Word(2, "b")]).unwrap()
    }

    #[test]
    fn order_is_that_of_entry_and_keys_are_unique() {
        let mut table = words();
        assert_eq!(table.iter().map(|w| w.1).collect::<String>(), "cab", "as entered");
        assert!(!table.insert(Word(1, "z")), "taken");
        assert_eq!(Table::from_items([Word(1, "a"), Word(1, "b")]).unwrap_err(), 1, "repeated");
    }

    #[test]
    fn a_copy_is_not_touched_by_later_changes() {
        let mut table = words();
        let before = table.clone();
        table.update(1, |w| w.1 = "A");
        table.remove(3);
        assert_eq!(before, words(), "the copy keeps its items");
        assert_eq!(table.rank(1), Some(0), "ranks follow");
        assert_eq!(table.get(1).map(|w| w.1), Some("A"), "changed");
    }

    #[test]
    fn reorder_moves_one_item() {
        let mut table = words();
        table.reorder(2, 0);
        assert_eq!(table.iter().map(|w| w.0).collect::<Vec<_>>(), [2, 3, 1], "moved to the front");
    }
}
