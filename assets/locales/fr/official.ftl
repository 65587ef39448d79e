# Mode lecture : ce que lit une personne élue qui ouvre une carte seule.
official-why-name = nom
official-why-kind = type : { $kind }
official-why-role = rôle : { $role }
official-why-scale = échelle : { $scale }
official-why-brings = apporte : { $what }
official-why-lead = porte le projet
official-why-group = groupe « { $group } »
official-why-for = pour « { $stake } »
official-why-neutral = neutre sur « { $stake } »
official-why-against = contre « { $stake } »
official-why-description = description de l’enjeu

official-stance = « { $stake } » ({ $how })
official-interest = intérêts : { $sign }
official-interest-on = { $sign } sur « { $stake } »
official-goes = relation { $how }
official-relation = en relation
official-to-create = lien à créer
official-with = { $actor } ({ $how })

official-part-who = Qui
official-part-role = Son rôle
official-part-gains = Ce qu’il a à gagner
official-part-fears = Ce qu’il a à perdre
official-part-for = Pour
official-part-against = Contre
official-part-works = Travaille avec
official-part-tense = En désaccord avec
official-part-unlock = Ce qui peut débloquer
official-part-expected = Ce qu’on attend de lui

official-who = { $name }. { $facts }.
official-of-group = groupe « { $group } »
official-at-scale = à l’échelle : { $scale }
official-leads = porte le projet
official-represented = représenté par : { $function }
official-expects = Attend : { $what }
official-dreads = Redoute : { $what }
official-wishes = Souhaite : { $what }
official-competence = Compétence : { $what }
official-asked = On ne sait pas : la question a été posée.
official-not-entered = On ne sait pas : rien n’est noté, c’est à lui demander.
official-no-position = On ne sait pas : aucune de ses positions n’est notée.
official-for-nothing = Aucun enjeu, parmi les positions notées.
official-against-nothing = Aucun enjeu, parmi les positions notées.
official-no-link = On ne sait pas : aucun lien n’est noté.
official-works-with-nobody = Personne, parmi les liens notés.
official-tense-with-nobody = Personne, parmi les liens notés.
official-no-way = On ne sait pas : aucun compromis ne le concerne encore.
official-nothing-expected = Rien, dans le plan d’actions.
official-deal = « { $title } »
official-receives = « { $title } » (il y reçoit { $what })
official-lever = { $effect }
official-lever-by = { $effect }, par { $actor }
official-action = { $title }
official-action-due = { $title } ({ $when })
official-leads-actions = Piloter : { $list }
official-joins-actions = Contribuer : { $list }
official-joins-count = Contribuer à { $count ->
    [one] { $count } autre action
   *[other] { $count } autres actions
}

official-mine-neighbours = Autour de lui
official-mine-shared = Ce qu’il défend avec d’autres
official-mine-divergences = Là où d’autres sont en face
official-mine-gives = Les compromis où il donne
official-mine-expected = Les actions qui comptent sur lui
official-mine-neighbour = { $actor } : { $how }
official-mine-shares = « { $stake } », avec { $names }{ $others ->
    [0] {""}
    [one] {" "}et { $others } autre
   *[other] {" "}et { $others } autres
}
official-mine-alone = « { $stake } », seul
official-mine-differs = « { $stake } » ({ $how }), en face : { $list }
official-mine-gives-only = « { $title } » : il donne { $gives }
official-mine-gives-and-gets = « { $title } » : il donne { $gives } et reçoit { $gets }
official-mine-leads = Pilote : { $action }
official-mine-joins = Contribue : { $action }
official-mine-shares-nothing = Aucun enjeu, parmi les positions notées.
official-mine-differs-on-nothing = Personne n’est en face, parmi les positions notées.
official-mine-gives-nothing = Aucun compromis ne lui demande quelque chose.

command-read-as-official = Lire comme une personne élue
command-edit-copy = Modifier une copie
needs-reading = Ouvrez d’abord la carte en lecture
cli-read = Ouvrir en mode lecture : rien ne peut être modifié
official-locked = Lecture seule : rien n’est modifié. Pour travailler sur cette carte, choisissez « Modifier une copie ».
official-locked-preview = Lecture seule : rien n’est modifié. Pour travailler sur cette carte, choisissez « Revenir à l’édition ».
official-copied = Copie complète, sans titre de fichier : elle contient aussi ce qui est réservé à l’équipe.

official-pill = Lecture
official-search = Rechercher
official-larger-name = Agrandir le texte
official-smaller-name = Réduire le texte
official-more = Autres commandes
official-back = Revenir à l’édition
official-back-hint = Vous regardez la carte comme la verra une personne élue.
official-copy-hint = Ouvre une copie complète, que rien n’enregistre encore : le fichier lu ne change pas.
official-status = Lecture seule : rien ne peut être modifié ici
official-status-supposing = Simulation : rien n’est enregistré, tout revient à la fin
official-minutes = { $actors } · environ 5 min
official-lead = porteur : { $actor }
official-tour = Parcourir en { $count } étapes
official-choose = Choisir un acteur
official-picture = La carte en petit : { $actors }
official-no-story = Cette étape n’est pas encore racontée.

official-step-project = Le projet et ses étapes
official-step-who = Qui est là, qui manque
official-step-agree = Où l’on est d’accord
official-step-differ = Où l’on diverge, et pourquoi
official-step-deals = Arrangements et actions
official-years = { $first } à { $last }
official-stage-count = { $count ->
    [0] aucune étape notée
    [one] { $count } étape
   *[other] { $count } étapes
}
official-present = { $count ->
    [one] { $count } présent
   *[other] { $count } présents
}
official-to-mobilise = { $count } à mobiliser
official-absent = { $count ->
    [one] { $count } absent
   *[other] { $count } absents
}
official-no-actor = aucun acteur noté
official-agreed = surtout { $one } et { $other }
official-no-agreement = aucun enjeu sans voix contraire
official-no-difference = aucune position contraire notée

official-story = Le récit
official-whole-map = Toute la carte
official-seen-by = Vu par { $actor }
official-in-ten-lines = En dix lignes
official-my-view = Ma vue
official-close-actor = Fermer la page de l’acteur
official-read = Lire
official-read-named = Lire la page de { $actor }
official-others = Voir { $count ->
    [one] l’autre
   *[other] les { $count } autres
}
official-from = { $count ->
    [one] D’après { $count } saisie de la carte
   *[other] D’après { $count } saisies de la carte
}

official-search-name = Recherche en mots simples
official-search-hint = Un nom, un rôle, « contre… »
official-try = Essayez par exemple :
official-query-funders = les financeurs
official-query-away = les absents
official-query-for = pour { $stake }
official-query-against = contre { $stake }
official-stake = Enjeu : { $stake }
official-found = { $count ->
    [0] Rien ne correspond. Essayez un seul mot, ou un rôle.
    [one] { $count } résultat
   *[other] { $count } résultats
}

official-what-if = Et si… ?
official-what-if-on = Et si… ? { $line }
official-if-accepted = Et si c’était accepté ?
official-if-accepted-named = Et si c’était accepté ? { $title }
official-suppose-position = Touchez une valeur pour la déplacer. Rien n’est enregistré.
official-on-stake = { $actor } sur « { $stake } »
official-no-entry = rien de noté
official-supposed = Simulation : { $what }
official-accepted = « { $title } » accepté
official-moved = { $actor } sur « { $stake } », { $before } → { $after }
official-nothing-supposed = rien n’est encore changé
official-effect = Sur « { $stake } », { $before } du poids des positions était contre : ce serait { $after }. Acteurs contre : { $was }, puis { $is }.
official-no-effect = L’opposition ne changerait sur aucun enjeu.
official-quoted = « { $what } »
official-effect-settles = Ce qu’il règle : { $stakes }.
official-effect-gives = { $count ->
    [one] Donne : { $terms }.
   *[other] Donnent : { $terms }.
}
official-effect-receives = { $count ->
    [one] Reçoit : { $terms }.
   *[other] Reçoivent : { $terms }.
}
official-effect-meets = { $actor } avec { $names } : plus aucune position contraire.
official-effect-faces = { $actor } avec { $names } : une première position contraire.
official-effect-joins = { $actor } avec { $names } : un premier accord, sur un enjeu au moins.
official-effect-parts = { $actor } avec { $names } : plus aucun accord.
official-effect-meet = { $count } paires d’acteurs n’auraient plus aucune position contraire, dont { $pair }.
official-effect-face = { $count } paires d’acteurs auraient une première position contraire, dont { $pair }.
official-effect-join = { $count } paires d’acteurs auraient un premier accord, dont { $pair }.
official-effect-part = { $count } paires d’acteurs n’auraient plus aucun accord, dont { $pair }.
official-effect-pair = { $one } et { $other }
official-effect-possible = { $count ->
    [one] Deviendrait possible : { $actions }.
   *[other] Deviendraient possibles : { $actions }.
}
official-end = Terminer
official-look-before = Voir avant
official-look-after = Voir après
official-opens-so = S’ouvre en lecture : le récit d’abord, rien ne peut être modifié
official-map-then = La carte à cette date
