# The map and what stands on it.
canvas-question = Question
canvas-project = Project
canvas-minimap = Overview
legend-more = { $count ->
    [one] { $count } more line of the legend
   *[other] { $count } more lines of the legend
}
legend-hide = Hide: { $name }
legend-show = Show again: { $name }
canvas-hidden-left-alone = { $count ->
    [one] Left as it is: a hidden item
   *[other] Left as they are: { $count } hidden items
}
canvas-nothing-to-move = Nothing to move
canvas-locked = Locked: { $key } unlocks
canvas-new-actor-here = New actor here
canvas-link = { $from } – { $to }: { $nature }
canvas-name-field = Name
canvas-find-hint = Find an actor, a type, a note
canvas-find-close = Close the search
canvas-found = { $count ->
    [0] nothing
    [one] { $count } found
   *[other] { $count } found
}
canvas-focus = { $names } and { $steps ->
    [one] neighbours
   *[other] neighbours within { $steps } steps
}
focus-both-ways = Both ways
focus-outwards = Outwards
focus-inwards = Inwards
canvas-see-all = Show everything
canvas-hidden-actors = { $count ->
    [one] { $count } actor hidden
   *[other] { $count } actors hidden
}
canvas-hidden-links = { $count ->
    [one] { $count } link hidden
   *[other] { $count } links hidden
}
canvas-remove-filter = Remove: { $name }
canvas-clear-filters = Clear all
canvas-without = without { $what }
canvas-only = stake: { $what }
canvas-show-all = All is hidden: show everything
canvas-back-to-content = Back to the content
canvas-empty = No actor yet. Who is around the table?
canvas-empty-how = Double-click on the map, or press A.
canvas-add-actor = Add an actor
preview-keep = Keep
preview-restore = Put back
preview-kept = Preview kept · { $key } puts it back
preview-radius = Radius: { $amount }
preview-gap = Spacing: { $amount }
preview-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}
preview-less-radius = Narrower radius
preview-more-radius = Wider radius
preview-less-gap = Less spacing
preview-more-gap = More spacing
preview-fewer-columns = One column less
preview-more-columns = One column more
preview-across = Across
preview-down = Down
preview-overlaps-all = All
preview-overlaps-labels = Names only
preview-overlaps-symbols = Actors only
strip-relation = relation
strip-weak = weak
strip-medium = medium
strip-strong = strong
tools-more = More tools
layers-count = { $count ->
    [one] { $count } layer
   *[other] { $count } layers
}
layer-interests = Interest links
layer-relations = Relations
layer-hulls = Group outlines
layer-notes = Notes
layer-values = Values
layer-pins = Lock of pinned actors
layer-doubts = Actors to check
background = Background
background-plain = Plain
background-rings = Rings
background-quadrants = Quarters
background-sectors = Sectors
filters-count = { $count ->
    [0] Filter
    [one] { $count } filter
   *[other] { $count } filters
}
filters-stake = Stake, only
filters-links = Nature of the link
lens-label = Colour: { $what }
lens-color = Colour shows
lens-by-group = group
lens-by-type = type
lens-by-presence = presence
lens-by-role = role
lens-by-attitude = attitude (for the team)
lens-plain = nothing
lens-position = position on a stake
lens-size = Size shows
lens-same-size = nothing
lens-by-star = key actor
lens-by-links = number of links
lens-passes = Colour relations by what passes
canvas-layout-outdated = The map has changed while it was laid out: ask again
