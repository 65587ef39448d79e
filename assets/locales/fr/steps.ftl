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
step-set-presence = indiquer « { $presence } » pour { $what }
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
step-named = « { $name } »
step-place-in-compromises = { $count ->
    [one] une place dans un compromis
   *[other] une place dans { $count } compromis
}
step-list-end = { $first } et { $last }

noun-project = le projet
noun-actor-type = { $count ->
    [0] aucun type d’acteur
    [one] un type d’acteur
   *[other] { $count } types d’acteur
}
noun-group = { $count ->
    [0] aucun groupe
    [one] un groupe
   *[other] { $count } groupes
}
noun-grouping = { $count ->
    [0] aucun regroupement
    [one] un regroupement
   *[other] { $count } regroupements
}
noun-actor = { $count ->
    [0] aucun acteur
    [one] un acteur
   *[other] { $count } acteurs
}
noun-stake = { $count ->
    [0] aucun enjeu
    [one] un enjeu
   *[other] { $count } enjeux
}
noun-position = { $count ->
    [0] aucune position
    [one] une position
   *[other] { $count } positions
}
noun-influence = { $count ->
    [0] aucune influence
    [one] une influence
   *[other] { $count } influences
}
noun-link = { $count ->
    [0] aucun lien
    [one] un lien
   *[other] { $count } liens
}
noun-finding = { $count ->
    [0] aucun constat
    [one] un constat
   *[other] { $count } constats
}
noun-lever = { $count ->
    [0] aucun levier
    [one] un levier
   *[other] { $count } leviers
}
noun-compromise = { $count ->
    [0] aucun compromis
    [one] un compromis
   *[other] { $count } compromis
}
noun-action = { $count ->
    [0] aucune action
    [one] une action
   *[other] { $count } actions
}
noun-note = { $count ->
    [0] aucune note
    [one] une note
   *[other] { $count } notes
}
noun-stage = { $count ->
    [0] aucune étape
    [one] une étape
   *[other] { $count } étapes
}
noun-view = { $count ->
    [0] aucune vue
    [one] une vue
   *[other] { $count } vues
}
noun-snapshot = { $count ->
    [0] aucun instantané
    [one] un instantané
   *[other] { $count } instantanés
}
noun-scenario = { $count ->
    [0] aucun scénario
    [one] un scénario
   *[other] { $count } scénarios
}
noun-minutes-entry = { $count ->
    [0] aucune ligne du compte rendu
    [one] une ligne du compte rendu
   *[other] { $count } lignes du compte rendu
}
noun-agenda-step = { $count ->
    [0] aucun temps de la séance
    [one] un temps de la séance
   *[other] { $count } temps de la séance
}
noun-source = { $count ->
    [0] aucune source
    [one] une source
   *[other] { $count } sources
}
noun-origin-story = { $count ->
    [0] aucun récit d’origine
    [one] un récit d’origine
   *[other] { $count } récits d’origine
}

refusal-missing = Cela n’existe plus dans le projet
refusal-taken = Cela existe déjà
refusal-repeated = La même chose est citée deux fois
refusal-itself = Un acteur ne se relie pas à lui-même
refusal-locked = C’est verrouillé : déverrouillez d’abord ({ $key })
refusal-no-place = Cela n’a pas de place sur la carte
refusal-partly-private = L’équipe en garde une partie pour elle : cela se modifie hors projection
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
