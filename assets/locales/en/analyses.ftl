# What the analyses say, in sentences.

analyses-opening = According to what the group entered:
analyses-agreement = Overall, { $share } of what links the actors is agreement.
analyses-nobody-opposes = Nobody opposes any stake.
analyses-mobilises = Stake “{ $stake }” mobilises most: { $count ->
    [one] one actor takes a position on it
   *[other] { $count } actors take a position on it
}.
analyses-ambivalent = { $actor } sides now with, now against the same actors: an ally under conditions.
analyses-lead = { $clause }: { $corner }.
analyses-lead-alone = { $clause }.
analyses-weighs-much-more = { $actor } weighs much more than average
analyses-weighs-more = { $actor } weighs a little more than average
analyses-weighs-average = { $actor } weighs about average
analyses-weighs-less = { $actor } weighs a little less than average
analyses-weighs-much-less = { $actor } weighs much less than average
analyses-corner-dominant = influential, hardly dependent
analyses-corner-relay = influential and dependent (relay)
analyses-corner-dominated = dependent, hardly influential
analyses-corner-autonomous = aside from the play of influence
analyses-stance-waits = waits and sees
analyses-stance-two-minds = of two minds
analyses-stance-another = carries another project
analyses-stance-not-in-discussion = not in discussion for now
analyses-stance-supports = strongly supportive
analyses-stance-supports-and-says = supports, and says so when it goes wrong
analyses-stance-torn = highly committed and strongly against
analyses-crossed = Dependences cross ({ $share }): a change spreads.
analyses-in-between = In between crossed dependences and clear-cut places ({ $share }).
analyses-clear-cut = Places are clear-cut ({ $share }): little feedback.
analyses-go-betweens = They stand on many paths between the others, as go-betweens: { $list }.
analyses-circles = The map reads as { $count } circles.
analyses-two-sides = The simplest split makes two sides, and every link fits it.
analyses-camps = The simplest split makes two sides; { $count ->
    [one] one link does not fit it
   *[other] { $count } links do not fit it
}.
analyses-camps-estimate = The simplest split that was found makes two sides; { $count ->
    [one] one link does not fit it
   *[other] { $count } links do not fit it
} (estimate).
analyses-mend = First ease the link between { $one } and { $other }: a change there lowers tension most.
analyses-notice-few = Too few actors or stakes: read the map rather than the indices.
analyses-notice-unknown = { $share } of cells are unknown: provisional.
analyses-notice-partial = Partial influences: the balance of power is incomplete.
analyses-notice-equal = Balance of power not computable, all counted equal.
analyses-notice-estimate = Estimate: too many signed links to try every split.
analyses-limits = These indices sum up what the group entered. They do not say what actors think, nor what will happen.
analyses-nothing = Nothing to say yet: enter positions, influences or links.
analyses-solid = Sound: moving any cell by one step does not change this.
analyses-tied = Tied with another: this rests on the order of entry alone.
analyses-fragile-position = Fragile: it is enough that { $actor } goes from { $from } to { $to } on “{ $stake }”.
analyses-fragile-influence = Fragile: it is enough that the influence of { $actor } on { $other } goes from { $from } to { $to }.
analyses-sensitive-position = Sensitive: this changes if { $actor } goes from { $from } to { $to } on “{ $stake }”.
analyses-sensitive-influence = Sensitive: this changes if the influence of { $actor } on { $other } goes from { $from } to { $to }.
cli-analyse = Compute every indicator of a project
cli-analyse-file = The project to analyse
cli-analyse-convention = Convention of the balance of power: A or B (the project’s own by default)
indicator-influence = influence
indicator-dependence = dependence
indicator-influence-corner = place in the play of influence
indicator-balance-of-power = weight in the balance of power
indicator-convergence = convergence with all
indicator-divergence = divergence with all
indicator-ambivalence = ambivalence towards others
indicator-mobilisation = mobilisation on stakes
indicator-stance = support and opposition
indicator-salience = power, legitimacy, urgency
indicator-degree = number of neighbours
indicator-betweenness = passage between others
indicator-closeness = nearness to all
indicator-constraint = enclosure in one circle
indicator-core = depth in the core
indicator-parts-held = parts that it alone holds
indicator-brokerage = brokerage between groups
indicator-circle = circle
indicator-side = side, split in two
indicator-unknown = { $indicator }: not known
indicator-least = { $indicator }: very little
indicator-less = { $indicator }: rather little
indicator-more = { $indicator }: rather much
indicator-most = { $indicator }: much
indicator-circle-of = circle { $rank }
indicator-side-of = side { $rank }
salience-definitive = cannot be bypassed
salience-influential = legitimate and influential
salience-pressing = pressing without a mandate
salience-pressed = legitimate and pressed, without means
salience-quiet = could weigh, keeps quiet
salience-legitimate = legitimate, little involved
salience-asks = asks, without backing
salience-outside = outside the picture for now
legend-sized-by = Larger: { $indicator }
legend-ringed-by = Wider ring: { $indicator }
lens-indicator = indicator
lens-ring = Ring
lens-no-ring = none
lens-computing = Computing again, former results shown
lens-named = { $label }: { $indicator }
lens-for-team = { $indicator } (for the team)
