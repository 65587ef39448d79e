# The panel of the question.
guide-question-of = Question { $rank } of { $all }
guide-minutes = { $count } min
guide-all-questions = All questions
guide-missing = What is missing
guide-nothing-missing = Nothing is missing here
guide-enough = Enough for today
guide-next = Next question
guide-first-question = First question
guide-add-actor = Add an actor
guide-add-actor-hint = Name of the actor
guide-choose-type = Choose a type
guide-key-add = add
guide-key-next = next
guide-go-to = Go to { $name }
guide-looks-like = { $name } looks like { $other }
guide-merge = Merge…
missing-title = title to write
missing-shared-question = shared question to write
missing-story = origin story to tell
missing-stage = stage to date
missing-lead = project lead or initiator to name
missing-motive = motive to state
missing-families = { $count ->
    [one] family to go through in “Who is missing?”
   *[other] families to go through in “Who is missing?”
}
missing-actors = { $count ->
    [one] more actor
   *[other] more actors
}
missing-types = { $count ->
    [one] actor without a type
   *[other] actors without a type
}
missing-spokespersons = { $count ->
    [one] actor to mobilise, spokesperson to find
   *[other] actors to mobilise, spokespersons to find
}
missing-key-actors = choice of key actors to make (star)
missing-roles = { $count ->
    [one] role to be specified
   *[other] roles to be specified
}
missing-wished-roles = { $count ->
    [one] role hoped for, still to be specified
   *[other] roles hoped for, still to be specified
}
missing-stakes = { $count ->
    [one] more stake
   *[other] more stakes
}
missing-positions = { $count ->
    [one] position to ask for
   *[other] positions to ask for
}
missing-interests = { $count ->
    [one] actor whose interests are still unsaid
   *[other] actors whose interests are still unsaid
}
missing-values = { $count ->
    [one] actor without a frame of reference
   *[other] actors without a frame of reference
}
missing-ways = { $count ->
    [one] actor without a way of judging
   *[other] actors without a way of judging
}
missing-strategies = { $count ->
    [one] actor without a strategy or a tactic
   *[other] actors without a strategy or a tactic
}
missing-links = { $count ->
    [one] link to draw
   *[other] links to draw
}
missing-divergence = divergence to retain
missing-convergence = convergence to retain
missing-lever = intervention to choose, with its spokesperson
missing-compromise = compromise to propose
missing-terms = { $count ->
    [one] compromise to complete: who gives, who gets
   *[other] compromises to complete: who gives, who gets
}
missing-planned = { $count ->
    [one] more action
   *[other] more actions
}
missing-leads = { $count ->
    [one] action without a lead
   *[other] actions without a lead
}
missing-due-dates = { $count ->
    [one] action without a due date
   *[other] actions without a due date
}
missing-ties = { $count ->
    [one] action tied to nothing
   *[other] actions tied to nothing
}
answer-on-project = The answer is written on the Project screen.
answer-roles = The answer is written on the card of each key actor, under Role.
answer-interests = The answer is written on the actor’s card (Interests, Positions) and on the Stakes screen.
answer-values = The answer is written on the card of the actor or group, under Values.
answer-strategies = The answer is written on the actor’s card, under Strategic grid and Strategy.
answer-divergences = The answer is drawn on the map: links, then the divergences and convergences retained.
answer-levers = On the map, choose an actor, two actors or a link, then the effect sought.
answer-compromises = Choose the actors on the map, then create the compromise; its card opens on the right.
answer-actions = Each action has its card: who, with whom, by when.
answer-open-project = Open the Project screen
answer-open-stakes = Open the stakes
answer-draw-link = Draw a link
answer-no-actor = No actor yet.
answer-next-actor = Next actor
answer-first-actor = Start with the first
guide-who-is-missing = Who is missing?
guide-paste-list = Paste a list…
answer-choose-two = Choose two actors, a link or a stake to retain a divergence, a convergence or a reading.
answer-keep-divergence = Retain a divergence
answer-keep-convergence = Retain a convergence
answer-keep-reading = Retain a reading
answer-effect-on = Effect sought on { $name }
answer-by-whom = Best-placed spokesperson
answer-new-compromise = Create a compromise
answer-new-action = Create an action
missing-residents = voice of residents and users to find
missing-untreated = { $count ->
    [one] divergence retained without a compromise
   *[other] divergences retained without a compromise
}
guide-what-next = What next?
