//! Fields shared by the guide, the cards and the screens: drafts of text, choices, levels, provenance.
//!
//! A field shows a value and gives one edit when the person has settled on another.
//! [`Slot`] says where the value stands; [`Drafts`] keeps what is being typed
//! until then. Read `slot.rs`, then `draft.rs`.

mod acceptance;
mod action_sign;
mod chooser;
mod cited;
mod dates;
mod draft;
mod judged;
mod level;
mod number;
mod pills;
mod provenance;
mod read_date;
pub mod slot;
mod symbol;

pub use acceptance::acceptance;
pub use action_sign::{action_lacks, action_sign, set_state, state_choice};
pub use chooser::{Chooser, Chosen};
pub use dates::{date_field, due_field, stage_date_field};
pub use draft::{
    Drafts, Field, Lines, Optional, adder, field_id, label, labelled, name_if_new, optional, optional_as, plus, text,
};
pub use judged::{Judgement, judged_pills, judged_text};
pub use level::{Entry, LevelField, SHEET, level, level_sheet};
pub use number::{number, read_number};
pub use pills::{fold, link_row, pills, switch, tick};
pub use provenance::{chip as provenance_chip, sheet as provenance_sheet, sources_of};
pub use read_date::{leading_date, read_date, read_due, read_stage_date};
pub use slot::Slot;
pub use symbol::{actor_symbol, link_sign, paint_shapes, star, type_symbol};
