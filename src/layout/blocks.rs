//! Groups of new actors side by side: each in a block of rows, the blocks in rows of their own.

use crate::geometry::{Point, Vector};

/// Places for groups of so many actors, in a cell each, around the origin.
///
/// Blocks are as square as the cells let them be, in as many rows as fill a frame of that shape (width over height)
/// best; they stand `gap` apart.
pub fn in_blocks(counts: &[usize], cell: Vector, gap: Vector, shape: f32) -> Vec<Vec<Point>> {
    let blocks: Vec<Block> = counts.iter().map(|&count| Block::of(count, cell)).collect();
    let best = (1..=blocks.len().max(1))
        .map(|rows| rows_of(&blocks, rows, gap))
        .min_by(|a, b| a.extent(&blocks, gap, shape).total_cmp(&b.extent(&blocks, gap, shape)));
    best.map(|rows| rows.places(&blocks, counts, cell, gap)).unwrap_or_default()
}

#[derive(Clone, Copy)]
struct Block {
    columns: usize,
    size: Vector,
}

impl Block {
    fn of(count: usize, cell: Vector) -> Self {
        let filled = |columns: usize| {
            let rows = count.div_ceil(columns);
            let size = Vector::new(columns as f32 * cell.x, rows as f32 * cell.y);
            // Rather two columns of two than a tall one, and no hole where a column less would do.
            (size.x - size.y).abs() + (columns * rows - count) as f32 * cell.y
        };
        let columns = (1..=count.max(1)).min_by(|a, b| filled(*a).total_cmp(&filled(*b))).unwrap_or(1);
        Self { columns, size: Vector::new(columns as f32 * cell.x, count.div_ceil(columns) as f32 * cell.y) }
    }
}

/// Ranks of the blocks of each row.
struct Rows(Vec<std::ops::Range<usize>>);

/// Blocks in so many rows, about equally wide.
fn rows_of(blocks: &[Block], count: usize, gap: Vector) -> Rows {
    let total: f32 = blocks.iter().map(|block| block.size.x + gap.x).sum();
    let mut rows = Vec::new();
    let (mut start, mut taken) = (0, 0.0);
    for (rank, block) in blocks.iter().enumerate() {
        let middle = taken + f32::midpoint(block.size.x, gap.x);
        if rank > start && middle > total * (rows.len() + 1) as f32 / count as f32 {
            rows.push(start..rank);
            start = rank;
        }
        taken += block.size.x + gap.x;
    }
    rows.push(start..blocks.len());
    Rows(rows)
}

impl Rows {
    fn size(row: &[Block], gap: Vector) -> Vector {
        let width: f32 = row.iter().map(|block| block.size.x).sum();
        let height = row.iter().map(|block| block.size.y).fold(0.0, f32::max);
        Vector::new(width + gap.x * row.len().saturating_sub(1) as f32, height)
    }

    fn each<'a>(&'a self, blocks: &'a [Block]) -> impl Iterator<Item = (std::ops::Range<usize>, &'a [Block])> {
        self.0.iter().map(|row| (row.clone(), blocks.get(row.clone()).unwrap_or_default()))
    }

    fn height(&self, blocks: &[Block], gap: Vector) -> f32 {
        let rows: f32 = self.each(blocks).map(|(_, row)| Self::size(row, gap).y).sum();
        rows + gap.y * self.0.len().saturating_sub(1) as f32
    }

    /// Height of the least frame of that shape that holds all.
    fn extent(&self, blocks: &[Block], gap: Vector, shape: f32) -> f32 {
        let width = self.each(blocks).map(|(_, row)| Self::size(row, gap).x).fold(0.0, f32::max);
        (width / shape).max(self.height(blocks, gap))
    }

    fn places(&self, blocks: &[Block], counts: &[usize], cell: Vector, gap: Vector) -> Vec<Vec<Point>> {
        let mut places = Vec::with_capacity(blocks.len());
        let mut top = -self.height(blocks, gap) / 2.0;
        for (ranks, row) in self.each(blocks) {
            let size = Self::size(row, gap);
            let mut left = -size.x / 2.0;
            for (block, count) in row.iter().zip(counts.get(ranks).unwrap_or_default()) {
                let down = top + (size.y - block.size.y) / 2.0;
                let seat = |n: usize| {
                    let (across, along) = (n % block.columns, n / block.columns);
                    Point::new(left + cell.x * (across as f32 + 0.5), down + cell.y * (along as f32 + 0.5))
                };
                places.push((0..*count).map(seat).collect());
                left += block.size.x + gap.x;
            }
            top += size.y + gap.y;
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Bounds;

    const CELL: Vector = Vector::new(130.0, 84.0);
    const GAP: Vector = Vector::new(30.0, 50.0);

    #[test]
    fn six_groups_fill_a_screen() {
        let places = in_blocks(&[2, 5, 4, 4, 4, 5], CELL, GAP, 1.6);
        assert_eq!(places.iter().map(Vec::len).collect::<Vec<_>>(), [2, 5, 4, 4, 4, 5], "a place each");
        let all: Vec<Point> = places.concat();
        let cells: Vec<Bounds> = all.iter().map(|place| Bounds::centered(*place, CELL * 0.99)).collect();
        let apart = cells.iter().enumerate().all(|(i, a)| cells.iter().skip(i + 1).all(|b| !a.intersects(*b)));
        assert!(apart, "no cell on another: {all:?}");
        let whole = cells.iter().fold(Bounds::EMPTY, |all, cell| all.union(*cell));
        assert!(whole.width() < 900.0 && whole.height() < 600.0, "close together: {whole:?}");
        let blocks: Vec<Bounds> = places.iter().map(|block| Bounds::around(block.iter().copied())).collect();
        let grouped = blocks.iter().enumerate().all(|(i, a)| blocks.iter().skip(i + 1).all(|b| !a.intersects(*b)));
        assert!(grouped, "no group inside another: {blocks:?}");
    }

    #[test]
    fn nothing_and_one_are_placed_too() {
        assert_eq!(in_blocks(&[], CELL, GAP, 1.6), Vec::<Vec<Point>>::new(), "nobody");
        assert_eq!(in_blocks(&[1], CELL, GAP, 1.6), [[Point::ORIGIN]], "alone in the middle");
        assert_eq!(in_blocks(&[0, 1], CELL, Vector::ZERO, 1.6).concat().len(), 1, "an empty group takes nothing");
    }
}
