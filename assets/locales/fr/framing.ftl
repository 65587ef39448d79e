# Valeurs, stratégies, leviers.
values-hint = Glissez un acteur ou un groupe sur un cadre de référence, ou tapez 1 à 8. Trois au plus ; le premier est le principal.
values-hint-way = Glissez un acteur ou un groupe sur une façon de juger, ou tapez 1 à 8. Trois au plus ; la première est la principale.
values-refused = { $name } en a déjà trois : retirez-en d’abord une.
values-key = touche { $number }
values-three-at-most = Trois au plus
values-on-map = Montrer sur la carte
values-between-two = Entre deux acteurs
values-to-place = { $count ->
    [one] { $count } à placer
   *[other] { $count } à placer
}
values-everyone = Tous les acteurs et groupes
values-show-everyone = Aussi ceux déjà placés
values-all-placed = Chacun a au moins une valeur. Glissez ici une étiquette pour la retirer d’une carte.
values-inherited = hérité du groupe
values-card = Carte : { $name }
values-chip = { $name } – { $value }, { $rank }
values-chip-inherited = { $name } – { $value }, hérité du groupe
values-chip-to-place = { $name } – à placer
values-menu = Ajouter ou ordonner : { $name }
values-raise = Monter : { $value }
values-take-away = Retirer : { $value }
values-question = Au nom de quoi parle-t-il ? Le premier cadre est le principal.
values-question-way = Au nom de quoi parle-t-il ? La première façon de juger est la principale.
values-heirs = { $count ->
    [one] { $count } membre en hérite, tant qu’il n’a pas les siennes.
   *[other] { $count } membres en héritent, tant qu’ils n’ont pas les leurs.
}
values-choose-two = Choisissez deux acteurs : ce que le monde de chacun peut reprocher à l’autre, et ce qui pourrait les réunir.
values-choose-another = Choisissez deux acteurs différents.
values-actor-of-pair = { $rank ->
    [1] Premier acteur
   *[other] Second acteur
}
values-says-nothing = Au nom de quoi parle { $name } ? Placez-le d’abord sur le tableau.
values-reproaches = Ce qu’ils peuvent se reprocher
values-same-world = Les deux jugent d’abord au nom du même monde : { $value }. Qu’est-ce qui les oppose alors ?
values-may-reproach = Un acteur { $one } reprochera peut-être à un acteur { $other } : { $reproach }. Est-ce ce qu’on entend ?
values-no-reproach = Rien n’est proposé entre ces deux cadres de référence. Qu’entend-on ?
values-no-reproach-way = Rien n’est proposé entre ces deux façons de juger. Qu’entend-on ?
values-joins = Ce qui pourrait les réunir
values-could-join = { $one } et { $other } : peut-être { $figure } ?
values-from-theory = Des pistes tirées de la théorie, à vérifier avec eux.
values-treat = Préparer un compromis
layer-levers = Leviers et actions
legend-lever = levier
strategies-one = Un acteur à la fois
strategies-table = Tableau
strategies-key = Acteurs clés
strategies-all = Tous
strategies-told = { $count ->
    [one] Stratégie ou tactique dite : { $count } acteur sur { $all }
   *[other] Stratégie ou tactique dite : { $count } acteurs sur { $all }
}
strategies-nobody = Aucun acteur ne correspond au filtre.
strategies-next = Acteur suivant
strategies-previous = Acteur précédent
strategies-rank = { $rank } sur { $count }
strategies-choose = Choisir un acteur
strategies-nothing = rien de dit
strategies-tactic = { $kind } : { $text }
strategies-show-one = Voir seul : { $name }
levers-new = Nouveau levier
levers-act-on = Agir sur
levers-on-actor = Un acteur
levers-on-link = Un lien
levers-on-pair = Deux acteurs
levers-which-actor = Acteur visé
levers-which-other = Autre acteur visé
levers-which-link = Lien visé
levers-choose = à choisir
levers-add = Ajouter le levier
levers-set = { $count ->
    [one] { $count } levier posé
   *[other] { $count } leviers posés
}
levers-none = Aucun levier pour l’instant : retenez une suggestion, ou composez le vôtre ci-dessus.
levers-dismissed = Suggestions écartées
levers-open = Ouvrir sa fiche
levers-on-map = Voir sur la carte – { $title }
levers-take-up = Reprendre – { $title }
levers-by = par { $name }
levers-by-nobody = porte-parole à trouver
levers-carried = { $count ->
    [one] { $count } action du plan
   *[other] { $count } actions du plan
}
levers-suggested = Ce que la carte suggère
levers-suggested-why = D’après les positions et les liens que le groupe a saisis. À vous de retenir ou d’écarter.
levers-missing-links = Des liens à créer
levers-not-there = Des absents à faire entrer
levers-go-betweens = Des passeurs entre deux acteurs
levers-reason-link = { $one } et { $other } vont dans le même sens, et rien ne les relie.
levers-reason-not-there = Pas à la table : { $name }, que l’enjeu « { $stake } », en tension, concerne de près.
levers-reason-go-between = { $name } s’accorde avec { $one } et avec { $other } : il peut les faire parler.
levers-stakes-agreed = { $count ->
    [one] { $count } enjeu partagé
   *[other] { $count } enjeux partagés
}
levers-stakes-opposed = { $count ->
    [one] { $count } enjeu les oppose
   *[other] { $count } enjeux les opposent
}
levers-position-and-opposition = position { $position } · { $share } d’opposition
levers-retain = Retenir
levers-set-aside = Écarter
levers-no-positions = La carte ne suggère rien tant qu’aucune position n’est saisie.
levers-no-more = La carte ne suggère rien de plus pour l’instant.
levers-go-to-positions = Saisir des positions
