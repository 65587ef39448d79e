# Reading mode: what an elected person reads who opens a map alone.
official-why-name = name
official-why-kind = kind: { $kind }
official-why-role = role: { $role }
official-why-scale = scale: { $scale }
official-why-brings = brings: { $what }
official-why-lead = carries the project
official-why-group = group “{ $group }”
official-why-for = for “{ $stake }”
official-why-neutral = neutral on “{ $stake }”
official-why-against = against “{ $stake }”
official-why-description = description of the stake

official-stance = “{ $stake }” ({ $how })
official-interest = interests: { $sign }
official-interest-on = { $sign } on “{ $stake }”
official-goes = a relation that is { $how }
official-relation = linked
official-to-create = link to be made
official-with = { $actor } ({ $how })

official-part-who = Who
official-part-role = Its role
official-part-gains = What it may gain
official-part-fears = What it may lose
official-part-for = For
official-part-against = Against
official-part-works = Works with
official-part-tense = At odds with
official-part-unlock = What could unlock things
official-part-expected = What is expected of it

official-who = { $name }: { $facts }.
official-of-group = group “{ $group }”
official-at-scale = at the scale: { $scale }
official-leads = carries the project
official-represented = represented by: { $function }
official-expects = Expects: { $what }
official-dreads = Dreads: { $what }
official-wishes = Wishes: { $what }
official-competence = Competence: { $what }
official-asked = Not known: the question was asked.
official-not-entered = Not known: nothing is noted, it is to be asked.
official-no-position = Not known: none of its positions is noted.
official-for-nothing = No stake, among the positions noted.
official-against-nothing = No stake, among the positions noted.
official-no-link = Not known: no link is noted.
official-works-with-nobody = Nobody, among the links noted.
official-tense-with-nobody = Nobody, among the links noted.
official-no-way = Not known: no compromise is about it yet.
official-nothing-expected = Nothing, in the action plan.
official-deal = “{ $title }”
official-receives = “{ $title }” (it receives there: { $what })
official-lever = { $effect }
official-lever-by = { $effect }, by { $actor }
official-action = { $title }
official-action-due = { $title } ({ $when })
official-leads-actions = To lead: { $list }
official-joins-actions = To contribute to: { $list }
official-joins-count = To contribute to { $count ->
    [one] { $count } other action
   *[other] { $count } other actions
}

official-mine-neighbours = Around it
official-mine-shared = What it defends with others
official-mine-divergences = Where others are on the other side
official-mine-gives = Compromises in which it gives
official-mine-expected = Actions that count on it
official-mine-neighbour = { $actor }: { $how }
official-mine-shares = “{ $stake }”, with { $names }{ $others ->
    [0] {""}
    [one] {" "}and { $others } other
   *[other] {" "}and { $others } others
}
official-mine-alone = “{ $stake }”, alone
official-mine-differs = “{ $stake }” ({ $how }), on the other side: { $list }
official-mine-gives-only = “{ $title }”: it gives { $gives }
official-mine-gives-and-gets = “{ $title }”: it gives { $gives } and receives { $gets }
official-mine-leads = Leads: { $action }
official-mine-joins = Contributes: { $action }
official-mine-shares-nothing = No stake, among the positions noted.
official-mine-differs-on-nothing = Nobody is on the other side, among the positions noted.
official-mine-gives-nothing = No compromise asks anything of it.

command-read-as-official = Read as an elected official
command-edit-copy = Edit a copy
needs-reading = Open the map for reading first
cli-read = Open in reading mode: nothing can be changed
official-locked = Reading only: nothing is changed. To work on this map, choose “Edit a copy”.
official-locked-preview = Reading only: nothing is changed. To work on this map, choose “Back to editing”.
official-copied = A complete copy, in no file yet: it also holds what is for the team only.
