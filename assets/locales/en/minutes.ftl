# Minutes, written while one works.
minutes-actors = Actors added: { $what }
minutes-links = Links drawn: { $what }
minutes-stakes = Stakes added: { $what }
minutes-positions = Positions on “{ $stake }”: { $what }
minutes-influences = Influences entered: { $what }
minutes-presences = Presence: { $what }
minutes-cards = Cards completed: { $what }
minutes-values = Values: { $what }
minutes-debated = In debate: { $what }
minutes-or = { $one } or { $other }
minutes-retained = Retained: { $what }
minutes-set-aside = Reading set aside: { $what }
minutes-levers = Levers: { $what }
minutes-compromises = Compromises added: { $what }
minutes-terms = Compromises detailed: { $what }
minutes-outcome = Compromise: { $what }
minutes-actions = Actions added: { $what }
minutes-plan = Action plan: { $what }
minutes-removed = Removed: { $what }

minutes-sentence = { $count ->
    [0] Nothing noted yet: go on working, the report writes itself.
    [one] One line noted.
   *[other] { $count } lines noted, of which { $decided ->
        [0] no decision
        [one] one decision
       *[other] { $decided } decisions
    } and { $debated ->
        [0] no debate
        [one] one debate
       *[other] { $debated } debates
    }.
}
minutes-advice = Each line is corrected in place. A line for the team is neither shown in the room nor sent to participants.
minutes-go-on = Note while working
minutes-remark = Add a remark
minutes-copy = Copy for participants
minutes-copied = The report is copied, without the lines for the team.
minutes-line = Line of { $time }
minutes-line-team = Team only: line of { $time }
minutes-kind-added = added
minutes-kind-changed = changed
minutes-kind-debated = debated
minutes-kind-decided = decided
minutes-kind-remark = note
