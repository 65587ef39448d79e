//! How the cursor walks through the cells, and what is typed on its way.

use egui::Ui;

use super::cell::Cell;
use super::keys;
use super::order::Ordered;
use super::said::Lead;
use super::{MatrixView, Stroke, Table, Way};
use crate::model::Level;
use crate::ui::Desk;
use crate::ui::fields::Entry;

impl MatrixView {
    /// Takes what was typed; where the cursor is then.
    pub(super) fn typed(&mut self, ui: &Ui, desk: &mut Desk<'_>, table: &Table<'_>, at: [usize; 2]) -> [usize; 2] {
        let mut at = at;
        for stroke in keys::take(ui) {
            let Some(cell) = cell_at(table.order, at) else { break };
            let minus = std::mem::take(&mut self.minus);
            match stroke {
                Stroke::Digit(digit, against) => {
                    let Some(value) = value(desk, cell, digit, against || minus) else { continue };
                    at = self.enter(desk, table, at, cell, Entry::Value(value));
                }
                Stroke::Unknown => at = self.enter(desk, table, at, cell, Entry::Unknown),
                Stroke::Clear => {
                    if let Some(edit) = cell.enter(desk.map(), Entry::Empty) {
                        desk.edit(edit);
                    }
                }
                Stroke::Minus => self.minus = matches!(cell, Cell::Position(..)),
                Stroke::Plus => {}
                Stroke::Move(way) => at = beside(table.order, at, way).unwrap_or(at),
                Stroke::Rows(forward) => {
                    let [rows, _] = table.pages(self.start);
                    at = fillable(table.order, [rows.step(at[0], forward), at[1]]);
                }
                Stroke::Columns(forward) => {
                    let [_, columns] = table.pages(self.start);
                    at = fillable(table.order, [at[0], columns.step(at[1], forward)]);
                }
                Stroke::Details => (self.opens, self.lead) = (true, Some(Lead::Reason)),
                Stroke::Debated => self.debate(desk, cell),
                Stroke::Leave if minus => {}
                Stroke::Leave => ui.memory_mut(|memory| memory.surrender_focus(table.id)),
            }
        }
        at
    }

    /// Enters a value and goes to the next cell.
    fn enter(&self, desk: &mut Desk<'_>, table: &Table<'_>, at: [usize; 2], cell: Cell, entry: Entry) -> [usize; 2] {
        if let Some(edit) = cell.enter(desk.map(), entry) {
            desk.edit(edit);
        }
        next(table.order, at, self.across).unwrap_or(at)
    }

    /// Marks a position as debated, and leads to the other value.
    fn debate(&mut self, desk: &mut Desk<'_>, cell: Cell) {
        if matches!(cell, Cell::Influence(..)) || desk.session.hides_positions() {
            return;
        }
        if let Some(edit) = cell.debate(desk) {
            desk.edit(edit);
        }
        (self.opens, self.lead) = (true, Some(Lead::Minority));
    }
}

/// The value that a digit stands for; none beyond the scale. An influence has no sign, whatever is held.
fn value(desk: &Desk<'_>, cell: Cell, digit: Level, against: bool) -> Option<Level> {
    let scale = desk.project().header.scale;
    let signed = against && cell.least(scale) < 0;
    (digit <= scale.bound()).then_some(if signed { -digit } else { digit })
}

fn cell_at(order: &Ordered, at: [usize; 2]) -> Option<Cell> {
    let [row, column] = order.lines(at)?;
    Cell::of(row, column)
}

/// The nearest cell from there on that can be filled.
pub(super) fn fillable(order: &Ordered, at: [usize; 2]) -> [usize; 2] {
    if cell_at(order, at).is_some() {
        return at;
    }
    let ways = [Way::Right, Way::Left, Way::Down, Way::Up];
    ways.into_iter().find_map(|way| beside(order, at, way)).unwrap_or(at)
}

/// The cell beside, over the diagonal if it is in the way; none at an edge.
pub(super) fn beside(order: &Ordered, at: [usize; 2], way: Way) -> Option<[usize; 2]> {
    let [mut row, mut column] = at;
    let last = order.columns.len().saturating_sub(1);
    match way {
        Way::Start => return Some(fillable(order, [row, 0])),
        Way::End => return Some(fillable(order, [row, last])),
        Way::Up | Way::Down | Way::Left | Way::Right => {}
    }
    loop {
        match way {
            Way::Up => row = row.checked_sub(1)?,
            Way::Down => row += 1,
            Way::Left => column = column.checked_sub(1)?,
            _ => column += 1,
        }
        order.lines([row, column])?;
        if cell_at(order, [row, column]).is_some() {
            return Some([row, column]);
        }
    }
}

/// The cell that follows: below, then the top of the next column; or `across`, then the start of the next row.
pub(super) fn next(order: &Ordered, at: [usize; 2], across: bool) -> Option<[usize; 2]> {
    let [mut row, mut column] = at;
    loop {
        if across {
            column += 1;
            if column >= order.columns.len() {
                (row, column) = (row + 1, 0);
            }
        } else {
            row += 1;
            if row >= order.rows.len() {
                (row, column) = (0, column + 1);
            }
        }
        order.lines([row, column])?;
        if cell_at(order, [row, column]).is_some() {
            return Some([row, column]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActorId, StakeId};
    use crate::ui::screens::matrix::Line;

    fn actors(count: u128) -> Vec<Line> {
        (1..=count).map(|number| Line::Actor(ActorId(uuid::Uuid::from_u128(number)))).collect()
    }

    fn stakes(count: u128) -> Vec<Line> {
        (1..=count).map(|number| Line::Stake(StakeId(uuid::Uuid::from_u128(number)))).collect()
    }

    #[test]
    fn values_go_down_a_column_then_to_the_top_of_the_next() {
        let order = Ordered { rows: actors(2), columns: stakes(2), ..Ordered::default() };
        let walk = |across| {
            let mut at = [0, 0];
            let mut seen = vec![at];
            while let Some(to) = next(&order, at, across) {
                at = to;
                seen.push(at);
            }
            seen
        };
        assert_eq!(walk(false), [[0, 0], [1, 0], [0, 1], [1, 1]], "stake after stake");
        assert_eq!(walk(true), [[0, 0], [0, 1], [1, 0], [1, 1]], "actor after actor");
    }

    #[test]
    fn the_diagonal_is_stepped_over() {
        let order = Ordered { rows: actors(3), columns: actors(3), ..Ordered::default() };
        assert_eq!(fillable(&order, [0, 0]), [0, 1], "the first cell");
        assert_eq!(beside(&order, [0, 1], Way::Down), Some([2, 1]), "over the second actor itself");
        assert_eq!(beside(&order, [0, 1], Way::Left), None, "nothing before the diagonal");
        assert_eq!(next(&order, [2, 0], false), Some([0, 1]), "the top of the next column");
        assert_eq!(next(&order, [2, 1], false), Some([0, 2]), "and of the last");
        assert_eq!(beside(&order, [2, 0], Way::End), Some([2, 1]), "the end of the last row");
    }
}
