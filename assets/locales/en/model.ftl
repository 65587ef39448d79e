# Words of saved things.
built-in-type-local-authority = local authority
built-in-type-state = State
built-in-type-socio-professional = socio-professional
built-in-type-company = company
built-in-type-association = association
built-in-type-residents = residents
built-in-type-scientific = scientific
built-in-type-network = network
built-in-type-other = other

symbol-square = square
symbol-house = house
symbol-diamond = diamond
symbol-hexagon = hexagon
symbol-four-leaf = four leaves
symbol-circle = circle
symbol-triangle = triangle
symbol-ring = ring
symbol-pill = pill

group-color-pine = pine
group-color-blue = blue
group-color-plum = plum
group-color-straw = straw
group-color-coral = coral
group-color-mint = mint
group-color-ochre = ochre
group-color-lilac = lilac

presence-present = present
presence-to-mobilise = to mobilise
presence-absent = absent
presence-left = left

action-scale-commune = commune
action-scale-inter-municipal = inter-municipal body
action-scale-departement = département
action-scale-region = région
action-scale-national = national
action-scale-international = international

cite-inspired = Inspired
cite-domestic = Domestic
cite-opinion = Of opinion
cite-civic = Civic
cite-market = Market
cite-industrial = Industrial
cite-projects = By projects
cite-green = Green

posture-offensive = offensive
posture-defensive = defensive
posture-waiting = waiting

provenance-kind-public-fact = Public fact
provenance-kind-to-check = To be checked
provenance-kind-assumption = Assumption
provenance-kind-said-in-the-room = Said in the room
provenance-kind-interview = Interview
provenance-kind-document = Document

certainty-guess = we guess
certainty-rather = rather
certainty-sure = sure

audience-all = everyone
audience-team = team only

interest-sign-convergent = convergent
interest-sign-divergent = divergent
interest-sign-mixed = mixed

passes-cooperation = cooperation
passes-money = money, funding
passes-authority = authority, control
passes-information = information
passes-expertise = expertise
passes-membership = membership
passes-assessment = assessment
passes-formal-partnership = formal partnership
passes-mediation = mediation
passes-service = service
passes-competition = competition
passes-not-stated = not stated

goes-good = good
goes-tense = tense
goes-conflict = conflict
goes-mixed = it depends
goes-unknown = not known

finding-kind-convergence = convergence
finding-kind-divergence = divergence
finding-kind-reading = reading

effect-create-link = create a link
effect-strengthen = strengthen
effect-calm = calm
effect-win-over = win over
effect-listen = listen
effect-formalise = formalise
effect-protect-ally = protect an ally
effect-bring-in = bring in someone absent
effect-report-back = report back
effect-name-mediator = name a mediator

compromise-kind-agreement = agreement
compromise-kind-compromise = compromise
compromise-kind-arrangement = arrangement
compromise-kind-on-hold = put on hold

compromise-state-idea = idea
compromise-state-discussed = discussed
compromise-state-accepted = accepted
compromise-state-refused = refused
compromise-state-unresolved = unresolved

acceptability-refuses = refuses
acceptability-to-discuss = to discuss
acceptability-acceptable = acceptable
acceptability-wished = wished for
acceptability-unknown = not known

action-mode-listen = listen
action-mode-inform = inform
action-mode-involve = involve
action-mode-negotiate = negotiate
action-mode-mediate = mediate
action-mode-formalise = formalise
action-mode-mobilise = mobilise
action-mode-equip = equip
action-mode-stage = stage
action-mode-report-back = report back

action-state-idea = idea
action-state-decided = decided
action-state-started = started
action-state-done = done
action-state-dropped = dropped

phase-identify = Identify, describe and qualify
phase-frame = Frame the problem
phase-act = Carry out, act

phase-short-identify = Identify
phase-short-frame = Frame
phase-short-act = Act

question-origin = What is the origin of the project?
question-initiators = Who set it going, and why?
question-actors = Who are the actors present and/or to be mobilised?
question-roles = In what roles or functions are they involved, or to be involved?
question-interests = Which of their interests at stake converge or diverge with regard to the project?
question-values = What are the frames of reference (the values) of each actor or group of actors?
question-strategies = What does this entail for their strategies and tactics of action or non-action?
question-divergences = Where and on what can divergences and convergences arise?
question-levers = How to intervene or act on the system or network of actors?
question-compromises = How can compromises or arrangements be made in this system of actors?
question-action-plan = With what action plan?

question-hint-origin = In three sentences: where the idea came from, when, because of what.
question-hint-initiators = Who first said: let us do it? What was it meant to solve?
question-hint-actors = An actor is a group or body that acts or is affected. Who is missing from the table?
question-hint-roles = What does it really do in the project? What would we like it to do?
question-hint-interests = What can it gain? lose? On each stake: rather for, rather against, or we do not know?
question-hint-values = When it argues, in the name of what does it speak?
question-hint-strategies = What can it do? And what does it gain by doing nothing?
question-hint-divergences = On which stake, between whom? Draw only the links that help the question.
question-hint-levers = Which link to create, strengthen or calm first? Who is best placed to do it?
question-hint-compromises = Who gives what, who gets what? In the name of what is it fair to each?
question-hint-action-plan = Who does what, with whom, by when? What first small step within 15 days?

level-unknown = not known
position-plus-3 = vital to it
position-plus-2 = serves its projects
position-plus-1 = rather in favour
position-zero = not concerned, or neutral
position-minus-1 = reluctant
position-minus-2 = hampers its projects
position-minus-3 = threatens its reason to exist
position-four-for = for: { $reach }
position-four-against = against: { $reach }
influence-none = none or negligible
influence-ways = its ways of working
influence-projects = its projects
influence-missions-or-existence = its missions or existence
influence-missions = its missions
influence-existence = its existence

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
stage-until = until { $year }
stage-from = from { $year }

count-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
count-stakes = { $count ->
    [one] { $count } stake
   *[other] { $count } stakes
}
count-relations = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}
count-compromises = { $count ->
    [one] { $count } compromise
   *[other] { $count } compromises
}
count-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
count-interest-links = { $count ->
    [one] { $count } interest link
   *[other] { $count } interest links
}
