# Projecting: what the room sees.
command-present = Project
command-present-beside = Project in a second window
command-pause = Break
command-question-only = Question only
command-legibility = Legibility page
needs-projection = During a projection
projecting-beside = Second window open: drag it to the projector, your notes stay here
room-leave = Leave the projection
room-pause = Break
room-resumes = Back at { $time }
room-legibility = Can you read these lines from the back of the room?
room-legibility-line = { $size } pixels: the names of the actors can be read on the map
room-legibility-floor = Projected names are at least { $size } pixels here
