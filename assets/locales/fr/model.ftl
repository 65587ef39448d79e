# Mots des choses enregistrées.
built-in-type-local-authority = collectivité
built-in-type-state = État
built-in-type-socio-professional = socioprofessionnel
built-in-type-company = entreprise
built-in-type-association = association
built-in-type-residents = habitants
built-in-type-scientific = scientifique
built-in-type-network = réseau
built-in-type-other = autre

symbol-square = carré
symbol-house = maison
symbol-diamond = losange
symbol-hexagon = hexagone
symbol-four-leaf = quatre feuilles
symbol-circle = cercle
symbol-triangle = triangle
symbol-ring = anneau
symbol-pill = pilule

group-color-pine = pin
group-color-blue = bleu
group-color-plum = prune
group-color-straw = paille
group-color-coral = corail
group-color-mint = menthe
group-color-ochre = ocre
group-color-lilac = lilas

presence-present = présent
presence-to-mobilise = à mobiliser
presence-absent = absent
presence-left = sorti

action-scale-commune = commune
action-scale-inter-municipal = intercommunalité
action-scale-departement = département
action-scale-region = région
action-scale-national = national
action-scale-international = international

cite-inspired = Inspirée
cite-domestic = Domestique
cite-opinion = De l’opinion
cite-civic = Civique
cite-market = Marchande
cite-industrial = Industrielle
cite-projects = Par projets
cite-green = Verte

posture-offensive = offensive
posture-defensive = défensive
posture-waiting = attente

provenance-kind-public-fact = Fait public
provenance-kind-to-check = À vérifier
provenance-kind-assumption = Hypothèse
provenance-kind-said-in-the-room = Dit en séance
provenance-kind-interview = Entretien
provenance-kind-document = Document

certainty-guess = on devine
certainty-rather = plutôt
certainty-sure = sûr

audience-all = tous
audience-team = équipe seulement

interest-sign-convergent = convergent
interest-sign-divergent = divergent
interest-sign-mixed = mixte

passes-cooperation = coopération
passes-money = argent, financement
passes-authority = autorité, contrôle
passes-information = information
passes-expertise = expertise
passes-membership = adhésion
passes-assessment = évaluation
passes-formal-partnership = partenariat formel
passes-mediation = médiation
passes-service = service rendu
passes-competition = concurrence
passes-not-stated = non précisé

goes-good = bonne
goes-tense = tendue
goes-conflict = conflit
goes-mixed = ça dépend
goes-unknown = on ne sait pas

finding-kind-convergence = convergence
finding-kind-divergence = divergence
finding-kind-reading = lecture

effect-create-link = créer un lien
effect-strengthen = renforcer
effect-calm = apaiser
effect-win-over = rallier
effect-listen = écouter
effect-formalise = formaliser
effect-protect-ally = protéger un allié
effect-bring-in = faire entrer un absent
effect-report-back = rendre compte
effect-name-mediator = désigner un médiateur

compromise-kind-agreement = accord
compromise-kind-compromise = compromis
compromise-kind-arrangement = arrangement
compromise-kind-on-hold = mise en suspens

compromise-state-idea = idée
compromise-state-discussed = discuté
compromise-state-accepted = accepté
compromise-state-refused = refusé
compromise-state-unresolved = non résolu

acceptability-refuses = refuse
acceptability-to-discuss = à discuter
acceptability-acceptable = acceptable
acceptability-wished = souhaité
acceptability-unknown = on ne sait pas

action-mode-listen = écouter
action-mode-inform = informer
action-mode-involve = associer
action-mode-negotiate = négocier
action-mode-mediate = faire médiation
action-mode-formalise = formaliser
action-mode-mobilise = mobiliser
action-mode-equip = outiller
action-mode-stage = mettre en scène
action-mode-report-back = rendre compte

action-state-idea = idée
action-state-decided = décidé
action-state-started = engagé
action-state-done = fait
action-state-dropped = abandonné

phase-identify = Identifier, décrire et qualifier
phase-frame = Problématiser
phase-act = Réaliser, agir

phase-short-identify = Identifier
phase-short-frame = Problématiser
phase-short-act = Agir

question-origin = Quelle est l’origine du projet ?
question-initiators = Qui l’a impulsé et pourquoi ?
question-actors = Qui sont les acteurs en présence et/ou à mobiliser ?
question-roles = Pour quels rôles ou fonctions sont-ils impliqués ou à impliquer ?
question-interests = Quels sont leurs intérêts en jeu convergents ou divergents pour le projet ?
question-values = Quels sont les cadres de référence (les valeurs) de chaque acteur ou groupe d’acteurs ?
question-strategies = Qu’est-ce que cela induit sur leurs stratégies et tactiques d’action ou de non action ?
question-divergences = Où et sur quoi peuvent se créer divergences et convergences ?
question-levers = Comment intervenir/agir sur le système ou le réseau d’acteurs ?
question-compromises = Comment peuvent se fabriquer les compromis ou arrangements dans ce système d’acteurs ?
question-action-plan = Avec quel plan d’actions ?

question-hint-origin = Racontez en trois phrases : d’où vient l’idée, à quel moment, à cause de quoi.
question-hint-initiators = Qui a dit le premier : il faut le faire ? Qu’est-ce que cela devait régler ?
question-hint-actors = Un acteur, c’est un groupe ou une organisation qui agit ou qui subit. Qui manque autour de la table ?
question-hint-roles = Que fait-il vraiment dans le projet ? Qu’aimerait-on qu’il fasse ?
question-hint-interests = Qu’a-t-il à gagner ? à perdre ? Sur chaque enjeu : plutôt pour, plutôt contre, ou on ne sait pas ?
question-hint-values = Quand il défend son point de vue, au nom de quoi parle-t-il ?
question-hint-strategies = Que peut-il faire ? Et que gagne-t-il à ne rien faire ?
question-hint-divergences = Sur quel enjeu, entre qui ? Dessinez seulement les liens utiles à la question.
question-hint-levers = Quel lien créer, renforcer ou apaiser en premier ? Qui est le mieux placé pour le faire ?
question-hint-compromises = Qui donne quoi, qui reçoit quoi ? Au nom de quoi est-ce juste pour chacun ?
question-hint-action-plan = Qui fait quoi, avec qui, avant quand ? Quelle première petite étape dans les 15 jours ?

level-unknown = on ne sait pas
position-plus-3 = vital pour lui
position-plus-2 = sert ses projets
position-plus-1 = plutôt favorable
position-zero = pas concerné ou neutre
position-minus-1 = réticent
position-minus-2 = gêne ses projets
position-minus-3 = met en cause sa raison d’être
position-four-for = pour : { $reach }
position-four-against = contre : { $reach }
influence-none = aucune ou négligeable
influence-ways = ses façons de faire
influence-projects = ses projets
influence-missions-or-existence = ses missions ou son existence
influence-missions = ses missions
influence-existence = son existence

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
stage-until = jusqu’en { $year }
stage-from = à partir de { $year }

count-actors = { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
}
count-stakes = { $count ->
    [one] { $count } enjeu
   *[other] { $count } enjeux
}
count-relations = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}
count-compromises = { $count } compromis
count-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
count-interest-links = { $count ->
    [one] { $count } lien d’intérêt
   *[other] { $count } liens d’intérêt
}
