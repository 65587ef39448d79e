//! The guided tour: saved ways to look at the living map, in order.
//!
//! A step is a [`View`] of the project and owns nothing of the map. While a tour plays, the session remembers how the
//! map was looked at before, and gives it back at the end. A project without steps plays the tour that is
//! [`proposed`](proposed::proposed) for it, which is saved only when it is adopted.

pub(super) mod proposed;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Camera, Screen, Session};
use crate::model::{Background, Filter, Focus, Layers, Lens, StageId, View, ViewId};
use crate::scene::Overlay;

/// What is asked of the tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TourAct {
    /// Opens or closes the list of steps beside the map.
    Open(bool),
    /// Makes a step of what is looked at, under that title.
    Capture(String),
    /// Makes a step show what is looked at now.
    Update(ViewId),
    /// Adds a copy of a step after it.
    Duplicate(ViewId),
    /// Looks at a step; while a tour plays, goes on from there.
    Look(ViewId),
    /// Plays the tour, from that step or from the one that was last looked at.
    Start(Option<ViewId>),
    /// Goes to the next step.
    Next,
    /// Goes to the step before.
    Previous,
    /// Goes to the first step.
    First,
    /// Goes to the last step.
    Last,
    /// Looks again at the step as it was captured; what was changed on the map stays.
    Return,
    /// Ends the tour: the map is looked at as before.
    Leave,
    /// Saves the tour that is proposed, as one step of undo.
    Adopt,
}

/// How the map is looked at.
#[derive(Clone, Debug)]
pub(super) struct Look {
    pub(super) screen: Screen,
    /// None where the eye had not been anywhere yet.
    pub(super) camera: Option<Camera>,
    pub(super) lens: Lens,
    pub(super) layers: Layers,
    pub(super) background: Background,
    pub(super) filters: BTreeSet<Filter>,
    pub(super) focus: Option<Focus>,
    pub(super) overlay: Option<Overlay>,
    pub(super) stage: Option<StageId>,
}

/// The step that was last looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct StepAt {
    pub(super) id: ViewId,
    /// Its rank, for when it is gone.
    pub(super) rank: usize,
    /// Whether the eye was moved since.
    pub(super) strayed: bool,
    /// Which revision of the project it was looked at in.
    pub(super) revision: u64,
    /// Whether it would have shown nobody, and shows the whole map in its place.
    pub(super) mended: bool,
}

/// A tour that plays.
#[derive(Clone, Debug)]
pub(super) struct Tour {
    /// How the map was looked at before.
    pub(super) before: Look,
    /// The steps of a tour that is proposed and not saved.
    pub(super) proposed: Option<Arc<[View]>>,
}

/// What is no longer as when a step was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Departure {
    /// The eye, the lens, the layers, the background, the filters, the focus or the stage.
    pub view: bool,
    /// The project.
    pub map: bool,
}

impl Session {
    /// Whether a tour plays.
    pub fn is_touring(&self) -> bool {
        self.tour.is_some()
    }

    /// Whether the list of steps is open beside the map.
    pub fn is_tour_open(&self) -> bool {
        self.tour_open && self.screen == Screen::Map && !self.is_touring()
    }

    /// The steps: those that play, else those of the project.
    pub fn tour_steps(&self) -> Vec<&View> {
        match self.tour.as_ref().and_then(|tour| tour.proposed.as_ref()) {
            Some(proposed) => proposed.iter().collect(),
            None => self.project().views.iter().collect(),
        }
    }

    /// The step that was last looked at, its rank and how many there are.
    pub fn tour_step(&self) -> Option<(&View, usize, usize)> {
        let id = self.step.as_ref()?.id;
        let steps = self.tour_steps();
        let rank = steps.iter().position(|step| step.id == id)?;
        steps.get(rank).map(|step| (*step, rank, steps.len()))
    }

    /// What is no longer as when the step was looked at.
    pub fn departure(&self) -> Departure {
        let (Some(at), Some((step, ..))) = (&self.step, self.tour_step()) else { return Departure::default() };
        Departure {
            view: !at.mended && (at.strayed || self.overlay.is_some() || !self.looks_as(step)),
            map: at.revision != self.revision(),
        }
    }

    /// Whether the step at hand shows less than when it was captured: something it names is gone, or it would have
    /// shown nobody.
    pub fn is_step_lessened(&self) -> bool {
        let mended = self.step.as_ref().is_some_and(|at| at.mended);
        mended || self.tour_step().is_some_and(|(step, ..)| step.lessened)
    }

    /// The tour that is proposed for this project, in both languages, from what participants may see. Costs a look at
    /// every item.
    pub fn proposed_tour(&self) -> Vec<View> {
        proposed::proposed(&self.kept_project().for_participants())
    }

    fn looks_as(&self, step: &View) -> bool {
        let filters: BTreeSet<Filter> = step.filters.iter().copied().collect();
        self.lens == step.lens
            && self.layers == step.layers
            && self.background == step.background
            && self.filters == filters
            && self.focus == step.focus
            && self.looked_stage() == step.stage
    }
}
