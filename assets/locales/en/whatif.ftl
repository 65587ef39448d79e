# What if…? Simulations and scenarios.
menu-simulate = What if…?
command-what-if = What if…?
command-look-before = See the state before the simulation
command-compare-simulation = Compare before and after
command-keep-simulation = Keep the simulation…
command-drop-simulation = Give the simulation up
command-scenarios = Kept scenarios…
needs-no-simulation = A simulation is in progress
needs-simulation = Begin a simulation first

whatif-hint = Try a change without touching the map: a position, a departure, an influence, a compromise accepted
whatif-band = Simulation: { $count ->
    [0] nothing is changed
    [one] { $count } change
   *[other] { $count } changes
}
whatif-band-named = Simulation “{ $name }”: { $count ->
    [0] nothing is changed
    [one] { $count } change
   *[other] { $count } changes
}
whatif-invite = Change a position, a presence, an influence, or accept a compromise.
whatif-aside = The saved map does not change.
whatif-looking-before = You are looking at the state before.
whatif-before = Before
whatif-after = After
whatif-compare = Compare
whatif-keep = Keep…
whatif-drop = Give up
whatif-status = Simulation, not saved
whatif-titled = { $title } (simulation)
whatif-legend = changed by the simulation
whatif-begun = Simulation begun: the saved map does not change.
whatif-dropped = Simulation given up: nothing has changed. It can be taken up again in the kept scenarios.
whatif-left = Simulation ended: nothing has changed.
whatif-kept = Scenario “{ $name }” kept in the project
whatif-nothing-to-keep = Nothing is simulated: there is nothing to keep.
whatif-refused = In a simulation, only presences, positions, influences, links and compromises change.
whatif-held = You are looking at the state before: go back to “After” to simulate.
whatif-suspended = { $count ->
    [one] By assumption, { $count } position of a party that was against goes to 0: correct it if need be.
   *[other] By assumption, { $count } positions of parties that were against go to 0: correct them if need be.
}
whatif-nothing-suspended = No position moves: no party is against what the compromise treats.
whatif-unsaved = A simulation is in progress: it is not in the file. To keep it, go back and give it a name.

whatif-panel = Before and after
whatif-panel-close = Close the comparison
whatif-simulated = What is simulated
whatif-take-back = Take back: { $what }
whatif-supposes = By assumption, an accepted compromise suspends the positions of its parties that are against.
whatif-empty = Nothing is simulated yet.
whatif-found = What that changes
whatif-none-found = No finding changes.
whatif-unchanged = { $count ->
    [one] { $count } finding unchanged
   *[other] { $count } findings unchanged
}
whatif-was = Before: { $what }
whatif-is = After: { $what }
whatif-limits = From what the group entered, without the actors that left. These findings do not say what will happen.
whatif-change-presence = { $actor }: { $before } → { $after }
whatif-change-position = { $actor } on “{ $stake }”: { $before } → { $after }
whatif-change-influence = Influence of { $actor } on { $other }: { $before } → { $after }
whatif-change-link-new = Link added: { $one } and { $other }
whatif-change-link-gone = Link removed: { $one } and { $other }
whatif-change-link = Link changed: { $one } and { $other }
whatif-change-deal = Compromise “{ $title }”: { $before } → { $after }
whatif-change-deal-new = Compromise added: “{ $title }”
whatif-cell = simulation, before: { $before }
whatif-no-entry = nothing

whatif-on-agreement = Agreement as a whole
whatif-on-divergence = Strongest divergence
whatif-on-convergence = Strongest convergence
whatif-on-pivot = Who can make them talk
whatif-on-mobilising = What mobilises most
whatif-on-ambivalence = Ally under conditions
whatif-on-stability = Balance of power as a whole
whatif-on-between = Through whom ways go
whatif-on-holds = Without whom the map comes apart
whatif-on-kernel = Tightest part
whatif-on-circles = Circles
whatif-on-camps = Sides
whatif-on-mend = Link to work on first
whatif-on-opposition = Opposition on “{ $stake }”
whatif-on-weighs = Balance of power: { $actor }
whatif-on-alone = Actors without a link
whatif-on-contradictions = Links that positions contradict
whatif-on-accepted = Compromises accepted
whatif-on-present = Actors present
whatif-share = { $share } of the weight of positions is against
whatif-no-share = nobody takes a position
whatif-nobody = nobody
whatif-nothing = nothing to say
whatif-weighs-unknown = outside the balance of power that was entered
whatif-weighs-much-less = weighs much less than the mean
whatif-weighs-less = weighs less than the mean
whatif-weighs-average = weighs about the mean
whatif-weighs-more = weighs more than the mean
whatif-weighs-much-more = weighs much more than the mean

whatif-keep-title = Keep the simulation
whatif-keep-body = It becomes a scenario of the project, beside the map, which does not change.
whatif-keep-replaces = The scenario of that name will be replaced.
whatif-keep-name = Name of the scenario
whatif-keep-do = Keep
whatif-scenarios-title = Kept scenarios
whatif-scenarios-none = No scenario is kept. A simulation begins with “What if…?”.
whatif-scenario-name = Name of the scenario { $name }
whatif-scenario-open = Open
whatif-scenario-open-named = Open the scenario { $name }
whatif-scenario-delete = Delete the scenario { $name }
whatif-scenario-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
whatif-resume = Take up again the simulation that was given up
whatif-start = New simulation

whatif-analysed = Scenario “{ $name }”: a simulation, not the map.
whatif-no-such-scenario = no scenario is called “{ $name }”. { $count ->
    [0] This project keeps none.
   *[other] Those of the project are: { $known }.
}
cli-analyse-scenario = Analyse the project under a kept scenario, by its name or its rank
cli-name-scenario = NAME
whatif-saved-aside = The map is saved without the simulation. To keep it, give it a name.
