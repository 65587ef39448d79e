//! A uniform grid of boxes: what lies near a place, without asking everything.

use crate::geometry::{Bounds, Point};

const MOST_CELLS: f32 = 16_384.0;

/// Boxes with an owner each, found by place.
pub(super) struct BoxGrid {
    area: Bounds,
    cell: f32,
    columns: usize,
    rows: usize,
    cells: Vec<Vec<u32>>,
    boxes: Vec<(Bounds, u32)>,
}

impl BoxGrid {
    /// An empty grid over an area; boxes outside it are kept in its border cells.
    pub(super) fn new(area: Bounds, cell: f32) -> Self {
        let area = if area.is_empty() { Bounds::new(Point::ORIGIN, Point::ORIGIN) } else { area };
        let cell =
            cell.max((area.width() * area.height() / MOST_CELLS).sqrt()).max(area.width().max(area.height()) / 1024.0);
        let columns = (area.width() / cell) as usize + 1;
        let rows = (area.height() / cell) as usize + 1;
        Self { area, cell, columns, rows, cells: vec![Vec::new(); columns * rows], boxes: Vec::new() }
    }

    /// Adds a box.
    pub(super) fn insert(&mut self, bounds: Bounds, owner: u32) {
        let index = self.boxes.len() as u32;
        self.boxes.push((bounds, owner));
        let (columns, rows) = self.span(bounds);
        for row in rows {
            for column in columns.clone() {
                if let Some(cell) = self.cells.get_mut(row * self.columns + column) {
                    cell.push(index);
                }
            }
        }
    }

    /// Takes a box away. Costs the number of boxes.
    pub(super) fn remove(&mut self, bounds: Bounds, owner: u32) {
        let Some(index) = self.boxes.iter().rposition(|&(other, by)| other == bounds && by == owner) else { return };
        let (columns, rows) = self.span(bounds);
        for row in rows {
            for column in columns.clone() {
                if let Some(cell) = self.cells.get_mut(row * self.columns + column) {
                    cell.retain(|&other| other as usize != index);
                }
            }
        }
    }

    /// Whether a box that shares a point with `bounds` is accepted by `test`. A box may be offered several times.
    pub(super) fn any(&self, bounds: Bounds, mut test: impl FnMut(Bounds, u32) -> bool) -> bool {
        let (columns, rows) = self.span(bounds);
        rows.into_iter().any(|row| {
            columns.clone().any(|column| {
                self.cells.get(row * self.columns + column).is_some_and(|cell| {
                    cell.iter().any(|&index| {
                        self.boxes
                            .get(index as usize)
                            .is_some_and(|&(other, owner)| other.intersects(bounds) && test(other, owner))
                    })
                })
            })
        })
    }

    fn span(&self, bounds: Bounds) -> (std::ops::RangeInclusive<usize>, std::ops::RangeInclusive<usize>) {
        let index = |offset: f32, count: usize| ((offset / self.cell).max(0.0) as usize).min(count - 1);
        let columns =
            index(bounds.min.x - self.area.min.x, self.columns)..=index(bounds.max.x - self.area.min.x, self.columns);
        let rows = index(bounds.min.y - self.area.min.y, self.rows)..=index(bounds.max.y - self.area.min.y, self.rows);
        (columns, rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Vector;

    #[test]
    fn boxes_are_found_where_they_are_and_nowhere_else() {
        let area = Bounds::new(Point::ORIGIN, Point::new(1000.0, 500.0));
        let mut grid = BoxGrid::new(area, 64.0);
        let at = |x, y| Bounds::centered(Point::new(x, y), Vector::new(80.0, 20.0));
        grid.insert(at(100.0, 100.0), 1);
        grid.insert(at(-300.0, 900.0), 2);
        assert!(grid.any(at(170.0, 110.0), |_, owner| owner == 1), "they overlap");
        assert!(!grid.any(at(190.0, 110.0), |_, _| true), "a gap of ten");
        assert!(grid.any(at(-300.0, 900.0), |_, owner| owner == 2), "outside the area too");
    }
}
