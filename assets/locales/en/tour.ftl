# Guided tour: capture, propose, play.
command-guided-tour = Guided tour
command-play-tour = Play the tour
command-next-step = Next step of the tour
command-previous-step = Previous step of the tour
needs-tour = Play the tour first

tour-close = Close the guided tour
tour-capture = Capture the present view
tour-untitled = Step { $rank }
tour-updated = The step now shows the present view.
tour-empty = No step yet. The map can propose five of them.
tour-propose = Propose a tour
tour-proposed = Proposed tour, from what was entered
tour-adopt = Keep this tour
tour-not-kept = Do not keep it
tour-step = Step { $rank }: { $title }
tour-step-title = Title of step { $rank }
tour-step-caption = Caption of step { $rank }
tour-step-note = Speaker note, step { $rank }
tour-caption-is = One or two sentences under the map
tour-note-is = What the speaker says
tour-other-language = In French
tour-update = Update from the view
tour-duplicate = Duplicate the step
tour-delete = Delete the step
tour-lessened = Part of what this step showed is no longer on the map.
tour-departs-view = The view is no longer that of the step
tour-departs-map = The map has changed since the step
tour-return = Back to the step
tour-rank = step { $rank } of { $count }
tour-then = Then: { $title }
tour-next = Next
tour-previous = Previous
tour-leave = Leave the tour

tour-project = The project: { $title }
tour-project-untitled = The project
tour-stages = { $count ->
    [0] No stage of the project is written yet.
    [one] One stage of the project: { $first }.
   *[other] { $count } stages, from “{ $first }” to “{ $last }”.
}
tour-nobody = Who is here? Nobody is on the map yet
tour-nobody-yet = Actors will appear here as soon as they are entered.
tour-all-here = { $count ->
    [one] { $count } actor, present
   *[other] { $count } actors, all present
}
tour-who = { $present ->
    [one] { $present } actor present
   *[other] { $present } actors present
}, { $missing ->
    [one] { $missing } still missing
   *[other] { $missing } still missing
}
tour-all-here-caption = From what was entered, there is nobody left to mobilise.
tour-missing = To mobilise or absent: { $names }.
tour-agree = Where we agree: { $stake }
tour-agree-none = Where we agree
tour-agree-caption = { $supporters ->
    [one] { $supporters } actor is for it
   *[other] { $supporters } actors are for it
}, { $opponents ->
    [0] none is against it
    [one] { $opponents } is against it
   *[other] { $opponents } are against it
}. Most clearly for it: { $names }.
tour-differ = Where we differ: { $stake }
tour-differ-none = Where we differ
tour-differ-caption = { $supporters ->
    [one] { $supporters } actor is for it
   *[other] { $supporters } actors are for it
}, { $opponents ->
    [one] { $opponents } is against it
   *[other] { $opponents } are against it
}.
tour-reason = { $name }: “{ $reason }”.
tour-no-position = No position was entered yet.
tour-no-agreement = No stake is supported by two actors yet.
tour-no-difference = No position entered is against a stake.
tour-acts = Our arrangements and our actions
tour-deals = { $count ->
    [0] No compromise is written yet
    [one] { $count } compromise
   *[other] { $count } compromises
}{ $accepted ->
    [0] {""}
    [one] , { $accepted } of them accepted
   *[other] , { $accepted } of them accepted
}.
tour-plan-none = No action is planned yet.
tour-plan = { $count ->
    [one] { $count } action to carry out
   *[other] { $count } actions to carry out
}, first: “{ $title }”.
tour-plan-due = { $count ->
    [one] { $count } action to carry out
   *[other] { $count } actions to carry out
}, first: “{ $title }” ({ $due }).
tour-plan-over = Every action is done or dropped.
