# Agir : compromis, plan d’actions, et le fil qui les relie.
acting-compromises = { $count } compromis et arrangements
acting-add-compromise = Ajouter un compromis
acting-no-compromise = Aucun compromis pour l’instant. Qui donne quoi, qui reçoit quoi ?
acting-untreated = Divergences sans compromis
acting-make-compromise = Fabriquer un compromis
acting-make-action = Créer une action
acting-make-action-of = Créer une action de ce que donne { $name }
acting-on-map = Carte
acting-see-on-map = Voir sur la carte
acting-others-of-thread = { $count ->
    [one] { $count } autre sur ce fil
   *[other] { $count } autres sur ce fil
}
acting-agreement = Accord
acting-compromise = Compromis
acting-arrangement = Arrangement
acting-on-hold = Mise en suspens
acting-agreement-is = Une façon de juger est retenue, mise à l’épreuve, et tous acceptent le verdict.
acting-compromise-is = Chacun garde sa façon de juger ; le différend est suspendu, et l’on vise un bien commun qui inclut les deux. Un objet, une règle ou un organisme le fait tenir. Il reste fragile tant que le principe partagé n’est pas dit.
acting-arrangement-is = Un donnant-donnant local, à la convenance de ceux qui sont là : sans bien commun, il ne s’étend pas aux autres.
acting-on-hold-is = La question est laissée de côté, avec une date ou une condition pour la rouvrir.
acting-which-principle = Au nom de quel principe ?
acting-fair-to-each = Au nom de quoi est-ce juste pour chacun ?
acting-give-and-take = Qui donne quoi à qui se dit dans le tableau. Reste à dire jusqu’à quand, et qui n’est pas prévenu.
acting-when-reopened = Jusqu’à quand, ou à quelle condition la rouvrir ?
acting-object-hint = Charte, label, comité, convention, règle…
acting-until-hint = Une date, une durée, une condition…
acting-left-open = { $count ->
    [one] { $count } point à voir
   *[other] { $count } points à voir
}
acting-treats = Traite :
acting-no-divergence = aucune divergence retenue
acting-add-stake = Ajouter un enjeu traité
acting-party = Acteur
acting-acceptability = Acceptabilité
acting-limits = Ligne rouge, condition
acting-red-line = ligne rouge touchée
acting-a-condition = Une condition
acting-no-party = Personne à la table pour l’instant. Ajoutez une première partie.
acting-sides = Ce que chacun cherche : positions et intérêts
acting-interests = Intérêts, en mots
acting-interest = { $title } : { $text }
acting-no-interest = aucun intérêt saisi
acting-figures = Ce qui a réuni ces façons de juger ailleurs
acting-figure = { $one } et { $other } : { $figure }. Est-ce une piste ici ?
acting-join = Réunir { $one } et { $other }
acting-and = { $first } et { $last }
acting-receives-nothing = { $count ->
    [one] { $names } ne reçoit rien pour l’instant.
   *[other] { $names } ne reçoivent rien pour l’instant.
}
acting-gives-nothing = { $count ->
    [one] { $names } ne donne rien pour l’instant.
   *[other] { $names } ne donnent rien pour l’instant.
}
acting-not-parties = { $count ->
    [one] { $names } a une position forte sur ces enjeux et n’est pas partie.
   *[other] { $names } ont une position forte sur ces enjeux et ne sont pas parties.
}
acting-others-too = { $count ->
    [one] { $count } autre aussi.
   *[other] { $count } autres aussi.
}
acting-no-common-good = Le bien commun n’est pas dit : au nom de quoi est-ce juste pour chacun ?
acting-no-object = Rien ne le fait tenir pour l’instant : une charte, un comité, une règle ?
acting-no-term = Cet arrangement ne dit pas jusqu’à quand il vaut.
acting-red-line-touched = { $count ->
    [one] La ligne rouge de { $names } est touchée.
   *[other] Les lignes rouges de { $names } sont touchées.
}
acting-say-receives = Dire ce qu’il reçoit
acting-say-gives = Dire ce qu’il donne
acting-see-and-add = Voir et ajouter
acting-say-common-good = Dire le bien commun
acting-say-object = Dire ce qui le fait tenir
acting-say-term = Dire jusqu’à quand
acting-say-condition = Noter sa condition
acting-add-most-concerned = Ajouter les { $count } plus concernés
acting-add-named = Ajouter { $name }
acting-carry-out = Mettre en œuvre « { $title } »
acting-keep-promise = Tenir l’engagement : { $promise }
acting-settle-with = Préciser avec { $name } ce qu’il donne
acting-effect-on = { $effect } : { $target }
acting-actions-on-it = Actions sur ce lien
acting-plan-is = { $actions } : { $states }.
acting-first-is = La première : { $title }, { $due }.
acting-count-idea = { $count ->
    [one] { $count } idée
   *[other] { $count } idées
}
acting-count-decided = { $count ->
    [one] { $count } décidée
   *[other] { $count } décidées
}
acting-count-started = { $count ->
    [one] { $count } engagée
   *[other] { $count } engagées
}
acting-count-done = { $count ->
    [one] { $count } faite
   *[other] { $count } faites
}
acting-count-dropped = { $count ->
    [one] { $count } abandonnée
   *[other] { $count } abandonnées
}
acting-overdue-count = { $count ->
    [one] { $count } action en retard, en tête de liste.
   *[other] { $count } actions en retard, en tête de liste.
}
acting-overdue = en retard
acting-no-action = Aucune action pour l’instant. Quelle première petite étape dans les 15 jours ?
acting-add-action = Ajouter une action
acting-nothing-left = Aucune action ne répond à ces filtres.
acting-show-all = Tout afficher
acting-sort = Trier
acting-by-due = Trier : échéance
acting-by-lead = Trier : pilote
acting-by-state = Trier : état
acting-by-entry = Trier : ordre de saisie
acting-filter-by = Filtrer : { $name }
acting-every-lead = Tous les pilotes
acting-every-stage = Toutes les étapes
acting-every-compromise = Tous les compromis
acting-every-state = Tous les états
acting-serves = Sert
acting-state = État
acting-choose-lead = pilote ?
acting-choose-due = échéance ?
acting-lead-of = Choisir le pilote – { $title }
acting-due-of = Donner une échéance – { $title }
acting-in-15-days = dans 15 jours
acting-in-1-month = dans 1 mois
acting-in-3-months = dans 3 mois
acting-other-date = une autre date…
acting-date-to-settle = date à préciser
acting-today-is = aujourd’hui, { $day }
acting-reference-is = date de référence : { $day }
acting-layer-compromises = Compromis autour des parties
acting-legend-compromise = compromis entre ses parties
acting-legend-action = action sur sa cible
acting-month-1 = janv.
acting-month-2 = févr.
acting-month-3 = mars
acting-month-4 = avr.
acting-month-5 = mai
acting-month-6 = juin
acting-month-7 = juil.
acting-month-8 = août
acting-month-9 = sept.
acting-month-10 = oct.
acting-month-11 = nov.
acting-month-12 = déc.
