# Reading mode: what an elected person reads who opens a map alone.
official-why-name = name
official-why-kind = kind: { $kind }
official-why-role = role: { $role }
official-why-scale = scale: { $scale }
official-why-brings = brings: { $what }
official-why-lead = carries the project
official-why-group = group “{ $group }”
official-why-for = for “{ $stake }”
official-why-neutral = neutral on “{ $stake }”
official-why-against = against “{ $stake }”
official-why-description = description of the stake

official-stance = “{ $stake }” ({ $how })
official-interest = interests: { $sign }
official-interest-on = { $sign } on “{ $stake }”
official-goes = a relation that is { $how }
official-relation = linked
official-to-create = link to be made
official-with = { $actor } ({ $how })

official-part-who = Who
official-part-role = Its role
official-part-gains = What it may gain
official-part-fears = What it may lose
official-part-for = For
official-part-against = Against
official-part-works = Works with
official-part-tense = At odds with
official-part-unlock = What could unlock things
official-part-expected = What is expected of it

official-who = { $name }. { $facts }.
official-of-group = group “{ $group }”
official-at-scale = at the scale: { $scale }
official-leads = carries the project
official-represented = represented by: { $function }
official-expects = Expects: { $what }
official-dreads = Dreads: { $what }
official-wishes = Wishes: { $what }
official-competence = Competence: { $what }
official-asked = Not known: the question was asked.
official-not-entered = Not known: nothing is noted, it is to be asked.
official-no-position = Not known: none of its positions is noted.
official-for-nothing = No stake, among the positions noted.
official-against-nothing = No stake, among the positions noted.
official-no-link = Not known: no link is noted.
official-works-with-nobody = Nobody, among the links noted.
official-tense-with-nobody = Nobody, among the links noted.
official-no-way = Not known: no compromise is about it yet.
official-nothing-expected = Nothing, in the action plan.
official-deal = “{ $title }”
official-receives = “{ $title }” (it receives there: { $what })
official-lever = { $effect }
official-lever-by = { $effect }, by { $actor }
official-action = { $title }
official-action-due = { $title } ({ $when })
official-leads-actions = To lead: { $list }
official-joins-actions = To contribute to: { $list }
official-joins-count = To contribute to { $count ->
    [one] { $count } other action
   *[other] { $count } other actions
}

official-mine-neighbours = Around it
official-mine-shared = What it defends with others
official-mine-divergences = Where others are on the other side
official-mine-gives = Compromises in which it gives
official-mine-expected = Actions that count on it
official-mine-neighbour = { $actor }: { $how }
official-mine-shares = “{ $stake }”, with { $names }{ $others ->
    [0] {""}
    [one] {" "}and { $others } other
   *[other] {" "}and { $others } others
}
official-mine-alone = “{ $stake }”, alone
official-mine-differs = “{ $stake }” ({ $how }), on the other side: { $list }
official-mine-gives-only = “{ $title }”: it gives { $gives }
official-mine-gives-and-gets = “{ $title }”: it gives { $gives } and receives { $gets }
official-mine-leads = Leads: { $action }
official-mine-joins = Contributes: { $action }
official-mine-shares-nothing = No stake, among the positions noted.
official-mine-differs-on-nothing = Nobody is on the other side, among the positions noted.
official-mine-gives-nothing = No compromise asks anything of it.

command-read-as-official = Read as an elected official
command-edit-copy = Edit a copy
needs-reading = Open the map for reading first
cli-read = Open in reading mode: nothing can be changed
official-locked = Reading only: nothing is changed. To work on this map, choose “Edit a copy”.
official-locked-preview = Reading only: nothing is changed. To work on this map, choose “Back to editing”.
official-copied = A complete copy, in no file yet: it also holds what is for the team only.

official-pill = Reading
official-search = Search
official-larger-name = Larger text
official-smaller-name = Smaller text
official-more = Other commands
official-back = Back to editing
official-back-hint = You are looking at the map as an elected official will see it.
official-copy-hint = Opens a complete copy, in no file yet: the file that is read does not change.
official-status = Reading only: nothing can be changed here
official-status-supposing = Simulation: nothing is saved, all comes back at the end
official-minutes = { $actors } · about 5 min
official-lead = lead: { $actor }
official-tour = Go through it in { $count } steps
official-choose = Choose an actor
official-picture = The map in small: { $actors }
official-no-story = This stage has no story yet.

official-step-project = The project and its stages
official-step-who = Who is there, who is missing
official-step-agree = Where there is agreement
official-step-differ = Where views differ, and why
official-step-deals = Arrangements and actions
official-years = { $first } to { $last }
official-stage-count = { $count ->
    [0] no stage noted
    [one] { $count } stage
   *[other] { $count } stages
}
official-present = { $count } present
official-to-mobilise = { $count } to mobilise
official-absent = { $count } absent
official-no-actor = no actor noted
official-agreed = above all { $one } and { $other }
official-no-agreement = no stake without a voice against
official-no-difference = no opposite position noted

official-story = The story
official-whole-map = The whole map
official-seen-by = Seen by { $actor }
official-in-ten-lines = In ten lines
official-my-view = My view
official-close-actor = Close the page of the actor
official-read = Read
official-read-named = Read the page of { $actor }
official-others = See { $count ->
    [one] the other one
   *[other] the { $count } others
}
official-from = { $count ->
    [one] From { $count } entry of the map
   *[other] From { $count } entries of the map
}

official-search-name = Search in plain words
official-search-hint = A name, a role, “against…”
official-try = Try for instance:
official-query-funders = the funders
official-query-away = the absent
official-query-for = for { $stake }
official-query-against = against { $stake }
official-stake = Stake: { $stake }
official-found = { $count ->
    [0] Nothing matches. Try a single word, or a role.
    [one] { $count } result
   *[other] { $count } results
}

official-what-if = What if…?
official-what-if-on = What if…? { $line }
official-if-accepted = What if it were accepted?
official-if-accepted-named = What if it were accepted? { $title }
official-suppose-position = Touch a value to move it. Nothing is saved.
official-on-stake = { $actor } on “{ $stake }”
official-no-entry = nothing noted
official-supposed = Simulation: { $what }
official-accepted = “{ $title }” accepted
official-moved = { $actor } on “{ $stake }”, { $before } → { $after }
official-nothing-supposed = nothing is changed yet
official-effect = On “{ $stake }”, { $before } of the weight of positions was against: it would be { $after }. Actors against: { $was }, then { $is }.
official-no-effect = Opposition would change on no stake.
official-quoted = “{ $what }”
official-effect-settles = What it settles: { $stakes }.
official-effect-gives = { $count ->
    [one] Gives: { $terms }.
   *[other] Give: { $terms }.
}
official-effect-receives = { $count ->
    [one] Receives: { $terms }.
   *[other] Receive: { $terms }.
}
official-effect-meets = { $actor } with { $names }: no opposite position any more.
official-effect-faces = { $actor } with { $names }: a first opposite position.
official-effect-joins = { $actor } with { $names }: a first agreement, on one stake at least.
official-effect-parts = { $actor } with { $names }: no agreement any more.
official-effect-meet = { $count } pairs of actors would have no opposite position any more, among them { $pair }.
official-effect-face = { $count } pairs of actors would have a first opposite position, among them { $pair }.
official-effect-join = { $count } pairs of actors would have a first agreement, among them { $pair }.
official-effect-part = { $count } pairs of actors would have no agreement any more, among them { $pair }.
official-effect-pair = { $one } and { $other }
official-effect-possible = { $count ->
    [one] One action would become possible: { $actions }.
   *[other] Actions that would become possible: { $actions }.
}
official-end = End
official-look-before = See before
official-look-after = See after
official-opens-so = Opens for reading: the story first, nothing can be changed
official-map-then = The map at that date
