# Matrices des positions et des influences.
command-hide-positions = Masquer ou montrer les positions
matrix-according = D’après ce que le groupe a saisi.
matrix-how = Comment c’est calculé
matrix-all-groups = tous les groupes
matrix-by-entry = ordre de saisie
matrix-by-opposition = part d’opposition
matrix-by-group = par groupe
matrix-by-likeness = par ressemblance
matrix-by-position = position sur « { $stake } »
matrix-sort-actors = Trier les acteurs
matrix-sort-stakes = Trier les enjeux
matrix-transpose = Transposer
matrix-go-down = Après une valeur : case du dessous
matrix-go-right = Après une valeur : case de droite
matrix-page-actors = Acteurs { $first } à { $last } sur { $total }
matrix-page-stakes = Enjeux { $first } à { $last } sur { $total }
matrix-page-columns = Colonnes { $first } à { $last } sur { $total }
matrix-page-before = { $page } – précédents
matrix-page-after = { $page } – suivants
matrix-debated = en débat
matrix-share = part d’opposition
matrix-totals = pour · contre · inconnues
matrix-weights = { $favour } pour, { $against } contre · { $unknown ->
    [one] { $unknown } inconnue
   *[other] { $unknown } inconnues
}
matrix-share-is = { $line } : { $share } contre
matrix-sort-by-line = Trier les acteurs par leur position
matrix-cell-is = { $row } – { $column } : { $value }
matrix-influence-is = { $row } → { $column } : { $value }
matrix-also-debated = { $value }, en débat : { $minority }
matrix-covered = valeur masquée
matrix-hidden = Les valeurs sont masquées.
matrix-show-values = Montrer les valeurs
matrix-line = { $subject } : { $meaning }
matrix-reason = « { $reason } »
matrix-minority = En débat : { $value }
matrix-importance = Importance { $value } sur 10
matrix-details = Préciser
matrix-details-keys = Entrée ou R : raison et origine · E : en débat
matrix-keys-positions = 0 à { $bound } pour · Maj et le chiffre : contre · { $unknown } on ne sait pas · Entrée : raison · E : en débat
matrix-keys-influences = 0 à { $bound } · { $unknown } on ne sait pas · Entrée : raison
matrix-nobody = Aucun acteur ne correspond au filtre.
matrix-clear-filter = Montrer tous les acteurs
matrix-unknown-share = { $share } des cases sont inconnues : résultat provisoire.
matrix-too-few = Trop peu d’acteurs ou d’enjeux : lisez la carte plutôt que les indices.
positions-against = Sur « { $stake } », { $share } du poids des positions est contre.
positions-nobody-against = Personne ne s’oppose aux enjeux affichés.
positions-none = Aucune position n’est saisie pour l’instant.
positions-how-formula = Part d’opposition d’un enjeu : la force des positions contre, divisée par la force de toutes les positions, pour et contre. Une position pèse de 1 à { $bound } ; le 0 ne pèse ni d’un côté ni de l’autre.
positions-how-stake = Sur « { $stake } » : { $against } contre et { $favour } pour, soit { $share }.
positions-how-cells = Cases comptées : { $known }. Inconnues, laissées de côté : { $unknown }. Vides : { $empty }.
influences-entered = { $entered ->
    [one] Une influence est saisie
   *[other] { $entered } influences sont saisies
} sur { $total } cases.
influences-none = Aucune influence n’est saisie pour l’instant.
influences-too-few = Une influence va d’un acteur à un autre : il en faut au moins deux.
influences-acts = Chaque ligne agit sur les colonnes.
influences-how-formula = Chaque case dit ce que l’acteur de la ligne peut sur celui de la colonne, de 0 à { $bound }. Une influence n’a pas de signe, et la diagonale ne se remplit pas.
influences-how-cells = Valeurs : { $known }. Inconnues, laissées de côté : { $unknown }. Vides, comptées pour 0 dans les calculs : { $empty }.
influences-partial = Influences partielles : le rapport de force est incomplet.
help-matrix-keys = Matrices
matrix-key-arrows = Flèches
matrix-key-arrows-does = Aller d’une case à l’autre
matrix-key-digits = 0 à 4
matrix-key-digits-does = Valeur pour, puis case suivante
matrix-key-shift-digits = Maj et un chiffre
matrix-key-shift-digits-does = Valeur contre (ou moins, puis le chiffre)
matrix-key-unknown-does = On ne sait pas
matrix-key-clear-does = Vider la case
matrix-key-reason = Entrée · R
matrix-key-reason-does = Raison, importance, origine
matrix-key-debated-does = En débat, avec une valeur minoritaire
matrix-key-page = Page préc. · Page suiv.
matrix-key-page-does = Page d’acteurs (avec Maj : de colonnes)
