# Screens beside the map.
actors-filter = Filter the actors
actors-sort-by = Sort: { $column }
actors-rank = Order
actors-none = No actor yet. Who is around the table?
stakes-new = New stake, worded as an objective, then Enter
stakes-hint = A stake is worded as an objective, so that “for” and “against” make sense.
stakes-none = No stake yet.
stakes-weight = Weight
stakes-add = Add a stake
stakes-for-against = For, against
stakes-options = { $count ->
    [one] { $count } option
   *[other] { $count } options
}
stakes-totals = { $favour } for · { $against } against · { $unknown ->
    [one] { $unknown } unknown
   *[other] { $unknown } unknown
}
outline-hint = Arrows: walk and unfold · Shift: extend · Enter: rename · L: link · Del: delete
outline-linking = Link from { $name }: Enter or click on the other actor · Esc gives up
outline-fold = Unfold: { $name }
outline-notes = Notes
project-people = Who set it going
project-lead = Project lead
project-new-lead = Or a new actor, then Enter
project-initiators = Initiators, by function
project-new-initiator = A function, then Enter
project-why = Why
project-motive = What it was meant to solve
project-ruled-out = What was ruled out
project-outcome = What came of it
project-stories = Project origin
project-story = Origin story
project-first-story = Tell the origin in three sentences, then Enter
project-other-story = Add another version, then Enter
project-remove-story = Remove this version
project-timeline = Timeline
project-new-stage = Date and title of a stage, then Enter
project-workshop = The workshop
project-participants = Participants, by function
project-new-participant = A function, then Enter
project-rules = Rules of the workshop
project-new-rule = A rule, then Enter
project-notice = Notice, printed everywhere
project-short-notice = Notice in one line
project-question = Shared question
project-question-hint = The question that the group shares
project-full-name = Full name of the project
project-perimeter = Scope
project-file = File conventions
project-scale-three = Positions from −3 to +3, influences from 0 to 3
project-scale-four = Positions from −4 to +4, influences from 0 to 4
project-change-scale = Change scale…
project-convention = Balance of power
project-convention-a = convention A
project-convention-b = convention B
project-axes = Axes of the charts
project-mean = mean
project-median = median
project-reference-date = Day from which lateness is counted
project-base-stage = The map shows the stage “{ $stage }”
project-ways-of-judging = Say “way of judging” instead of “frame of reference”
project-agenda = Agenda of the session
project-agenda-total = { $count ->
    [one] { $count } minute in all
   *[other] { $count } minutes in all
}
project-agenda-step = Title of step { $rank }
project-agenda-minutes = Length of step { $rank }, in minutes
project-agenda-question = Question of step { $rank }
project-agenda-no-question = no question
project-agenda-note = Facilitator’s note, step { $rank }
project-agenda-note-is = Facilitator’s note, for the team
project-new-agenda-step = A step of the session, then Enter
project-groupings = Other groupings
project-groupings-are = Another way to share out the actors, to colour the map without touching the groups.
project-new-grouping = Name of a grouping, then Enter
project-grouping-parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
project-new-source = Title of a source, then Enter
project-source-code = Code of source { $rank }
project-source-code-hint = code
project-source-title = Title of source { $rank }
project-source-note = What was taken from it, source { $rank }
project-source-note-hint = what was taken from it
