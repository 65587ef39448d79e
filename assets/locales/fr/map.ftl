# Ce que la carte et sa légende disent.
legend-relation = relation
legend-good = bonne relation
legend-tense = relation tendue
legend-conflict = conflit ouvert
legend-mixed = relation qui dépend
legend-unknown = relation mal connue
legend-informal = informelle
legend-to-create = à créer
legend-star = acteur clé
legend-doubt = à vérifier
legend-lock = reste en place
legend-size-star = plus grand : acteur clé
legend-size-links = plus grand : plus de liens

export-made-with = Fait avec Entente
cli-export = Exporter la carte : svg ou png, selon l’extension
cli-export-file = Le projet à exporter
cli-export-output = Le fichier à écrire
cli-export-width = Largeur de l’image, en pixels ({ $usual } par défaut)
cli-export-theme = Couleurs : light (clair, par défaut), dark (sombre) ou high-contrast (contraste fort)
cli-export-audience = Pour qui : participants (par défaut) ou team (l’équipe, avec ce qui lui est réservé)
export-written = { $file } : écrit
export-unknown-format = { $file } : ce format n’est pas connu. Les formats connus sont { $known }.
export-too-large = Une image de { $width } × { $height } pixels est trop grande : demander une largeur moindre.
export-not-drawn = L’image n’a pas pu être dessinée : { $detail }
