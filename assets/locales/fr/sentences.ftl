# Phrases sur deux acteurs, dites partout de la même façon.
pair-both = { $one } et { $other } vont dans le même sens sur { $agreed ->
    [one] un enjeu, « { $chief } »
   *[other] { $agreed } enjeux, surtout « { $chief } »
} ; ils s’opposent sur { $opposed ->
    [one] un enjeu, « { $against } »
   *[other] { $opposed }, surtout « { $against } »
}.
pair-agree = { $one } et { $other } vont dans le même sens sur { $agreed ->
    [one] un enjeu, « { $chief } »
   *[other] { $agreed } enjeux, surtout « { $chief } »
}.
pair-oppose = { $one } et { $other } s’opposent sur { $opposed ->
    [one] un enjeu, « { $against } »
   *[other] { $opposed } enjeux, surtout « { $against } »
}.
pair-nothing = { $one } et { $other } : aucun enjeu commun.
