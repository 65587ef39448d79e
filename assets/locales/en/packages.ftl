# The package workshop: one option per stake, and what everybody can accept.
pack-terms = Terms
pack-workshop = Package workshop
pack-workshop-of = Search packages for { $title }
pack-entered = According to what the group entered. Computed from your figures; change them and see what holds.
pack-searching = Searching among { $count } combinations…
pack-quoted = “{ $words }”
pack-usual-nothing = not at all
pack-usual-partly = in part
pack-usual-fully = fully
pack-usual-of = { $stake }: { $how }
pack-none-acceptable = No package is acceptable to all with these figures, not even the present situation.
pack-nothing-better = Nothing better than the present situation is acceptable to all with these figures.
pack-add-something = Add a stake or an option?
pack-no-single = No single concession suits everybody.
pack-swaps = { $count ->
    [one] But one swap does: { $one } together with { $other }.
   *[other] But { $count } swaps do: for example { $one } together with { $other }.
}
pack-swaps-too = { $count ->
    [one] One swap does too: { $one } together with { $other }.
   *[other] { $count } swaps do too: for example { $one } together with { $other }.
}
pack-triples = { $count ->
    [one] Nor do two together, but one swap of three does: { $options }.
   *[other] Nor do two together, but { $count } swaps of three do: for example { $options }.
}
pack-larger = { $count ->
    [one] But one larger package does.
   *[other] But { $count } larger packages do.
}
pack-singles = { $count ->
    [one] One change suits everybody by itself: { $one }.
   *[other] { $count } changes suit everybody, each by itself: for example { $one }.
}
pack-balanced = This package leaves each as close as possible to what it could hope for.
pack-nash = This package shares the common gain and nobody loses by it.
pack-wasted = One can do better for at least one actor without harming the others.
pack-nobody-loses = Nobody loses by it.
pack-losers = { $count ->
    [one] The actor “{ $names }” loses by it.
   *[other] { $names } lose by it.
}
pack-crosses = { $count ->
    [one] This package crosses the red line of { $names }.
   *[other] This package crosses the red lines of { $names }.
}
pack-excluded = This package brings together options that exclude each other.
pack-is-today = This is the present situation.
pack-blocker = The actor “{ $name }” loses in { $share } of combinations: search with it.
pack-unlocks = { $count ->
    [one] A counterpart for { $name } would make one more package acceptable to all: { $nearest }. { $how }
   *[other] A counterpart for { $name } would make { $count } more packages acceptable to all. The nearest: { $nearest }. { $how }
}
pack-short-by-little = It falls short by little.
pack-short-by-some = It takes a real effort.
pack-short-by-much = It falls short by much.
pack-loses = loses by it
pack-nothing = no gain, no loss
pack-little = gains a little
pack-some = gains
pack-much = gains a lot
pack-then = { $first }; { $next }
pack-try = Try:
pack-try-today = the present situation
pack-try-balanced = the most balanced
pack-try-nash = the best common gain
pack-try-kept = the package kept
pack-legend-today = today
pack-legend-with = with it
pack-stakes = One option per stake
pack-gains = What each gains by it
pack-option-today = { $option } (today)
pack-option-out = ruled out by a red line
pack-satisfaction = { $name }: { $gain }
pack-keep = Keep this package
pack-kept = This package is kept in the compromise.
pack-own-words = { $count ->
    [one] The words already written for one actor stay as they are.
   *[other] The words already written for { $count } actors stay as they are.
}
pack-replace-words = Replace them by those of the package
pack-exchanges = Changes that suit everybody
pack-no-exchange = No change, nor swap of two or three, suits everybody.
pack-alone = alone
pack-by-two = two together
pack-by-three = three together
pack-others = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
pack-holding-back = Whom to search with
pack-nobody-blocks = Nobody loses, whatever the combination.
pack-how = How it is computed
pack-formula = For each actor, satisfaction is the sum, over the stakes, of the weight of the stake (100 in all) times what the option is worth to it (0 to 100). The gain is what exceeds its satisfaction without agreement. A package is acceptable to all when nobody loses by it. All compatible combinations ({ $compatible }) were looked at; acceptable to all: { $acceptable }; impossible to improve for one without harming another: { $best }.
pack-derivation = What is not typed is derived: the weight from the importance of the stake to the actor; the worth of an option from its position.
pack-whose = Figures of
pack-weight = weight
pack-weight-of = Weight of { $stake } – { $name }
pack-score-of = Worth of { $option } – { $name }
pack-typed = typed
pack-derived = derived
pack-back-to-derived = Back to the derived figure
pack-position = position: { $value }
pack-position-unknown = position not known: 50 throughout
pack-equal-weights = Nothing is known of its positions: the stakes weigh the same.
pack-brought-back = The weights typed are brought back to a total of 100.
pack-fallback = Without agreement, it would have
pack-fallback-of = Satisfaction without agreement, 0 to 100 – { $name }
pack-fallback-hint = empty: what it has today
pack-effect-gives = gives
pack-effect-receives = receives
pack-effect-none = no effect
pack-constraints = What is ruled out
pack-red-line-out = The red line of { $name } rules out { $options }.
pack-exclusion = { $one } and { $other } exclude each other.
pack-exclude-one = Say that two options exclude each other
pack-exclude-with = { $one } excludes…
pack-add = Add an option, a counterpart, a safeguard
pack-kind-option = Option
pack-kind-counterpart = Counterpart
pack-kind-safeguard = Safeguard
pack-on-stake = On which stake?
pack-how-far = How far?
pack-for-whom = For whom?
pack-by-whom = Given by whom?
pack-by-nobody = nobody at this table
pack-option-name = Name this option, then Enter
pack-counterpart-name = { $option }, with a counterpart for { $name }
pack-safeguard-name = { $option }, with a safeguard for { $name }
pack-add-named = Add { $option }
pack-begins-as = It begins as what the tried package holds on this stake. Its figures are corrected below.
pack-set-today = Say that { $option } is the present situation
pack-today-not-said = The present situation is not said on { $stakes }: the least of the options stands for it.
pack-holds = Does it hold?
pack-holds-rule = Who leaves takes back what it gives: the stakes on which it loses go back to the present situation.
pack-holds-today = Nothing changes in this package: there is no agreement to hold.
pack-holds-six = The check goes up to six actors; there are { $count } here.
pack-holds-well = Nobody has an interest in moving alone.
pack-holds-by-replies = This agreement holds only by replies: it needs written safeguards.
pack-holds-not = This agreement does not hold as it is: something must keep { $names } in.
pack-hold-none = { $count ->
    [one] The actor “{ $names }” has no interest in moving alone.
   *[other] { $names } have no interest in moving alone.
}
pack-hold-loose = The actor “{ $name }” would gain by moving alone, and nothing would keep it from doing so.
pack-hold-reply = The actor “{ $name }” would gain by moving alone, but would expose itself to a reply{ $and }.
pack-hold-no-way-back = . It could not make up for it
pack-hold-credible = . Replying would be in the interest of the others
pack-few-parties = { $count ->
    [0] Nobody is at the table: at least two actors are needed.
   *[other] Only one actor is at the table: at least two are needed.
}
pack-many-parties = There are { $count } actors at the table: the search takes eight at most. Who can leave it?
pack-no-stake = No stake is in play. Add a treated stake, above?
pack-too-many = Too many combinations ({ $count }): reduce the options. The search is exact up to 500,000.
pack-uneven = A figure of this table is not a number.
pack-beyond-count = more than a thousand billion
pack-left-without = Without { $stake }, { $count } would be left.
pack-take-out = Take { $name } out
pack-see-options = See the options of { $stake }
cli-packages = Search the packages of a compromise that all would accept
cli-packages-file = The project
cli-packages-compromise = The compromise: its id, its rank from 1, or its exact title
cli-packages-unknown = No compromise “{ $name }”. There are { $count }: { $known }.
cli-packages-several = Several compromises are titled “{ $name }”: give the rank or the id.
cli-packages-counts = { $count ->
    [0] { $compatible } compatible packages, none acceptable to all.
    [one] { $compatible } compatible packages, one acceptable to all.
   *[other] { $compatible } compatible packages, { $count } acceptable to all.
}
cli-packages-package = { $package }: { $options }
pack-legend-best = at best
pack-red-line-unnamed = The red line of “{ $name }” is touched, but it names no stake treated here: it rules no option out.
pack-red-line-name = Name the stake on its card
