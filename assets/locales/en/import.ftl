# Bringing published studies in.
import-at-cell = line { $line }, “{ $cell }”: { $why }
import-at-line = line { $line }: { $why }
import-is-there = This file is already there. To replace it, add “--force”.
import-empty = This file is empty.
import-no-row = There is no row below the names of the columns.
import-no-column = Columns are missing: each line must have at least two cells, with a comma, a semicolon or a tab between them.
import-not-a-table = This is not a table that can be read ({ $detail }).
import-too-large = This table has more than { $most } cells.
import-not-square = { $rows } rows and { $columns } columns: the matrix of influences must be square, with the same actors in rows and columns.
import-other-order = Rows are not in the order of the columns: “{ $expected }” was expected here.
import-no-name = A name is missing.
import-repeated-row = This name already stands on line { $line }.
import-repeated-column = This name is already that of another column.
import-long-name = This name is too long.
import-too-few = { $found ->
    [one] { $found } cell
   *[other] { $found } cells
} instead of { $wanted }.
import-too-many = { $found ->
    [one] { $found } cell
   *[other] { $found } cells
} instead of { $wanted }.
import-diagonal = “{ $value }” on the diagonal: an actor does not act on itself here. Write 0 or leave it empty.
import-not-a-number = “{ $value }” is not a whole number. An empty cell says “not asked”, a “?” says “not known”.
import-out-of-range = “{ $value }” is beyond the scale, which goes from { $least } to { $most }.
import-only-here = This actor is not in the other matrix.
import-itself = An actor cannot be linked to itself.
import-not-a-sign = “{ $value }” is not a sign: 1, −1, or nothing.
import-more = { $count ->
    [one] And { $count } more error.
   *[other] And { $count } more errors.
}
import-read = { $count ->
    [one] { $count } line read
   *[other] { $count } lines read
}, { $separator }, { $letters }
import-comma = with commas
import-semicolon = with semicolons
import-tab = with tabs
import-left-out = Columns left out: { $names }
import-cells-empty = { $count ->
    [0] No empty cell
    [one] { $count } cell left empty: nothing is entered there
   *[other] { $count } cells left empty: nothing is entered there
}
import-cells-unknown = { $count ->
    [0] No cell that says “not known”
    [one] { $count } cell says “not known”
   *[other] { $count } cells say “not known”
}
import-parallel = { $count ->
    [one] { $count } link joins two actors that were already linked (line { $line }); it is kept
   *[other] { $count } links join actors that were already linked (the first on line { $line }); they are kept
}
cli-import = Import a published study: two matrices, or a list of links
cli-import-influences = Matrix of influences, actors × actors: 0 to 4, the row acts on the column
cli-import-positions = Matrix of positions, actors × stakes: −4 to +4
cli-import-edges = List of links: source,target[,sign]; a sign of 1 or −1, or none
cli-import-edges-name = EDGES.csv
cli-import-output = The project to write
cli-import-force = Replace the file if it is there
cli-conflict = “{ $argument }” does not go with “{ $other }”.
cli-missing-one-of = One of these options at least is needed: { $options }
