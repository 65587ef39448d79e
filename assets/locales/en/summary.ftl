# Summary, as it is read aloud.
summary-no-question = Shared question to be written
summary-who = Who is here
summary-who-missing = Who is missing
summary-nobody = Nobody for now.
summary-all-there = All are present.
summary-agree = Where we agree
summary-differ = Where we differ
summary-no-position = No position entered: the matrix of positions will tell.
summary-computed = derived from positions
summary-retained = retained
summary-compromises = Compromises and arrangements
summary-no-compromise = No compromise proposed.
summary-gives = { $who } gives { $gives }.
summary-receives = { $who } receives { $receives }.
summary-exchange = { $who } gives { $gives } and receives { $receives }.
summary-decided = What is decided
summary-nothing-decided = Nothing is decided yet.
summary-plan = Action plan
summary-no-action = No action planned.
summary-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
summary-open = Open points
summary-nothing-open = No open point.
summary-no-lead = no lead
summary-no-due = no due date
summary-unresolved = Unresolved: { $what }
summary-debated = { $count ->
    [one] One position is in debate.
   *[other] { $count } positions are in debate.
}
summary-unknown = { $count ->
    [one] One cell is not known.
   *[other] { $count } cells are not known.
}
summary-doubts = { $count ->
    [one] One thing is still to be checked.
   *[other] { $count } things are still to be checked.
}
summary-participants = Around the table: { $who }
summary-write-question = Write the question
