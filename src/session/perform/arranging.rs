//! Commands that put the selection in order on the canvas.

use crate::edit::{self, Edit, ItemId, Verb};
use crate::geometry::{Bounds, Point, Vector};
use crate::layout::{self, Alignment, Axis, Footprint, Goal, Node, Overlaps, Staying};
use crate::model::Actor;
use crate::scene::{FontMeasure, LabelText, SYMBOL_RADIUS};
use crate::session::{Command, Dialog, Fit, Notice, Session};

/// Gap between things put on a line or in columns.
const GAP: f32 = 24.0;
/// Gap left between things that covered each other.
const OVERLAP_GAP: f32 = 4.0;
/// Where the chance of layouts starts: the same map always gives the same layout.
const LAYOUT_SEED: u64 = 1;
/// Size of the names of actors at 100 %.
const NAME_SIZE: f32 = 13.0;

/// What an actor takes on the canvas: its symbol, and its name below.
fn footprint(actor: &Actor) -> Footprint {
    let label = LabelText::name(&actor.label(), &FontMeasure);
    let (width, height) = (label.width(NAME_SIZE) + 2.0, label.height(NAME_SIZE));
    let top = SYMBOL_RADIUS + 2.0;
    Footprint {
        symbol: Bounds::centered(Point::ORIGIN, Vector::new(SYMBOL_RADIUS * 2.0, SYMBOL_RADIUS * 2.0)),
        label: Bounds::new(Point::new(-width / 2.0, top), Point::new(width / 2.0, top + height)),
    }
}

impl Session {
    pub(super) fn arrange(&mut self, command: Command) {
        match command {
            Command::RemoveOverlaps => return self.preview(Dialog::RemoveOverlaps),
            Command::AutoLayout => return self.preview(Dialog::AutoLayout),
            _ => {}
        }
        let items: Vec<(ItemId, Node)> = self.arranged_items();
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
            Command::OnLine => layout::on_line(&nodes, Axis::Horizontal, GAP),
            Command::OnCircle => layout::on_circle(&nodes, layout::least_radius(&nodes, GAP)),
            Command::InColumns => layout::on_grid(&nodes, GAP),
            _ => return,
        };
        let moves = items.into_iter().zip(places).filter(|((_, node), to)| node.place != *to);
        let edit = Edit::Move(moves.map(|((item, _), to)| (item, to)).collect());
        if matches!(&edit, Edit::Move(moves) if moves.is_empty()) {
            return;
        }
        let name = edit::EditLabel { verb: Verb::Arrange, ..edit::label(&self.project, &edit) };
        self.history.begin(&self.project, &self.selection, Some(name));
        self.apply(&edit);
        self.history.commit(&mut self.project);
        self.after_change();
    }

    /// Shows what a layout would give; the step stays open until it is kept or given up.
    fn preview(&mut self, dialog: Dialog) {
        self.abort_gesture();
        let visible = self.visible_actors();
        let (ids, request) =
            layout::request(&self.project.map, &visible, footprint, Staying::LockedOrPinned, LAYOUT_SEED);
        let places = match dialog {
            Dialog::AutoLayout => layout::automatic(&request, Goal::of(&request), &mut |_| true),
            _ => Some(layout::remove_overlaps(&request.nodes, Overlaps::All, OVERLAP_GAP)),
        };
        let moves: Vec<_> = ids
            .into_iter()
            .zip(&request.nodes)
            .zip(places.unwrap_or_default())
            .filter(|((_, node), to)| node.place.distance(*to) > 0.01)
            .map(|((id, _), to)| (ItemId::Actor(id), to))
            .collect();
        if moves.is_empty() {
            return self.tell(Notice::Said(self.texts().canvas_nothing_to_move()));
        }
        let edit = Edit::Move(moves);
        let name = edit::EditLabel { verb: Verb::Arrange, ..edit::label(&self.project, &edit) };
        self.history.begin(&self.project, &self.selection, Some(name));
        self.apply(&edit);
        self.screen = crate::session::Screen::Map;
        self.fit = Some(Fit::All);
        self.dialog = Some(dialog);
    }

    /// Whether a layout is shown that is neither kept nor given up yet.
    pub fn is_previewing(&self) -> bool {
        self.in_gesture() && matches!(self.dialog, Some(Dialog::AutoLayout | Dialog::RemoveOverlaps))
    }

    /// The selected actors and notes, as the layout sees them.
    fn arranged_items(&self) -> Vec<(ItemId, Node)> {
        let map = &self.project.map;
        self.placed_selection()
            .into_iter()
            .filter_map(|item| match item {
                ItemId::Actor(id) => {
                    let node = |actor: &Actor| Node {
                        pinned: actor.locked,
                        footprint: Footprint { label: Bounds::EMPTY, ..footprint(actor) },
                        ..Node::new(actor.place, Vector::ZERO)
                    };
                    map.actors.get(id).map(|actor| (item, node(actor)))
                }
                ItemId::Note(id) => {
                    let node = |note: &crate::model::Note| Node {
                        pinned: note.locked,
                        ..Node::new(note.place, Vector::new(note.width, 40.0))
                    };
                    map.notes.get(id).map(|note| (item, node(note)))
                }
                _ => None,
            })
            .collect()
    }

    /// What is selected and has a place.
    pub(super) fn placed_selection(&self) -> Vec<ItemId> {
        self.selection.iter().filter(|item| matches!(item, ItemId::Actor(_) | ItemId::Note(_))).collect()
    }
}
