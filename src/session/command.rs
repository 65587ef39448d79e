//! Everything that a person can choose: one row per command.
//!
//! Menus, palette, shortcuts, context menu, help sheet and the table of keys of
//! the README all read [`ROWS`]; the order of the rows is the order of the menus.

use super::rows::{FIRST, ROWS};
use super::{Icon, Shortcut};
use crate::i18n::Texts;

/// What a person can choose; it carries nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// Opens the choice of a new project.
    NewProject,
    /// Asks for a file and opens it.
    Open,
    /// Writes the project to its file.
    Save,
    /// Writes the project to another file.
    SaveAs,
    /// Writes the map as an SVG or PNG picture.
    ExportPicture,
    /// Goes back to the start screen.
    CloseProject,
    /// Leaves the app.
    Quit,
    /// Takes the last step back.
    Undo,
    /// Does the step again.
    Redo,
    /// Copies the selection, then deletes it.
    Cut,
    /// Copies the selection as text.
    Copy,
    /// Adds what was copied.
    Paste,
    /// Adds a copy of the selection beside it.
    Duplicate,
    /// Removes the selection.
    Delete,
    /// Selects all that is visible.
    SelectAll,
    /// Edits the name in place.
    Rename,
    /// Goes from present to to mobilise, and back.
    CyclePresence,
    /// Marks or unmarks key actors.
    ToggleStar,
    /// Keeps things where they are, or frees them.
    ToggleLock,
    /// Says whether automatic layout may move actors.
    TogglePin,
    /// Puts the actors in a new group.
    Group,
    /// Takes the actors out of their group.
    Ungroup,
    /// Draws a group as one symbol, or as its members.
    CollapseGroup,
    /// Brings two actors into one, links kept.
    MergeActors,
    /// Replaces an actor by several.
    SplitActor,
    /// Creates an actor at the pointer and opens its name.
    NewActor,
    /// Creates a note at the pointer.
    NewNote,
    /// Goes to the quick entry of names.
    QuickEntry,
    /// Creates one actor per line.
    PasteList,
    /// Offers the families of actors that are often forgotten.
    WhoIsMissing,
    /// Creates, renames and draws the kinds of actor.
    ActorTypes,
    /// Goes from 3 to 4 levels, or back.
    ChangeScale,
    /// Clicks choose, drags move.
    SelectTool,
    /// Drags move the view.
    PanTool,
    /// A tap on one actor, then on another, links them.
    LinkTool,
    /// A click makes an actor, a drag makes a link.
    SketchTool,
    /// The pointer becomes a laser; again, ink; again, what it was.
    Laser,
    /// Keeps the selection and its neighbours put forward, or lets them go.
    Spotlight,
    /// Swaps the two ends of a relation.
    SwapEnds,
    /// A relation with no way in particular.
    MakeUndirected,
    /// A relation from one end to the other.
    MakeDirected,
    /// A relation with a flow each way.
    MakeMutual,
    /// Shows the whole map.
    FitAll,
    /// Shows the selection.
    FitSelection,
    /// Shows the map at its own size.
    ZoomActual,
    /// Comes nearer.
    ZoomIn,
    /// Goes further.
    ZoomOut,
    /// Draws the whole interface larger.
    InterfaceLarger,
    /// Draws the whole interface smaller.
    InterfaceSmaller,
    /// Draws the whole interface at its own size.
    InterfaceNormal,
    /// Goes back to where the eye was.
    PreviousView,
    /// Goes on to where the eye went.
    NextView,
    /// Looks for names, notes and kinds.
    Find,
    /// Shows the selection and its neighbours only.
    Focus,
    /// Focus at one step.
    FocusOne,
    /// Focus at two steps.
    FocusTwo,
    /// Focus at three steps.
    FocusThree,
    /// One more step.
    WidenFocus,
    /// One step less.
    NarrowFocus,
    /// Shows everything again.
    ClearFilters,
    /// Shows or hides the small map.
    ToggleMinimap,
    /// Shows or hides the legend.
    ToggleLegend,
    /// Covers the values of the matrices, or shows them.
    HidePositions,
    /// Shows or hides on the map what positions alone would draw.
    ToggleOverlay,
    /// Begins a simulation.
    WhatIf,
    /// Shows the state before the simulation, or after.
    LookBefore,
    /// Opens or closes the comparison of before and after.
    CompareSimulation,
    /// Keeps the simulation under a name.
    KeepSimulation,
    /// Gives the simulation up.
    DropSimulation,
    /// Lists the scenarios that were kept.
    Scenarios,
    /// Projects in this window, or ends the projection.
    Present,
    /// Projects in a second window, or ends the projection.
    PresentBeside,
    /// Opens or closes the facilitator's console.
    Console,
    /// Covers what is projected by a pause, or uncovers it.
    Pause,
    /// Covers what is projected by the question at hand, or uncovers it.
    QuestionOnly,
    /// Covers what is projected by lines to read from the back of the room, or uncovers it.
    Legibility,
    /// Shows or hides the timeline.
    Timeline,
    /// Stores changes in the stage that is looked at, or stops doing so.
    ChangeStage,
    /// Keeps the state of the map under a name.
    TakeSnapshot,
    /// Lists the states that were kept.
    Snapshots,
    /// Opens or closes the comparison of two states.
    CompareStates,
    /// Reads the project as an elected official does; in a preview, back to editing.
    ReadAsOfficial,
    /// Opens a copy of what is read, to edit it.
    EditCopy,
    /// Opens or closes the list of steps of the guided tour.
    GuidedTour,
    /// Plays the guided tour.
    PlayTour,
    /// Goes to the next step of the tour that plays.
    NextStep,
    /// Goes to the step before.
    PreviousStep,
    /// Hides or shows the panels.
    CleanScreen,
    /// Moves the keyboard to the next panel.
    NextPanel,
    /// Puts the left sides on one line.
    AlignLeft,
    /// Puts the middles on one vertical line.
    AlignCenter,
    /// Puts the right sides on one line.
    AlignRight,
    /// Puts the tops on one line.
    AlignTop,
    /// Puts the middles on one horizontal line.
    AlignMiddle,
    /// Puts the bottoms on one line.
    AlignBottom,
    /// Makes the gaps from left to right equal.
    DistributeAcross,
    /// Makes the gaps from top to bottom equal.
    DistributeDown,
    /// Puts the same gap between one thing and the next, from left to right.
    SpaceAcross,
    /// Puts the same gap between one thing and the next, from top to bottom.
    SpaceDown,
    /// Puts the selection on a line.
    OnLine,
    /// Puts the selection on a circle.
    OnCircle,
    /// Puts the selection in columns.
    InColumns,
    /// Moves apart what covers something else.
    RemoveOverlaps,
    /// Finds places that show who is linked to whom.
    AutoLayout,
    /// Goes to the first phase.
    PhaseIdentify,
    /// Goes to the second phase.
    PhaseFrame,
    /// Goes to the third phase.
    PhaseAct,
    /// Goes to the map.
    ShowMap,
    /// Goes to the table of actors.
    ShowActors,
    /// Goes to the project card and its timeline.
    ShowProjectCard,
    /// Goes to the list of stakes.
    ShowStakes,
    /// Goes to the list of every actor and link.
    ShowOutline,
    /// Goes to the matrix of positions.
    ShowPositions,
    /// Goes to the matrix of influences.
    ShowInfluences,
    /// Goes to the board of frames of reference.
    ShowValues,
    /// Goes to the strategic grid.
    ShowStrategies,
    /// Goes to convergences and divergences.
    ShowAlliances,
    /// Goes to the balance of power.
    ShowPower,
    /// Reads the map, one question after the other.
    ReadMap,
    /// Goes to the levers.
    ShowLevers,
    /// Goes to the compromises.
    ShowCompromises,
    /// Goes to the action plan.
    ShowPlan,
    /// Goes to the summary.
    ShowSummary,
    /// Goes to the minutes.
    ShowMinutes,
    /// Goes to what is to be checked.
    ShowToCheck,
    /// Goes to what is for the team only.
    ShowPrivate,
    /// Goes to the next question of the path.
    NextQuestion,
    /// Goes to the question before.
    PreviousQuestion,
    /// Finds a command by its name.
    Palette,
    /// Opens the help.
    Help,
    /// Language, theme, size, motion.
    Preferences,
    /// Goes to the other language.
    SwitchLanguage,
    /// What it is, its licences.
    About,
}

/// The menus, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Menu {
    /// Files and the app.
    File,
    /// What is selected.
    Edit,
    /// New things.
    Insert,
    /// What the pointer does.
    Tools,
    /// The selected relation.
    Link,
    /// What is shown.
    View,
    /// Places on the canvas.
    Arrange,
    /// Phases and screens.
    Go,
    /// Simulations and scenarios.
    Simulate,
    /// Help and preferences.
    Help,
}

impl Menu {
    /// Every menu, in order.
    pub const ALL: &[Self] = &[
        Self::File,
        Self::Edit,
        Self::Insert,
        Self::Tools,
        Self::Link,
        Self::View,
        Self::Arrange,
        Self::Simulate,
        Self::Go,
        Self::Help,
    ];

    /// Its title.
    pub fn label(self, texts: Texts) -> String {
        match self {
            Self::File => texts.menu_file(),
            Self::Edit => texts.menu_edit(),
            Self::Insert => texts.menu_insert(),
            Self::Tools => texts.menu_tools(),
            Self::Link => texts.menu_link(),
            Self::View => texts.menu_view(),
            Self::Arrange => texts.menu_arrange(),
            Self::Simulate => texts.menu_simulate(),
            Self::Go => texts.menu_go(),
            Self::Help => texts.menu_help(),
        }
    }
}

/// What must be there for a command to make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// Nothing.
    Always,
    /// An open project.
    Project,
    /// A step to take back.
    Undo,
    /// A step to do again.
    Redo,
    /// Something selected.
    Selection,
    /// One thing selected.
    OneItem,
    /// One selected actor or more.
    Actors,
    /// A selected group, or an actor in a group.
    Groups,
    /// Two selected actors.
    TwoActors,
    /// One selected actor.
    OneActor,
    /// One selected relation or more.
    Links,
    /// A focus, or selected actors.
    FocusOrActors,
    /// A focus.
    Focus,
    /// An open project, and no simulation in progress.
    NoSimulation,
    /// A simulation in progress.
    Simulation,
    /// A projection in progress.
    Projection,
    /// Something in the spotlight, or one thing selected.
    SpotlightOrItem,
    /// A tour that plays.
    Tour,
    /// Two selected actors or notes, or more.
    Several,
    /// A project that is read.
    Reading,
    /// A stage that is looked at.
    LookedStage,
}

/// One command: where it stands, its keys, what it needs, its words.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The command.
    pub command: Command,
    /// The menu it stands in.
    pub menu: Menu,
    /// Its keys; the first one is shown.
    pub shortcuts: &'static [Shortcut],
    /// What must be there.
    pub needs: Needs,
    /// Its drawing, if it has one.
    pub icon: Option<Icon>,
    /// Its name.
    pub label: fn(Texts) -> String,
}

impl Command {
    /// Its row in the table.
    pub fn row(self) -> &'static Row {
        ROWS.iter().find(|row| row.command == self).unwrap_or(&FIRST)
    }

    /// Its name.
    pub fn label(self, texts: Texts) -> String {
        (self.row().label)(texts)
    }

    /// Whether a line stands above it in its menu, since another kind of thing begins.
    pub fn begins_section(self) -> bool {
        matches!(
            self,
            Self::Save
                | Self::ExportPicture
                | Self::CloseProject
                | Self::Cut
                | Self::SelectAll
                | Self::Group
                | Self::MergeActors
                | Self::QuickEntry
                | Self::ActorTypes
                | Self::MakeUndirected
                | Self::ZoomActual
                | Self::PreviousView
                | Self::Find
                | Self::ClearFilters
                | Self::Present
                | Self::ReadAsOfficial
                | Self::GuidedTour
                | Self::Scenarios
                | Self::Timeline
                | Self::ShowMap
                | Self::ShowPositions
                | Self::ShowLevers
                | Self::NextQuestion
                | Self::Preferences
                | Self::About
        )
    }

    /// The key that is shown beside its name.
    pub fn shown_key(self, texts: Texts) -> Option<String> {
        self.row().shortcuts.first().map(|shortcut| shortcut.shown(texts))
    }
}
