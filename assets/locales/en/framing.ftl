# Values, strategies, levers.
values-hint = Drag an actor or a group onto a frame of reference, or type 1 to 8. Three at most; the first is the main one.
values-hint-way = Drag an actor or a group onto a way of judging, or type 1 to 8. Three at most; the first is the main one.
values-refused = { $name } already has three: take one away first.
values-key = key { $number }
values-three-at-most = Three at most
values-on-map = Show on the map
values-between-two = Between two actors
values-to-place = { $count ->
    [one] { $count } to place
   *[other] { $count } to place
}
values-everyone = All actors and groups
values-show-everyone = Also those already placed
values-all-placed = Everyone has at least one value. Drag a label here to take it off a card.
values-inherited = inherited from the group
values-card = Card: { $name }
values-chip = { $name }: { $value }, { $rank }
values-chip-inherited = { $name }: { $value }, inherited from the group
values-chip-to-place = { $name }: to place
values-menu = Add or order: { $name }
values-raise = Move up: { $value }
values-take-away = Take away: { $value }
values-question = In the name of what does it speak? The first frame is the main one.
values-question-way = In the name of what does it speak? The first way of judging is the main one.
values-heirs = { $count ->
    [one] { $count } member inherits them, until it has its own.
   *[other] { $count } members inherit them, until they have their own.
}
values-choose-two = Choose two actors: what the world of each may reproach the other with, and what could bring them together.
values-choose-another = Choose two different actors.
values-actor-of-pair = { $rank ->
    [1] First actor
   *[other] Second actor
}
values-says-nothing = In the name of what does { $name } speak? Place it on the board first.
values-reproaches = What they may reproach each other with
values-same-world = Both judge first in the name of the same world: { $value }. What sets them apart, then?
values-may-reproach = An actor who speaks in { $one } terms may reproach one who speaks in { $other } terms with: { $reproach }. Is that what we hear?
values-no-reproach = Nothing is suggested between these two frames of reference. What do we hear?
values-no-reproach-way = Nothing is suggested between these two ways of judging. What do we hear?
values-joins = What could bring them together
values-could-join = { $one } and { $other }: perhaps { $figure }?
values-from-theory = Leads drawn from theory, to be checked with them.
values-treat = Prepare a compromise
layer-levers = Levers and actions
legend-lever = lever
strategies-one = One actor at a time
strategies-table = Table
strategies-key = Key actors
strategies-all = All of them
strategies-told = { $count ->
    [one] Strategy or tactic said: { $count } actor of { $all }
   *[other] Strategy or tactic said: { $count } actors of { $all }
}
strategies-nobody = No actor matches the filter.
strategies-next = Next actor
strategies-previous = Previous actor
strategies-rank = { $rank } of { $count }
strategies-choose = Choose an actor
strategies-nothing = nothing said
strategies-tactic = { $kind }: { $text }
strategies-show-one = Show alone: { $name }
levers-new = New lever
levers-act-on = Act on
levers-on-actor = An actor
levers-on-link = A link
levers-on-pair = Two actors
levers-which-actor = Actor aimed at
levers-which-other = Other actor aimed at
levers-which-link = Link aimed at
levers-choose = to choose
levers-add = Add the lever
levers-set = { $count ->
    [one] { $count } lever set
   *[other] { $count } levers set
}
levers-none = No lever yet: retain a suggestion, or make your own above.
levers-dismissed = Suggestions set aside
levers-open = Open its card
levers-on-map = See on the map: { $title }
levers-take-up = Take up again: { $title }
levers-by = by { $name }
levers-by-nobody = spokesperson to be found
levers-carried = { $count ->
    [one] { $count } action of the plan
   *[other] { $count } actions of the plan
}
levers-suggested = What the map suggests
levers-suggested-why = From the positions and links that the group entered. Yours to retain or to set aside.
levers-missing-links = Links to create
levers-not-there = Missing actors to bring in
levers-go-betweens = Go-betweens for two actors
levers-reason-link = { $one } and { $other } go the same way, and nothing links them.
levers-reason-not-there = Not at the table: { $name }, closely concerned by the stake “{ $stake }”, in tension.
levers-reason-go-between = { $name } agrees with both { $one } and { $other }: it can bring them to talk.
levers-stakes-agreed = { $count ->
    [one] { $count } stake in common
   *[other] { $count } stakes in common
}
levers-stakes-opposed = { $count ->
    [one] { $count } stake sets them apart
   *[other] { $count } stakes set them apart
}
levers-position-and-opposition = position { $position } · { $share } of opposition
levers-retain = Retain
levers-set-aside = Set aside
levers-no-positions = The map suggests nothing until positions are entered.
levers-no-more = The map suggests nothing more for now.
levers-go-to-positions = Enter positions
