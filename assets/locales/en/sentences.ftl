# Sentences on two actors, said in one way everywhere.
pair-both = { $one } and { $other } go the same way on { $agreed ->
    [one] one stake, “{ $chief }”
   *[other] { $agreed } stakes, chiefly “{ $chief }”
}; they oppose each other on { $opposed ->
    [one] one stake, “{ $against }”
   *[other] { $opposed }, chiefly “{ $against }”
}.
pair-agree = { $one } and { $other } go the same way on { $agreed ->
    [one] one stake, “{ $chief }”
   *[other] { $agreed } stakes, chiefly “{ $chief }”
}.
pair-oppose = { $one } and { $other } oppose each other on { $opposed ->
    [one] one stake, “{ $against }”
   *[other] { $opposed } stakes, chiefly “{ $against }”
}.
pair-nothing = { $one } and { $other }: no stake in common.
