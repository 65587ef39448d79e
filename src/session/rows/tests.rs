//! Every command has one row, every key one command.

use std::collections::BTreeSet;

use super::*;

#[test]
fn every_command_has_one_row_and_every_key_one_command() {
    let mut commands = BTreeSet::new();
    let mut keys = BTreeSet::new();
    for row in ROWS {
        assert!(commands.insert(row.command), "{:?} has two rows", row.command);
        for key in row.shortcuts {
            assert!(keys.insert(*key), "{key:?} fires two commands");
        }
    }
}

#[test]
fn no_command_is_on_a_key_that_azerty_lacks() {
    for shortcut in ROWS.iter().flat_map(|row| row.shortcuts) {
        assert_ne!(shortcut.key, Key::Digit(6), "6 is the minus key of AZERTY");
        assert!(!(shortcut.ctrl && shortcut.alt), "Ctrl+Alt is AltGr");
    }
}
