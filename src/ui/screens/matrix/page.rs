//! How a matrix fits in its room: whole rows and columns only, in pages, never shrunk.

use egui::Vec2;

/// Most rows of a page.
const MOST_ROWS: usize = 20;
/// Most columns of a page.
const MOST_COLUMNS: usize = 12;
/// Least and greatest distance from one row to the next.
const PITCH: (f32, f32) = (21.0, 38.0);
/// Least and greatest distance from one column to the next.
const COLUMN: (f32, f32) = (78.0, 190.0);
/// Width of a head from which its words are cut.
const MOST_HEAD: f32 = 116.0;
/// Width of the totals of rows.
const TOTALS: f32 = 108.0;
/// Height of the totals of columns.
const FOOT: f32 = 22.0;

/// What there is to show.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// How many rows.
    pub(super) rows: usize,
    /// How many columns.
    pub(super) columns: usize,
    /// Height of the heads.
    pub(super) head: f32,
    /// Width of the first column.
    pub(super) first: f32,
    /// Width of the widest head, in the weight of names and in that of reading.
    pub(super) widest: [f32; 2],
    /// Whether there are totals, where there is room for them.
    pub(super) totals: bool,
}

/// The sizes of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shape {
    /// Height of the heads.
    pub(super) head: f32,
    /// Width of the first column.
    pub(super) first: f32,
    /// Rows of a page.
    pub(super) rows: usize,
    /// Columns of a page.
    pub(super) columns: usize,
    /// Distance from one row to the next.
    pub(super) pitch: f32,
    /// Distance from one column to the next.
    pub(super) column: f32,
    /// Height of the totals of columns; 0: none.
    pub(super) foot: f32,
    /// Width of the totals of rows; 0: none.
    pub(super) totals: f32,
    /// Whether heads are in the weight of names: they are not where that would cost a column.
    pub(super) bold: bool,
}

/// The sizes of a page in a room. Totals never cost a row or a column.
pub(super) fn shape(room: Vec2, wanted: &Wanted) -> Shape {
    let fit = |room: f32, least: f32, most: usize| ((room / least).floor().max(1.0) as usize).min(most.max(1));
    let (height, width) = (room.y - wanted.head, room.x - wanted.first);
    let rows = fit(height, PITCH.0, wanted.rows.min(MOST_ROWS));
    let least = wanted.widest.map(|widest| (widest - 1.0).clamp(COLUMN.0, MOST_HEAD));
    let [bold, plain] = least.map(|least| fit(width, least, wanted.columns.min(MOST_COLUMNS)));
    let columns = bold.max(plain);
    let bold = bold >= plain;
    let least = if bold { least[0] } else { least[1] };
    let part = |room: f32, least: f32, count: usize, spare: f32| {
        if wanted.totals && room - spare >= least * count as f32 { spare } else { 0.0 }
    };
    let foot = part(height, PITCH.0, rows, FOOT);
    let totals = part(width, least, columns, TOTALS);
    Shape {
        head: wanted.head,
        first: wanted.first,
        rows,
        columns,
        pitch: ((height - foot) / rows as f32).clamp(PITCH.0, PITCH.1),
        column: ((width - totals) / columns as f32).clamp(COLUMN.0, COLUMN.1),
        foot,
        totals,
        bold,
    }
}

/// Where a page begins so that it shows a line: where it does now, else at the page of that line.
pub(super) fn follow(start: usize, size: usize, count: usize, at: usize) -> usize {
    let size = size.max(1);
    if at >= count || count <= size {
        return 0;
    }
    if (start..start + size).contains(&at) { start } else { at / size * size }
}

/// Where the next (`true`) or previous page begins; none at an end.
pub(super) fn turned(start: usize, size: usize, count: usize, forward: bool) -> Option<usize> {
    if forward {
        Some(start + size).filter(|next| *next < count)
    } else {
        start.checked_sub(1)?;
        Some(start.saturating_sub(size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(rows: usize, columns: usize) -> Wanted {
        Wanted { rows, columns, head: 60.0, first: 220.0, widest: [70.0, 66.0], totals: true }
    }

    #[test]
    fn a_low_window_shows_fewer_rows_and_a_narrow_one_fewer_columns() {
        let tall = shape(Vec2::new(1240.0, 560.0), &wanted(34, 40));
        assert_eq!((tall.rows, tall.columns), (20, 12), "a whole page");
        let low = shape(Vec2::new(700.0, 200.0), &wanted(34, 40));
        assert_eq!((low.rows, low.columns), (6, 6), "140 by 21, 480 by 78");
        let tiny = shape(Vec2::new(100.0, 20.0), &wanted(34, 40));
        assert_eq!((tiny.rows, tiny.columns), (1, 1), "one cell at least");
    }

    #[test]
    fn wide_heads_take_fewer_columns_and_are_lighter_before_that() {
        let heads = |widest| {
            let shape = shape(Vec2::new(1220.0, 480.0), &Wanted { widest, ..wanted(20, 20) });
            (shape.columns, shape.bold)
        };
        assert_eq!(heads([82.0, 76.0]), (12, true), "twelve of them fit in a thousand points");
        assert_eq!(heads([86.0, 80.0]), (12, false), "not so heavy");
        assert_eq!(heads([104.0, 101.5]), (9, true), "neither would fit ten times");
        assert_eq!(heads([900.0, 850.0]), (8, true), "no head takes the whole width");
    }

    #[test]
    fn totals_never_cost_a_row_or_a_column() {
        let full = shape(Vec2::new(1240.0, 60.0 + 20.0 * 21.0), &wanted(34, 12));
        assert_eq!((full.foot, full.totals), (0.0, 0.0), "no room to spare");
        let few = shape(Vec2::new(1240.0, 480.0), &wanted(12, 5));
        assert!(few.foot > 0.0 && few.totals > 0.0, "room to spare: {few:?}");
        assert!(few.rows == 12 && few.columns == 5, "all are there");
    }

    #[test]
    fn a_page_follows_its_line() {
        assert_eq!(follow(0, 20, 34, 19), 0, "on the page");
        assert_eq!(follow(0, 20, 34, 20), 20, "on the next");
        assert_eq!(follow(20, 20, 34, 3), 0, "back on the first");
        assert_eq!(follow(5, 20, 34, 24), 5, "a page may begin anywhere");
        assert_eq!(follow(20, 20, 12, 3), 0, "everything fits");
    }

    #[test]
    fn pages_turn_until_the_ends() {
        assert_eq!(turned(0, 20, 34, true), Some(20), "the second page");
        assert_eq!(turned(20, 20, 34, true), None, "the last one");
        assert_eq!(turned(5, 20, 34, false), Some(0), "back to the start");
        assert_eq!(turned(0, 20, 34, false), None, "the first one");
    }
}
