# Sheets over the screen.
dialog-close = Close
dialog-cancel = Cancel
dialog-done = Done
dialog-understood = Understood
dialog-copy-text = Copy the text

replace-title = Replace this file?
replace-body = { $path } already exists. Replacing it erases what it holds.
replace-over = Replace
unsaved-title = Save before leaving?
unsaved-body = “{ $title }” has changes that are not saved in any file.
unsaved-save = Save
unsaved-discard = Leave without saving
unsaved-title-closing = Save before closing?
unsaved-discard-closing = Close without saving
unsaved-title-opening = Save before opening the other project?
unsaved-discard-opening = Open without saving
unsaved-stay = Stay

trouble-title = The file could not be read
trouble-advice = No file was changed. Mend what is shown, or open another copy.
trouble-not-written = The file could not be saved
trouble-not-written-advice = Nothing is lost: your work is still open, and the old file is intact. Save it under another name or in another folder.
trouble-not-drawn-advice = Nothing is lost. Choose another name or another folder.
trouble-newer = This file comes from a newer version: save under another name.
trouble-list-too-long = This list is too long.
remarks-title = What was noticed when opening
remarks-unread = Field not read: { $field }
remarks-advice-newer = This file will not be changed. A copy saved under another name will not have what was not read.
remarks-advice = Nothing was lost. The file only changes at the next save.

palette-title = Command palette
palette-hint = A few letters of a command…
palette-field = Command to find
palette-nothing = No command has this name
palette-keys = Arrows to choose · Enter to run · Esc to close

preferences-title = Preferences
preferences-language = Language
preferences-theme = Theme
preferences-scale = Size of the interface
preferences-link-colors = Colours of interest links
preferences-blue-orange = Blue and orange
preferences-green-red = Green and red
preferences-reduced-motion = Reduce motion
preferences-hints = Show the first steps
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast
theme-system = Same as the system

new-project-title = New project
new-project-name = What is the project called?
new-project-question = Which question does the group share?
new-project-perimeter = What is its scope?
new-project-lead = Who is the project lead?
new-project-actors = { $count ->
    [0] Typical actors to tick
    [one] Typical actors to tick: { $count } ticked
   *[other] Typical actors to tick: { $count } ticked
}
new-project-tick-all = Tick all
new-project-untick-all = Untick all
new-project-actors-note = Ticked actors come to the map as “to mobilise”: one key changes their presence.
new-project-create = Create the project
new-project-untitled = The name can come later

paste-list-title = Paste a list of actors
paste-list-lines = One actor per line
paste-list-type = Type of actor
paste-list-presence = Presence
paste-list-create = { $count ->
    [0] No actor to add
    [one] Add { $count } actor
   *[other] Add { $count } actors
}
paste-list-doubles = Probably here already
paste-list-double = { $name }: looks like { $other }
paste-list-doubles-note = These lines join the actor that is here already. Tick those to add anyway.
type-not-said = type not stated

merge-title = Merge two actors
merge-which = Which one stays?
merge-kept = What is kept
merge-counts = { $own } and { $other }: { $both } after the merge
merge-note = What { $kept } says wins; what only { $merged } says is kept.
merge-do = Merge

split-title = Split an actor
split-names = One name per line; the first keeps the card
split-note = { $count ->
    [0] Positions and influences are copied to each.
    [one] The link, the positions and the influences are copied to each.
   *[other] The { $count } links, the positions and the influences are copied to each.
}
split-do = { $count ->
    [0] Split
    [one] Split
   *[other] Split into { $count } actors
}

scale-title = Change the scale
scale-now = Today, positions and influences go up to { $levels }.
scale-levels = Scale of { $levels } levels
scale-changes = What changes
scale-meaning-changes = Numbers are kept, but no longer say the same: { $level }, “{ $before }”, will read “{ $after }”.
scale-lowered = Lowered from 4 to 3, sign kept: { $positions }, { $influences }.
scale-elsewhere = { $count ->
    [one] In stages, scenarios and snapshots: { $count } value.
   *[other] In stages, scenarios and snapshots: { $count } values.
}
scale-loses = One level is lost: missions and existence become one. Undo brings them back.
scale-do = Change to { $levels } levels

actor-types-title = Actor types
actor-types-symbol = Symbol of { $name }
actor-types-name = Name of the type { $name }
actor-types-remove = Delete the type { $name }
actor-types-new = New type
actor-types-new-symbol = Symbol of the new type
actor-types-new-name = Name of the new type
actor-types-add = Add the type

family-title = Who is missing?
family-note = A letter adds an actor to mobilise, to be renamed on the map afterwards.
family-add = Add
family-add-named = Add: { $name }
family-added = on the map
family-already = { $count ->
    [one] { $count } actor of this type
   *[other] { $count } actors of this type
}
family-users = Users
family-residents = Residents
family-against = Those who may be against
family-their-name = Who? A name, then Enter
family-neighbours = Neighbours
family-funders = Funders
family-state = State services
family-companies = Companies
family-owners = Owners
family-scientists = Scientists
family-associations = Non-profit associations
family-young = Young people
family-future = Future generations
family-nature = Living environments

path-open-title = Open a file
path-save-title = Save to a file
path-export-title = Export the map
path-open = Open
path-save = Save
path-export = Export
path-field = Path of the file
path-why = No file dialog is available here. The sign ~ stands for your own folder.

work-reading = Reading { $name }…
work-writing = Saving { $name }…
work-arranging = Looking for places…
work-drawing = Drawing { $name }…
work-cancel = Stop
