# Bars, tabs and the line at the foot.
untitled = Untitled
answered-of = { $done } of { $all }
new-actor-name = New actor
new-note-text = Note
new-group-name = New group
paste-nothing = Nothing to add here
paste-left-out = Left out: { $names }
paste-links-left = { $count ->
    [one] { $count } link to an actor that is not on this map
   *[other] { $count } links to actors that are not on this map
}
tab-map = Map
tab-actors = Actors
tab-project = Project
tab-stakes = Stakes
tab-outline = Outline
tab-positions = Positions
tab-influences = Influences
tab-values = Values
tab-strategies = Strategies
tab-alliances = Alliances
tab-power = Balance of power
tab-levers = Levers
tab-compromises = Compromises
tab-plan = Action plan
tab-summary = Summary
tab-minutes = Session report
tab-to-check = To check
status-local-only = Everything stays on this computer. No connection.
status-start-keys = F1: help · Ctrl+O: open · Ctrl+N: new
status-newer = File of a newer version: read only
status-unsaved = Unsaved changes
status-saved-at = Saved at { $time }
status-saved = Saved
status-not-in-a-file = Not in a file yet
hint-select = Selection: click to choose, drag to move
hint-pan = View: drag to move
hint-link = Link: click an actor, then another
hint-sketch = Sketch: click = actor, drag = link
hint-pending-link = Choose the other actor · Esc to cancel
hint-moving = Move: let go to drop · Ctrl = no snapping · Esc = put back
hint-choosing = Choose: to the right = wholly inside, to the left = touched
hint-panning = View: let go to stop
hint-linking = Link: let go on the other actor · Esc to give up
hint-reattaching = Re-attach: let go on another actor · Esc to give up
hint-about-to-link = Alt: drag to another actor to link them
hint-preview = Preview: Enter keeps, Esc puts back
hint-preview-radius = Preview: wheel = radius, Enter keeps, Esc puts back
hint-preview-gap = Preview: wheel = spacing, Enter keeps, Esc puts back
told-undone = Undone: { $step }
told-redone = Redone: { $step }
undo-step = Undo: { $step }
redo-step = Redo: { $step }
file-kind-project = Entente project
file-kind-picture = Picture
picture-written = Picture saved: { $path }
file-dialog-open-already = A file window is open already: answer it, or type a path here
picture-ending = A picture ends in .svg or in .png.
clean-screen-leave = Leave the clean screen
no-file-dialog = No file dialog on this system: type a path
