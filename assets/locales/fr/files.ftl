# Ce qui ne va pas dans un fichier.
fault-empty = Le fichier est vide.
fault-not-text = Le fichier n’est pas un texte en UTF-8 : l’octet { $byte } ne se lit pas.
fault-binary = Le fichier n’est pas un texte : c’est un fichier d’une autre sorte.
fault-too-large = Le fichier pèse { $found } octets, { $most } au plus.
fault-control = Le caractère de contrôle { $code } n’a pas de place dans un texte.
fault-ends-too-soon = Le fichier s’arrête trop tôt : une parenthèse, un crochet ou un guillemet n’est pas fermé.
fault-expected = On attendait { $expected }.
fault-unexpected-sign = Le signe { $sign } n’a pas de place ici.
fault-bad-number = Ce nombre est trop grand.
fault-bad-escape = Dans un texte, le signe \ doit être suivi de n, r, t, d’un guillemet droit ou d’un autre \.
fault-more-after-end = Il reste quelque chose après la fin du projet.
fault-syntax-other = Ce passage ne se lit pas.
fault-too-deep = Trop de parenthèses les unes dans les autres.
fault-expected-between = On attendait { $sort }, de { $least } à { $most }.
fault-too-few = Il manque une valeur entre ces parenthèses : on en trouve { $found }.
fault-missing-field = Il manque le champ « { $field } ».
fault-unknown-field = Le champ « { $field } » n’existe pas.
fault-unknown-variant = « { $found } » n’est pas un mot permis ici. Mots permis : { $expected }.
fault-repeated-field = Le champ « { $field } » est écrit deux fois.
fault-repeated-id = Deux éléments de cette liste portent l’identifiant { $id }.
fault-bad-id = { $found } n’est pas un identifiant.
fault-bad-date = Cette date n’existe pas, ou n’est pas écrite année-mois-jour : { $found }.
fault-bad-time = Cette heure n’existe pas, ou ne se lit pas : { $found }.
fault-unknown-reference = Aucun élément de la liste « { $list } » ne porte l’identifiant { $id }.
fault-to-itself = Un acteur ne peut pas être relié à lui-même.
fault-out-of-range = { $found } est hors des bornes : de { $least } à { $most }.
fault-not-finite = Ce n’est pas un nombre ordinaire.
fault-too-many = Cette liste a { $count } éléments, { $most } au plus.
fault-too-long = Ce texte pèse { $length } octets, { $most } au plus.
fault-unknown-option = Cet enjeu n’a pas d’option { $id }.
fault-shared-id = L’identifiant { $id } est déjà celui d’un élément de la liste « { $list } ».
fault-shared-option = L’identifiant { $id } est déjà celui d’une option d’enjeu.
fault-shared-built-in = Deux types d’acteur reprennent le type intégré « { $kind } ».
fault-repeated = L’élément { $id } de la liste « { $list } » figure deux fois ici.
fault-repeated-choice = L’option { $id } figure deux fois ici.
fault-repeated-word = « { $word } » figure deux fois ici.
fault-no-name = Il faut un nom ici.
fault-there-and-absent = Le lien { $id } est à la fois présent et absent.
fault-base-differs = La carte est à cette étape (« { $field } ») : elle ne peut pas en différer.
fault-ends-before-start = La période finit ({ $to }) avant de commencer ({ $from }).
fault-newer-version = Ce fichier vient d’une version plus récente d’Entente (format { $found }, celui-ci lit jusqu’au { $known }).

# Ce que l’on attendait.
expected-true-or-false = true ou false
expected-text = un texte entre guillemets droits
expected-number = un nombre
expected-whole-number = un nombre entier
expected-word = un nom
expected-sign = le signe { $sign }

# Que faire.
hint-another-file = Choisir un fichier écrit par Entente.
hint-other-copy = Reprendre une copie plus ancienne, ou compléter la fin du fichier.
hint-utf-8 = Ouvrir le fichier dans un éditeur de texte et l’enregistrer en UTF-8.
hint-update = Installer une version plus récente d’Entente. Le fichier n’a pas été touché.
hint-correct = Corriger cette ligne dans un éditeur de texte, puis rouvrir le fichier.
hint-remove-field = Vérifier l’orthographe du nom, ou effacer ce champ.
hint-new-id = Donner un autre identifiant à l’un des deux, ou effacer la copie.
hint-reference = Rétablir l’élément nommé, ou effacer ce qui le nomme.
hint-date = Écrire la date sous la forme 2016-09-14.
hint-time = Écrire le jour et l’heure sous la forme 2016-09-14T09:30:00, sans décalage horaire.
hint-id = Remettre l’identifiant d’origine, de la forme 01234567-89ab-7cde-8f01-23456789abcd.
hint-control = L’effacer dans un éditeur de texte, puis rouvrir le fichier.
hint-missing-field = Ajouter ce champ, ou corriger le nom d’un champ voisin.
hint-no-quotes = L’écrire sans guillemets.
hint-other-end = Choisir un autre acteur, ou effacer ce lien.
hint-built-in = Effacer l’un des deux types, ou lui donner un nom au lieu de « { $field } ».
hint-once = Garder une seule des deux mentions.
hint-there-or-absent = L’effacer de « { $there } » ou de « { $absent } ».
hint-base = Effacer ces écarts, ou choisir une autre étape dans « { $field } ».
hint-shorten = Raccourcir, ou partager le projet en plusieurs fichiers.

# Fichiers.
file-not-found = Il n’y a pas de fichier à cet endroit.
file-dangling-link = Le lien mène à un fichier qui n’existe plus.
file-is-folder = C’est un dossier, pas un fichier.
file-not-ordinary = Ce n’est pas un fichier ordinaire.
file-system = Le système refuse (code { $code }).
file-system-plain = Le système refuse.
file-no-right-to-read = Ce compte n’a pas le droit de lire ce fichier.
file-no-right-to-write = Ce compte n’a pas le droit d’écrire ici. Choisir un autre dossier.
file-no-room = Il n’y a plus de place sur le disque. En libérer, ou choisir un autre disque.
file-too-large = Le fichier est trop grand pour ce disque ou pour ce compte.
file-read-only-disk = Ce disque est en lecture seule. En choisir un autre.
file-name-refused = Le système n’accepte pas ce nom de fichier.
file-no-folder = Le dossier n’existe pas.
file-read-only = Le fichier est protégé en écriture.
file-newer = Le fichier à remplacer vient d’une version plus récente (format { $found }). Choisir un autre nom.
file-unwritable = Le projet n’a pas pu être mis en texte. L’ancien fichier est intact.

# Ce qui a été réparé.
repair-byte-order-mark = La marque d’ordre des octets en tête du fichier est ignorée.
repair-line-ends = { $count ->
    [one] { $count } fin de ligne d’un autre système est remplacée.
   *[other] { $count } fins de ligne d’un autre système sont remplacées.
}
repair-built-in-type = Le type « { $name } », que des acteurs portent, est remis dans la liste des types.
repair-repeated-reference = { $count ->
    [one] { $path } : { $count } répétition est retirée.
   *[other] { $path } : { $count } répétitions sont retirées.
}
repair-stale-absent-link = { $count ->
    [one] { $path } : { $count } lien qui n’existe plus est retiré.
   *[other] { $path } : { $count } liens qui n’existent plus sont retirés.
}

# Réponses de la ligne de commande.
check-valid = Valide (format { $format }).
check-newer = Ce fichier vient d’une version plus récente (format { $format }) : il se lit, il ne s’enregistre pas. Champs non lus : { $fields }.
check-newer-whole = Ce fichier vient d’une version plus récente (format { $format }) : il se lit en entier, il ne s’enregistre pas.
check-problems = { $count ->
    [one] { $count } erreur.
   *[other] { $count } erreurs.
}
check-first-problems = { $count } erreurs, dont les { $shown } premières ci-dessus.
check-repaired = Réparé : { $what }

# Résumé d’un fichier.
info-format = Format
info-actors = Acteurs
info-stakes = Enjeux
info-positions = Positions des acteurs
info-influences = Influences saisies
info-relations = Relations entre acteurs
info-interest-links = Liens d’intérêt
info-groups = Groupes
info-types = Types d’acteur
info-compromises = Compromis
info-actions = Actions du plan
info-stages = Étapes
info-views = Vues
info-snapshots = Instantanés
info-line = { $name } : { $what }
info-reference-date = Date de référence
info-stage-dates = Dates des étapes
info-snapshot-dates = Dates des instantanés
info-untitled = Sans titre

# Aide de la ligne de commande.
cli-about = Lire le système d’acteurs, fabriquer du compromis, décider ensemble.
cli-usage = Utilisation :
cli-options = Options :
cli-commands = Commandes :
cli-file = Le projet à ouvrir ; sans fichier, l’écran d’accueil
cli-window-failed = La fenêtre ne s’ouvre pas : il n’y a pas d’écran, ou rien ne sait y dessiner. Sans fenêtre, « entente export CARTE -o carte.svg » dessine la carte ; « entente check » et « entente info » répondent aussi.
cli-lang = Langue : fr ou en
cli-renderer = Dessin de la fenêtre
cli-trace = Écrire la durée de chaque image dans ce fichier
cli-check = Vérifier des fichiers : chaque erreur, avec sa ligne et sa colonne
cli-check-files = Les fichiers à vérifier
cli-info = Compter ce qu’un fichier contient
cli-info-file = Le fichier à résumer
cli-json = Répondre en JSON
cli-no-window = Cette commande n’ouvre pas de fenêtre : retirer ce qui précède son nom.
cli-help = Afficher cette aide
cli-version = Afficher la version
cli-name-file = FICHIER
cli-name-output = SORTIE
cli-name-command = COMMANDE
cli-wrong = Erreur : { $what }
cli-unknown-argument = « { $argument } » n’est pas attendu ici.
cli-unknown-command = « { $name } » n’est pas une commande. Les commandes sont { $known }.
cli-missing-argument = Il manque « { $argument } ».
cli-missing-value = « { $argument } » attend une valeur.
cli-invalid-value = « { $value } » ne convient pas à « { $argument } ». Ce qui convient : { $expected }.
cli-repeated-argument = « { $argument } » ne se donne qu’une fois.
cli-not-understood = La commande n’est pas comprise.
cli-perhaps = Peut-être « { $suggestion } » ?
cli-more-help = L’aide est dans « { $command } ».
