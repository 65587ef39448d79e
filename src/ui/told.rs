//! Notices, refusals and labels of steps in words.

use crate::edit::{EditLabel, Refusal};
use crate::i18n::Texts;
use crate::session::Notice;

/// A notice in words.
pub fn notice(texts: Texts, notice: &Notice) -> String {
    match notice {
        Notice::Said(text) | Notice::Failed(text) => text.clone(),
        Notice::Nothing => String::new(),
        Notice::Refused(refusal) => refused(texts, refusal),
        Notice::Undone(label) => texts.told_undone(step(texts, label)),
        Notice::Redone(label) => texts.told_redone(step(texts, label)),
    }
}

/// The name of a step of undo in words.
pub fn step(_texts: Texts, label: &EditLabel) -> String {
    label.name.clone().unwrap_or_default()
}

/// Why a change was refused, in words.
pub fn refused(_texts: Texts, refusal: &Refusal) -> String {
    refusal.to_string()
}
