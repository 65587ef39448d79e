# La carte et ce qui est posé dessus.
canvas-project = Projet
canvas-minimap = Vue d’ensemble
legend-hide = Masquer : { $name }
legend-show = Montrer de nouveau : { $name }
canvas-nothing-to-move = Rien à déplacer
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
preview-title = Aperçu : { $name }
preview-keep = Garder
preview-restore = Annuler l’aperçu
preview-keys = Entrée garde, Échap remet en place
strip-relation = relation
strip-weak = faible
strip-medium = moyen
strip-strong = fort
layers-count = { $count ->
    [one] { $count } calque
   *[other] { $count } calques
}
layer-interests = Liens d’intérêt
layer-relations = Relations
layer-hulls = Contours des groupes
layer-notes = Notes
layer-values = Valeurs
lens-label = Couleur : { $what }
lens-color = La couleur dit
lens-by-group = groupe
lens-by-type = type
lens-by-presence = présence
lens-plain = aucune
lens-position = position sur un enjeu
lens-size = La taille dit
lens-same-size = rien
lens-by-star = acteur clé
lens-by-links = nombre de liens
lens-passes = Colorer les relations selon ce qui passe
