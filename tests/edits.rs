//! Random sequences of edits: rules hold, undo and redo are exact, files and gestures lose nothing.
//!
//! 64 sequences of 200 edits by default; `PROPTEST_CASES` asks for more.

#[path = "edits/intention.rs"]
mod intention;
#[path = "common/synthetic.rs"]
mod synthetic;

use std::sync::Arc;

use entente::edit::{self, History, ItemId};
use entente::geometry::Vector;
use entente::model::check::violations;
use entente::model::*;
use entente::storage;
use intention::{Intention, intention};
use proptest::collection::vec;
use proptest::prelude::*;
use synthetic::Size;

const EDITS: usize = 200;
const SMALL: Size = Size { actors: 7, links: 10, stakes: 3, positions_per_actor: 2 };

/// A project being edited; the selection is the number of edits so far, so that a wrong one shows.
struct Desk {
    project: Arc<Project>,
    selection: usize,
    history: History<usize>,
}

impl Desk {
    fn open(project: Project) -> Self {
        Self { project: Arc::new(project), selection: 0, history: History::new() }
    }

    /// Applies what `intention` comes down to here, and checks what must hold whatever happens.
    fn edit(&mut self, intention: &Intention, number: usize) -> Result<(), TestCaseError> {
        let edit = intention.edit(&self.project, number);
        let before = Arc::clone(&self.project);
        let outcome = self.history.apply(&mut self.project, &self.selection, &edit);
        self.selection = number + 1;
        match outcome {
            Ok(changed) => prop_assert_eq!(changed, *before != *self.project, "told right: {:?}", edit),
            Err(_) => prop_assert!(Arc::ptr_eq(&before, &self.project), "refused, so untouched: {:?}", edit),
        }
        prop_assert_eq!(violations(&self.project), vec![], "after edit {}: {:?}", number, edit);
        Ok(())
    }

    fn undo_all(&mut self) {
        while self.history.undo(&mut self.project, &mut self.selection).is_some() {}
    }

    fn redo_all(&mut self) {
        while self.history.redo(&mut self.project, &mut self.selection).is_some() {}
    }
}

/// Written, then read: must be the same project, with nothing to mend.
fn through_a_file(project: &Project) -> Result<Project, TestCaseError> {
    let text = storage::write(project);
    let opened = storage::read(&text).map_err(|error| TestCaseError::fail(format!("does not read: {error:?}")))?;
    prop_assert_eq!(&opened.repairs, &vec![], "nothing to mend");
    prop_assert!(opened.project == *project, "the file holds the project");
    prop_assert!(storage::write(&opened.project) == text, "the same bytes again");
    Ok(opened.project)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(64),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn undo_redo_and_files_are_exact_whatever_the_edits(
        seed in any::<u64>(),
        intentions in vec(intention(), EDITS..EDITS + 20),
        middle in 0..EDITS,
    ) {
        let start = synthetic::project(SMALL, seed);
        prop_assert_eq!(violations(&start), vec![], "sound from the start");
        let mut desk = Desk::open(start.clone());
        let mut reopened = None;
        for (number, intention) in intentions.iter().enumerate() {
            if number == middle {
                reopened = Some(through_a_file(&desk.project)?);
            }
            if let Some(reopened) = &mut reopened {
                let edit = intention.edit(reopened, number);
                let _refused_or_not = edit::apply(reopened, &edit);
            }
            desk.edit(intention, number)?;
        }
        let (end, steps) = (Arc::clone(&desk.project), desk.history.depth());
        prop_assert!(steps > EDITS / 4, "most intentions can be done: {} of {}", steps, intentions.len());
        prop_assert!(reopened.as_ref() == Some(&*end), "the file in the middle changed nothing");
        through_a_file(&end)?;

        desk.undo_all();
        prop_assert!(*desk.project == start, "all undone is the start");
        prop_assert!(!desk.history.is_unsaved(), "and the file holds it");
        desk.redo_all();
        prop_assert!(Arc::ptr_eq(&desk.project, &end), "all done again is the end");
        prop_assert_eq!(desk.history.depth(), steps, "no step is lost");
    }

    #[test]
    fn an_aborted_gesture_leaves_no_trace(
        seed in any::<u64>(),
        before in vec(intention(), 0..20),
        gesture in vec(intention(), 1..40),
    ) {
        let mut desk = Desk::open(synthetic::project(SMALL, seed));
        for (number, intention) in before.iter().enumerate() {
            desk.edit(intention, number)?;
        }
        let (start, selection) = (Arc::clone(&desk.project), desk.selection);
        let (revision, steps) = (desk.history.revision(), desk.history.depth());
        prop_assert!(desk.history.begin(&desk.project, &desk.selection, None), "begun");
        for (number, intention) in gesture.iter().enumerate() {
            desk.edit(intention, 500 + number)?;
        }
        prop_assert!(desk.history.abort(&mut desk.project, &mut desk.selection), "open until then");
        prop_assert!(Arc::ptr_eq(&desk.project, &start), "the very state");
        prop_assert_eq!(desk.selection, selection, "the selection");
        prop_assert_eq!((desk.history.revision(), desk.history.depth()), (revision, steps), "the past");
    }

    #[test]
    fn a_committed_gesture_is_one_step(
        seed in any::<u64>(),
        gesture in vec(intention(), 1..40),
    ) {
        let start = synthetic::project(SMALL, seed);
        let mut desk = Desk::open(start.clone());
        prop_assert!(desk.history.begin(&desk.project, &desk.selection, None), "begun");
        for (number, intention) in gesture.iter().enumerate() {
            desk.edit(intention, number)?;
        }
        let changed = *desk.project != start;
        prop_assert_eq!(desk.history.commit(&mut desk.project), changed, "a step when something changed");
        prop_assert_eq!(desk.history.depth(), usize::from(changed), "one at most");
        desk.undo_all();
        prop_assert!(*desk.project == start, "undone at once");
    }

    #[test]
    fn a_copied_piece_goes_into_any_project(
        seeds in any::<(u64, u64)>(),
        chosen in vec(any::<bool>(), 7),
        edits in vec(intention(), 0..30),
    ) {
        let from = synthetic::project(SMALL, seeds.0);
        let actors = from.map.actors.iter().zip(&chosen).filter(|(_, chosen)| **chosen);
        let items: Vec<ItemId> = actors.map(|(actor, _)| actor.id.into()).collect();
        let fragment = edit::fragment_of(&from, &items);
        let text = fragment.to_text();
        prop_assert_eq!(text.as_deref().and_then(edit::Fragment::from_text), Some(fragment.clone()), "as text");
        let mut desk = Desk::open(synthetic::project(SMALL, seeds.1));
        for (number, intention) in edits.iter().enumerate() {
            desk.edit(intention, number)?;
        }
        let mut last = u128::MAX;
        let mut new_id = || {
            last -= 1;
            uuid::Uuid::from_u128(last)
        };
        let pasted = edit::paste(&desk.project, &fragment, Vector::new(20.0, 20.0), &mut new_id);
        let mut after = Project::clone(&desk.project);
        prop_assert_eq!(edit::apply(&mut after, &pasted.edit), Ok(()), "goes in");
        prop_assert_eq!(violations(&after), vec![], "rules hold");
        prop_assert_eq!(after.map.actors.len(), desk.project.map.actors.len() + items.len(), "every actor");
    }
}
