//! How a matrix fits in its room: whole rows and columns only, in pages, never shrunk.

use egui::Vec2;

/// Most rows of a page.
const MOST_ROWS: usize = 20;
/// Totals of columns are shown under as many rows at least.
const LEAST_ROWS: usize = 8;
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

/// The sizes of a page in a room. Totals of columns cost a row where rows abound; those of rows never cost a column.
pub(super) fn shape(room: Vec2, wanted: &Wanted) -> Shape {
    let fit = |room: f32, least: f32, most: usize| ((room / least).floor().max(1.0) as usize).min(most.max(1));
    let (height, width) = (room.y - wanted.head, room.x - wanted.first);
    let most = wanted.rows.min(MOST_ROWS);
    let under = fit(height - FOOT, PITCH.0, most);
    let foot = if wanted.totals && under >= most.min(LEAST_ROWS) { FOOT } else { 0.0 };
    let rows = fit(height - foot, PITCH.0, most);
    let least = wanted.widest.map(|widest| (widest - 1.0).clamp(COLUMN.0, MOST_HEAD));
    let [bold, plain] = least.map(|least| fit(width, least, wanted.columns.min(MOST_COLUMNS)));
    let columns = bold.max(plain);
    let bold = bold >= plain;
    let least = if bold { least[0] } else { least[1] };
    let spare = width - TOTALS >= least * columns as f32;
    let totals = if wanted.totals && spare { TOTALS } else { 0.0 };
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

/// The pages along rows or columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pages {
    /// Rank of the first line of the page that is shown.
    pub(super) start: usize,
    /// How many lines a page has.
    pub(super) size: usize,
    /// How many lines there are.
    pub(super) count: usize,
}

impl Pages {
    /// Where a page begins so that it shows a line: where it does now, else at the page of that line.
    pub(super) fn follow(self, at: usize) -> usize {
        let Self { start, size, count } = self;
        if at >= count || count <= size {
            return 0;
        }
        if (start..start + size).contains(&at) { start } else { at / size.max(1) * size }
    }

    /// Where the next (`true`) or previous page begins; none at an end.
    pub(super) fn turned(self, forward: bool) -> Option<usize> {
        if forward {
            Some(self.start + self.size).filter(|next| *next < self.count)
        } else {
            (self.start > 0).then(|| self.start.saturating_sub(self.size))
        }
    }

    /// Where the page begins some lines further or back.
    pub(super) fn moved(self, by: isize) -> usize {
        self.start.saturating_add_signed(by).min(self.count.saturating_sub(self.size))
    }

    /// The line that stands where `at` stands now, once the page begins at `start`.
    pub(super) fn carried(self, at: usize, start: usize) -> usize {
        let last = (start + self.size).min(self.count).saturating_sub(1).max(start);
        (start + at.saturating_sub(self.start)).clamp(start, last)
    }

    /// Whether there is more than one.
    pub(super) fn are_several(self) -> bool {
        self.count > self.size
    }

    /// The line a page further or back, at the same place on it; at the end, the last or first line.
    pub(super) fn step(self, at: usize, forward: bool) -> usize {
        match self.turned(forward) {
            Some(start) => self.carried(at, start),
            None if forward => self.count.saturating_sub(1),
            None => 0,
        }
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
    fn totals_of_columns_cost_a_row_where_rows_abound_and_those_of_rows_no_column() {
        let full = shape(Vec2::new(1240.0, 60.0 + 20.0 * 21.0), &wanted(34, 12));
        assert_eq!((full.rows, full.columns, full.totals), (18, 12, 0.0), "no room to spare in width");
        assert!(full.foot > 0.0, "the weights of each stake are there: {full:?}");
        let low = shape(Vec2::new(1240.0, 60.0 + 6.0 * 21.0), &wanted(34, 12));
        assert_eq!((low.rows, low.foot), (6, 0.0), "few rows are all kept");
        let few = shape(Vec2::new(1240.0, 480.0), &wanted(12, 5));
        assert!(few.foot > 0.0 && few.totals > 0.0, "room to spare: {few:?}");
        assert!(few.rows == 12 && few.columns == 5, "all are there");
    }

    fn pages(start: usize, count: usize) -> Pages {
        Pages { start, size: 20, count }
    }

    #[test]
    fn a_page_follows_its_line() {
        assert_eq!(pages(0, 34).follow(19), 0, "on the page");
        assert_eq!(pages(0, 34).follow(20), 20, "on the next");
        assert_eq!(pages(20, 34).follow(3), 0, "back on the first");
        assert_eq!(pages(5, 34).follow(24), 5, "a page may begin anywhere");
        assert_eq!(pages(20, 12).follow(3), 0, "everything fits");
    }

    #[test]
    fn pages_turn_until_the_ends() {
        assert_eq!(pages(0, 34).turned(true), Some(20), "the second page");
        assert_eq!(pages(20, 34).turned(true), None, "the last one");
        assert_eq!(pages(5, 34).turned(false), Some(0), "back to the start");
        assert_eq!(pages(0, 34).turned(false), None, "the first one");
        assert_eq!(pages(0, 34).step(3, true), 23, "at the same place");
        assert_eq!(pages(0, 34).step(18, true), 33, "or on the last line");
        assert_eq!(pages(20, 34).step(23, true), 33, "the end of the last page");
    }

    #[test]
    fn the_wheel_stops_at_the_last_whole_page() {
        assert_eq!(pages(0, 34).moved(3), 3, "row by row");
        assert_eq!(pages(12, 34).moved(9), 14, "no further than the last twenty");
        assert_eq!(pages(2, 34).moved(-5), 0, "nor before the first");
        assert_eq!(pages(0, 34).carried(0, 3), 3, "the cursor comes along");
    }
}
