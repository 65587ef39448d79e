//! Commands that put the selection in order on the canvas.

use crate::edit::{Edit, ItemId};
use crate::geometry::{Point, Vector};
use crate::layout::{self, Alignment, Axis, Node};
use crate::session::{Command, Session};

/// Gap between things put on a line or in columns.
const GAP: f32 = 24.0;

impl Session {
    pub(super) fn arrange(&mut self, command: Command) {
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
        self.apply(&Edit::Move(moves.map(|((item, _), to)| (item, to)).collect()));
    }

    /// The selected actors and notes, as the layout sees them.
    fn arranged_items(&self) -> Vec<(ItemId, Node)> {
        let map = &self.project.map;
        self.placed_selection()
            .into_iter()
            .filter_map(|item| match item {
                ItemId::Actor(id) => {
                    map.actors.get(id).map(|actor| (item, Node::new(actor.place, Vector::new(112.0, 64.0))))
                }
                ItemId::Note(id) => {
                    map.notes.get(id).map(|note| (item, Node::new(note.place, Vector::new(note.width, 40.0))))
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
