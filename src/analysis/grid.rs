//! Tables of numbers, row by row: the row is the one who acts, the column the one who undergoes.

/// Numbers in rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    columns: usize,
    cells: Vec<f64>,
}

impl Grid {
    /// A table of zeros.
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self { columns, cells: vec![0.0; rows * columns] }
    }

    /// A table filled cell by cell: row, then column. Costs one call per cell.
    pub fn from_fn(rows: usize, columns: usize, cell: impl Fn(usize, usize) -> f64) -> Self {
        let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        Self { columns, cells: cells.map(|(row, column)| cell(row, column)).collect() }
    }

    /// How many columns a row has.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.cells.len().checked_div(self.columns).unwrap_or_default()
    }

    /// One cell; 0 outside the table.
    pub fn at(&self, row: usize, column: usize) -> f64 {
        let there = column < self.columns;
        let cell = there.then(|| self.cells.get(row * self.columns + column)).flatten();
        cell.copied().unwrap_or_default()
    }

    /// One row; empty outside the table.
    pub fn row(&self, row: usize) -> &[f64] {
        self.cells.get(row * self.columns..(row + 1) * self.columns).unwrap_or(&[])
    }

    /// The rows, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[f64]> {
        self.cells.chunks_exact(self.columns.max(1))
    }

    /// Puts a number in a cell of the table.
    pub fn set(&mut self, row: usize, column: usize, value: f64) {
        let there = column < self.columns;
        if let Some(cell) = there.then(|| self.cells.get_mut(row * self.columns + column)).flatten() {
            *cell = value;
        }
    }

    /// The sum of each row.
    pub fn row_sums(&self) -> Vec<f64> {
        self.iter().map(|row| row.iter().sum()).collect()
    }

    /// The sum of each column.
    pub fn column_sums(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.columns];
        for row in self.iter() {
            for (sum, cell) in sums.iter_mut().zip(row) {
                *sum += cell;
            }
        }
        sums
    }

    /// The same table, each cell changed.
    pub fn map(&self, change: impl Fn(f64) -> f64) -> Self {
        Self { columns: self.columns, cells: self.cells.iter().map(|cell| change(*cell)).collect() }
    }

    /// One table less another of the same shape.
    pub fn less(&self, other: &Self) -> Self {
        let cells = self.cells.iter().zip(&other.cells).map(|(a, b)| a - b);
        Self { columns: self.columns, cells: cells.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_columns_are_kept_apart() {
        let grid = Grid::from_fn(2, 3, |row, column| (10 * row + column) as f64);
        assert_eq!((grid.rows(), grid.columns()), (2, 3), "shape");
        assert_eq!(grid.row(1), [10.0, 11.0, 12.0], "second row");
        assert_eq!((grid.at(1, 2), grid.at(0, 3), grid.at(2, 0)), (12.0, 0.0, 0.0), "0 outside");
        assert_eq!(grid.row_sums(), [3.0, 33.0], "along rows");
        assert_eq!(grid.column_sums(), [10.0, 12.0, 14.0], "along columns");
        assert_eq!(grid.less(&grid), Grid::zeros(2, 3), "nothing is left");
    }
}
