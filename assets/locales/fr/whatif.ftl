# Et si… ? Simulations et scénarios.
menu-simulate = Et si… ?
command-what-if = Et si… ?
command-look-before = Voir l’état d’avant la simulation
command-compare-simulation = Comparer avant et après
command-keep-simulation = Garder la simulation…
command-drop-simulation = Abandonner la simulation
command-scenarios = Scénarios gardés…
needs-no-simulation = Une simulation est en cours
needs-simulation = Commencez d’abord une simulation

whatif-hint = Essayer un changement sans toucher à la carte : une position, un départ, une influence, un compromis accepté
whatif-band = Simulation : { $count ->
    [0] rien n’est changé
    [one] { $count } changement
   *[other] { $count } changements
}
whatif-band-named = Simulation « { $name } » : { $count ->
    [0] rien n’est changé
    [one] { $count } changement
   *[other] { $count } changements
}
whatif-invite = Changez une position, une présence, une influence, ou acceptez un compromis.
whatif-aside = La carte enregistrée ne change pas.
whatif-looking-before = Vous regardez l’état d’avant.
whatif-before = Avant
whatif-after = Après
whatif-compare = Comparer
whatif-keep = Garder…
whatif-drop = Abandonner
whatif-status = Simulation, non enregistrée
whatif-titled = { $title } (simulation)
whatif-legend = changé par la simulation
whatif-begun = Simulation commencée : la carte enregistrée ne change pas.
whatif-dropped = Simulation abandonnée : rien n’a changé. Elle se reprend dans les scénarios gardés.
whatif-left = Simulation terminée : rien n’a changé.
whatif-kept = Scénario « { $name } » gardé dans le projet
whatif-nothing-to-keep = Rien n’est simulé : il n’y a rien à garder.
whatif-refused = En simulation, seuls changent présences, positions, influences, liens et compromis.
whatif-held = Vous regardez l’état d’avant : revenez à « Après » pour simuler.
whatif-suspended = { $count ->
    [one] Par hypothèse, { $count } position contraire d’une partie passe à 0 : corrigez-la au besoin.
   *[other] Par hypothèse, { $count } positions contraires des parties passent à 0 : corrigez-les au besoin.
}
whatif-nothing-suspended = Aucune position ne bouge : aucune partie n’est contre ce que le compromis traite.
whatif-unsaved = Une simulation est en cours : elle n’est pas dans le fichier. Pour la garder, revenez et donnez-lui un nom.

whatif-panel = Avant et après
whatif-panel-close = Fermer la comparaison
whatif-simulated = Ce qui est simulé
whatif-take-back = Revenir sur : { $what }
whatif-supposes = Par hypothèse, un compromis accepté suspend les positions contraires de ses parties.
whatif-empty = Rien n’est encore simulé.
whatif-found = Ce que cela change
whatif-none-found = Aucun constat ne change.
whatif-unchanged = { $count ->
    [one] { $count } constat inchangé
   *[other] { $count } constats inchangés
}
whatif-was = Avant : { $what }
whatif-is = Après : { $what }
whatif-limits = D’après ce que le groupe a saisi, sans les acteurs sortis. Ces constats ne disent pas ce qui va arriver.
whatif-change-presence = { $actor } : { $before } → { $after }
whatif-change-position = { $actor } sur « { $stake } » : { $before } → { $after }
whatif-change-influence = Influence de { $actor } sur { $other } : { $before } → { $after }
whatif-change-link-new = Lien ajouté : { $one } et { $other }
whatif-change-link-gone = Lien retiré : { $one } et { $other }
whatif-change-link = Lien changé : { $one } et { $other }
whatif-change-deal = Compromis « { $title } » : { $before } → { $after }
whatif-change-deal-new = Compromis ajouté : « { $title } »
whatif-cell = simulation, avant : { $before }
whatif-no-entry = rien

whatif-on-agreement = Accord d’ensemble
whatif-on-divergence = Plus forte divergence
whatif-on-convergence = Plus forte convergence
whatif-on-pivot = Qui peut faire parler
whatif-on-mobilising = Ce qui mobilise le plus
whatif-on-ambivalence = Allié sous conditions
whatif-on-stability = Rapport de force d’ensemble
whatif-on-between = Par qui l’on passe
whatif-on-holds = Sans qui la carte se défait
whatif-on-kernel = Partie la plus serrée
whatif-on-circles = Cercles
whatif-on-camps = Côtés
whatif-on-mend = Lien à travailler d’abord
whatif-on-opposition = Opposition sur « { $stake } »
whatif-on-weighs = Rapport de force : { $actor }
whatif-on-alone = Acteurs sans lien
whatif-on-contradictions = Liens que les positions contredisent
whatif-on-accepted = Compromis acceptés
whatif-on-present = Acteurs en présence
whatif-share = { $share } du poids des positions est contre
whatif-no-share = personne ne prend position
whatif-nobody = personne
whatif-nothing = rien à en dire
whatif-weighs-unknown = hors du rapport de force saisi
whatif-weighs-much-less = pèse bien moins que la moyenne
whatif-weighs-less = pèse moins que la moyenne
whatif-weighs-average = pèse comme la moyenne
whatif-weighs-more = pèse plus que la moyenne
whatif-weighs-much-more = pèse bien plus que la moyenne

whatif-keep-title = Garder la simulation
whatif-keep-body = Elle devient un scénario du projet, rangé à côté de la carte, qui ne change pas.
whatif-keep-replaces = Le scénario de ce nom sera remplacé.
whatif-keep-name = Nom du scénario
whatif-keep-do = Garder
whatif-scenarios-title = Scénarios gardés
whatif-scenarios-none = Aucun scénario n’est gardé. Une simulation se commence par « Et si… ? ».
whatif-scenario-name = Nom du scénario { $name }
whatif-scenario-open = Ouvrir
whatif-scenario-open-named = Ouvrir le scénario { $name }
whatif-scenario-delete = Supprimer le scénario { $name }
whatif-scenario-changes = { $count ->
    [one] { $count } changement
   *[other] { $count } changements
}
whatif-resume = Reprendre la simulation abandonnée
whatif-start = Nouvelle simulation

whatif-analysed = Scénario « { $name } » : une simulation, pas la carte.
whatif-no-such-scenario = aucun scénario ne s’appelle « { $name } ». { $count ->
    [0] Ce projet n’en garde aucun.
   *[other] Ceux du projet sont : { $known }.
}
cli-analyse-scenario = Analyser le projet sous un scénario gardé, par son nom ou son rang
cli-name-scenario = NOM
whatif-saved-aside = Carte enregistrée sans la simulation. Pour la garder, donnez-lui un nom.
