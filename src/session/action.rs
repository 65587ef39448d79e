//! What a view may ask for, and what the app must then do.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::bargain::PackageOption;
use super::{Camera, Command, FindAct, Preferences, PreviewAct, Purpose, Screen, ViewChange};
use crate::analysis::packages::{Found, Table};
use crate::edit::{Edit, ItemId};
use crate::geometry::{Point, Vector};
use crate::layout::LayoutRequest;
use crate::model::{
    ActorId, ActorTypeId, BuiltInType, CompromiseId, Effect as LeverEffect, FindingId, FindingKind, GroupId,
    LeverState, LinkId, LinkNature, Phase, Presence, Project, Question, SavedCamera, StageDate, StakeId, Symbol,
    Target,
};
use crate::storage::TemplateKey;

/// What a view may emit.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A change of the document, one step of undo.
    Edit(Edit),
    /// A command of the table.
    Command(Command),
    /// A change of the selection.
    Select(Select),
    /// Where the eye goes; `true` remembers where it was for « previous view ».
    Camera(Camera, bool),
    /// The size of the canvas and the world place under the pointer, as the canvas sees them.
    CanvasIs {
        /// Width and height in points.
        size: Vector,
        /// World place under the pointer, when it is over the canvas.
        pointer: Option<Point>,
    },
    /// The canvas has fitted what was asked.
    FitDone,
    /// What the pointer does from now on.
    Tool(Tool),
    /// A change in progress.
    Gesture(Gesture),
    /// What becomes of the arrangement that is shown.
    Preview(PreviewAct),
    /// The making of a link.
    Link(LinkAct),
    /// A new actor; the name is edited in place when it is empty.
    CreateActor {
        /// Its name.
        name: String,
        /// Its kind.
        actor_type: Option<ActorTypeId>,
        /// Whether it takes part.
        presence: Presence,
        /// Where; none: a free place near the middle of what is seen.
        at: Option<Point>,
        /// Whether it is linked to that actor at once.
        linked_to: Option<ActorId>,
    },
    /// Several new actors from lines of text.
    CreateActors(Vec<String>, Option<ActorTypeId>, Presence),
    /// A new note at a place.
    CreateNote(Point),
    /// A new thing that has no place on the map.
    Create(New),
    /// The field of quick entry has taken the keyboard.
    QuickEntryReady,
    /// Text that came from the clipboard: a fragment of a map, or lines of names.
    Pasted(String),
    /// Starts to edit the name of a thing in place; none: gives it up, and with it a thing that was just made.
    EditName(Option<ItemId>),
    /// Ends the naming in place: a thing that was just made and its name are one step.
    Name(ItemId, String),
    /// One level back, as Escape does.
    StepBack,
    /// Goes to a screen.
    Go(Screen),
    /// Goes to a phase, at its first open question.
    Phase(Phase),
    /// Goes to a question and to the screen that answers it.
    Question(Question),
    /// A change of what the map shows.
    View(ViewChange),
    /// Search on the map.
    Find(FindAct),
    /// Opens or closes a dialog.
    Dialog(Option<Dialog>),
    /// A new project in place of the open one (after the guard).
    Open(Box<super::OpenProject>),
    /// A new project from the answers of a person.
    StartProject(Box<NewProject>),
    /// The sample that comes with the program is wanted, for its picture.
    WantSample,
    /// The sample that comes with the program.
    Sample(Arc<Project>),
    /// Opens the sample; `true` asks at once where to save a copy of it.
    OpenSample(bool),
    /// Text of a file dropped on the window: one actor per line.
    DroppedList(String),
    /// Which day and minute it is.
    Now(DateTime),
    /// Makes several actors of one: the first name stays with it.
    SplitActor {
        /// Which actor.
        actor: ActorId,
        /// The names of the parts.
        names: Vec<String>,
    },
    /// A kind of actor of the project's own.
    CreateActorType {
        /// Its name.
        name: String,
        /// Its shape.
        symbol: Symbol,
    },
    /// The places that a layout off the frame has found, for that state of that project.
    Arranged {
        /// Which of the projects opened so far it was.
        document: u64,
        /// Which revision it was.
        revision: u64,
        /// One place per actor that was seen.
        places: Vec<Point>,
    },
    /// Looks for the packages of a compromise, off the frame.
    SearchPackages(CompromiseId),
    /// The packages that a search off the frame has found, for that state of that project.
    PackagesSearched {
        /// Which of the projects opened so far it was.
        document: u64,
        /// Which revision it was.
        revision: u64,
        /// Which compromise it was.
        compromise: CompromiseId,
        /// What was found.
        found: Arc<Found>,
    },
    /// Long work that goes on, told with a way to give it up; none: it has ended.
    Work(Option<Work>),
    /// Back to the start screen; what is unsaved is lost (after the guard).
    CloseNow,
    /// A save has ended well, for that revision and at that time of day.
    Saved {
        /// Which of the projects opened so far it holds.
        document: u64,
        /// The revision that is now in the file.
        revision: u64,
        /// The file.
        path: PathBuf,
        /// Hour and minute.
        at: (i8, i8),
    },
    /// Something to tell in the status bar.
    Notice(Notice),
    /// Other preferences.
    Preferences(Box<Preferences>),
    /// The answer to « save before? ».
    Guard(GuardAnswer),
    /// Reads a file, after the guard.
    ReadFile(PathBuf),
    /// Writes the project to a path typed by hand.
    WriteTo(PathBuf, Over),
    /// Writes the picture of the map to a path.
    DrawTo(PathBuf, Over),
    /// Gives up the long work in progress.
    CancelJob,
    /// Reads the project as an elected official does, locked.
    Read(super::ReadAct),
    /// Begins, looks at, keeps or gives up a simulation.
    Simulate(super::SimulateAct),
    /// Begins, covers or ends the projection.
    Project(super::ProjectAct),
    /// Leads the session: agenda, timer, turns to speak, votes.
    Lead(super::room::RoomAct),
    /// Points with the laser, draws with the ink.
    Ink(super::ink::InkAct),
    /// Looks at another state of the map, keeps one, compares two.
    Time(super::TimeAct),
    /// Captures, changes or plays the steps of the guided tour.
    Tour(super::TourAct),
}

impl Action {
    /// Whether it makes a thing that differences cannot hold: neither a scenario nor a stage takes it.
    pub(super) fn makes_what_differences_lack(&self) -> bool {
        matches!(
            self,
            Self::Create(_)
                | Self::CreateActor { .. }
                | Self::CreateActors(..)
                | Self::CreateNote(_)
                | Self::CreateActorType { .. }
                | Self::SplitActor { .. }
        )
    }
}

/// A new thing that has no place on the map; its id is made by the session.
#[derive(Clone, Debug, PartialEq)]
pub enum New {
    /// A stake of that name.
    Stake(String),
    /// One more option of a stake, of that name.
    StakeOption(StakeId, String),
    /// One more option of a stake in the package workshop.
    PackageOption(Box<PackageOption>),
    /// A stage on that date, of that title.
    Stage(StageDate, String),
    /// One more version of the origin, in those words.
    Story(String),
    /// An actor of that name, which carries the project.
    Lead(String),
    /// A source of that title.
    Source(String),
    /// A compromise between those actors, and the finding it treats.
    Compromise(Vec<ActorId>, Option<FindingId>),
    /// A divergence retained between two actors, and a compromise that treats it with its parties filled in.
    Treated(ActorId, ActorId),
    /// An action of the plan, aimed at that.
    Action(Vec<Target>),
    /// An action of the plan that serves something, with all that follows from it.
    ActionFor(Purpose),
    /// A finding retained, of that kind, on those actors and those stakes.
    Finding(FindingKind, Vec<ActorId>, Vec<StakeId>),
    /// A way to act on that.
    Lever(Target, LeverEffect),
    /// The same, by whom, kept or dismissed at once.
    JudgedLever(Target, LeverEffect, Option<ActorId>, LeverState),
    /// Another partition of the actors, of that name.
    Grouping(String),
    /// A step of the session, of that title.
    AgendaStep(String),
    /// A remark in the minutes.
    Remark(String),
    /// A line of the minutes for the team only.
    TeamRemark(String),
}

/// What a person answers to start a project.
#[derive(Clone, Debug, PartialEq)]
pub struct NewProject {
    /// What it starts from.
    pub template: Project,
    /// Its name.
    pub title: String,
    /// The question that the group shares.
    pub question: String,
    /// The territory or the field it covers.
    pub perimeter: String,
    /// Who carries it; an actor is made of it.
    pub lead: String,
    /// Typical actors that were ticked.
    pub actors: Vec<TickedActor>,
}

/// A typical actor that was ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TickedActor {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: BuiltInType,
    /// Its group, one of the template's.
    pub group: Option<GroupId>,
}

/// Long work off the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// A file is read.
    Reading(String),
    /// A file is written.
    Writing(String),
    /// A picture is drawn.
    Drawing(String),
    /// Places are looked for.
    Arranging,
}

/// The answer to « save before leaving? ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuardAnswer {
    /// Save, then go on.
    Save,
    /// Go on; the changes are lost.
    Discard,
    /// Stay.
    Stay,
}

/// A change of the selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Select {
    /// Only that.
    Only(ItemId),
    /// That also, or no longer.
    Toggle(ItemId),
    /// Only these.
    These(Vec<ItemId>),
    /// These also.
    Add(Vec<ItemId>),
    /// Nothing.
    Nothing,
    /// The next (`true`) or previous visible actor.
    Step(bool),
}

/// What the pointer does on the canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Clicks choose, drags move.
    #[default]
    Select,
    /// Drags move the view.
    Pan,
    /// A tap on one actor, then on another, links them.
    Link,
    /// A click makes an actor, a drag makes a link.
    Sketch,
    /// The pointer is a dot that the room follows.
    Laser,
    /// Drags draw lines that go by themselves.
    Ink,
}

/// A change in progress: begin, edits, then commit (one step) or abort (as before).
#[derive(Clone, Debug, PartialEq)]
pub enum Gesture {
    /// Starts it.
    Begin,
    /// Shows where it stands; the edit replaces the one before.
    Update(Edit),
    /// Ends it as one step.
    Commit,
    /// Puts everything back.
    Abort,
}

/// The making of a link.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkAct {
    /// From that actor; a link is pending until it reaches another.
    From(ActorId),
    /// The pending link reaches that actor.
    To(ActorId),
    /// The pending link reaches an empty place: a new actor there.
    ToNewActor(Point),
    /// Drops the pending link.
    Cancel,
    /// One end of a link goes to another actor.
    Reattach {
        /// The link.
        link: LinkId,
        /// Whether that is its start.
        start: bool,
        /// The other actor.
        to: ActorId,
    },
    /// A link between two actors, of which the nature is said.
    Say {
        /// Where it starts.
        from: ActorId,
        /// Where it ends.
        to: ActorId,
        /// What it is.
        nature: LinkNature,
    },
    /// The strip of the new link sets its nature.
    Nature(LinkNature),
    /// Opens the strip under a link, to say what it is.
    Qualify(LinkId),
    /// Closes the strip.
    CloseStrip,
}

/// The link that was just drawn, while its strip is open.
pub type NewLink = LinkId;

/// What the canvas is asked to fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// The whole map.
    All,
    /// The selection.
    Selection,
    /// The focus, when it has changed.
    Focus,
    /// The selection, with as little movement as shows it.
    Seen,
    /// Where the eye was.
    Back(Camera),
    /// What a step of a tour saved; none: all that is shown.
    Step(Option<SavedCamera>),
}

/// Whether what is written may take the place of a file that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The person has said so, or it is the project's own file.
    Agreed,
    /// Not without asking.
    Ask,
}

/// A dialog or a sheet over the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Finds a command by its name.
    Palette,
    /// Help, at that page.
    Help(HelpPage),
    /// Preferences.
    Preferences,
    /// The answers that start a new project, from a template.
    NewProject(TemplateKey),
    /// One actor per line.
    PasteList(String),
    /// Two actors into one: the first stays.
    MergeActors(ActorId, ActorId),
    /// One actor into several.
    SplitActor(ActorId),
    /// The scale of positions and influences.
    Scale,
    /// The kinds of actor.
    ActorTypes,
    /// « Qui manque ? ».
    WhoIsMissing,
    /// A path typed by hand, to open.
    OpenPath,
    /// A path typed by hand, to save.
    SavePath,
    /// The picture to write, to a path typed by hand.
    ExportPath,
    /// Another file is already there: write over it? For the project, or for the picture of its map.
    Replace {
        /// That file.
        path: PathBuf,
        /// Whether the picture would be written, not the project.
        picture: bool,
    },
    /// Changes would be lost: save before that?
    Unsaved(Before),
    /// A file could not be read; why, in full.
    Trouble(String),
    /// A file could not be written; why, in full.
    NotWritten {
        /// Why.
        why: String,
        /// Whether it was the picture, not the project.
        picture: bool,
    },
    /// What was mended or not read when the file was opened.
    Remarks,
    /// The name under which the simulation is kept.
    KeepSimulation,
    /// The scenarios that were kept.
    Scenarios,
    /// The name under which the state of the map is kept.
    TakeSnapshot,
    /// The states that were kept.
    Snapshots,
    /// A path typed by hand, to compare with the map of that file.
    ComparePath,
}

/// What would lose changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Leaving the app.
    Leaving,
    /// Closing the project.
    Closing,
    /// Opening another one.
    Opening,
}

/// A page of the help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum HelpPage {
    /// The keys.
    #[default]
    Keys,
    /// The method, one card per question.
    Method,
    /// What the indices do not say.
    Limits,
    /// The words.
    Glossary,
    /// What it is, its licences.
    About,
}

impl HelpPage {
    /// Every page, in order.
    pub const ALL: [Self; 5] = [Self::Keys, Self::Method, Self::Limits, Self::Glossary, Self::About];
}

/// What the app must do on the real world.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub enum Effect {
    /// Ask for a file to open.
    AskOpen,
    /// Ask for a file to compare with.
    AskCompared,
    /// Read that file, to compare with its map.
    ReadCompared(PathBuf),
    /// Ask where to save.
    AskSave,
    /// Ask where to write the picture of the map.
    AskExport,
    /// Read that file.
    ReadFile(PathBuf),
    /// Write the project to that file.
    WriteFile {
        /// Where.
        path: PathBuf,
        /// What, shared with the session.
        project: Arc<Project>,
        /// Which of the projects opened so far it is.
        document: u64,
        /// Which revision it is.
        revision: u64,
        /// Whether it may take the place of another file.
        over: Over,
    },
    /// Write the picture of the map, by the extension of the path.
    WritePicture {
        /// Where.
        path: PathBuf,
        /// How the map is looked at now, which the picture shows too.
        look: Box<crate::scene::SceneOptions>,
        /// Whether it may take the place of another file.
        over: Over,
    },
    /// Look for places off the frame.
    Arrange {
        /// What is to be placed.
        request: Box<LayoutRequest>,
        /// Which of the projects opened so far it is.
        document: u64,
        /// Which revision it is.
        revision: u64,
    },
    /// Look for packages off the frame.
    SearchPackages {
        /// What is on the table.
        table: Box<Table>,
        /// Which of the projects opened so far it is.
        document: u64,
        /// Which revision it is.
        revision: u64,
        /// Which compromise it is.
        compromise: CompromiseId,
    },
    /// Put text on the clipboard.
    Copy(String),
    /// Ask for the text of the clipboard.
    RequestPaste,
    /// Open that project, once the changes of the other are safe.
    Replace(Box<super::OpenProject>),
    /// Read the sample that comes with the program.
    ReadSample,
    /// Close the project, once its changes are safe.
    CloseProject,
    /// Leave, once the changes are safe.
    Quit,
    /// The person has answered « save before? ».
    Guard(GuardAnswer),
    /// Give up the long work in progress.
    CancelJob,
    /// Remember these preferences.
    KeepPreferences(Box<Preferences>),
}

/// Something told in the status bar; worded by the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Why an edit was refused.
    Refused(crate::edit::Refusal),
    /// Said in full, in the language of the person.
    Said(String),
    /// Something went wrong, said in full.
    Failed(String),
    /// What was undone.
    Undone(crate::edit::EditLabel),
    /// What was done again.
    Redone(crate::edit::EditLabel),
}
