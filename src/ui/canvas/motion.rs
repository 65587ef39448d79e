//! Arrangements are seen to move: for a moment, things are drawn on the way from where they were.

use std::sync::Arc;

use egui::Ui;

use crate::edit::{self, Edit, ItemId};
use crate::geometry::Point;
use crate::model::Project;
use crate::session::{Arrangement, Session};

/// How long things are on their way.
const SECS: f64 = 0.35;
/// A larger map is drawn at its new places at once.
const MOST_ACTORS: usize = 600;

/// Things on their way.
#[derive(Default)]
pub(super) struct Motion {
    /// What was drawn last, on the way or not.
    drawn: Option<Arc<Project>>,
    /// The arrangement that was shown last.
    shown: Option<(Arrangement, Option<f32>)>,
    /// Since when, and from where.
    way: Option<(f64, Vec<(ItemId, Point)>)>,
}

impl Motion {
    /// The project as it is to be drawn now.
    pub(super) fn project(&mut self, ui: &Ui, session: &Session) -> Arc<Project> {
        let project = session.shared_project();
        let shown = session.preview().map(|preview| (preview.arrangement(), preview.amount()));
        let now = ui.input(|input| input.time);
        if shown != self.shown {
            self.shown = shown;
            let still = session.preferences().reduced_motion || project.map.actors.len() > MOST_ACTORS;
            let from = self.drawn.as_ref().filter(|_| !still).map(|drawn| moved(drawn, &project)).unwrap_or_default();
            self.way = (!from.is_empty()).then_some((now, from));
        }
        let drawn = self.way.as_ref().and_then(|(began, from)| {
            let share = ((now - began) / SECS) as f32;
            (share < 1.0).then(|| on_the_way(&project, from, 1.0 - (1.0 - share.max(0.0)).powi(3)))
        });
        if drawn.is_some() {
            ui.request_repaint();
        } else {
            self.way = None;
        }
        let drawn = drawn.unwrap_or(project);
        self.drawn = Some(Arc::clone(&drawn));
        drawn
    }
}

/// What stands elsewhere in the other project, and where it stood in the first.
fn moved(from: &Project, to: &Project) -> Vec<(ItemId, Point)> {
    let actors = to.map.actors.iter().filter_map(|actor| {
        let before = from.map.actors.get(actor.id)?.place;
        (before != actor.place).then_some((ItemId::Actor(actor.id), before))
    });
    let notes = to.map.notes.iter().filter_map(|note| {
        let before = from.map.notes.get(note.id)?.place;
        (before != note.place).then_some((ItemId::Note(note.id), before))
    });
    actors.chain(notes).collect()
}

/// The project with those things at a share of their way to where they are in it.
fn on_the_way(project: &Project, from: &[(ItemId, Point)], share: f32) -> Arc<Project> {
    let place = |item: ItemId| match item {
        ItemId::Actor(id) => project.map.actors.get(id).map(|actor| actor.place),
        ItemId::Note(id) => project.map.notes.get(id).map(|note| note.place),
        _ => None,
    };
    let moves = from.iter().filter_map(|(item, start)| Some((*item, start.lerp(place(*item)?, share))));
    let mut drawn = project.clone();
    // What cannot be put there, since it was locked meanwhile, is drawn where it is.
    let drawable = edit::apply(&mut drawn, &Edit::Move(moves.collect())).is_ok();
    Arc::new(if drawable { drawn } else { project.clone() })
}
