# Le temps : étapes sur une frise, instantanés, comparaison de deux états.
command-timeline = Frise du temps
command-take-snapshot = Prendre un instantané…
command-snapshots = Instantanés…
command-compare-states = Comparer deux états…
needs-looked-stage = Regardez d’abord une étape de la frise

# La frise
time-play = Faire défiler les étapes
time-pause = Arrêter le défilement
time-close = Fermer la frise
time-edit = Modifier à cette date…
time-back = Revenir à « { $when } »
time-back-today = Revenir à la carte d’aujourd’hui
time-today = Aujourd’hui
time-today-title = la carte
time-value = { $date } : { $title }
time-since = Depuis « { $when } » : { $changes }.
time-since-nothing = Rien ne change depuis « { $when } ».
time-first = La frise commence ici.
time-none = Aucune étape pour l’instant. Une étape : une date, un titre, et ce qui différait alors.
time-add-stage = Ajouter une étape
time-look-here = Voir la carte à cette date
time-compare-here = Comparer…

# Regarder, modifier à une date
time-looking = Vous regardez la carte à l’étape « { $when } » : rien ne s’y modifie.
time-looking-snapshot = Vous regardez l’instantané « { $name } » : rien ne s’y modifie.
time-looking-compared = Vous regardez l’état comparé « { $name } » : rien ne s’y modifie.
time-dating = Vous modifiez l’étape « { $when } » : seule cette date change.
time-dating-done = Terminer
time-dating-begun = Vos modifications ne valent que pour l’étape « { $when } ». Annuler les reprend une à une.
time-held = Vous regardez une autre date : « Modifier à cette date… » change cette étape ; sinon, revenez à la carte.
time-held-snapshot = Cet état gardé ne se modifie pas : revenez à la carte.
time-not-at-date = À une date, seuls changent présences, positions, influences, liens et compromis ; une position saisie change de valeur, mais ne se retire pas.
time-in-simulation = Une simulation est en cours : terminez-la pour regarder une autre date.
time-titled = { $title } ({ $when })

# Instantanés
time-snapshot-title = Prendre un instantané
time-snapshot-body = L’état complet de la carte est gardé dans le fichier, sous ce nom. La carte ne change pas.
time-snapshot-name = Nom de l’instantané
time-snapshot-proposed = Carte du { $date }
time-snapshot-do = Garder
time-snapshot-taken = Instantané « { $name } » gardé dans le projet
time-snapshots-title = Instantanés
time-snapshots-none = Aucun instantané. Un instantané garde l’état de la carte à un moment, pour le comparer plus tard.
time-snapshots-new = Nouvel instantané…
time-snapshot-field = Nom de l’instantané { $name }
time-snapshot-look = Regarder
time-snapshot-look-named = Regarder l’instantané { $name }
time-snapshot-compare = Comparer
time-snapshot-compare-named = Comparer l’instantané { $name } à la carte
time-snapshot-delete = Supprimer l’instantané { $name }

# Comparer
time-compare = Comparer deux états
time-compare-close = Fermer la comparaison des états
time-compare-before = Avant
time-compare-after = Après
time-compare-swap = Échanger avant et après
time-compare-same = Rien ne diffère entre ces deux états.
time-compare-limits = Sont comparés : présence, noms, positions, liens, influences et compromis, d’après ce que le groupe a saisi. Les motifs et les sources ne le sont pas.
time-compare-ids = { $count ->
    [one] { $count } acteur ou enjeu reconnu par son identité
   *[other] { $count } acteurs et enjeux reconnus par leur identité
}
time-compare-names = { $count ->
    [one] { $count } par son nom exact : { $names }
   *[other] { $count } par leur nom exact : { $names }
}
time-compare-matched = Autre fichier : { $how }.
time-state-today = Carte d’aujourd’hui
time-state-base = Carte ({ $when })
time-state-snapshot = Instantané : { $name }
time-state-scenario = Scénario : { $name }
time-state-file = Fichier : { $name }
time-state-choose = Autre fichier…
time-mark-came = arrivée
time-mark-left = départ
time-mark-changed = a changé
time-mark-warmed = relation réchauffée
time-mark-cooled = relation refroidie
time-mark-came-since = arrivée depuis { $when }
time-mark-left-since = départ depuis { $when }
time-mark-changed-since = a changé depuis { $when }
time-mark-warmed-since = relation réchauffée depuis { $when }
time-mark-cooled-since = relation refroidie depuis { $when }
time-cell = { $when } : { $before }

# Ce qui diffère, compté
time-count-arrived = { $count ->
    [one] { $count } acteur arrive
   *[other] { $count } acteurs arrivent
}
time-count-left = { $count ->
    [one] { $count } acteur part
   *[other] { $count } acteurs partent
}
time-count-presences = { $count ->
    [one] { $count } autre présence change
   *[other] { $count } autres présences changent
}
time-count-map = { $count ->
    [one] { $count } acteur ajouté ou retiré
   *[other] { $count } acteurs ajoutés ou retirés
}
time-count-names = { $count ->
    [one] { $count } acteur change de nom
   *[other] { $count } acteurs changent de nom
}
time-count-stakes = { $count ->
    [one] { $count } enjeu change
   *[other] { $count } enjeux changent
}
time-count-positions = { $count ->
    [one] { $count } position bouge
   *[other] { $count } positions bougent
}
time-count-cooled = { $count ->
    [one] { $count } relation se refroidit
   *[other] { $count } relations se refroidissent
}
time-count-warmed = { $count ->
    [one] { $count } relation se réchauffe
   *[other] { $count } relations se réchauffent
}
time-count-relations = { $count ->
    [one] { $count } relation change autrement
   *[other] { $count } relations changent autrement
}
time-count-interests = { $count ->
    [one] { $count } lien d’intérêt change
   *[other] { $count } liens d’intérêt changent
}
time-count-links-new = { $count ->
    [one] { $count } lien apparaît
   *[other] { $count } liens apparaissent
}
time-count-links-gone = { $count ->
    [one] { $count } lien disparaît
   *[other] { $count } liens disparaissent
}
time-count-influences = { $count ->
    [one] { $count } influence change
   *[other] { $count } influences changent
}
time-count-deals = { $count ->
    [one] { $count } compromis change
   *[other] { $count } compromis changent
}

# Ce qui diffère, en phrases
time-arrived = { $actor } : arrivée (auparavant : { $was }).
time-arrived-new = { $actor } : arrivée (ajout à la carte).
time-left = { $actor } : départ (désormais : { $is }).
time-left-gone = { $actor } : départ (retrait de la carte).
time-presence = { $actor } : { $was }, puis { $is }.
time-added = { $actor } : ajout à la carte ({ $is }).
time-removed = { $actor } : retrait de la carte (auparavant : { $was }).
time-renamed = « { $was } » s’appelle désormais « { $is } ».
time-stake-added = Nouvel enjeu : « { $stake } ».
time-stake-removed = L’enjeu « { $stake } » ne figure plus.
time-stake-renamed = L’enjeu « { $was } » s’intitule désormais « { $is } ».
time-position = { $actor } : de { $was } à { $is } sur « { $stake } ».
time-position-entered = { $actor } : position saisie sur « { $stake } », { $is }.
time-position-gone = { $actor } : plus de position sur « { $stake } » (auparavant : { $was }).
time-position-known = { $actor } : position désormais connue sur « { $stake } », { $is }.
time-position-unknown = { $actor } : position désormais inconnue sur « { $stake } » (auparavant : { $was }).
time-cooled = La relation entre { $one } et { $other } se refroidit : { $was }, puis { $is }.
time-warmed = La relation entre { $one } et { $other } se réchauffe : { $was }, puis { $is }.
time-crossed = La relation entre { $one } et { $other } va mieux dans un sens et moins bien dans l’autre : { $was }, puis { $is }.
time-made = La relation entre { $one } et { $other } existe désormais ; elle était à créer.
time-unmade = La relation entre { $one } et { $other } est désormais à créer.
time-known = On sait désormais comment va la relation entre { $one } et { $other } : { $is }.
time-unknown = On ne sait plus comment va la relation entre { $one } et { $other } (auparavant : { $was }).
time-otherwise = La relation entre { $one } et { $other } change de contenu, de force, de sens ou de forme.
time-both-ways = { $there } dans un sens, { $back } dans l’autre
time-interest = Le lien d’intérêt entre { $one } et { $other } passe de { $was } à { $is }.
time-interest-otherwise = Le lien d’intérêt entre { $one } et { $other } change d’enjeu ou d’intensité.
time-nature = Le lien entre { $one } et { $other } change de nature.
time-interest-new = Un lien d’intérêt apparaît entre { $one } et { $other } : { $is }.
time-interest-gone = Un lien d’intérêt disparaît entre { $one } et { $other } : { $was }.
time-relation-new = Une relation apparaît entre { $one } et { $other } : { $is }.
time-relation-gone = Une relation disparaît entre { $one } et { $other } : { $was }.
time-influence = { $from } sur { $to } : influence de { $was } à { $is }.
time-influence-entered = { $from } sur { $to } : influence saisie, { $is }.
time-influence-gone = { $from } sur { $to } : plus d’influence saisie (auparavant : { $was }).
time-deal = Compromis « { $title } » : { $was }, puis { $is }.
time-deal-new = Nouveau compromis : « { $title } » ({ $is }).
time-deal-gone = Le compromis « { $title } » ne figure plus (auparavant : { $was }).
time-deal-terms = Les termes du compromis « { $title } » changent.

# Ligne de commande
cli-diff = Dire ce qui diffère d’un projet à un autre, ou d’un état à un autre
cli-diff-before = Le projet d’avant
cli-diff-after = Le projet d’après
cli-diff-from = Dans le projet d’avant, cette étape, cet instantané ou ce scénario, par son nom ou son identifiant
cli-diff-to = La même chose, dans le projet d’après
cli-name-state = ÉTAT
time-no-such-state = aucune étape, aucun instantané ni scénario ne s’appelle « { $name } ». { $count ->
    [0] Ce projet n’en a aucun.
   *[other] Ceux du projet sont : { $known }.
}
time-from-to = De « { $before } » à « { $after } »
time-from-to-nothing = { $pair } : rien ne diffère.
time-from-to-gist = { $pair } : { $changes }.
