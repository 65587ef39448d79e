# To check.
check-sentence = { $count ->
    [0] Nothing to check: all that is entered has an origin.
    [one] One thing to check, with one actor.
   *[other] { $count } things to check, with { $actors } actors.
}
check-advice = What is written on someone absent is an assumption. Each line offers a question to ask.
check-all = All
check-unknown = Not known
check-to-check = To check
check-assumptions = Assumptions
check-filter = Look for an actor or a stake
check-why-unknown = not known
check-why-to-check = to be checked
check-why-assumption = assumption
check-said = It was said
check-said-hint = Said in the room by the actor: no longer an assumption
check-count-unknown = { $count } not known
check-count-to-check = { $count } to check
check-count-assumptions = { $count ->
    [one] { $count } assumption
   *[other] { $count } assumptions
}
check-nothing-so = Nothing of the kind.
check-show-all = Show all
check-roles = Roles
check-interests = Interests
check-grid = Strategic grid
check-values = Values
check-strategy = Strategy
check-standing = Energy and salience
check-influence = Influence on { $actor }
check-link = Link with { $actor }
check-ask-roles = What do you really do in the project? What would you like to do in it?
check-ask-interests = What can you gain, or lose? What do you expect, what do you fear?
check-ask-grid = What means do you have? What holds you back?
check-ask-values = When you argue, in the name of what do you speak?
check-ask-strategy = How do you mean to act, or not to act? What is not negotiable for you?
check-ask-standing = What mandate, right or recognition do you have to step in?
check-ask-position = On “{ $stake }”, are you rather for, or rather against? Why?
check-ask-influence = How far can you help or hinder { $actor }?
check-ask-link = What passes between you and { $actor }? How does it go?
