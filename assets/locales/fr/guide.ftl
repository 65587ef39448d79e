# Panneau de la question.
guide-question-of = Question { $rank } sur { $all }
guide-minutes = { $count } min
guide-all-questions = Toutes les questions
guide-missing = Ce qui manque
guide-nothing-missing = Rien ne manque ici
guide-enough = Suffisant pour aujourd’hui
guide-next = Question suivante
guide-first-question = Première question
guide-add-actor = Ajouter un acteur
guide-add-actor-hint = Nom de l’acteur
guide-choose-type = Choisir un type
guide-key-add = ajouter
guide-key-next = suivant
guide-go-to = Aller à { $name }
guide-looks-like = { $name } ressemble à { $other }
guide-merge = Fusionner…
missing-title = titre à écrire
missing-shared-question = question partagée à écrire
missing-story = récit de l’origine à raconter
missing-stage = étape à dater
missing-lead = porteur de projet ou initiateur à nommer
missing-motive = motif à dire
missing-families = { $count ->
    [one] famille à parcourir dans « Qui manque ? »
   *[other] familles à parcourir dans « Qui manque ? »
}
missing-actors = { $count ->
    [one] acteur de plus
   *[other] acteurs de plus
}
missing-types = { $count ->
    [one] acteur sans type
   *[other] acteurs sans type
}
missing-spokespersons = { $count ->
    [one] acteur à mobiliser, porte-parole à trouver
   *[other] acteurs à mobiliser, porte-parole à trouver
}
missing-key-actors = choix des acteurs clés à faire (étoile)
missing-roles = { $count ->
    [one] rôle à préciser
   *[other] rôles à préciser
}
missing-wished-roles = { $count ->
    [one] rôle souhaité à préciser
   *[other] rôles souhaités à préciser
}
missing-stakes = { $count ->
    [one] enjeu de plus
   *[other] enjeux de plus
}
missing-positions = { $count ->
    [one] position à demander
   *[other] positions à demander
}
missing-interests = { $count ->
    [one] acteur dont les intérêts restent à dire
   *[other] acteurs dont les intérêts restent à dire
}
missing-values = { $count ->
    [one] acteur sans cadre de référence
   *[other] acteurs sans cadre de référence
}
missing-ways = { $count ->
    [one] acteur sans façon de juger
   *[other] acteurs sans façon de juger
}
missing-strategies = { $count ->
    [one] acteur sans stratégie ni tactique
   *[other] acteurs sans stratégie ni tactique
}
missing-links = { $count ->
    [one] lien à dessiner
   *[other] liens à dessiner
}
missing-divergence = divergence à retenir
missing-convergence = convergence à retenir
missing-lever = intervention à choisir, avec son porte-parole
missing-compromise = compromis à proposer
missing-terms = { $count ->
    [one] compromis à compléter : qui donne, qui reçoit
   *[other] compromis à compléter : qui donne, qui reçoit
}
missing-planned = { $count ->
    [one] action de plus
   *[other] actions de plus
}
missing-leads = { $count ->
    [one] action sans pilote
   *[other] actions sans pilote
}
missing-due-dates = { $count ->
    [one] action sans échéance
   *[other] actions sans échéance
}
missing-ties = { $count ->
    [one] action reliée à rien
   *[other] actions reliées à rien
}
answer-on-project = La réponse s’écrit sur l’écran Projet.
answer-roles = La réponse s’écrit dans la fiche de chaque acteur clé, partie Rôle.
answer-interests = La réponse s’écrit dans la fiche de l’acteur (Intérêts, Positions) et dans l’écran Enjeux.
answer-values = La réponse s’écrit dans la fiche de l’acteur ou du groupe, partie Valeurs.
answer-strategies = La réponse s’écrit dans la fiche de l’acteur, parties Grille stratégique et Stratégie.
answer-divergences = La réponse se dessine sur la carte : des liens, puis les divergences et convergences retenues.
answer-levers = Choisir sur la carte un acteur, deux acteurs ou un lien, puis l’effet recherché.
answer-compromises = Choisir les acteurs sur la carte, puis créer le compromis ; sa fiche s’ouvre à droite.
answer-actions = Chaque action a sa fiche : qui, avec qui, avant quand.
answer-open-project = Ouvrir l’écran Projet
answer-open-stakes = Ouvrir les enjeux
answer-draw-link = Dessiner un lien
answer-no-actor = Aucun acteur pour l’instant.
answer-next-actor = Acteur suivant
answer-first-actor = Commencer par le premier
guide-who-is-missing = Qui manque ?
guide-paste-list = Coller une liste…
answer-choose-two = Choisir deux acteurs, un lien ou un enjeu pour retenir une divergence, une convergence ou une lecture.
answer-keep-divergence = Retenir une divergence
answer-keep-convergence = Retenir une convergence
answer-keep-reading = Retenir une lecture
answer-effect-on = Effet recherché sur { $name }
answer-by-whom = Porte-parole le mieux placé
answer-new-compromise = Créer un compromis
answer-new-action = Créer une action
missing-residents = voix des habitants et des usagers à trouver
missing-untreated = { $count ->
    [one] divergence retenue sans compromis
   *[other] divergences retenues sans compromis
}
guide-what-next = Que faire ensuite ?
