# Alliances, what positions draw, guided reading.
legend-derived = { $sign }, derived from positions
command-toggle-overlay = What positions say
command-read-map = Read the map

alliances-according = According to what the group entered
alliances-degree = Overall, { $share } of what links the actors is agreement.
alliances-order-stakes = Number of stakes
alliances-order-strength = Strength of positions
alliances-order-power = Balance of power
alliances-by-stakes = by number of stakes
alliances-by-strength = by strength of positions
alliances-by-power = taking the balance of power into account
alliances-shown = Actors shown
alliances-shown-strongest = The most concerned
alliances-shown-stars = Key actors
alliances-shown-all = All actors
alliances-shown-group = Group: { $name }
alliances-shown-count = { $count ->
    [one] { $count } actor of { $all }
   *[other] { $count } actors of { $all }
}
alliances-page = Page { $page } of { $pages }
alliances-page-before = Previous page
alliances-page-after = Next page
alliances-rows = rows
alliances-columns = columns
alliances-legend-convergence = convergence, above the diagonal
alliances-legend-divergence = divergence, below
alliances-legend-none = no common stake
alliances-legend-kept = retained
alliances-cell-convergence = { $one } and { $other }: convergence { $value }
alliances-cell-divergence = { $one } and { $other }: divergence { $value }
alliances-cell-hint = Arrows: walk through the grid · Enter or click: the detail of a pair
alliances-pair = { $one } and { $other } go the same way on { $agreed ->
    [one] one stake, “{ $chief }”
   *[other] { $agreed } stakes, chiefly “{ $chief }”
}; they oppose each other on { $opposed ->
    [one] one, “{ $against }”
   *[other] { $opposed }, chiefly “{ $against }”
}.
alliances-pair-agree = { $one } and { $other } go the same way on { $agreed ->
    [one] one stake, “{ $chief }”
   *[other] { $agreed } stakes, chiefly “{ $chief }”
}.
alliances-pair-oppose = { $one } and { $other } oppose each other on { $opposed ->
    [one] one stake, “{ $against }”
   *[other] { $opposed } stakes, chiefly “{ $against }”
}.
alliances-pair-nothing = { $one } and { $other } take a position on no common stake.
alliances-number-divergence = Divergence { $value } { $order }
alliances-number-convergence = Convergence { $value } { $order }
alliances-number-both = Agreement { $favour }, opposition { $against }, { $order }
alliances-strongest-divergences = The three strongest divergences, all stakes
alliances-strongest-convergences = The three strongest convergences, all stakes
alliances-no-divergence = No divergence of positions.
alliances-no-convergence = No convergence of positions.
alliances-pivot = { $pivot } agrees with both { $one } and { $other }: it can bring them to talk.
alliances-no-pivot = Between { $one } and { $other }, nobody agrees with both.
alliances-keep = Retain
alliances-kept = Retained
alliances-kept-treated = Retained · see the compromise
alliances-set-aside-mark = Set aside
alliances-set-aside = Set this reading aside
alliances-set-aside-do = Set aside
alliances-set-aside-why = Why set it aside
alliances-give-up = Cancel
alliances-make-compromise = Make it a compromise
alliances-open-compromise = See the compromise
alliances-see-on-map = See on the map
alliances-back = All alliances
alliances-of-pair = { $act }: { $one } and { $other }
alliances-opposed-on = They oppose each other on
alliances-agree-on = They go the same way on
alliances-no-reason = reason not said
alliances-see-positions = See the positions
alliances-take-back = Take this choice back
alliances-contradictions = The drawn link and the positions contradict each other
alliances-contradiction-stake = Between { $ends }, on “{ $stake }”, the drawn link says “{ $drawn }”; the positions say “{ $said }” ({ $values }).
alliances-contradiction-general = Between { $ends }, the drawn link says “{ $drawn }”; the positions say “{ $said }” (agreement { $favour }, opposition { $against }).
alliances-both = { $one } and { $other }
alliances-follow-positions = Follow the positions
alliances-keep-link = Keep the drawn link
alliances-link-stands = The drawn link stands.
alliances-how = How it is computed
alliances-how-compare = Two actors are compared on the stakes where both positions are known and not zero. Same sign: agreement. Opposite signs: opposition.
alliances-how-orders = “Number of stakes” counts the stakes. “Strength of positions” adds for each the mean of the two positions, without their sign: +3 and −2 count 2.5.
alliances-how-unknown = An unknown position never counts as zero: { $known } cells known, { $unknown } unknown.
alliances-provisional = { $share } of cells are unknown: provisional.
alliances-few = Too few actors or stakes: read the map rather than the indices.
alliances-none = No actor shares a position with another yet. Positions say who agrees with whom.
alliances-fill-positions = Enter the positions
alliances-no-star = No key actor has a star yet.

overlay-title = Derived from positions
overlay-stake = Stake
overlay-all-stakes = All stakes
overlay-sign = What is shown
overlay-divergences = Divergences only
overlay-convergences = Convergences only
overlay-both = Both
overlay-least = Strength { $least } or more
overlay-less = Show weaker links
overlay-more = Show stronger links only
overlay-count = { $count ->
    [0] no pair
    [one] one pair
   *[other] { $count } pairs
}
overlay-close = No longer show what positions say

reading-step = Question { $question } of 6
reading-question-1 = Who stands alone?
reading-question-2 = Through whom must one pass?
reading-question-3 = Which blocks appear?
reading-question-4 = Which links are missing?
reading-question-5 = Where are the tensions?
reading-question-6 = Who is not here?
reading-nothing-1 = Nobody stands alone.
reading-nothing-2 = No necessary passage.
reading-nothing-3 = The map does not split.
reading-nothing-4 = Nothing obvious.
reading-nothing-5 = No triangle in tension.
reading-nothing-6 = Everybody is present.
reading-surprise = What surprises you?
reading-place = { $rank } of { $count }
reading-counted = Counted: { $layers }
reading-counted-both = interest links and existing relations
reading-counted-interests = interest links
reading-counted-relations = existing relations
reading-counted-none = no link, both layers are hidden
reading-counted-filtered = { $layers }, less what filters hide
reading-counted-positions = positions
reading-counted-presence = presence and origin of what is said
reading-next = Next
reading-previous = Previous
reading-close = Close the reading
reading-kept = Retained
reading-dropped = Set aside
reading-dropped-why = Set aside: { $why }
reading-all-read = All is read for this question: { $kept } retained, { $dropped } set aside.
reading-alone = { $actor } is linked to nobody on this map.
reading-one-link = { $actor } is linked to { $other } only.
reading-holds-parts = If { $actor } leaves, the map splits into { $parts }.
reading-go-between = { $actor } stands on many paths between the others: a go-between.
reading-bridge = Link { $one }–{ $other } alone joins two parts.
reading-kernel = The tightest core: { $list }.
reading-circle = The map reads as { $count } circles. Circle { $rank }: { $list }.
reading-block = By their positions, these actors rather go the same way: { $list }.
reading-agree-unlinked = { $one } and { $other } go the same way on { $count } stakes, chiefly “{ $stake }”, and no link is drawn between them.
reading-lead-unlinked = { $lead } leads the project, and no link is drawn with { $actor }, a key actor.
reading-sides-unlinked = On “{ $stake }”, no link is drawn between those in favour and those against.
reading-hub = { $actor } gets on with { $one } and { $other }, who do not get on with each other.
reading-at-odds = { $one }, { $two } and { $three } do not get on, any two of them.
reading-not-there = { $actor } is not at the table: { $presence }.
reading-assumed = No word from { $actor }: assumptions only.
reading-none-of-types = No actor of these types on the map: { $list }.
reading-and-others = { $list } and { $count ->
    [one] one other
   *[other] { $count } others
}
