//! Undo and redo, gestures, and whether something is unsaved.

use std::collections::VecDeque;
use std::sync::Arc;

use super::apply::applied;
use super::label::{EditLabel, Verb, label, name_of};
use super::{Edit, Refusal};
use crate::model::{Differences, Project};

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
    /// What a simulation stands on; none: the project itself is worked on.
    base: Option<Arc<Project>>,
    /// Why every change is refused for now, if it is.
    held: Option<Refusal>,
}

/// Revisions that one history gives at most, by far: those of another never meet them.
const REVISIONS: u64 = 1 << 40;

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
            base: None,
            held: None,
        }
    }

    /// The history of a simulation over `base`: it refuses what the differences of a scenario cannot say. Its
    /// revisions are those of no other history, `rank` being that of the simulation, from 1.
    pub fn over(base: Arc<Project>, rank: u64) -> Self {
        let revision = rank.wrapping_mul(REVISIONS);
        Self { revision, next_revision: revision + 1, saved: Some(revision), base: Some(base), ..Self::new() }
    }

    /// Refuses every change for that reason, undo included, until that is lifted: something else than its project is
    /// looked at. Gives the reason before.
    pub fn hold(&mut self, held: Option<Refusal>) -> Option<Refusal> {
        std::mem::replace(&mut self.held, held)
    }

    /// Why every change is refused for now, if it is.
    pub fn held(&self) -> Option<Refusal> {
        self.held
    }

    /// The project with one change, if this history takes it.
    fn taken(&self, project: &Project, edit: &Edit) -> Result<Project, Refusal> {
        if let Some(held) = self.held {
            return Err(held);
        }
        let next = applied(project, edit)?;
        match &self.base {
            Some(base) if !Differences::can_say(base, &next) => Err(Refusal::NotInScenario),
            _ => Ok(next),
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

    /// The file holds the state of that revision: the present one, or the one that a save in the background wrote.
    pub fn mark_saved(&mut self, revision: u64) {
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

    /// Whether there is a step to undo, and no gesture open.
    pub fn can_undo(&self) -> bool {
        self.undo_label().is_some()
    }

    /// Whether there is a step to redo, and no gesture open.
    pub fn can_redo(&self) -> bool {
        self.redo_label().is_some()
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
        let next = self.taken(project, edit)?;
        if next == **project {
            return Ok(false);
        }
        let needs_name = self.gesture.as_ref().is_none_or(|gesture| gesture.label.is_none());
        let name = needs_name.then(|| name.unwrap_or_else(|| label(project, edit)));
        let before = std::mem::replace(project, Arc::new(next));
        match (&mut self.gesture, name) {
            (Some(gesture), Some(name)) => gesture.label = Some(name),
            (Some(_) | None, None) => {}
            (None, Some(label)) => {
                let revision = self.revision;
                self.record(Step { project: before, selection: selection.clone(), revision, label });
            }
        }
        self.new_revision();
        Ok(true)
    }

    /// The state before the last step; none when there is no step, or while a gesture is open.
    pub fn before(&self) -> Option<&Arc<Project>> {
        self.done.back().filter(|_| self.gesture.is_none()).map(|step| &step.project)
    }

    /// Makes an edit part of the last step, which keeps its name: one undo takes both back. `Ok(false)` when there is
    /// no step to add to, or nothing changes.
    pub fn extend(&mut self, project: &mut Arc<Project>, edit: &Edit) -> Result<bool, Refusal> {
        if self.before().is_none() {
            return Ok(false);
        }
        let next = self.taken(project, edit)?;
        if next == **project {
            return Ok(false);
        }
        *project = Arc::new(next);
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

    /// Applies an edit to the state in which the gesture began, in place of what the gesture did so far: a drag
    /// says where things are, not how far they went since last time. Outside a gesture, the same as
    /// [`apply`](Self::apply). A refused edit leaves the gesture as it was.
    pub fn amend(&mut self, project: &mut Arc<Project>, selection: &S, edit: &Edit) -> Result<bool, Refusal> {
        let Some(start) = self.gesture.as_ref().map(|gesture| Arc::clone(&gesture.project)) else {
            return self.apply(project, selection, edit);
        };
        let next = self.taken(&start, edit)?;
        if next == **project {
            return Ok(false);
        }
        if let Some(gesture) = self.gesture.as_mut().filter(|gesture| gesture.label.is_none()) {
            gesture.label = Some(label(&start, edit));
        }
        *project = Arc::new(next);
        self.new_revision();
        Ok(true)
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
        if self.gesture.is_some() || self.held.is_some() {
            return None;
        }
        let step = self.done.pop_back()?;
        let (label, other) = self.exchange(step, project, selection);
        self.undone.push(other);
        Some(label)
    }

    /// Goes one undone step forward. None when there is no step, or while a gesture is open.
    pub fn redo(&mut self, project: &mut Arc<Project>, selection: &mut S) -> Option<EditLabel> {
        if self.gesture.is_some() || self.held.is_some() {
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

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::super::{Item, ItemId};
    use super::*;
    use crate::geometry::Point;
    use crate::model::Actor;

    /// A session of one number for a selection.
    struct Desk {
        project: Arc<Project>,
        selection: u32,
        history: History<u32>,
    }

    impl Desk {
        fn new() -> Self {
            Self { project: Arc::new(project()), selection: 0, history: History::new() }
        }

        fn apply(&mut self, edit: &Edit) -> bool {
            self.history.apply(&mut self.project, &self.selection, edit).unwrap()
        }

        fn rename(&mut self, name: &str) -> bool {
            self.apply(&rename(name))
        }

        fn town(&self) -> String {
            self.project.map.actors.get(id(TOWN)).unwrap().name.clone()
        }

        fn undo(&mut self) -> Option<EditLabel> {
            self.history.undo(&mut self.project, &mut self.selection)
        }

        fn redo(&mut self) -> Option<EditLabel> {
            self.history.redo(&mut self.project, &mut self.selection)
        }
    }

    fn rename(name: &str) -> Edit {
        Edit::Rename { item: ItemId::Actor(id(TOWN)), name: name.into() }
    }

    #[test]
    fn undo_gives_back_the_project_and_the_selection() {
        let mut desk = Desk::new();
        desk.rename("Commune");
        desk.selection = 7;
        desk.rename("Ville");
        assert_eq!(desk.undo().map(|label| label.verb), Some(Verb::Rename), "named");
        assert_eq!((desk.town().as_str(), desk.selection), ("Commune", 7), "one step back");
        desk.undo();
        assert_eq!((desk.town().as_str(), desk.selection), ("Mairie", 0), "the start");
        assert_eq!(desk.undo(), None, "no further");
        desk.redo();
        desk.redo();
        assert_eq!(desk.town(), "Ville", "the end");
        desk.undo();
        desk.rename("Bourg");
        assert!(!desk.history.can_redo(), "another future");
    }

    #[test]
    fn equal_states_and_refusals_are_no_steps() {
        let mut desk = Desk::new();
        assert!(!desk.rename("Mairie"), "it has that name");
        let refused = desk.history.apply(&mut desk.project, &0, &rename(" "));
        assert_eq!(refused, Err(Refusal::NoName), "refused");
        assert_eq!((desk.history.depth(), desk.history.revision()), (0, 0), "nothing happened");
    }

    #[test]
    fn unsaved_is_a_matter_of_revision() {
        let mut desk = Desk::new();
        desk.rename("Commune");
        desk.history.mark_saved(desk.history.revision());
        assert!(!desk.history.is_unsaved(), "saved");
        desk.undo();
        assert!(desk.history.is_unsaved(), "the file holds something else");
        desk.redo();
        assert!(!desk.history.is_unsaved(), "back to the saved state");
        desk.undo();
        desk.rename("Ville");
        assert!(desk.history.is_unsaved(), "the saved state is lost");
        desk.history.mark_unsaved();
        desk.undo();
        assert!(desk.history.is_unsaved(), "no file holds anything");
    }

    #[test]
    fn a_gesture_is_one_step() {
        let mut desk = Desk::new();
        assert!(desk.history.begin(&desk.project, &desk.selection, None), "begun");
        assert!(!desk.history.begin(&desk.project, &desk.selection, None), "one at a time");
        for name in ["M", "Ma", "Maison"] {
            desk.rename(name);
            assert_eq!(desk.town(), name, "seen at once");
        }
        assert_eq!(desk.undo(), None, "not while it is open");
        assert!(desk.history.commit(&mut desk.project), "changed something");
        assert_eq!(desk.history.depth(), 1, "one step");
        desk.undo();
        assert_eq!(desk.town(), "Mairie", "all of it");
    }

    #[test]
    fn an_aborted_gesture_restores_exactly() {
        let mut desk = Desk::new();
        let before = Arc::clone(&desk.project);
        desk.history.begin(&desk.project, &desk.selection, None);
        desk.rename("Maison");
        desk.selection = 3;
        assert!(desk.history.abort(&mut desk.project, &mut desk.selection), "was open");
        assert!(Arc::ptr_eq(&before, &desk.project), "the very same state");
        assert_eq!((desk.selection, desk.history.revision()), (0, 0), "selection and revision too");
    }

    #[test]
    fn a_gesture_that_comes_back_is_no_step() {
        let mut desk = Desk::new();
        desk.history.begin(&desk.project, &desk.selection, None);
        desk.rename("Maison");
        desk.rename("Mairie");
        assert!(!desk.history.commit(&mut desk.project), "nothing in the end");
        assert_eq!((desk.history.depth(), desk.history.is_unsaved()), (0, false), "no step, still saved");
    }

    #[test]
    fn an_amended_gesture_starts_over_each_time() {
        let mut desk = Desk::new();
        let actors = |star| Edit::SetStar { actors: vec![id(TOWN)], star };
        desk.history.begin(&desk.project, &0, None);
        desk.history.amend(&mut desk.project, &0, &actors(true)).unwrap();
        desk.history.amend(&mut desk.project, &0, &rename("Maison")).unwrap();
        let town = desk.project.map.actors.get(id(TOWN)).unwrap();
        assert_eq!((town.star, town.name.as_str()), (false, "Maison"), "only the last one counts");
    }

    #[test]
    fn what_is_added_then_named_gives_its_name_to_the_step() {
        let mut desk = Desk::new();
        desk.history.begin(&desk.project, &0, None);
        desk.apply(&Edit::Add(Item::from(Actor::named(id(90), "Nouvel acteur", Point::ORIGIN))));
        desk.apply(&Edit::Rename { item: ItemId::Actor(id(90)), name: "Préfecture".into() });
        desk.history.commit(&mut desk.project);
        let label = desk.history.undo_label().unwrap();
        assert_eq!((label.verb, label.name.as_deref()), (Verb::Add, Some("Préfecture")), "« ajouter Préfecture »");
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut desk = Desk::new();
        for number in 0..MOST_STEPS + 5 {
            desk.rename(&format!("Mairie {number}"));
        }
        assert_eq!(desk.history.depth(), MOST_STEPS, "no more");
        while desk.undo().is_some() {}
        assert_eq!(desk.town(), "Mairie 4", "as far back as it goes");
    }
}
