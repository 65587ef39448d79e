# Steps of undo and refusals.
step-add = add { $what }
step-change = change { $what }
step-remove = delete { $what }
step-remove-with = delete { $what } with { $with }
step-reorder = move { $what } in the list
step-move = move { $what }
step-rename = rename { $what }
step-change-card = change the project card
step-change-display = change the display
step-set-presence = set { $what } to “{ $presence }”
step-star = { $count ->
    [one] mark { $what } as a key actor
   *[other] mark { $what } as key actors
}
step-unstar = { $count ->
    [one] unmark { $what } as a key actor
   *[other] unmark { $what } as key actors
}
step-set-type = give a type to { $what }
step-group = group { $what }
step-ungroup = ungroup { $what }
step-pin = pin { $what }
step-unpin = unpin { $what }
step-lock = lock { $what }
step-unlock = unlock { $what }
step-qualify = qualify { $what }
step-swap-ends = swap the ends of { $what }
step-merge = merge { $what }
step-merge-named = merge { $what } with another actor
step-split = split { $what }
step-change-scale = change to { $levels } levels
step-paste = paste { $what }
step-duplicate = duplicate { $what }
step-arrange = arrange { $what }
step-import = import { $what }
step-named = “{ $name }”
step-place-in-compromises = { $count ->
    [one] a place in a compromise
   *[other] a place in { $count } compromises
}
step-list-end = { $first } and { $last }

noun-project = the project
noun-actor-type = { $count ->
    [one] an actor type
   *[other] { $count } actor types
}
noun-group = { $count ->
    [one] a group
   *[other] { $count } groups
}
noun-grouping = { $count ->
    [one] a grouping
   *[other] { $count } groupings
}
noun-actor = { $count ->
    [one] an actor
   *[other] { $count } actors
}
noun-stake = { $count ->
    [one] a stake
   *[other] { $count } stakes
}
noun-position = { $count ->
    [one] a position
   *[other] { $count } positions
}
noun-influence = { $count ->
    [one] an influence
   *[other] { $count } influences
}
noun-link = { $count ->
    [one] a link
   *[other] { $count } links
}
noun-finding = { $count ->
    [one] a finding
   *[other] { $count } findings
}
noun-lever = { $count ->
    [one] a lever
   *[other] { $count } levers
}
noun-compromise = { $count ->
    [one] a compromise
   *[other] { $count } compromises
}
noun-action = { $count ->
    [one] an action
   *[other] { $count } actions
}
noun-note = { $count ->
    [one] a note
   *[other] { $count } notes
}
noun-stage = { $count ->
    [one] a stage
   *[other] { $count } stages
}
noun-view = { $count ->
    [one] a view
   *[other] { $count } views
}
noun-snapshot = { $count ->
    [one] a snapshot
   *[other] { $count } snapshots
}
noun-scenario = { $count ->
    [one] a scenario
   *[other] { $count } scenarios
}
noun-minutes-entry = { $count ->
    [one] a line of the minutes
   *[other] { $count } lines of the minutes
}
noun-agenda-step = { $count ->
    [one] a step of the session
   *[other] { $count } steps of the session
}
noun-source = { $count ->
    [one] a source
   *[other] { $count } sources
}
noun-origin-story = { $count ->
    [one] an origin story
   *[other] { $count } origin stories
}

refusal-missing = This is no longer in the project
refusal-taken = This exists already
refusal-repeated = The same thing is named twice
refusal-itself = An actor cannot be linked to itself
refusal-locked = It is locked: unlock it first ({ $key })
refusal-no-place = This has no place on the map
refusal-partly-private = The team keeps part of it to itself: change it outside projection
refusal-no-name = A name is needed
refusal-too-long = This text is too long
refusal-off-scale = Level { $level } is beyond the scale of the project
refusal-out-of-bounds = This number is out of bounds
refusal-too-many-values = Three values at most
refusal-too-many = This list is too long
refusal-base-differs = The map is at this stage: it cannot differ from it
refusal-no-such-option = This option does not belong to this stake
refusal-scale-of-its-own = The scale is changed by its own command
refusal-incomplete = Two names at least are needed to split an actor
