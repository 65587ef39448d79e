//! Commands that put things in order on the canvas: some at once, some after a preview.

use crate::edit::{self, Edit, ItemId, Verb};
use crate::geometry::{Bounds, Point, Vector};
use crate::layout::{self, Alignment, Axis, Footprint, Node, Overlaps, Staying};
use crate::model::Actor;
use crate::scene::{FontMeasure, LabelText, SYMBOL_RADIUS};
use crate::session::preview::{self, Arrangement, Preview, PreviewAct};
use crate::session::{Action, Camera, Command, Dialog, Effect, Fit, LinkAct, Menu, Notice, Screen, Session};

/// Size of the names of actors at 100 %.
const NAME_SIZE: f32 = 13.0;
/// About the height of a note of two lines, below its place.
const NOTE_HEIGHT: f32 = 40.0;
/// With more actors than this, a layout takes longer than a frame may.
const MOST_AT_ONCE: usize = 150;

/// What an actor takes on the canvas: its symbol, and its name below.
pub(crate) fn footprint(actor: &Actor) -> Footprint {
    let label = LabelText::name(&actor.label(), &FontMeasure);
    let (width, height) = (label.width(NAME_SIZE) + 2.0, label.height(NAME_SIZE));
    let top = SYMBOL_RADIUS + 2.0;
    Footprint {
        symbol: Bounds::centered(Point::ORIGIN, Vector::new(SYMBOL_RADIUS * 2.0, SYMBOL_RADIUS * 2.0)),
        label: Bounds::new(Point::new(-width / 2.0, top), Point::new(width / 2.0, top + height)),
    }
}

/// Whether a preview may stay open while that is done; anything else keeps it first, as a step of its own.
pub(super) fn leaves_preview_open(action: &Action) -> bool {
    match action {
        Action::Preview(_)
        | Action::StepBack
        | Action::Camera(..)
        | Action::CanvasIs { .. }
        | Action::FitDone
        | Action::View(_)
        | Action::Find(_)
        | Action::Select(_)
        | Action::Link(LinkAct::Cancel | LinkAct::CloseStrip)
        | Action::EditName(None)
        | Action::QuickEntryReady
        | Action::WantSample
        | Action::Sample(_)
        | Action::Now(_)
        | Action::Work(_)
        | Action::Arranged { .. }
        | Action::SearchPackages(_)
        | Action::PackagesSearched { .. }
        | Action::Saved { .. }
        | Action::Notice(_)
        | Action::Preferences(_)
        | Action::Guard(_)
        | Action::CancelJob => true,
        Action::Dialog(dialog) => *dialog != Some(Dialog::WhoIsMissing),
        Action::Command(command) => {
            let menu = command.row().menu;
            matches!(command, Command::Undo | Command::Copy | Command::SelectAll)
                || matches!(menu, Menu::View | Menu::Help)
                || shown_first(*command, 1).is_some()
        }
        _ => false,
    }
}

/// What a command shows before it is kept; none when it acts at once.
fn shown_first(command: Command, count: usize) -> Option<Arrangement> {
    Some(match command {
        Command::AutoLayout => Arrangement::Automatic,
        Command::RemoveOverlaps => Arrangement::Apart(Overlaps::All),
        Command::OnLine => Arrangement::Line(Axis::Horizontal),
        Command::OnCircle => Arrangement::Circle,
        Command::InColumns => Arrangement::Columns(preview::even_columns(count)),
        Command::SpaceAcross => Arrangement::Spaced(Axis::Horizontal),
        Command::SpaceDown => Arrangement::Spaced(Axis::Vertical),
        _ => return None,
    })
}

impl Session {
    pub(super) fn arrange(&mut self, command: Command) {
        let camera = self.preview.as_ref().map_or(self.camera, |preview| preview.camera);
        self.restore_preview();
        let items: Vec<(ItemId, Node)> = self.arranged_items();
        if let Some(arrangement) = shown_first(command, items.len()) {
            let preview = match arrangement {
                Arrangement::Automatic | Arrangement::Apart(_) => self.whole_map(arrangement),
                _ => {
                    let (ids, nodes) = items.into_iter().unzip();
                    Preview::new(arrangement, ids, nodes, Vec::new())
                }
            };
            return self.show_preview(preview, camera);
        }
        let nodes: Vec<Node> = items.iter().map(|(_, node)| *node).collect();
        let places: Vec<Point> = match command {
            Command::AlignLeft => layout::align(&nodes, Alignment::Left),
            Command::AlignCenter => layout::align(&nodes, Alignment::Center),
            Command::AlignRight => layout::align(&nodes, Alignment::Right),
            Command::AlignTop => layout::align(&nodes, Alignment::Top),
            Command::AlignMiddle => layout::align(&nodes, Alignment::Middle),
            Command::AlignBottom => layout::align(&nodes, Alignment::Bottom),
            Command::DistributeAcross => layout::distribute(&nodes, Axis::Horizontal),
            Command::DistributeDown => layout::distribute(&nodes, Axis::Vertical),
            _ => return,
        };
        let moves = items.into_iter().zip(places).filter(|((_, node), to)| node.place != *to);
        let moves: Vec<(ItemId, Point)> = moves.map(|((item, _), to)| (item, to)).collect();
        if moves.is_empty() {
            return self.tell(Notice::Said(self.texts().canvas_nothing_to_move()));
        }
        self.begin_arranging(&moves);
        self.apply(&Edit::Move(moves));
        self.history.commit(&mut self.project);
        self.after_change();
    }

    /// Whether automatic layout of what is seen would hold the frame.
    pub(super) fn is_long_to_arrange(&self) -> bool {
        self.visible_actors().len() > MOST_AT_ONCE
    }

    /// Asks for places; the preview opens when they are found, unless the project has changed meanwhile.
    pub(super) fn arrange_off_the_frame(&mut self) -> Vec<Effect> {
        self.restore_preview();
        let request = Box::new(self.whole_map(Arrangement::Automatic).into_request());
        vec![Effect::Arrange { request, document: self.document, revision: self.history.revision() }]
    }

    /// Shows the places that were found.
    pub(super) fn arranged(&mut self, document: u64, revision: u64, places: Vec<Point>) {
        if (document, revision) != (self.document, self.history.revision()) {
            return self.tell(Notice::Said(self.texts().canvas_layout_outdated()));
        }
        let camera = self.preview.as_ref().map_or(self.camera, |preview| preview.camera);
        let preview = self.whole_map(Arrangement::Automatic).found(places);
        self.show_preview(preview, camera);
    }

    /// Opens the step of an arrangement, under its name.
    fn begin_arranging(&mut self, moves: &[(ItemId, Point)]) {
        let edit = Edit::Move(moves.to_vec());
        let name = edit::EditLabel { verb: Verb::Arrange, ..edit::label(&self.project, &edit) };
        self.history.begin(&self.project, &self.selection, Some(name));
    }

    /// All the actors that are seen, with their links.
    fn whole_map(&self, arrangement: Arrangement) -> Preview {
        let visible = self.visible_actors();
        let (ids, request) = layout::request(&self.present().map, &visible, footprint, Staying::LockedOrPinned, 0);
        Preview::new(arrangement, ids.into_iter().map(ItemId::Actor).collect(), request.nodes, request.edges)
    }

    /// Shows what an arrangement would give; the step stays open until it is kept or given up.
    fn show_preview(&mut self, mut preview: Preview, camera: Camera) {
        self.abort_gesture();
        let moves = preview.moves();
        let whole = preview.amount().is_none();
        if moves.is_empty() && whole {
            return self.tell(Notice::Said(self.texts().canvas_nothing_to_move()));
        }
        self.begin_arranging(&moves);
        self.apply(&Edit::Move(moves));
        self.screen = Screen::Map;
        preview.camera = camera;
        self.fit = Some(if whole { Fit::All } else { Fit::Seen });
        self.preview = Some(preview);
    }

    pub(super) fn change_preview(&mut self, act: PreviewAct) {
        let Some(mut preview) = self.preview.take() else { return };
        match act {
            PreviewAct::Keep => {
                self.history.commit(&mut self.project);
                return self.after_change();
            }
            PreviewAct::Restore => {
                self.preview = Some(preview);
                return self.restore_preview();
            }
            PreviewAct::As(arrangement) => preview.arrange_as(arrangement),
            PreviewAct::Widen(notches) => preview.widen(notches),
        }
        let mut project = std::sync::Arc::clone(&self.project);
        match self.history.amend(&mut project, &self.selection, &Edit::Move(preview.moves())) {
            Ok(_) => {
                self.project = project;
                self.after_change();
            }
            Err(refusal) => self.tell(Notice::Refused(refusal)),
        }
        if preview.amount().is_some() {
            self.fit = Some(Fit::Seen);
        }
        self.preview = Some(preview);
    }

    /// Keeps what is shown before something else changes the document, and says so.
    pub(super) fn settle_preview(&mut self) {
        if self.is_previewing() {
            self.change_preview(PreviewAct::Keep);
            let undo = Command::Undo.shown_key(self.texts()).unwrap_or_default();
            self.tell(Notice::Said(self.texts().preview_kept(undo)));
        }
    }

    /// Gives up what is shown, if anything: everything and the eye go back to where they were.
    pub(super) fn restore_preview(&mut self) {
        if let Some(preview) = self.preview.take() {
            self.abort_gesture();
            self.fit = Some(Fit::Back(preview.camera));
        }
    }

    /// The arrangement that is shown and neither kept nor given up yet.
    pub fn preview(&self) -> Option<&Preview> {
        self.preview.as_ref()
    }

    /// Whether there is one.
    pub fn is_previewing(&self) -> bool {
        self.preview.is_some()
    }

    /// The selected actors and notes that are seen, as the layout sees them.
    fn arranged_items(&self) -> Vec<(ItemId, Node)> {
        let map = &self.present().map;
        self.placed_selection()
            .into_iter()
            .filter_map(|item| match item {
                ItemId::Actor(id) => {
                    let node = |actor: &Actor| Node {
                        pinned: actor.locked,
                        footprint: footprint(actor),
                        ..Node::new(actor.place, Vector::ZERO)
                    };
                    map.actors.get(id).map(|actor| (item, node(actor)))
                }
                ItemId::Note(id) => {
                    let node = |note: &crate::model::Note| {
                        let symbol = Bounds::new(Point::ORIGIN, Point::new(note.width, NOTE_HEIGHT));
                        let footprint = Footprint { symbol, label: Bounds::EMPTY };
                        Node { pinned: note.locked, footprint, ..Node::new(note.place, Vector::ZERO) }
                    };
                    map.notes.get(id).map(|note| (item, node(note)))
                }
                _ => None,
            })
            .collect()
    }

    /// What is selected, is seen and has a place.
    pub(super) fn placed_selection(&self) -> Vec<ItemId> {
        let seen = self.seen_selection();
        seen.into_iter().filter(|item| matches!(item, ItemId::Actor(_) | ItemId::Note(_))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::model::{Presence, Project};
    use crate::session::{Gesture, Select};

    fn run(session: &mut Session, command: Command) {
        act(session, Action::Command(command));
    }

    fn all(session: &mut Session) {
        choose(session, (1..=3).map(|number| actor(number).into()));
    }

    fn shown(session: &mut Session, command: Command) {
        run(session, command);
        assert!(session.is_previewing(), "{command:?} is shown first");
    }

    #[test]
    fn an_edit_during_a_preview_is_a_step_of_its_own() {
        let mut session = open(project());
        let before = places(&session);
        shown(&mut session, Command::AutoLayout);
        let laid_out = places(&session);
        act(&mut session, Action::CreateActors(vec!["Perdu".to_owned()], None, Presence::Present));
        assert!(!session.is_previewing(), "settled");
        act(&mut session, Action::StepBack);
        assert_eq!(names(&session).last(), Some(&"Perdu"), "Échap loses nothing");
        run(&mut session, Command::Undo);
        assert_eq!((names(&session).len(), places(&session)), (3, laid_out), "first the actor");
        run(&mut session, Command::Undo);
        assert_eq!(places(&session), before, "then the layout");
    }

    #[test]
    fn places_found_for_another_state_are_not_shown() {
        let mut session = open(project());
        let (document, revision) = (session.document(), session.revision());
        let found = || vec![Point::new(900.0, 0.0), Point::new(0.0, 900.0), Point::new(-900.0, 0.0)];
        act(&mut session, Action::Arranged { document, revision: revision + 7, places: found() });
        assert!(!session.is_previewing(), "the map has changed meanwhile");
        act(&mut session, Action::Arranged { document, revision, places: found() });
        assert!(session.is_previewing(), "shown, and neither kept nor given up");
        assert_eq!(places(&session), found(), "the very places");
    }

    #[test]
    fn a_drag_during_a_preview_leaves_nothing_open() {
        let mut session = open(project());
        shown(&mut session, Command::AutoLayout);
        act(&mut session, Action::Gesture(Gesture::Begin));
        let to = Edit::Move(vec![(actor(1).into(), Point::new(-500.0, 0.0))]);
        act(&mut session, Action::Gesture(Gesture::Update(to)));
        act(&mut session, Action::Gesture(Gesture::Commit));
        assert_eq!((session.dialog(), session.is_previewing(), session.in_gesture()), (None, false, false), "closed");
        assert_eq!(session.history().depth(), 2, "the layout, then the drag");
    }

    #[test]
    fn a_sheet_over_a_preview_leaves_it_shown() {
        let mut session = open(project());
        let before = places(&session);
        shown(&mut session, Command::AutoLayout);
        run(&mut session, Command::Palette);
        act(&mut session, Action::Dialog(None));
        assert!(session.is_previewing(), "still shown");
        run(&mut session, Command::Undo);
        assert_eq!((places(&session), session.history().depth()), (before, 0), "undo puts everything back");
    }

    #[test]
    fn shapes_are_shown_then_kept_or_put_back() {
        for command in [Command::OnLine, Command::OnCircle, Command::InColumns, Command::SpaceAcross] {
            let mut session = open(project());
            all(&mut session);
            let before = places(&session);
            shown(&mut session, command);
            assert_ne!(places(&session), before, "{command:?} is seen at once");
            act(&mut session, Action::StepBack);
            assert_eq!((places(&session), session.history().depth()), (before, 0), "{command:?} is put back");
            shown(&mut session, command);
            act(&mut session, Action::Preview(PreviewAct::Keep));
            assert_eq!(session.history().depth(), 1, "{command:?} is one step");
        }
    }

    #[test]
    fn the_wheel_widens_what_is_shown() {
        let mut session = open(project());
        all(&mut session);
        let span = |session: &Session| Bounds::around(places(session)).size().length();
        for command in [Command::OnLine, Command::OnCircle, Command::InColumns, Command::SpaceAcross] {
            shown(&mut session, command);
            let first = span(&session);
            act(&mut session, Action::Preview(PreviewAct::Widen(3.0)));
            assert!(span(&session) > first + 8.0, "{command:?}: wider than {first}");
            act(&mut session, Action::Preview(PreviewAct::Restore));
        }
        shown(&mut session, Command::OnLine);
        act(&mut session, Action::Preview(PreviewAct::As(Arrangement::Line(Axis::Vertical))));
        let (xs, ys): (Vec<f32>, Vec<f32>) = places(&session).iter().map(|place| (place.x, place.y)).unzip();
        assert!(xs.windows(2).all(|pair| pair[0] == pair[1]), "one above the other: {xs:?}");
        assert!(ys[0] != ys[1] && ys[1] != ys[2], "apart: {ys:?}");
    }

    #[test]
    fn names_stay_readable_on_a_circle_and_in_columns() {
        let mut crowd = project();
        for number in 20..32 {
            let name = format!("Syndicat mixte numéro {number}");
            assert!(crowd.map.actors.insert(Actor::named(actor(number), name, Point::new(number as f32, 0.0))), "new");
        }
        for command in [Command::OnLine, Command::OnCircle, Command::InColumns] {
            let mut session = open(crowd.clone());
            run(&mut session, Command::SelectAll);
            act(&mut session, Action::Select(Select::Toggle(note().into())));
            shown(&mut session, command);
            let boxes: Vec<Bounds> = session
                .project()
                .map
                .actors
                .iter()
                .map(|actor| footprint(actor).whole().translate(actor.place.to_vector()))
                .collect();
            for (rank, one) in boxes.iter().enumerate() {
                let clear = boxes.iter().take(rank).all(|other| !other.intersects(*one));
                assert!(clear, "{command:?}: the name of actor {rank} covers nothing");
            }
        }
    }

    #[test]
    fn columns_are_as_many_as_asked() {
        let mut session = open(project());
        all(&mut session);
        shown(&mut session, Command::InColumns);
        act(&mut session, Action::Preview(PreviewAct::As(Arrangement::Columns(3))));
        let mut xs: Vec<i32> = places(&session).iter().map(|place| place.x.round() as i32).collect();
        xs.dedup();
        assert_eq!(xs.len(), 3, "three columns of one");
        act(&mut session, Action::Preview(PreviewAct::As(Arrangement::Columns(0))));
        assert_eq!(session.preview().map(Preview::arrangement), Some(Arrangement::Columns(1)), "at least one");
    }

    #[test]
    fn overlaps_of_names_or_of_actors_alone_can_be_removed() {
        let mut crowd = Project::empty();
        for (number, x) in [(1, 0.0), (2, 60.0)] {
            let name = "Communauté d’agglomération";
            assert!(crowd.map.actors.insert(Actor::named(actor(number), name, Point::new(x, 0.0))), "new");
        }
        let mut session = open(crowd);
        let before = places(&session);
        shown(&mut session, Command::RemoveOverlaps);
        assert_ne!(places(&session), before, "names cover each other");
        act(&mut session, Action::Preview(PreviewAct::As(Arrangement::Apart(Overlaps::Symbols))));
        assert_eq!(places(&session), before, "symbols do not");
        act(&mut session, Action::Preview(PreviewAct::As(Arrangement::Apart(Overlaps::Labels))));
        assert_ne!(places(&session), before, "names do");
        act(&mut session, Action::Preview(PreviewAct::Keep));
        assert_eq!(session.history().depth(), 1, "one step");
    }

    #[test]
    fn hidden_actors_are_not_arranged() {
        let mut session = open(project());
        all(&mut session);
        act(&mut session, Action::Edit(Edit::SetPresence { actors: vec![actor(3)], presence: Presence::Left }));
        let filter = crate::model::Filter::HidePresence(Presence::Left);
        act(&mut session, Action::View(crate::session::ViewChange::ToggleFilter(filter)));
        let before = places(&session);
        run(&mut session, Command::AlignTop);
        let after = places(&session);
        assert_eq!((after[0].y, after[2]), (after[1].y, before[2]), "the two that are seen");
    }
}
