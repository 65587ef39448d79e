//! New actors and notes, and where they go.

use crate::edit::{Edit, ItemId};
use crate::geometry::{Bounds, Point, Vector};
use crate::layout;
use crate::model::{Actor, ActorId, ActorTypeId, Audience, LinkId, Note, NoteId, Presence, Provenance};
use crate::scene::SYMBOL_RADIUS;
use crate::session::{Fit, Screen, Selection, Session};

/// Room that a symbol and a label of two lines take.
const ACTOR_SIZE: Vector = Vector::new(112.0, 64.0);

/// Gap kept around a new actor.
const GAP: f32 = 6.0;

/// Room of an actor around its place: the label is below the symbol.
fn extent() -> Bounds {
    Bounds::centered(Point::ORIGIN, ACTOR_SIZE)
}

impl Session {
    pub(super) fn create_actor(
        &mut self,
        name: String,
        actor_type: Option<ActorTypeId>,
        presence: Presence,
        at: Option<Point>,
        linked_to: Option<ActorId>,
    ) {
        let unnamed = name.is_empty();
        if unnamed {
            self.begin_new();
        }
        let id: ActorId = self.new_id();
        let place = at.unwrap_or_else(|| self.free_place());
        let actor = Actor {
            actor_type,
            presence,
            provenance: Provenance::entered(Some(presence)),
            ..Actor::named(id, if unnamed { self.texts().new_actor_name() } else { name }, place)
        };
        self.last_type = actor_type;
        let mut edits = vec![Edit::Add(actor.into())];
        if let Some(other) = linked_to {
            let link: LinkId = self.new_id();
            edits.push(Edit::Add(self.new_link(link, other, id).into()));
        }
        self.apply(&Edit::Several(edits));
        if self.present().map.actors.contains(id) {
            self.selection = Selection::of([ItemId::Actor(id)]);
            if unnamed {
                self.screen = Screen::Map;
                self.name_new(ItemId::Actor(id));
            }
        }
    }

    pub(super) fn create_actors(&mut self, names: &[String], actor_type: Option<ActorTypeId>, presence: Presence) {
        let mut taken = self.taken_places();
        let mut edits = Vec::new();
        let mut created = Vec::new();
        for name in names {
            let place = layout::free_place(self.camera.center, &taken, extent(), GAP);
            taken.push(Bounds::centered(place, ACTOR_SIZE));
            let id: ActorId = self.new_id();
            created.push(ItemId::Actor(id));
            let provenance = Provenance::entered(Some(presence));
            edits.push(Edit::Add(
                Actor { actor_type, presence, provenance, ..Actor::named(id, name.clone(), place) }.into(),
            ));
        }
        if !edits.is_empty() {
            self.apply(&Edit::Several(edits));
            self.selection = Selection::of(created);
            // They may stand where the card that opens for them, or the edge of the map, hides them.
            self.fit = Some(Fit::Seen);
        }
    }

    pub(super) fn create_note(&mut self, at: Point) {
        self.begin_new();
        let id: NoteId = self.new_id();
        let text = self.texts().new_note_text();
        let note = Note { id, text, place: at, width: 160.0, locked: false, audience: Audience::All };
        self.apply(&Edit::Add(note.into()));
        self.screen = Screen::Map;
        self.selection = Selection::of([ItemId::Note(id)]);
        self.name_new(ItemId::Note(id));
    }

    /// Where the next actor goes when nobody says where: near the middle of what is seen, on nothing.
    pub(super) fn free_place(&self) -> Point {
        layout::free_place(self.camera.center, &self.taken_places(), extent(), GAP)
    }

    /// That place, or the nearest one that is free when there is a symbol already.
    pub(super) fn beside(&self, wanted: Point) -> Point {
        let covered = self.present().map.actors.iter().any(|actor| actor.place.distance(wanted) < SYMBOL_RADIUS * 2.0);
        if covered { layout::free_place(wanted, &self.taken_places(), extent(), GAP) } else { wanted }
    }

    fn taken_places(&self) -> Vec<Bounds> {
        self.present().map.actors.iter().map(|actor| Bounds::centered(actor.place, ACTOR_SIZE)).collect()
    }
}
