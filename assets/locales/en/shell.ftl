# Bars, tabs and the line at the foot.
untitled = Untitled
answered-of = { $done } of { $all }
new-actor-name = New actor
new-note-text = Note
new-group-name = New group
paste-left-out = Left out: { $names }
tab-map = Map
tab-actors = Actors
tab-project = Project
tab-stakes = Stakes
tab-outline = Outline
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
hint-pending-link = Choose the other actor · Esc to give up
told-undone = Undone: { $step }
told-redone = Done again: { $step }
undo-step = Undo: { $step }
redo-step = Redo: { $step }
