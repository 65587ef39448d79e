# Balance of power: planes, bars and lists, and how their numbers are computed.
power-page-influence = Influence and dependence
power-page-agreements = Agreement and disagreement
power-page-energy = Synergy and antagonism
power-page-weight = Weight and interest
power-page-stakes = Stakes
power-page-network = Network

power-of = { $name }: { $said }
power-point = { $plot }: { $name }, { $said }
power-names-left = { $count ->
    [one] { $count } name on hover
   *[other] { $count } names on hover
}
power-table-open = Show the table
power-table-close = Close the table
power-actor = Actor
power-stake = Stake
power-place = Where it stands
power-is = { $actor }: { $place }.
power-back-to-map = Back to the map
power-for-team = These landmarks are for the team: they are not shown to the room.

power-influence = Influence
power-dependence = Dependence
power-influence-i = Influence I
power-dependence-d = Dependence D
power-feedback = Back on itself
power-ratio = Balance of power r*
power-bars = Balance of power r*, group by group
power-mean = average
power-reaches-through = { $actor } can weigh on { $count ->
    [one] one actor
   *[other] { $count } actors
}, { $through } of them through others.
power-reaches = { $actor } can weigh on { $count ->
    [one] one actor
   *[other] { $count } actors
}, directly.
power-reaches-nobody = { $actor } can weigh on nobody.
power-net = Between { $one } and { $other }, it is rather { $weighs } that weighs.
power-influence-none = No influence entered: the plane cannot be drawn.
power-enter-influences = Enter influences
power-influence-words = Each influence entered goes from 0 to { $bound }. Those that pass through one other actor are added, limited by the weakest step.
power-influence-formula-sums = I = weight exerted, D = weight undergone, feedback = what it does to itself through others; T = sum of all I
power-influence-formula-a = r = (I − feedback) / T × I / (I + D)
power-influence-formula-b = r = (I − feedback) / T × I / (I + D), I, D and T with feedback
power-influence-formula-star = r* = { $count } × r / sum of all r
power-influence-empty = { $empty ->
    [0] Every cell is entered
    [one] One cell that is not entered counts as 0
   *[other] { $empty } cells that are not entered count as 0
}{ $unknown ->
    [0] {"."}
    [one] , and so does one unknown cell.
   *[other] , and so do { $unknown } unknown cells.
}

power-agreements = Agreement
power-disagreements = Disagreement
power-ambivalence = Ambivalence
power-agreements-mostly = mostly in agreement with others
power-agreements-and-not = in agreement and disagreement at once
power-agreements-hardly = mostly in disagreement
power-agreements-few = few positions in common
power-agreements-both = { $actor } goes mostly the same way as { $with }; it opposes { $against } most.
power-agreements-with = { $actor } goes mostly the same way as { $with } and opposes nobody.
power-agreements-against = { $actor } mostly opposes { $against } and agrees with nobody.
power-agreements-nobody = { $actor } shares no position with the others.
power-agreements-formula-1 = agreement or disagreement of two actors = number of stakes on which they go the same way, or opposite ways
power-agreements-formula-2 = agreement or disagreement of two actors = sum, stake by stake, of the mean of their two positions without their sign
power-agreements-formula-3 = the same sum, each position multiplied by the balance of power r* of its actor
power-agreements-formula-sum = of one actor = sum with all others
power-agreements-formula-mixed = ambivalence = 1 − sum of the gaps between agreement and disagreement / sum of both: 0 if each relation is of one side

power-energy-up = Synergy (1 to 4)
power-energy-across = Antagonism (1 to 4)
power-energy-both = { $actor } both supports and criticises: { $place }.
power-energy-unknown = { $actor }: neither synergy nor antagonism known.
power-energy-left = { $count ->
    [one] One actor is not placed: fewer than three known positions.
   *[other] { $count } actors are not placed: fewer than three known positions.
}
power-energy-none = No energy known: it takes three positions, or two numbers on the card of an actor.
power-energy-words = What the actor does for the project and against it, judged from its acts, each from 1 to 4.
power-energy-default = Without an entry, both are derived from positions on the stakes that count for energy.
power-energy-formula = synergy: sum of positions in favour / ({ $bound } × number of known positions); antagonism: the same with those against
power-energy-levels = 0 gives 1; up to ¼, 2; up to ½, 3; above, 4
power-energy-foot = The lines pass between 2 and 3. A number entered on the card replaces what is derived.
power-derived = derived
power-entered = entered
power-origin = Origin

power-weight = Weight
power-interest = Interest
power-weight-work-with = work closely with it
power-weight-interest-it = to be interested
power-weight-keep-informed = keep informed
power-weight-keep-in-sight = keep in sight
power-weight-both = { $actor } has weight and much interest: to be closely involved.
power-weight-only = { $actor } has weight and little interest: to be interested.
power-weight-interest-only = { $actor } has little weight and much interest: to be kept informed.
power-weight-neither = { $actor } has little weight and little interest: to be kept in sight.
power-weight-unknown = { $actor } is not placed: no known position.
power-weight-left = { $count ->
    [one] One actor is not placed: no known position.
   *[other] { $count } actors are not placed: no known position.
}
power-weight-none = No known position: the interest of actors cannot be read.
power-weight-words = Weight comes from influences, interest from the strength of positions. Points count, boxes are but a landmark.
power-weight-formula-weight = weight = r* / the largest r*
power-weight-formula-interest = interest = sum of positions without their sign / ({ $bound } × number of known positions)
power-salience = Salience
power-salience-ask = Legitimacy: does it have a mandate, a right or recognition to step in? The answer is entered on its card.
power-weight-foot = The lines are at 0.5; on the line counts as high.

power-mobilisation = Mobilisation
power-for = In favour
power-against = Against
power-opposition = Share of opposition
power-side-against = against
power-side-for = in favour
power-stakes-none = No position entered: stakes mobilise nobody yet.
power-stake-nobody = Nobody opposes “{ $stake }”.
power-stake-no-position = Nobody takes a position on “{ $stake }”.
power-stake-unknown = { $known } known positions, { $unknown } unknown, { $empty } not entered: neither of these counts as a zero.
power-stakes-words = Positions in favour of a stake are added up on one side, those against on the other.
power-stakes-formula-mobilisation = mobilisation = in favour + against
power-stakes-formula-opposition = share of opposition = against / mobilisation
power-stakes-sorted = Stakes by share of opposition, then by mobilisation.

power-degree = Linked actors
power-paths = Paths
power-core = Core
power-network-linked = { $actor } is linked to { $count ->
    [one] one actor
   *[other] { $count } actors
} on the map.
power-network-none = No link is drawn: the network has nothing to say yet.
power-network-draw = Draw links
power-network-words = Two actors are neighbours if at least one existing link ties them; links to be created and actors who left do not count.
power-network-formula-paths = paths = share of the shortest paths between others that pass through it
power-network-formula-core = core = actors with fewer than k neighbours are taken away again and again; the largest k where it remains
power-network-formula-constraint = constraint (R. Burt): high when its contacts all know one another, low when it links separate circles
power-constraint = Constraint
power-broker = Between groups
power-broker-coordinator = coordinates inside its group
power-broker-consultant = links two members of another group
power-broker-gatekeeper = lets into its group
power-broker-representative = speaks to the outside
power-broker-liaison = links two other groups
power-network-joins = { $actor } links circles that do not know each other.
power-network-circle = Circle { $rank }: { $list }.
power-network-camps = The simplest split makes two sides; { $count ->
    [one] one link does not fit it
   *[other] { $count } links do not fit it
}.
power-network-foot = Three remarks at most per question; the guided reading of the map gives them all.

power-see-cells = { $count ->
    [one] See the cell it comes from
   *[other] See the { $count } cells it comes from
}
power-see-on-map = See on the map where it comes from
power-cells-back = How it is computed
power-cells-title = { $count ->
    [one] The cell that the result comes from: { $name }
   *[other] The { $count } cells that the result comes from: { $name }
}
power-on = on { $actor }
power-cell = { $one }, { $other }: { $value }
power-order = What counts
power-axes = Axes
power-axes-mean = at the mean
power-axes-median = at the median
power-convention = Convention
power-convention-is = A leaves feedback on itself out, B counts it; no printed table settles between the two.
power-crossing-mean = The axes cross at the mean ({ $across }; { $up }), on the line counts as high.
power-crossing-median = The axes cross at the median ({ $across }; { $up }), on the line counts as high.
power-to-positions = Go to positions
power-energy-supportive = rather supportive
power-energy-torn = engaged and opposed
power-energy-little = little engaged
power-energy-elsewhere = carry something else
