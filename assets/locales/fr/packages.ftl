# L’atelier des paquets : une option par enjeu, et ce que tous peuvent accepter.
pack-terms = Termes
pack-workshop = Atelier des paquets
pack-workshop-of = Chercher des paquets pour { $title }
pack-entered = D’après ce que le groupe a saisi. Calcul à partir de vos chiffres ; modifiez-les et regardez ce qui tient.
pack-searching = Recherche en cours parmi { $count } combinaisons…
pack-quoted = « { $words } »
pack-usual-nothing = rien
pack-usual-partly = en partie
pack-usual-fully = pleinement
pack-usual-of = { $stake } : { $how }
pack-none-acceptable = Aucun paquet n’est acceptable à tous avec ces chiffres, pas même la situation actuelle.
pack-nothing-better = Rien de mieux que la situation actuelle n’est acceptable à tous avec ces chiffres.
pack-add-something = Ajouter un enjeu ou une option ?
pack-no-single = Aucune concession seule ne convient à tous.
pack-swaps = { $count ->
    [one] Mais un échange convient : { $one } avec { $other }.
   *[other] Mais { $count } échanges conviennent : par exemple { $one } avec { $other }.
}
pack-swaps-too = { $count ->
    [one] Un échange convient aussi : { $one } avec { $other }.
   *[other] { $count } échanges conviennent aussi : par exemple { $one } avec { $other }.
}
pack-triples = { $count ->
    [one] Deux à la fois non plus, mais un échange à trois convient : { $options }.
   *[other] Deux à la fois non plus, mais { $count } échanges à trois conviennent : par exemple { $options }.
}
pack-larger = { $count ->
    [one] Mais un paquet plus large convient.
   *[other] Mais { $count } paquets plus larges conviennent.
}
pack-singles = { $count ->
    [one] Un changement convient à tous à lui seul : { $one }.
   *[other] { $count } changements conviennent à tous, chacun à lui seul : par exemple { $one }.
}
pack-balanced = Ce paquet laisse chacun aussi près que possible de ce qu’il pouvait espérer.
pack-nash = Ce paquet répartit le gain commun sans que personne n’y perde.
pack-wasted = On peut faire mieux pour au moins un acteur sans nuire aux autres.
pack-nobody-loses = Personne n’y perd.
pack-losers = { $count ->
    [one] L’acteur « { $names } » y perd.
   *[other] { $names } y perdent.
}
pack-crosses = { $count ->
    [one] Ce paquet franchit la ligne rouge de { $names }.
   *[other] Ce paquet franchit les lignes rouges de { $names }.
}
pack-excluded = Ce paquet réunit des options qui s’excluent.
pack-is-today = C’est la situation actuelle.
pack-blocker = L’acteur « { $name } » y perd dans { $share } des combinaisons : c’est avec lui qu’il faut chercher.
pack-unlocks = { $count ->
    [one] Une contrepartie pour { $name } rendrait un paquet de plus acceptable à tous : { $nearest }. { $how }
   *[other] Une contrepartie pour { $name } rendrait { $count } paquets de plus acceptables à tous. Le plus proche : { $nearest }. { $how }
}
pack-short-by-little = Il s’en faut de peu.
pack-short-by-some = Il s’en faut d’un effort réel.
pack-short-by-much = Il s’en faut de beaucoup.
pack-loses = y perd
pack-nothing = ni gain ni perte
pack-little = gagne un peu
pack-some = gagne
pack-much = gagne beaucoup
pack-then = { $first } ; { $next }
pack-try = Essayer :
pack-try-today = la situation actuelle
pack-try-balanced = le plus équilibré
pack-try-nash = le meilleur gain commun
pack-try-kept = le paquet gardé
pack-legend-today = aujourd’hui
pack-legend-with = avec
pack-stakes = Une option par enjeu
pack-gains = Ce que chacun y gagne
pack-option-today = { $option } (aujourd’hui)
pack-option-out = écartée par une ligne rouge
pack-satisfaction = { $name } : { $gain }
pack-keep = Garder ce paquet
pack-kept = Ce paquet est gardé dans le compromis.
pack-own-words = { $count ->
    [one] Les mots déjà écrits pour un acteur restent tels quels.
   *[other] Les mots déjà écrits pour { $count } acteurs restent tels quels.
}
pack-replace-words = Les remplacer par ceux du paquet
pack-exchanges = Les changements qui conviennent à tous
pack-no-exchange = Aucun changement, ni échange de deux ou de trois, ne convient à tous.
pack-alone = seul
pack-by-two = à deux
pack-by-three = à trois
pack-others = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
pack-holding-back = Avec qui chercher
pack-nobody-blocks = Personne n’y perd, quelle que soit la combinaison.
pack-how = Comment c’est calculé
pack-formula = Pour chaque acteur, la satisfaction est la somme, sur les enjeux, du poids de l’enjeu (100 en tout) multiplié par ce que l’option vaut pour lui (0 à 100). Le gain est ce qui dépasse sa satisfaction sans accord. Un paquet est acceptable à tous quand personne n’y perd. Toutes les combinaisons compatibles ({ $compatible }) ont été examinées ; acceptables à tous : { $acceptable } ; impossibles à améliorer pour l’un sans nuire à un autre : { $best }.
pack-derivation = Ce qui n’est pas saisi est déduit : le poids, de l’importance de l’enjeu pour l’acteur ; la valeur d’une option, de sa position.
pack-whose = Les chiffres de
pack-weight = poids
pack-weight-of = Poids de { $stake } – { $name }
pack-score-of = Valeur de { $option } – { $name }
pack-typed = saisi
pack-derived = déduit
pack-back-to-derived = Revenir au chiffre déduit
pack-position = position { $value }
pack-position-unknown = position inconnue : 50 partout
pack-equal-weights = Rien n’est connu de ses positions : les enjeux pèsent autant l’un que l’autre.
pack-brought-back = Les poids saisis sont ramenés à un total de 100.
pack-fallback = Sans accord, il aurait
pack-fallback-of = Satisfaction sans accord, 0 à 100 – { $name }
pack-fallback-hint = vide : ce qu’il a aujourd’hui
pack-effect-gives = y cède
pack-effect-receives = y gagne
pack-effect-none = sans effet
pack-constraints = Ce qui est exclu
pack-red-line-out = La ligne rouge de { $name } écarte { $options }.
pack-exclusion = { $one } et { $other } s’excluent.
pack-exclude-one = Dire que deux options s’excluent
pack-exclude-with = { $one } exclut…
pack-add = Ajouter une option, une contrepartie, un garde-fou
pack-kind-option = Option
pack-kind-counterpart = Contrepartie
pack-kind-safeguard = Garde-fou
pack-on-stake = Sur quel enjeu ?
pack-how-far = Jusqu’où ?
pack-for-whom = Pour qui ?
pack-by-whom = Donnée par qui ?
pack-by-nobody = personne à cette table
pack-option-name = Nommer cette option, puis Entrée
pack-counterpart-name = { $option }, avec une contrepartie pour { $name }
pack-safeguard-name = { $option }, avec un garde-fou pour { $name }
pack-add-named = Ajouter { $option }
pack-begins-as = Elle part de ce que le paquet essayé contient sur cet enjeu. Ses chiffres se corrigent plus bas.
pack-set-today = Dire que { $option } est la situation actuelle
pack-today-not-said = La situation actuelle n’est pas dite sur { $stakes } : la moindre des options en tient lieu.
pack-holds = Est-ce que cela tient ?
pack-holds-rule = Qui se retire reprend ce qu’il cède : les enjeux où il y perd reviennent à la situation actuelle.
pack-holds-today = Rien ne change dans ce paquet : il n’y a pas d’accord à tenir.
pack-holds-six = La vérification vaut jusqu’à six acteurs ; ils sont { $count } ici.
pack-holds-well = Personne n’a intérêt à bouger seul.
pack-holds-by-replies = Cet accord ne tient que par des ripostes : il lui faut des garde-fous écrits.
pack-holds-not = Cet accord ne tient pas tel quel : il faut de quoi retenir { $names }.
pack-hold-none = { $count ->
    [one] L’acteur « { $names } » n’a pas intérêt à bouger seul.
   *[other] { $names } n’ont pas intérêt à bouger seuls.
}
pack-hold-loose = L’acteur « { $name } » gagnerait à bouger seul, et rien ne l’en retiendrait.
pack-hold-reply = L’acteur « { $name } » gagnerait à bouger seul, mais s’exposerait à une riposte{ $and }.
pack-hold-no-way-back = . Il ne pourrait pas se rattraper
pack-hold-credible = . Riposter serait dans l’intérêt des autres
pack-few-parties = { $count ->
    [0] Personne n’est à la table : il faut au moins deux acteurs.
   *[other] Un seul acteur est à la table : il en faut au moins deux.
}
pack-many-parties = Il y a { $count } acteurs à la table : la recherche en prend huit au plus. Qui peut en sortir ?
pack-no-stake = Aucun enjeu n’est en jeu. Ajouter un enjeu traité, ci-dessus ?
pack-too-many = Trop de combinaisons ({ $count }) : réduisez les options. La recherche est exacte jusqu’à 500 000.
pack-uneven = Un chiffre de cette table n’est pas un nombre.
pack-beyond-count = plus de mille milliards
pack-left-without = Sans { $stake }, il en resterait { $count }.
pack-take-out = Retirer { $name }
pack-see-options = Voir les options de { $stake }
cli-packages = Chercher les paquets d’un compromis que tous accepteraient
cli-packages-file = Le projet
cli-packages-compromise = Le compromis : son identifiant, son rang à partir de 1, ou son titre exact
cli-packages-unknown = Aucun compromis « { $name } ». Il y en a { $count } : { $known }.
cli-packages-several = Plusieurs compromis ont pour titre « { $name } » : donner le rang ou l’identifiant.
cli-packages-counts = { $count ->
    [0] { $compatible } paquets compatibles, aucun acceptable à tous.
    [one] { $compatible } paquets compatibles, un seul acceptable à tous.
   *[other] { $compatible } paquets compatibles, { $count } acceptables à tous.
}
cli-packages-package = { $package } : { $options }
pack-legend-best = au mieux
pack-red-line-unnamed = La ligne rouge de « { $name } » est touchée, mais elle ne nomme aucun enjeu traité ici : elle n’écarte aucune option.
pack-red-line-name = Dire l’enjeu sur sa fiche
