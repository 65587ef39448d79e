//! The one list of changes that a project can undergo.

use serde::{Deserialize, Serialize};

use super::{Item, ItemId};
use crate::geometry::Point;
use crate::model::{Actor, ActorId, ActorTypeId, DisplayChoices, GroupId, Header, LinkId, LinkNature, Presence, Scale};

/// One intention of a person: the unit of undo.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Edit {
    /// Changes the project card.
    SetHeader(Box<Header>),
    /// Changes how the file likes to be shown.
    SetDisplay(Box<DisplayChoices>),
    /// Adds an item at the end of its list.
    Add(Item),
    /// Puts an item in place of the one with its id.
    Change(Item),
    /// Removes items, and what cannot stand without them.
    Remove(Vec<ItemId>),
    /// Moves an item to a place in its list, from 0.
    Reorder {
        /// What is moved.
        item: ItemId,
        /// Its new place.
        to: usize,
    },
    /// Puts actors and notes elsewhere on the canvas. Locked ones stay while the others move;
    /// when all are locked, the move is refused.
    Move(Vec<(ItemId, Point)>),
    /// Gives another name (title, text) to an item.
    Rename {
        /// What is renamed.
        item: ItemId,
        /// The new name.
        name: String,
    },
    /// Says whether actors take part.
    SetPresence {
        /// Which actors.
        actors: Vec<ActorId>,
        /// Their presence.
        presence: Presence,
    },
    /// Marks or unmarks key actors.
    SetStar {
        /// Which actors.
        actors: Vec<ActorId>,
        /// Key or not.
        star: bool,
    },
    /// Gives actors a type.
    SetActorType {
        /// Which actors.
        actors: Vec<ActorId>,
        /// Their type; none: not said.
        actor_type: Option<ActorTypeId>,
    },
    /// Puts actors in a group.
    SetGroup {
        /// Which actors.
        actors: Vec<ActorId>,
        /// Their main group; none: in no group.
        group: Option<GroupId>,
    },
    /// Pins actors, or frees them for automatic layout.
    SetPinned {
        /// Which actors.
        actors: Vec<ActorId>,
        /// Pinned or not.
        pinned: bool,
    },
    /// Locks actors and notes in place, or unlocks them.
    SetLocked {
        /// Which actors and notes.
        items: Vec<ItemId>,
        /// Locked or not.
        locked: bool,
    },
    /// Says what a link is.
    SetNature {
        /// Which links.
        links: Vec<LinkId>,
        /// Interest or relation, with all its fields.
        nature: LinkNature,
    },
    /// Swaps the two ends of links.
    SwapEnds(Vec<LinkId>),
    /// Brings two actors into one, links kept.
    MergeActors {
        /// The actor that stays; its own words win.
        kept: ActorId,
        /// The actor that goes; what only it says is kept.
        merged: ActorId,
    },
    /// Makes several actors of one; links, positions and influences are copied to each.
    SplitActor {
        /// The actor that is split; it stays, as the first part.
        actor: ActorId,
        /// Its new name.
        name: String,
        /// The other parts; ids, names and places come from here, the rest is copied.
        parts: Vec<Actor>,
        /// Ids for the copied links, used in order: [`links_to_copy`](super::links_to_copy) for each part.
        link_ids: Vec<LinkId>,
    },
    /// Goes from one bound of the scale to the other.
    ChangeScale(Scale),
    /// Several changes as one intention; the first names it.
    Several(Vec<Self>),
}
