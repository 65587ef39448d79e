# La carte et ce qui est posé dessus.
canvas-question = Question
canvas-project = Projet
canvas-minimap = Vue d’ensemble
legend-more = { $count ->
    [one] { $count } autre ligne de la légende
   *[other] { $count } autres lignes de la légende
}
legend-hide = Masquer : { $name }
legend-show = Montrer de nouveau : { $name }
canvas-hidden-left-alone = { $count ->
    [one] Laissé tel quel : un élément masqué
   *[other] Laissés tels quels : { $count } éléments masqués
}
canvas-nothing-to-move = Rien à déplacer
canvas-locked = Verrouillé : { $key } déverrouille
canvas-new-actor-here = Nouvel acteur ici
canvas-link = { $from } – { $to } : { $nature }
canvas-name-field = Nom
canvas-find-hint = Chercher un acteur, un type, une note
canvas-find-close = Fermer la recherche
canvas-found = { $count ->
    [0] rien
    [one] { $count } trouvé
   *[other] { $count } trouvés
}
canvas-focus = { $names } et { $steps ->
    [one] ses voisins
   *[other] ses voisins à { $steps } pas
}
focus-both-ways = Tous sens
focus-outwards = Sortants
focus-inwards = Entrants
canvas-see-all = Tout revoir
canvas-hidden-actors = { $count ->
    [one] { $count } acteur masqué
   *[other] { $count } acteurs masqués
}
canvas-hidden-links = { $count ->
    [one] { $count } lien masqué
   *[other] { $count } liens masqués
}
canvas-remove-filter = Retirer : { $name }
canvas-clear-filters = Tout effacer
canvas-without = sans { $what }
canvas-only = enjeu : { $what }
canvas-show-all = Tout est masqué : tout revoir
canvas-back-to-content = Revenir au contenu
canvas-empty = Aucun acteur pour l’instant. Qui est autour de la table ?
canvas-empty-how = Double-clic sur la carte, ou touche A.
canvas-add-actor = Ajouter un acteur
preview-keep = Garder
preview-restore = Abandonner
preview-kept = Aperçu gardé · { $key } pour remettre en place
preview-radius = Rayon : { $amount }
preview-gap = Espacement : { $amount }
preview-columns = { $count ->
    [one] { $count } colonne
   *[other] { $count } colonnes
}
preview-less-radius = Réduire le rayon
preview-more-radius = Agrandir le rayon
preview-less-gap = Réduire l’espacement
preview-more-gap = Agrandir l’espacement
preview-fewer-columns = Une colonne de moins
preview-more-columns = Une colonne de plus
preview-across = En largeur
preview-down = En hauteur
preview-overlaps-all = Tout
preview-overlaps-labels = Noms seuls
preview-overlaps-symbols = Acteurs seuls
strip-relation = relation
strip-weak = faible
strip-medium = moyen
strip-strong = fort
tools-more = Autres outils
layers-count = { $count ->
    [one] { $count } calque
   *[other] { $count } calques
}
layer-interests = Liens d’intérêt
layer-relations = Relations
layer-hulls = Contours des groupes
layer-notes = Notes
layer-values = Valeurs
layer-pins = Cadenas des acteurs fixés
layer-doubts = Acteurs à vérifier
background = Fond
background-plain = Uni
background-rings = Cercles
background-quadrants = Quarts
background-sectors = Secteurs
filters-count = { $count ->
    [0] Filtrer
    [one] { $count } filtre
   *[other] { $count } filtres
}
filters-stake = Enjeu, seulement
filters-links = Nature du lien
lens-label = Couleur : { $what }
lens-color = La couleur montre
lens-by-group = groupe
lens-by-type = type
lens-by-presence = présence
lens-by-role = rôle
lens-by-attitude = attitude (pour l’équipe)
lens-plain = aucune
lens-position = position sur un enjeu
lens-size = La taille montre
lens-same-size = rien
lens-by-star = acteur clé
lens-by-links = nombre de liens
lens-passes = Colorer les relations selon ce qui passe
canvas-layout-outdated = La carte a changé pendant la disposition : relancez-la
