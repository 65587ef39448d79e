# Ce que disent les analyses, en phrases.

analyses-opening = D’après ce que le groupe a saisi :
analyses-agreement = Sur l’ensemble, { $share } de ce qui relie les acteurs est accord.
analyses-nobody-opposes = Personne ne s’oppose à aucun enjeu.
analyses-mobilises = L’enjeu « { $stake } » mobilise le plus : { $count ->
    [one] un acteur s’y positionne
   *[other] { $count } acteurs s’y positionnent
}.
analyses-ambivalent = { $actor } est tantôt d’accord, tantôt opposé avec les mêmes acteurs : un allié à conditions.
analyses-lead = { $clause } : { $corner }.
analyses-lead-alone = { $clause }.
analyses-weighs-much-more = { $actor } pèse beaucoup plus que la moyenne
analyses-weighs-more = { $actor } pèse un peu plus que la moyenne
analyses-weighs-average = { $actor } pèse comme la moyenne
analyses-weighs-less = { $actor } pèse un peu moins que la moyenne
analyses-weighs-much-less = { $actor } pèse beaucoup moins que la moyenne
analyses-corner-dominant = influent, peu dépendant
analyses-corner-relay = influent et dépendant (relais)
analyses-corner-dominated = dépendant, peu influent
analyses-corner-autonomous = à l’écart du jeu d’influence
analyses-stance-waits = attend de voir
analyses-stance-two-minds = partagé
analyses-stance-another = porte un autre projet
analyses-stance-not-in-discussion = ne discute pas pour le moment
analyses-stance-supports = très porteur
analyses-stance-supports-and-says = soutient et le dit quand cela ne va pas
analyses-stance-torn = très engagé et très opposé
analyses-crossed = Les dépendances sont croisées ({ $share }) : un changement se propage.
analyses-in-between = Situation intermédiaire entre dépendances croisées et places nettes ({ $share }).
analyses-clear-cut = Les places sont nettes ({ $share }) : peu de retours.
analyses-go-betweens = Ils sont sur beaucoup de chemins entre les autres, ce sont des passeurs : { $list }.
analyses-circles = La carte se lit en { $count } cercles.
analyses-two-sides = Le plus simple découpage fait deux ensembles, et tous les liens s’y rangent.
analyses-camps = Le plus simple découpage fait deux ensembles ; { $count ->
    [one] un lien ne s’y range pas
   *[other] { $count } liens ne s’y rangent pas
}.
analyses-camps-estimate = Le plus simple découpage trouvé fait deux ensembles ; { $count ->
    [one] un lien ne s’y range pas
   *[other] { $count } liens ne s’y rangent pas
} (estimation).
analyses-mend = Apaiser d’abord le lien entre { $one } et { $other } : c’est là qu’un changement détend le plus l’ensemble.
analyses-notice-few = Trop peu d’acteurs ou d’enjeux : lisez la carte plutôt que les indices.
analyses-notice-unknown = { $share } des cases sont inconnues : résultat provisoire.
analyses-notice-partial = Influences partielles : le rapport de force est incomplet.
analyses-notice-equal = Rapport de force non calculable, tous comptés à égalité.
analyses-notice-estimate = Estimation : trop de liens signés pour essayer tous les découpages.
analyses-limits = Ces indices résument ce que le groupe a saisi. Ils ne disent pas ce que les acteurs pensent, ni ce qui va arriver.
analyses-nothing = Rien à dire encore : entrez des positions, des influences ou des liens.
analyses-solid = Solide : changer une case d’un cran ne change pas ce constat.
analyses-tied = À égalité avec un autre : ce constat ne tient qu’à l’ordre de saisie.
analyses-fragile-position = Fragile : il suffit que { $actor } passe de { $from } à { $to } sur « { $stake } ».
analyses-fragile-influence = Fragile : il suffit que l’influence de { $actor } sur { $other } passe de { $from } à { $to }.
analyses-sensitive-position = Sensible : cela change si { $actor } passe de { $from } à { $to } sur « { $stake } ».
analyses-sensitive-influence = Sensible : cela change si l’influence de { $actor } sur { $other } passe de { $from } à { $to }.
cli-analyse = Calculer tous les indicateurs d’un projet
cli-analyse-file = Le projet à analyser
cli-analyse-convention = Convention du rapport de force : A ou B (celle du projet par défaut)
indicator-influence = influence
indicator-dependence = dépendance
indicator-influence-corner = place dans le jeu d’influence
indicator-balance-of-power = poids dans le rapport de force
indicator-convergence = convergence avec tous
indicator-divergence = divergence avec tous
indicator-ambivalence = ambivalence envers les autres
indicator-mobilisation = mobilisation sur les enjeux
indicator-stance = soutien et opposition
indicator-salience = poids, légitimité, urgence
indicator-degree = nombre de voisins
indicator-betweenness = passage entre les autres
indicator-closeness = proximité de tous
indicator-constraint = enfermement dans un cercle
indicator-core = profondeur dans le noyau
indicator-parts-held = parties qu’il tient seul
indicator-brokerage = entremise entre groupes
indicator-circle = cercle
indicator-side = ensemble, découpé en deux
indicator-unknown = { $indicator } : on ne sait pas
indicator-least = { $indicator } : très peu
indicator-less = { $indicator } : plutôt peu
indicator-more = { $indicator } : plutôt beaucoup
indicator-most = { $indicator } : beaucoup
indicator-circle-of = cercle { $rank }
indicator-side-of = ensemble { $rank }
salience-definitive = incontournable
salience-influential = légitime et influent
salience-pressing = pressant sans mandat
salience-pressed = légitime et pressé, sans moyens
salience-quiet = peut peser, ne se manifeste pas
salience-legitimate = légitime, peu engagé
salience-asks = demande, sans appui
salience-outside = hors du champ pour l’instant
legend-sized-by = Plus grand : { $indicator }
legend-ringed-by = Anneau plus large : { $indicator }
lens-indicator = indicateur
lens-ring = Anneau
lens-no-ring = aucun
lens-computing = Nouveau calcul en cours, résultats d’avant
lens-named = { $label } : { $indicator }
lens-for-team = { $indicator } (pour l’équipe)
