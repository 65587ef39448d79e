//! Reading: what a person sees who opens a saved map alone, and the lock that keeps it as it is.
//!
//! A reader starts on the story and goes to the map; nothing of the project can change. [`Session::reader_may`] is the
//! one place that says what passes: looking, searching, supposing in a simulation that ends with the reading, and what
//! leaves the file alone. To work on it, a copy is opened, which no file holds.

use super::{
    Action, Command, Dialog, GuardAnswer, Mode, Screen, Session, SimulateAct, TimeAct, Tool, TourAct, ViewChange,
};
use crate::model::{ActorId, Layers, Lens};

/// What a view asks of the reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAct {
    /// Shows the project that is edited as its readers will see it.
    Preview,
    /// Shows the project to a reader, as when the file asks for it: the way out is a copy.
    Lock,
    /// Goes back to editing, from a preview.
    BackToEditing,
    /// Opens a copy of the whole project, to edit it; no file holds the copy.
    EditCopy,
    /// Goes to the story, or to the map.
    Go(Page),
    /// Reads the page of an actor, on the map.
    See(ActorId),
    /// Chooses an actor as one's own: the map then shows what concerns it; none: no more.
    Mine(Option<ActorId>),
}

/// What a reader looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// The story: title, question, origin, notice.
    #[default]
    Story,
    /// The map, with search and the page of an actor.
    Map,
}

/// Where a reader is.
#[derive(Clone, Debug, PartialEq)]
pub struct Reader {
    pub(super) page: Page,
    pub(super) mine: Option<ActorId>,
    /// What was shown before a preview; none: the file was opened to be read.
    pub(super) edited: Option<Before>,
}

/// How the one who edits looked at the map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Before {
    pub(super) screen: Screen,
    pub(super) lens: Lens,
    pub(super) layers: Layers,
}

impl Reader {
    /// What is looked at.
    pub fn page(&self) -> Page {
        self.page
    }

    /// The actor that was chosen as one's own.
    pub fn mine(&self) -> Option<ActorId> {
        self.mine
    }

    /// Whether the way out is back to editing: it is a preview.
    pub fn is_preview(&self) -> bool {
        self.edited.is_some()
    }
}

impl Session {
    /// Where the reader is, in reading mode.
    pub fn reader(&self) -> Option<&Reader> {
        self.reader.as_ref().filter(|_| self.mode == Mode::Reading)
    }

    /// Whether a reader may do that: what is not named here is refused.
    pub(super) fn reader_may(&self, action: &Action) -> bool {
        match action {
            // Looking.
            Action::Select(_)
            | Action::Camera(..)
            | Action::CanvasIs { .. }
            | Action::FitDone
            | Action::StepBack
            | Action::Find(_)
            | Action::Read(_)
            | Action::Tool(Tool::Select | Tool::Pan)
            | Action::Go(Screen::Map)
            // What goes on around: other projects, preferences, the clock, what the app has to tell.
            | Action::Preferences(_)
            | Action::Open(_)
            | Action::ReadFile(_)
            | Action::StartProject(_)
            | Action::OpenSample(_)
            | Action::CloseNow
            | Action::WantSample
            | Action::Sample(_)
            | Action::Now(_)
            | Action::Work(_)
            | Action::CancelJob
            | Action::Notice(_)
            | Action::Dialog(None) => true,
            // Measures and the six questions are for those who work on the map.
            Action::View(change) => !matches!(
                change,
                ViewChange::Lens(_) | ViewChange::Overlay(Some(_)) | ViewChange::Reading(Some(_)) | ViewChange::Cell(_)
            ),
            // A save that was under way when the preview began.
            Action::Saved { .. } => self.reader().is_some_and(Reader::is_preview),
            Action::Command(command) => reads(*command),
            Action::Simulate(act) => supposes(act),
            // Another date, never a change of it.
            Action::Time(act) => matches!(act, TimeAct::Look(_) | TimeAct::Step(_) | TimeAct::Line(_) | TimeAct::Play(_)),
            Action::Tour(act) => walks(act),
            Action::Dialog(Some(dialog)) => opens(dialog),
            // Never over a project, not even by a picture of that name.
            Action::DrawTo(path, _) => path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("ron")),
            Action::Guard(answer) => *answer != GuardAnswer::Save || self.reader().is_some_and(Reader::is_preview),
            _ => false,
        }
    }
}

/// Whether a reader may choose a command.
pub(super) fn reads(command: Command) -> bool {
    matches!(
        command,
        Command::NewProject
            | Command::Open
            | Command::CloseProject
            | Command::Quit
            | Command::ExportPicture
            | Command::Copy
            | Command::SelectTool
            | Command::PanTool
            | Command::FitAll
            | Command::FitSelection
            | Command::ZoomActual
            | Command::ZoomIn
            | Command::ZoomOut
            | Command::InterfaceLarger
            | Command::InterfaceSmaller
            | Command::InterfaceNormal
            | Command::PreviousView
            | Command::NextView
            | Command::Find
            | Command::Timeline
            | Command::Focus
            | Command::FocusOne
            | Command::FocusTwo
            | Command::FocusThree
            | Command::WidenFocus
            | Command::NarrowFocus
            | Command::ClearFilters
            | Command::ToggleMinimap
            | Command::ToggleLegend
            | Command::LookBefore
            | Command::DropSimulation
            | Command::NextPanel
            | Command::ShowMap
            | Command::PlayTour
            | Command::NextStep
            | Command::PreviousStep
            | Command::ReadAsOfficial
            | Command::EditCopy
            | Command::Palette
            | Command::Help
            | Command::Preferences
            | Command::SwitchLanguage
            | Command::About
    )
}

/// Whether a reader may ask that of simulations: to suppose, to look, to take back, never to keep.
fn supposes(act: &SimulateAct) -> bool {
    matches!(
        act,
        SimulateAct::SupposePosition(..)
            | SimulateAct::SupposeAccepted(_)
            | SimulateAct::LookBefore(_)
            | SimulateAct::TakeBack(_)
            | SimulateAct::Drop
    )
}

/// Whether a reader may ask that of the tour: to walk through it, never to make it.
fn walks(act: &TourAct) -> bool {
    matches!(
        act,
        TourAct::Start(_)
            | TourAct::Look(_)
            | TourAct::Next
            | TourAct::Previous
            | TourAct::First
            | TourAct::Last
            | TourAct::Return
            | TourAct::Leave
    )
}

/// Whether a dialog changes nothing of the project, and writes over nothing.
fn opens(dialog: &Dialog) -> bool {
    matches!(
        dialog,
        Dialog::Palette
            | Dialog::Help(_)
            | Dialog::Preferences
            | Dialog::NewProject(_)
            | Dialog::OpenPath
            | Dialog::ExportPath
            | Dialog::Replace { picture: true, .. }
            | Dialog::Unsaved(_)
            | Dialog::Trouble(_)
            | Dialog::NotWritten { picture: true, .. }
            | Dialog::Remarks
    )
}
