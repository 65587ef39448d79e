# Étapes d’annulation et refus.
step-add = ajouter { $what }
step-change = modifier { $what }
step-remove = supprimer { $what }
step-remove-with = supprimer { $what } avec { $with }
step-reorder = déplacer { $what } dans la liste
step-move = déplacer { $what }
step-rename = renommer { $what }
step-change-card = modifier la fiche du projet
step-change-display = changer l’affichage
step-set-presence = indiquer « { $presence } » pour { $what }
step-star = { $count ->
    [one] marquer { $what } comme acteur clé
   *[other] marquer { $what } comme acteurs clés
}
step-unstar = { $count ->
    [one] ne plus marquer { $what } comme acteur clé
   *[other] ne plus marquer { $what } comme acteurs clés
}
step-set-type = donner un type à { $what }
step-group = grouper { $what }
step-ungroup = dégrouper { $what }
step-pin = épingler { $what }
step-unpin = libérer { $what }
step-lock = verrouiller { $what }
step-unlock = déverrouiller { $what }
step-qualify = qualifier { $what }
step-swap-ends = inverser { $what }
step-merge = fusionner { $what }
step-merge-named = fusionner { $what } avec un autre acteur
step-split = scinder { $what }
step-change-scale = passer à { $levels } niveaux
step-paste = coller { $what }
step-duplicate = dupliquer { $what }
step-arrange = disposer { $what }
step-import = importer { $what }
step-named = « { $name } »
step-place-in-compromises = { $count ->
    [one] une place dans un compromis
   *[other] une place dans { $count } compromis
}
step-list-end = { $first } et { $last }

noun-project = le projet
noun-actor-type = { $count ->
    [one] un type d’acteur
   *[other] { $count } types d’acteur
}
noun-group = { $count ->
    [one] un groupe
   *[other] { $count } groupes
}
noun-grouping = { $count ->
    [one] un regroupement
   *[other] { $count } regroupements
}
noun-actor = { $count ->
    [one] un acteur
   *[other] { $count } acteurs
}
noun-stake = { $count ->
    [one] un enjeu
   *[other] { $count } enjeux
}
noun-position = { $count ->
    [one] une position
   *[other] { $count } positions
}
noun-influence = { $count ->
    [one] une influence
   *[other] { $count } influences
}
noun-link = { $count ->
    [one] un lien
   *[other] { $count } liens
}
noun-finding = { $count ->
    [one] un constat
   *[other] { $count } constats
}
noun-lever = { $count ->
    [one] un levier
   *[other] { $count } leviers
}
noun-compromise = { $count ->
    [one] un compromis
   *[other] { $count } compromis
}
noun-action = { $count ->
    [one] une action
   *[other] { $count } actions
}
noun-note = { $count ->
    [one] une note
   *[other] { $count } notes
}
noun-stage = { $count ->
    [one] une étape
   *[other] { $count } étapes
}
noun-view = { $count ->
    [one] une vue
   *[other] { $count } vues
}
noun-snapshot = { $count ->
    [one] un instantané
   *[other] { $count } instantanés
}
noun-scenario = { $count ->
    [one] un scénario
   *[other] { $count } scénarios
}
noun-minutes-entry = { $count ->
    [one] une ligne du compte rendu
   *[other] { $count } lignes du compte rendu
}
noun-agenda-step = { $count ->
    [one] un temps de la séance
   *[other] { $count } temps de la séance
}
noun-source = { $count ->
    [one] une source
   *[other] { $count } sources
}
noun-origin-story = { $count ->
    [one] un récit d’origine
   *[other] { $count } récits d’origine
}

refusal-missing = Cela n’existe plus dans le projet
refusal-taken = Cela existe déjà
refusal-repeated = La même chose est citée deux fois
refusal-itself = Un acteur ne se relie pas à lui-même
refusal-locked = C’est verrouillé : déverrouillez d’abord ({ $key })
refusal-no-place = Cela n’a pas de place sur la carte
refusal-no-name = Il faut un nom
refusal-too-long = Ce texte est trop long
refusal-off-scale = Le niveau { $level } dépasse l’échelle du projet
refusal-out-of-bounds = Ce nombre est hors limites
refusal-too-many-values = Trois valeurs au plus
refusal-too-many = Cette liste est trop longue
refusal-base-differs = La carte est à cette étape : elle ne peut pas en différer
refusal-no-such-option = Cette option n’appartient pas à cet enjeu
refusal-scale-of-its-own = L’échelle se change par sa propre commande
refusal-incomplete = Il faut au moins deux noms pour scinder un acteur
