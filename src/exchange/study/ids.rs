//! Ids of what a study names: the same name always has the same id.
//!
//! So two versions of one study, or two studies of the same actors, can be compared and merged, and the same files
//! always give the same project.

use uuid::{Builder, Uuid};

/// Where the sum of a name starts, and by what each byte of it multiplies the sum (FNV-1a of 128 bits).
const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const FACTOR: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// The id of what these words name together.
pub(super) fn of(words: &[&str]) -> Uuid {
    // No word holds a byte of 0xff: two lists that differ are never read as one.
    let bytes = words.iter().flat_map(|word| word.bytes().chain([0xff]));
    let sum = bytes.fold(START, |sum, byte| (sum ^ u128::from(byte)).wrapping_mul(FACTOR));
    Builder::from_custom_bytes(sum.to_be_bytes()).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_id_and_two_names_have_two() {
        assert_eq!(of(&["actor", "État"]), of(&["actor", "État"]), "the same every time");
        let others = [&["stake", "État"][..], &["actor", "Etat"], &["actorÉtat"], &["actor", "É", "tat"]];
        for other in others {
            assert_ne!(of(&["actor", "État"]), of(other), "{other:?}");
        }
        assert_eq!(of(&["a"]).get_version_num(), 8, "an id made by a rule of one's own");
    }
}
