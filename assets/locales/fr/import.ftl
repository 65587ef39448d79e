# Importer des études publiées.
import-at-cell = ligne { $line }, « { $cell } » : { $why }
import-at-line = ligne { $line } : { $why }
import-is-there = Ce fichier existe déjà. Pour le remplacer, ajouter « --force ».
import-empty = Ce fichier est vide.
import-no-row = Il n’y a aucune ligne sous les noms des colonnes.
import-no-column = Il manque des colonnes : chaque ligne doit avoir au moins deux cellules, séparées par une virgule, un point-virgule ou une tabulation.
import-not-a-table = Ce n’est pas un tableau lisible ({ $detail }).
import-too-large = Ce tableau a plus de { $most } cellules.
import-not-square = { $rows } lignes et { $columns } colonnes : la matrice des influences doit être carrée, avec les mêmes acteurs en lignes et en colonnes.
import-other-order = Les lignes ne sont pas dans l’ordre des colonnes : ici, « { $expected } » était attendu.
import-no-name = Il manque un nom.
import-repeated-row = Ce nom est déjà à la ligne { $line }.
import-repeated-column = Ce nom est déjà celui d’une autre colonne.
import-long-name = Ce nom est trop long.
import-too-few = { $found ->
    [one] { $found } cellule
   *[other] { $found } cellules
} au lieu de { $wanted }.
import-too-many = { $found ->
    [one] { $found } cellule
   *[other] { $found } cellules
} au lieu de { $wanted }.
import-diagonal = « { $value } » sur la diagonale : un acteur n’agit pas sur lui-même ici. Mettre 0 ou laisser vide.
import-not-a-number = « { $value } » n’est pas un nombre entier. Une case vide dit « pas demandé », un point d’interrogation dit « on ne sait pas ».
import-out-of-range = « { $value } » sort de l’échelle, qui va de { $least } à { $most }.
import-only-here = Cet acteur n’est pas dans l’autre matrice.
import-itself = Un acteur ne peut pas être relié à lui-même.
import-not-a-sign = « { $value } » n’est pas un signe : 1, −1, ou rien.
import-more = { $count ->
    [one] Et { $count } autre erreur.
   *[other] Et { $count } autres erreurs.
}
import-read = { $count ->
    [one] { $count } ligne lue
   *[other] { $count } lignes lues
}, { $separator }, { $letters }
import-comma = séparées par des virgules
import-semicolon = séparées par des points-virgules
import-tab = séparées par des tabulations
import-left-out = Colonnes laissées de côté : { $names }
import-cells-empty = { $count ->
    [0] Aucune cellule vide
    [one] { $count } cellule laissée vide : rien n’y est saisi
   *[other] { $count } cellules laissées vides : rien n’y est saisi
}
import-cells-unknown = { $count ->
    [0] Aucune cellule qui dit « on ne sait pas »
    [one] { $count } cellule dit « on ne sait pas »
   *[other] { $count } cellules disent « on ne sait pas »
}
import-parallel = { $count ->
    [one] { $count } lien joint deux acteurs déjà reliés (ligne { $line }) ; il est gardé
   *[other] { $count } liens joignent des acteurs déjà reliés (le premier ligne { $line }) ; ils sont gardés
}
cli-import = Importer une étude publiée : deux matrices, ou une liste de liens
cli-import-influences = Matrice des influences, acteurs × acteurs : de 0 à 4, la ligne agit sur la colonne
cli-import-positions = Matrice des positions, acteurs × enjeux : de −4 à +4
cli-import-edges = Liste de liens : source,target[,sign] ; signe 1 ou −1, ou rien
cli-import-edges-name = LIENS.csv
cli-import-output = Le projet à écrire
cli-import-force = Remplacer le fichier s’il existe
cli-conflict = « { $argument } » ne va pas avec « { $other } ».
cli-missing-one-of = Il faut au moins une de ces options : { $options }
