//! Undo and redo, gestures, and whether something is unsaved.

use std::collections::VecDeque;
use std::sync::Arc;

use super::apply::enact;
use super::label::{EditLabel, Verb, label, name_of};
use super::{Edit, Refusal};
use crate::model::Project;

/// Most steps that can be undone.
pub const MOST_STEPS: usize = 1_000;

/// A state to come back to, and what was selected there.
#[derive(Clone, Debug)]
struct Step<S> {
    project: Arc<Project>,
    selection: S,
    revision: u64,
    label: EditLabel,
}

/// A drag, a slider, a text being typed: several edits that are one step.
#[derive(Clone, Debug)]
struct Gesture<S> {
    project: Arc<Project>,
    selection: S,
    revision: u64,
    label: Option<EditLabel>,
}

/// The past and the undone future of a project, as whole states that share what they have in common.
///
/// `S` is what a person had selected; history gives it back and knows nothing of it. The project itself stays
/// with its owner. A *revision* names one state for as long as the history lives: two equal revisions are the
/// same project, so that what is computed from a project can be kept by revision, and a project is unsaved when
/// its revision is not the saved one. States that are equal are not recorded.
///
/// ```
/// use std::sync::Arc;
/// use entente::edit::{Edit, History, Item, ItemId};
/// use entente::geometry::Point;
/// use entente::model::{Actor, ActorId, Project};
///
/// let mut project = Arc::new(Project::empty());
/// let mut selected: Option<ItemId> = None;
/// let mut history = History::new();
/// let town = Actor::named(ActorId(uuid::Uuid::from_u128(1)), "Mairie", Point::ORIGIN);
/// history.apply(&mut project, &selected, &Edit::Add(Item::from(town.clone())))?;
/// selected = Some(town.id.into());
/// assert!(history.is_unsaved(), "one step away from the file");
///
/// history.undo(&mut project, &mut selected);
/// assert_eq!(*project, Project::empty(), "as before");
/// assert_eq!(selected, None, "what was selected then");
/// assert!(!history.is_unsaved(), "back to what the file holds");
/// # Ok::<(), entente::edit::Refusal>(())
/// ```
#[derive(Clone, Debug)]
pub struct History<S> {
    done: VecDeque<Step<S>>,
    undone: Vec<Step<S>>,
    gesture: Option<Gesture<S>>,
    revision: u64,
    next_revision: u64,
    saved: Option<u64>,
    steps_recorded: u64,
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S> History<S> {
    /// No past; the present state is the saved one.
    pub fn new() -> Self {
        Self {
            done: VecDeque::new(),
            undone: Vec::new(),
            gesture: None,
            revision: 0,
            next_revision: 1,
            saved: Some(0),
            steps_recorded: 0,
        }
    }

    /// Names the present state.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the present state is not the saved one. Undoing back to it reads as saved.
    pub fn is_unsaved(&self) -> bool {
        self.saved != Some(self.revision)
    }

    /// The present state is what the file holds.
    pub fn mark_saved(&mut self) {
        self.saved = Some(self.revision);
    }

    /// A state that was current a moment ago is what the file holds, when a save ended in the background.
    pub fn mark_saved_at(&mut self, revision: u64) {
        self.saved = Some(revision);
    }

    /// No file holds any state: a template, a copy, a repaired project.
    pub fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// How many steps were ever recorded; only grows. Two readings tell whether steps pile up.
    pub fn steps_recorded(&self) -> u64 {
        self.steps_recorded
    }

    /// How many steps can be undone.
    pub fn depth(&self) -> usize {
        self.done.len()
    }

    /// What undo would undo; none when there is nothing, or while a gesture is open.
    pub fn undo_label(&self) -> Option<&EditLabel> {
        self.done.back().filter(|_| self.gesture.is_none()).map(|step| &step.label)
    }

    /// What redo would do again; none when there is nothing, or while a gesture is open.
    pub fn redo_label(&self) -> Option<&EditLabel> {
        self.undone.last().filter(|_| self.gesture.is_none()).map(|step| &step.label)
    }

    /// Whether a gesture is open.
    pub fn in_gesture(&self) -> bool {
        self.gesture.is_some()
    }

    fn new_revision(&mut self) {
        self.revision = self.next_revision;
        self.next_revision += 1;
    }

    fn record(&mut self, step: Step<S>) {
        self.undone.clear();
        if self.done.len() == MOST_STEPS {
            self.done.pop_front();
        }
        self.done.push_back(step);
        self.steps_recorded += 1;
    }
}

impl<S: Clone> History<S> {
    /// Applies an edit; outside a gesture it is one step. `Ok(false)` when it changes nothing.
    pub fn apply(&mut self, project: &mut Arc<Project>, selection: &S, edit: &Edit) -> Result<bool, Refusal> {
        self.apply_labelled(project, selection, edit, None)
    }

    /// The same, under another name than the edit's own: a paste, a layout.
    pub fn apply_as(
        &mut self,
        project: &mut Arc<Project>,
        selection: &S,
        edit: &Edit,
        name: EditLabel,
    ) -> Result<bool, Refusal> {
        self.apply_labelled(project, selection, edit, Some(name))
    }

    fn apply_labelled(
        &mut self,
        project: &mut Arc<Project>,
        selection: &S,
        edit: &Edit,
        name: Option<EditLabel>,
    ) -> Result<bool, Refusal> {
        let mut next = Project::clone(project);
        enact(&mut next, edit)?;
        if next == **project {
            return Ok(false);
        }
        let needs_name = self.gesture.as_ref().is_none_or(|gesture| gesture.label.is_none());
        let name = needs_name.then(|| name.unwrap_or_else(|| label(project, edit)));
        let before = std::mem::replace(project, Arc::new(next));
        match (&mut self.gesture, name) {
            (Some(gesture), Some(name)) => gesture.label = Some(name),
            (Some(_), None) | (None, None) => {}
            (None, Some(label)) => {
                let revision = self.revision;
                self.record(Step { project: before, selection: selection.clone(), revision, label });
            }
        }
        self.new_revision();
        Ok(true)
    }

    /// Opens a gesture: from here, edits are seen at once and make one step together. Its label is that of
    /// its first edit unless one is given. `false`, and nothing changes, when one is open already.
    pub fn begin(&mut self, project: &Arc<Project>, selection: &S, name: Option<EditLabel>) -> bool {
        if self.gesture.is_some() {
            return false;
        }
        self.gesture = Some(Gesture {
            project: Arc::clone(project),
            selection: selection.clone(),
            revision: self.revision,
            label: name,
        });
        true
    }

    /// Closes the gesture as one step; `false` when it changed nothing in the end, which is no step.
    pub fn commit(&mut self, project: &mut Arc<Project>) -> bool {
        let Some(gesture) = self.gesture.take() else { return false };
        if gesture.project == *project {
            *project = gesture.project;
            self.revision = gesture.revision;
            return false;
        }
        let Some(label) = gesture.label.map(|label| named_at_last(label, project)) else { return false };
        let Gesture { project, selection, revision, label: _ } = Gesture { label: None, ..gesture };
        self.record(Step { project, selection, revision, label });
        true
    }

    /// Drops the gesture: the project, the selection and the revision are those of its beginning.
    pub fn abort(&mut self, project: &mut Arc<Project>, selection: &mut S) -> bool {
        let Some(gesture) = self.gesture.take() else { return false };
        *project = gesture.project;
        *selection = gesture.selection;
        self.revision = gesture.revision;
        true
    }

    /// Goes one step back. None when there is no step, or while a gesture is open.
    pub fn undo(&mut self, project: &mut Arc<Project>, selection: &mut S) -> Option<EditLabel> {
        if self.gesture.is_some() {
            return None;
        }
        let step = self.done.pop_back()?;
        let (label, other) = self.exchange(step, project, selection);
        self.undone.push(other);
        Some(label)
    }

    /// Goes one undone step forward. None when there is no step, or while a gesture is open.
    pub fn redo(&mut self, project: &mut Arc<Project>, selection: &mut S) -> Option<EditLabel> {
        if self.gesture.is_some() {
            return None;
        }
        let step = self.undone.pop()?;
        let (label, other) = self.exchange(step, project, selection);
        self.done.push_back(other);
        Some(label)
    }

    /// Makes the state of `step` the present one; the present one takes its place.
    fn exchange(&mut self, step: Step<S>, project: &mut Arc<Project>, selection: &mut S) -> (EditLabel, Step<S>) {
        let label = step.label.clone();
        let other = Step {
            project: std::mem::replace(project, step.project),
            selection: std::mem::replace(selection, step.selection),
            revision: std::mem::replace(&mut self.revision, step.revision),
            label: step.label,
        };
        (label, other)
    }
}

/// A thing that was added without a name, then named within the gesture, gives its name to the step.
fn named_at_last(label: EditLabel, project: &Project) -> EditLabel {
    match label.item {
        Some(item) if label.verb == Verb::Add => EditLabel { name: name_of(project, item), ..label },
        _ => label,
    }
}
