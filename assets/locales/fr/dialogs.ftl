# Feuilles au-dessus de l’écran.
dialog-close = Fermer
dialog-cancel = Annuler
dialog-done = Terminé
dialog-understood = Compris
dialog-copy-text = Copier le texte

replace-title = Remplacer ce fichier ?
replace-body = { $path } existe déjà. Le remplacer efface ce qu’il contient.
replace-over = Remplacer
unsaved-title = Enregistrer avant de quitter ?
unsaved-body = « { $title } » contient des modifications qui ne sont enregistrées dans aucun fichier.
unsaved-save = Enregistrer
unsaved-discard = Quitter sans enregistrer
unsaved-title-closing = Enregistrer avant de fermer ?
unsaved-discard-closing = Fermer sans enregistrer
unsaved-title-opening = Enregistrer avant d’ouvrir l’autre projet ?
unsaved-discard-opening = Ouvrir sans enregistrer
unsaved-stay = Rester

trouble-title = Le fichier n’a pas pu être lu
trouble-advice = Aucun fichier n’a été modifié. Corrigez ce qui est indiqué, ou ouvrez une autre copie.
trouble-not-written = Le fichier n’a pas pu être enregistré
trouble-not-written-advice = Rien n’est perdu : votre travail est toujours ouvert, et l’ancien fichier est intact. Enregistrez-le sous un autre nom ou dans un autre dossier.
trouble-not-drawn-advice = Rien n’est perdu. Choisissez un autre nom ou un autre dossier.
trouble-newer = Ce fichier vient d’une version plus récente : enregistrez sous un autre nom.
trouble-list-too-long = Cette liste est trop longue.
remarks-title = Ce qui a été remarqué à l’ouverture
remarks-unread = Champ non lu : { $field }
remarks-advice-newer = Ce fichier ne sera pas modifié. Une copie enregistrée sous un autre nom n’aura pas ce qui n’a pas été lu.
remarks-advice = Rien n’a été perdu. Le fichier ne change qu’au prochain enregistrement.

palette-title = Palette de commandes
palette-hint = Quelques lettres d’une commande…
palette-field = Commande cherchée
palette-nothing = Aucune commande ne porte ce nom
palette-keys = Flèches pour choisir · Entrée pour lancer · Échap pour fermer

preferences-title = Préférences
preferences-language = Langue
preferences-theme = Thème
preferences-scale = Taille de l’interface
preferences-link-colors = Couleurs des liens d’intérêt
preferences-blue-orange = Bleu et orange
preferences-green-red = Vert et rouge
preferences-reduced-motion = Réduire les animations
preferences-hints = Montrer les premiers pas
theme-light = Clair
theme-dark = Sombre
theme-high-contrast = Contraste élevé
theme-system = Comme le système

new-project-title = Nouveau projet
new-project-name = Comment s’appelle le projet ?
new-project-question = Quelle question le groupe partage-t-il ?
new-project-perimeter = Quel est son périmètre ?
new-project-lead = Qui est le porteur de projet ?
new-project-actors = { $count ->
    [0] Acteurs types à cocher
    [one] Acteurs types à cocher : { $count } coché
   *[other] Acteurs types à cocher : { $count } cochés
}
new-project-tick-all = Tout cocher
new-project-untick-all = Tout décocher
new-project-actors-note = Les acteurs cochés arrivent sur la carte « à mobiliser » : la présence se change d’une touche.
new-project-create = Créer le projet
new-project-untitled = Le nom peut venir plus tard

paste-list-title = Coller une liste d’acteurs
paste-list-lines = Un acteur par ligne
paste-list-type = Type d’acteur
paste-list-presence = Présence
paste-list-create = { $count ->
    [0] Aucun acteur à ajouter
    [one] Ajouter { $count } acteur
   *[other] Ajouter { $count } acteurs
}
paste-list-doubles = Sans doute déjà là
paste-list-double = { $name } : ressemble à { $other }
paste-list-doubles-note = Ces lignes rejoignent l’acteur déjà là. Cochez celles qu’il faut ajouter quand même.
type-not-said = type non précisé

merge-title = Fusionner deux acteurs
merge-which = Lequel reste ?
merge-kept = Ce qui est gardé
merge-counts = { $own } et { $other } : { $both } après la fusion
merge-note = Ce que dit { $kept } l’emporte ; ce que seul { $merged } dit est gardé.
merge-do = Fusionner

split-title = Scinder un acteur
split-names = Un nom par ligne ; le premier garde la fiche
split-note = { $count ->
    [0] Positions et influences sont copiées pour chacun.
    [one] Le lien, les positions et les influences sont copiés pour chacun.
   *[other] Les { $count } liens, les positions et les influences sont copiés pour chacun.
}
split-do = { $count ->
    [0] Scinder
    [one] Scinder
   *[other] Scinder en { $count } acteurs
}

scale-title = Changer l’échelle
scale-now = Aujourd’hui, positions et influences vont jusqu’à { $levels }.
scale-levels = Échelle à { $levels } niveaux
scale-changes = Ce qui change
scale-meaning-changes = Les nombres sont gardés, mais ne disent plus la même chose : { $level }, « { $before } », se lira « { $after } ».
scale-lowered = Ramenés de 4 à 3, avec leur signe : { $positions }, { $influences }.
scale-elsewhere = { $count ->
    [one] Dans les étapes, scénarios et instantanés : { $count } valeur.
   *[other] Dans les étapes, scénarios et instantanés : { $count } valeurs.
}
scale-loses = Un niveau se perd : missions et existence se confondent. Annuler les rend.
scale-do = Passer à { $levels } niveaux

actor-types-title = Types d’acteurs
actor-types-symbol = Symbole de { $name }
actor-types-name = Nom du type { $name }
actor-types-remove = Supprimer le type { $name }
actor-types-new = Nouveau type
actor-types-new-symbol = Symbole du nouveau type
actor-types-new-name = Nom du nouveau type
actor-types-add = Ajouter le type

family-title = Qui manque ?
family-note = Une lettre ajoute un acteur à mobiliser, à renommer ensuite sur la carte.
family-add = Ajouter
family-add-named = Ajouter : { $name }
family-added = sur la carte
family-already = { $count ->
    [one] { $count } acteur de ce type
   *[other] { $count } acteurs de ce type
}
family-users = Usagers
family-residents = Habitants
family-against = Ceux qui pourraient être contre
family-their-name = Qui ? Son nom, puis Entrée
family-neighbours = Voisins
family-funders = Financeurs
family-state = Services de l’État
family-companies = Entreprises
family-owners = Propriétaires
family-scientists = Scientifiques
family-associations = Associations
family-young = Jeunes
family-future = Générations futures
family-nature = Milieux vivants

path-open-title = Ouvrir un fichier
path-save-title = Enregistrer dans un fichier
path-export-title = Exporter la carte
path-open = Ouvrir
path-save = Enregistrer
path-export = Exporter
path-field = Chemin du fichier
path-why = Aucune fenêtre de choix n’est disponible ici. Le signe ~ désigne votre dossier.

work-reading = Lecture de { $name }…
work-writing = Enregistrement de { $name }…
work-arranging = Recherche de places…
work-drawing = Dessin de { $name }…
work-cancel = Interrompre
