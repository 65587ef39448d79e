# Alliances, ce que les positions dessinent, lecture guidée.
legend-derived = { $sign }, déduit des positions
command-toggle-overlay = Ce que disent les positions
command-read-map = Lire la carte

alliances-according = D’après ce que le groupe a saisi
alliances-degree = Sur l’ensemble, { $share } de ce qui relie les acteurs est accord.
alliances-order-stakes = Nombre d’enjeux
alliances-order-strength = Force des positions
alliances-order-power = Rapport de force
alliances-by-stakes = selon le nombre d’enjeux
alliances-by-strength = selon la force des positions
alliances-by-power = en tenant compte du rapport de force
alliances-shown = Acteurs montrés
alliances-shown-strongest = Les plus concernés
alliances-shown-stars = Acteurs clés
alliances-shown-all = Tous les acteurs
alliances-shown-group = Groupe : { $name }
alliances-shown-count = { $count ->
    [one] { $count } acteur sur { $all }
   *[other] { $count } acteurs sur { $all }
}
alliances-page = Page { $page } sur { $pages }
alliances-page-before = Page précédente
alliances-page-after = Page suivante
alliances-rows = lignes
alliances-columns = colonnes
alliances-legend-convergence = convergence, au-dessus de la diagonale
alliances-legend-divergence = divergence, au-dessous
alliances-legend-none = aucun enjeu commun
alliances-legend-kept = retenu
alliances-cell-convergence = { $one } et { $other } : convergence { $value }
alliances-cell-divergence = { $one } et { $other } : divergence { $value }
alliances-cell-hint = Flèches : parcourir la grille · Entrée ou clic : le détail d’une paire
alliances-pair = { $one } et { $other } vont dans le même sens sur { $agreed ->
    [one] un enjeu, « { $chief } »
   *[other] { $agreed } enjeux, surtout « { $chief } »
} ; ils s’opposent sur { $opposed ->
    [one] un, « { $against } »
   *[other] { $opposed }, surtout « { $against } »
}.
alliances-pair-agree = { $one } et { $other } vont dans le même sens sur { $agreed ->
    [one] un enjeu, « { $chief } »
   *[other] { $agreed } enjeux, surtout « { $chief } »
}.
alliances-pair-oppose = { $one } et { $other } s’opposent sur { $opposed ->
    [one] un enjeu, « { $against } »
   *[other] { $opposed } enjeux, surtout « { $against } »
}.
alliances-pair-nothing = { $one } et { $other } ne se positionnent sur aucun enjeu commun.
alliances-number-divergence = Divergence { $value }, { $order }
alliances-number-convergence = Convergence { $value }, { $order }
alliances-number-both = Accord { $favour }, opposition { $against }, { $order }
alliances-strongest-divergences = Les trois divergences les plus fortes, tous enjeux
alliances-strongest-convergences = Les trois convergences les plus fortes, tous enjeux
alliances-no-divergence = Aucune divergence de positions.
alliances-no-convergence = Aucune convergence de positions.
alliances-pivot = { $pivot } s’accorde avec { $one } et avec { $other } : il peut les faire parler.
alliances-no-pivot = Entre { $one } et { $other }, personne ne s’accorde avec les deux.
alliances-keep = Retenir
alliances-kept = Retenu
alliances-kept-treated = Retenu · voir le compromis
alliances-set-aside-mark = Écarté
alliances-set-aside = Écarter cette lecture
alliances-set-aside-do = Écarter
alliances-set-aside-why = Pourquoi l’écarter
alliances-give-up = Annuler
alliances-make-compromise = En faire un compromis
alliances-open-compromise = Voir le compromis
alliances-see-on-map = Voir sur la carte
alliances-back = Toutes les alliances
alliances-of-pair = { $act } : { $one } et { $other }
alliances-opposed-on = Ils s’opposent sur
alliances-agree-on = Ils vont dans le même sens sur
alliances-no-reason = raison non dite
alliances-see-positions = Voir les positions
alliances-take-back = Revenir sur ce choix
alliances-contradictions = Le lien dessiné et les positions se contredisent
alliances-contradiction-stake = Entre { $ends }, sur « { $stake } », le lien dessiné dit « { $drawn } » ; les positions disent « { $said } » ({ $values }).
alliances-contradiction-general = Entre { $ends }, le lien dessiné dit « { $drawn } » ; les positions disent « { $said } » (accord { $favour }, opposition { $against }).
alliances-both = { $one } et { $other }
alliances-follow-positions = Suivre les positions
alliances-keep-link = Garder le lien dessiné
alliances-link-stands = Le lien dessiné fait foi.
alliances-how = Comment c’est calculé
alliances-how-compare = Deux acteurs sont comparés sur les enjeux où leurs deux positions sont connues et ne sont pas nulles. Même signe : accord. Signes contraires : opposition.
alliances-how-orders = « Nombre d’enjeux » compte les enjeux. « Force des positions » ajoute pour chacun la moyenne des deux positions, sans leur signe : +3 et −2 comptent 2,5.
alliances-how-unknown = Une position inconnue n’est jamais comptée comme un zéro : { $known } cases connues, { $unknown } inconnues.
alliances-provisional = { $share } des cases sont inconnues : résultat provisoire.
alliances-few = Trop peu d’acteurs ou d’enjeux : lisez la carte plutôt que les indices.
alliances-none = Aucun acteur ne partage encore de position avec un autre. Les positions disent qui s’accorde avec qui.
alliances-fill-positions = Saisir les positions
alliances-no-star = Aucun acteur clé n’est encore marqué d’une étoile.

overlay-title = Déduit des positions
overlay-stake = Enjeu
overlay-all-stakes = Tous les enjeux
overlay-sign = Ce qui est montré
overlay-divergences = Divergences
overlay-convergences = Convergences
overlay-both = Les deux
overlay-least = Force { $least } ou plus
overlay-less = Montrer des liens plus faibles
overlay-more = Montrer seulement des liens plus forts
overlay-count = { $count ->
    [0] aucune paire
    [one] une paire
   *[other] { $count } paires
}
overlay-close = Ne plus montrer ce que disent les positions

reading-step = Question { $question } sur 6
reading-question-1 = Qui est isolé ?
reading-question-2 = Par qui faut-il passer ?
reading-question-3 = Quels ensembles se dessinent ?
reading-question-4 = Quels liens manquent ?
reading-question-5 = Où sont les tensions ?
reading-question-6 = Qui n’est pas là ?
reading-nothing-1 = Personne n’est isolé.
reading-nothing-2 = Aucun passage obligé.
reading-nothing-3 = La carte ne se découpe pas.
reading-nothing-4 = Rien d’évident.
reading-nothing-5 = Pas de triangle en tension.
reading-nothing-6 = Tous sont en présence.
reading-surprise = Qu’est-ce qui vous surprend ?
reading-place = { $rank } sur { $count }
reading-counted = Sont comptés : { $layers }
reading-counted-both = liens d’intérêt et relations existantes
reading-counted-interests = liens d’intérêt
reading-counted-relations = relations existantes
reading-counted-none = aucun lien, les deux calques sont masqués
reading-counted-filtered = { $layers }, moins ce que cachent les filtres
reading-counted-positions = positions
reading-counted-presence = présence et origine de ce qui est dit
reading-next = Suivant
reading-previous = Précédent
reading-close = Fermer la lecture
reading-kept = Retenu
reading-dropped = Écarté
reading-dropped-why = Écarté : { $why }
reading-all-read = Tout est lu pour cette question : { $kept } retenu, { $dropped } écarté.
reading-alone = { $actor } n’est relié à personne sur cette carte.
reading-one-link = { $actor } n’est relié qu’à { $other }.
reading-holds-parts = Si { $actor } s’en va, la carte se coupe en { $parts }.
reading-go-between = { $actor } est sur beaucoup de chemins entre les autres : un passeur.
reading-bridge = Le lien { $one }–{ $other } est seul à relier deux parties.
reading-kernel = Le noyau le plus serré : { $list }.
reading-circle = La carte se lit en { $count } cercles. Cercle { $rank } : { $list }.
reading-block = D’après leurs positions, ils vont plutôt dans le même sens : { $list }.
reading-agree-unlinked = { $one } et { $other } vont dans le même sens sur { $count } enjeux, surtout « { $stake } », et aucun lien n’est dessiné entre eux.
reading-lead-unlinked = { $lead } porte le projet, et aucun lien n’est dessiné avec { $actor }, acteur clé.
reading-sides-unlinked = Sur « { $stake } », aucun lien n’est dessiné entre ceux qui sont pour et ceux qui sont contre.
reading-hub = { $actor } s’entend avec { $one } et { $other }, qui ne s’entendent pas entre eux.
reading-at-odds = { $one }, { $two } et { $three } ne s’entendent pas, deux à deux.
reading-not-there = { $actor } n’est pas autour de la table : { $presence }.
reading-assumed = Aucune parole de { $actor } : hypothèses seulement.
reading-none-of-types = Aucun acteur de ces types sur la carte : { $list }.
reading-and-others = { $list } et { $count ->
    [one] un autre
   *[other] { $count } autres
}
