# Time: stages on a line, snapshots, comparison of two states.
command-timeline = Timeline
command-take-snapshot = Take a snapshot…
command-snapshots = Snapshots…
command-compare-states = Compare two states…
needs-looked-stage = Look at a stage of the timeline first

# The line
time-play = Play the stages
time-pause = Pause the stages
time-close = Close the timeline
time-edit = Change at this date…
time-back = Back to “{ $when }”
time-back-today = Back to the map of today
time-today = Today
time-today-title = the map
time-value = { $date }: { $title }
time-since = Since “{ $when }”: { $changes }.
time-since-nothing = Nothing changes since “{ $when }”.
time-first = The timeline starts here.
time-none = No stage yet. A stage: a date, a title, and what differed then.
time-add-stage = Add a stage
time-look-here = See the map at this date
time-compare-here = Compare…

# Looking, changing at a date
time-looking = You are looking at the map at the stage “{ $when }”: nothing changes there.
time-looking-snapshot = You are looking at the snapshot “{ $name }”: nothing changes there.
time-looking-compared = You are looking at the compared state “{ $name }”: nothing changes there.
time-dating = You are changing the stage “{ $when }”: only this date changes.
time-dating-done = Done
time-dating-begun = Your changes hold for the stage “{ $when }” only. Undo takes them back one by one.
time-held = You are looking at another date: “Change at this date…” changes this stage; else go back to the map.
time-held-snapshot = This kept state does not change: go back to the map.
time-not-at-date = At a date, only presences, positions, influences, links and compromises change; a position that was entered takes another value, but is not taken away.
time-in-simulation = A simulation is in progress: end it to look at another date.
time-titled = { $title } ({ $when })

# Snapshots
time-snapshot-title = Take a snapshot
time-snapshot-body = The whole state of the map is kept in the file, under this name. The map does not change.
time-snapshot-name = Name of the snapshot
time-snapshot-proposed = Map of { $date }
time-snapshot-do = Keep
time-snapshot-taken = Snapshot “{ $name }” kept in the project
time-snapshots-title = Snapshots
time-snapshots-none = No snapshot. A snapshot keeps the state of the map at one moment, to compare it later.
time-snapshots-new = New snapshot…
time-snapshot-field = Name of the snapshot { $name }
time-snapshot-look = Look
time-snapshot-look-named = Look at the snapshot { $name }
time-snapshot-compare = Compare
time-snapshot-compare-named = Compare the snapshot { $name } with the map
time-snapshot-delete = Delete the snapshot { $name }

# Comparing
time-compare = Compare two states
time-compare-close = Close the comparison of states
time-compare-before = Before
time-compare-after = After
time-compare-swap = Swap before and after
time-compare-same = Nothing differs between these two states.
time-compare-limits = What is compared: presence, names, positions, links, influences and compromises, as the group entered them. Reasons and sources are not.
time-compare-ids = { $count ->
    [one] { $count } actor or stake recognised by its identity
   *[other] { $count } actors and stakes recognised by their identity
}
time-compare-names = { $count ->
    [one] { $count } by its exact name: { $names }
   *[other] { $count } by their exact names: { $names }
}
time-compare-matched = Other file: { $how }.
time-state-today = Map of today
time-state-base = Map ({ $when })
time-state-snapshot = Snapshot: { $name }
time-state-scenario = Scenario: { $name }
time-state-file = File: { $name }
time-state-choose = Another file…
time-mark-came = arrival
time-mark-left = departure
time-mark-changed = has changed
time-mark-warmed = relation warmed
time-mark-cooled = relation cooled
time-mark-came-since = arrival since { $when }
time-mark-left-since = departure since { $when }
time-mark-changed-since = has changed since { $when }
time-mark-warmed-since = relation warmed since { $when }
time-mark-cooled-since = relation cooled since { $when }
time-cell = { $when }: { $before }

# What differs, counted
time-count-arrived = { $count ->
    [one] { $count } actor arrives
   *[other] { $count } actors arrive
}
time-count-left = { $count ->
    [one] { $count } actor leaves
   *[other] { $count } actors leave
}
time-count-presences = { $count ->
    [one] { $count } other presence changes
   *[other] { $count } other presences change
}
time-count-map = { $count ->
    [one] { $count } actor added or removed
   *[other] { $count } actors added or removed
}
time-count-names = { $count ->
    [one] { $count } actor changes its name
   *[other] { $count } actors change their names
}
time-count-stakes = { $count ->
    [one] { $count } stake changes
   *[other] { $count } stakes change
}
time-count-positions = { $count ->
    [one] { $count } position moves
   *[other] { $count } positions move
}
time-count-cooled = { $count ->
    [one] { $count } relation cools
   *[other] { $count } relations cool
}
time-count-warmed = { $count ->
    [one] { $count } relation warms
   *[other] { $count } relations warm
}
time-count-relations = { $count ->
    [one] { $count } relation changes otherwise
   *[other] { $count } relations change otherwise
}
time-count-interests = { $count ->
    [one] { $count } interest link changes
   *[other] { $count } interest links change
}
time-count-links-new = { $count ->
    [one] { $count } link appears
   *[other] { $count } links appear
}
time-count-links-gone = { $count ->
    [one] { $count } link disappears
   *[other] { $count } links disappear
}
time-count-influences = { $count ->
    [one] { $count } influence changes
   *[other] { $count } influences change
}
time-count-deals = { $count ->
    [one] { $count } compromise changes
   *[other] { $count } compromises change
}

# What differs, in sentences
time-arrived = { $actor }: arrival (before: { $was }).
time-arrived-new = { $actor }: arrival (new on the map).
time-left = { $actor }: departure (now: { $is }).
time-left-gone = { $actor }: departure (taken off the map).
time-presence = { $actor }: { $was }, then { $is }.
time-added = { $actor }: new on the map ({ $is }).
time-removed = { $actor }: taken off the map (before: { $was }).
time-renamed = “{ $was }” is now called “{ $is }”.
time-stake-added = New stake: “{ $stake }”.
time-stake-removed = The stake “{ $stake }” is gone.
time-stake-renamed = The stake “{ $was }” is now worded “{ $is }”.
time-position = { $actor }: from { $was } to { $is } on “{ $stake }”.
time-position-entered = { $actor }: position entered on “{ $stake }”, { $is }.
time-position-gone = { $actor }: no position on “{ $stake }” any more (before: { $was }).
time-position-known = { $actor }: position known now on “{ $stake }”, { $is }.
time-position-unknown = { $actor }: position not known any more on “{ $stake }” (before: { $was }).
time-cooled = The relation between { $one } and { $other } cools: { $was }, then { $is }.
time-warmed = The relation between { $one } and { $other } warms: { $was }, then { $is }.
time-crossed = The relation between { $one } and { $other } goes better one way and worse the other: { $was }, then { $is }.
time-made = The relation between { $one } and { $other } is there now; it was to be created.
time-unmade = The relation between { $one } and { $other } is to be created now.
time-known = How the relation between { $one } and { $other } goes is known now: { $is }.
time-unknown = How the relation between { $one } and { $other } goes is not known any more (before: { $was }).
time-otherwise = The relation between { $one } and { $other } changes in content, strength, direction or form.
time-both-ways = { $there } one way, { $back } the other
time-interest = The interest link between { $one } and { $other } goes from { $was } to { $is }.
time-interest-otherwise = The interest link between { $one } and { $other } changes in stake or intensity.
time-nature = The link between { $one } and { $other } changes in nature.
time-interest-new = An interest link appears between { $one } and { $other }: { $is }.
time-interest-gone = An interest link disappears between { $one } and { $other }: { $was }.
time-relation-new = A relation appears between { $one } and { $other }: { $is }.
time-relation-gone = A relation disappears between { $one } and { $other }: { $was }.
time-influence = { $from } on { $to }: influence from { $was } to { $is }.
time-influence-entered = { $from } on { $to }: influence entered, { $is }.
time-influence-gone = { $from } on { $to }: no influence any more (before: { $was }).
time-deal = Compromise “{ $title }”: { $was }, then { $is }.
time-deal-new = New compromise: “{ $title }” ({ $is }).
time-deal-gone = The compromise “{ $title }” is gone (before: { $was }).
time-deal-terms = The terms of the compromise “{ $title }” change.

# Command line
cli-diff = Tell what differs from one project to another, or from one state to another
cli-diff-before = The project before
cli-diff-after = The project after
cli-diff-from = In the project before, that stage, snapshot or scenario, by its name or its id
cli-diff-to = The same, in the project after
cli-name-state = STATE
time-no-such-state = no stage, snapshot or scenario is called “{ $name }”. { $count ->
    [0] This project has none.
   *[other] Those of the project are: { $known }.
}
time-from-to = From “{ $before }” to “{ $after }”
time-from-to-nothing = { $pair }: nothing differs.
time-from-to-gist = { $pair }: { $changes }.
