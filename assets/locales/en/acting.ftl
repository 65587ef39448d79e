# Acting: compromises, action plan, and the thread that ties them.
acting-compromises = { $count ->
    [one] { $count } compromise or arrangement
   *[other] { $count } compromises and arrangements
}
acting-add-compromise = Add a compromise
acting-no-compromise = No compromise yet. Who gives what, who gets what?
acting-untreated = Divergences without a compromise
acting-make-compromise = Make a compromise
acting-make-action = Create an action
acting-make-action-of = Create an action of what { $name } gives
acting-on-map = Map
acting-see-on-map = See on the map
acting-others-of-thread = { $count ->
    [one] { $count } other on this thread
   *[other] { $count } others on this thread
}
acting-agreement = Agreement
acting-compromise = Compromise
acting-arrangement = Arrangement
acting-on-hold = Put on hold
acting-agreement-is = One way of judging is taken, tested, and all accept the verdict.
acting-compromise-is = Each keeps its way of judging; the dispute is suspended and a common good that includes both is aimed at. An object, a rule or a body holds it. It stays fragile while the shared principle is unspoken.
acting-arrangement-is = A local give-and-take, to the convenience of those present: with no common good, it does not extend to others.
acting-on-hold-is = The question is left aside, with a date or a condition to reopen it.
acting-which-principle = In the name of which principle?
acting-fair-to-each = In the name of what is it fair to each?
acting-give-and-take = Who gives what to whom is said in the table. It remains to say until when, and who is not told.
acting-when-reopened = Until when, or on what condition to reopen it?
acting-object-hint = Charter, label, committee, agreement, rule…
acting-until-hint = A date, a length of time, a condition…
acting-left-open = { $count ->
    [one] { $count } point to look at
   *[other] { $count } points to look at
}
acting-treats = Addresses:
acting-no-divergence = no divergence retained
acting-add-stake = Add a stake it addresses
acting-party = Actor
acting-acceptability = Acceptability
acting-limits = Red line, condition
acting-red-line = red line touched
acting-a-condition = A condition
acting-no-party = Nobody at the table yet. Add a first party.
acting-sides = What each seeks: positions and interests
acting-interests = Interests, in words
acting-interest = { $title }: { $text }
acting-no-interest = no interest entered
acting-figures = What has joined these ways of judging elsewhere
acting-figure = { $one } and { $other }: { $figure }. Is it worth trying here?
acting-join = Join { $one } and { $other }
acting-and = { $first } and { $last }
acting-receives-nothing = { $count ->
    [one] { $names } gets nothing yet.
   *[other] { $names } get nothing yet.
}
acting-gives-nothing = { $count ->
    [one] { $names } gives nothing yet.
   *[other] { $names } give nothing yet.
}
acting-not-parties = { $count ->
    [one] { $names } has a strong position on these stakes and is not a party.
   *[other] { $names } have a strong position on these stakes and are not parties.
}
acting-others-too = { $count ->
    [one] So has { $count } other.
   *[other] So have { $count } others.
}
acting-no-common-good = The common good is not said: in the name of what is it fair to each?
acting-no-object = Nothing holds it yet: a charter, a committee, a rule?
acting-no-term = This arrangement does not say until when it holds.
acting-red-line-touched = { $count ->
    [one] The red line of { $names } is touched.
   *[other] The red lines of { $names } are touched.
}
acting-say-receives = Say what it gets
acting-say-gives = Say what it gives
acting-see-and-add = See and add
acting-say-common-good = Say the common good
acting-say-object = Say what holds it
acting-say-term = Say until when
acting-say-condition = Note its condition
acting-add-most-concerned = Add the { $count } most concerned
acting-add-named = Add { $name }
acting-carry-out = Carry out “{ $title }”
acting-keep-promise = Keep the promise: { $promise }
acting-settle-with = Settle with { $name } what it gives
acting-effect-on = { $effect }: { $target }
acting-actions-on-it = Actions on this link
acting-plan-is = { $actions }: { $states }.
acting-first-is = The first one: { $title }, { $due }.
acting-count-idea = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
acting-count-decided = { $count } decided
acting-count-started = { $count } started
acting-count-done = { $count } done
acting-count-dropped = { $count } dropped
acting-overdue-count = { $count ->
    [one] { $count } overdue action, first in the list.
   *[other] { $count } overdue actions, first in the list.
}
acting-overdue = overdue
acting-no-action = No action yet. What first small step within 15 days?
acting-add-action = Add an action
acting-nothing-left = No action passes these filters.
acting-show-all = Show all
acting-sort = Sort
acting-by-due = Sort: due date
acting-by-lead = Sort: lead
acting-by-state = Sort: state
acting-by-entry = Sort: order of entry
acting-filter-by = Filter: { $name }
acting-every-lead = Every lead
acting-every-stage = Every stage
acting-every-compromise = Every compromise
acting-every-state = Every state
acting-serves = Serves
acting-state = State
acting-choose-lead = lead?
acting-choose-due = due date?
acting-lead-of = Choose the lead – { $title }
acting-due-of = Give a due date – { $title }
acting-in-15-days = in 15 days
acting-in-1-month = in 1 month
acting-in-3-months = in 3 months
acting-other-date = another date…
acting-date-to-settle = date to settle
acting-today-is = today, { $day }
acting-reference-is = reference date: { $day }
acting-layer-compromises = Compromises around their parties
acting-legend-compromise = compromise between its parties
acting-legend-action = action on its target
acting-month-1 = Jan
acting-month-2 = Feb
acting-month-3 = Mar
acting-month-4 = Apr
acting-month-5 = May
acting-month-6 = Jun
acting-month-7 = Jul
acting-month-8 = Aug
acting-month-9 = Sep
acting-month-10 = Oct
acting-month-11 = Nov
acting-month-12 = Dec
