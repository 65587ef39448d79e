# Rapport de force : plans, barres et listes, et comment leurs nombres sont calculés.
power-page-influence = Influence et dépendance
power-page-agreements = Accords et désaccords
power-page-energy = Synergie et antagonisme
power-page-weight = Poids et intérêt
power-page-stakes = Enjeux
power-page-network = Réseau

power-of = { $name } : { $said }
power-point = { $plot } : { $name }, { $said }
power-names-left = { $count ->
    [one] { $count } nom au survol
   *[other] { $count } noms au survol
}
power-table-open = Voir le tableau
power-table-close = Fermer le tableau
power-actor = Acteur
power-stake = Enjeu
power-place = Place
power-is = { $actor } : { $place }.
power-back-to-map = Revenir à la carte
power-for-team = Ces repères sont pour l’équipe : ils ne se projettent pas.

power-influence = Influence
power-dependence = Dépendance
power-influence-i = Influence I
power-dependence-d = Dépendance D
power-feedback = Retour sur soi
power-ratio = Rapport de force r*
power-bars = Rapport de force r*, groupe par groupe
power-mean = moyenne
power-reaches-through = { $actor } peut peser sur { $count ->
    [one] un acteur
   *[other] { $count } acteurs
}, dont { $through } en passant par d’autres.
power-reaches = { $actor } peut peser sur { $count ->
    [one] un acteur
   *[other] { $count } acteurs
}, directement.
power-reaches-nobody = { $actor } ne peut peser sur personne.
power-net = Entre { $one } et { $other }, c’est plutôt { $weighs } qui pèse.
power-influence-none = Aucune influence saisie : le plan ne peut pas être dessiné.
power-enter-influences = Saisir les influences
power-influence-words = Chaque influence saisie va de 0 à { $bound }. On y ajoute celles qui passent par un autre acteur, limitées par le maillon le plus faible.
power-influence-formula-sums = I = poids exercé, D = poids subi, retour = ce qu’il se fait à lui-même par d’autres ; T = somme des I
power-influence-formula-a = r = (I − retour) / T × I / (I + D)
power-influence-formula-b = r = (I − retour) / T × I / (I + D), I, D et T avec le retour
power-influence-formula-star = r* = { $count } × r / somme des r
power-influence-empty = { $empty ->
    [0] Toutes les cases sont saisies
    [one] Une case non saisie compte 0
   *[other] { $empty } cases non saisies comptent 0
}{ $unknown ->
    [0] {"."}
    [one] , une inconnue aussi.
   *[other] , { $unknown } inconnues aussi.
}

power-agreements = Accords
power-disagreements = Désaccords
power-ambivalence = Ambivalence
power-agreements-mostly = plutôt d’accord avec les autres
power-agreements-and-not = d’accord et en désaccord à la fois
power-agreements-hardly = plutôt en désaccord
power-agreements-few = peu de positions en commun
power-agreements-both = { $actor } va surtout dans le même sens que { $with } ; c’est avec { $against } qu’il s’oppose le plus.
power-agreements-with = { $actor } va surtout dans le même sens que { $with } et ne s’oppose à personne.
power-agreements-against = { $actor } s’oppose surtout à { $against } et ne s’accorde avec personne.
power-agreements-nobody = { $actor } ne partage aucune position avec les autres.
power-agreements-formula-1 = accord ou désaccord de deux acteurs = nombre d’enjeux de même sens, ou de sens contraires
power-agreements-formula-2 = accord ou désaccord de deux acteurs = somme, enjeu par enjeu, de la moyenne de leurs deux positions sans leur signe
power-agreements-formula-3 = la même somme, chaque position multipliée par le rapport de force r* de son acteur
power-agreements-formula-sum = d’un acteur = somme avec tous les autres
power-agreements-formula-mixed = ambivalence = 1 − somme des écarts entre accord et désaccord / somme des deux : 0 si chaque relation est d’un seul côté

power-energy-up = Synergie (1 à 4)
power-energy-across = Antagonisme (1 à 4)
power-energy-both = { $actor } soutient et critique à la fois : { $place }.
power-energy-unknown = { $actor } : ni synergie ni antagonisme connus.
power-energy-left = { $count ->
    [one] Un acteur n’est pas placé : moins de trois positions connues.
   *[other] { $count } acteurs ne sont pas placés : moins de trois positions connues.
}
power-energy-none = Aucune énergie connue : il faut trois positions, ou deux nombres sur la fiche d’un acteur.
power-energy-words = Ce que l’acteur fait pour le projet et contre lui, d’après ses actes, chacun de 1 à 4.
power-energy-default = Sans saisie, les deux se déduisent des positions sur les enjeux qui comptent pour l’énergie.
power-energy-formula = synergie : somme des positions favorables / ({ $bound } × nombre de positions connues) ; antagonisme : de même avec les défavorables
power-energy-levels = 0 donne 1 ; jusqu’à ¼, 2 ; jusqu’à ½, 3 ; au-delà, 4
power-energy-foot = Les lignes passent entre 2 et 3. Un nombre saisi sur la fiche remplace ce qui est déduit.
power-derived = déduit
power-entered = saisi
power-origin = Origine

power-weight = Poids
power-interest = Intérêt
power-weight-work-with = travailler de près avec lui
power-weight-interest-it = à intéresser
power-weight-keep-informed = tenir informé
power-weight-keep-in-sight = garder en vue
power-weight-both = { $actor } a du poids et s’intéresse beaucoup : à associer de près.
power-weight-only = { $actor } a du poids et s’intéresse peu : à intéresser.
power-weight-interest-only = { $actor } a peu de poids et s’intéresse beaucoup : à tenir informé.
power-weight-neither = { $actor } a peu de poids et s’intéresse peu : à garder en vue.
power-weight-unknown = { $actor } n’est pas placé : aucune position connue.
power-weight-left = { $count ->
    [one] Un acteur n’est pas placé : aucune position connue.
   *[other] { $count } acteurs ne sont pas placés : aucune position connue.
}
power-weight-none = Aucune position connue : l’intérêt des acteurs ne peut pas être lu.
power-weight-words = Le poids vient des influences, l’intérêt de la force des positions. Les points comptent, les cases ne sont qu’un repère.
power-weight-formula-weight = poids = r* / le plus grand r*
power-weight-formula-interest = intérêt = somme des positions sans leur signe / ({ $bound } × nombre de positions connues)
power-salience = Saillance
power-salience-ask = Légitimité : a-t-il un mandat, un droit ou une reconnaissance pour intervenir ? La réponse se saisit sur sa fiche.
power-weight-foot = Les lignes sont à 0,5 ; sur la ligne compte comme haut.

power-mobilisation = Mobilisation
power-for = Pour
power-against = Contre
power-opposition = Part d’opposition
power-side-against = contre
power-side-for = pour
power-stakes-none = Aucune position saisie : les enjeux ne mobilisent encore personne.
power-stake-nobody = Personne ne s’oppose à « { $stake } ».
power-stake-no-position = Personne ne prend position sur « { $stake } ».
power-stake-unknown = { $known } positions connues, { $unknown } inconnues, { $empty } non saisies : ni les unes ni les autres ne comptent comme un zéro.
power-stakes-words = Les positions favorables à un enjeu s’additionnent d’un côté, les défavorables de l’autre.
power-stakes-formula-mobilisation = mobilisation = pour + contre
power-stakes-formula-opposition = part d’opposition = contre / mobilisation
power-stakes-sorted = Enjeux dans l’ordre de la part d’opposition, puis de la mobilisation.

power-degree = Acteurs liés
power-paths = Chemins
power-core = Noyau
power-network-linked = { $actor } est relié à { $count ->
    [one] un acteur
   *[other] { $count } acteurs
} sur la carte.
power-network-none = Aucun lien n’est dessiné : le réseau n’a encore rien à dire.
power-network-draw = Dessiner des liens
power-network-words = Deux acteurs sont voisins si au moins un lien existant les unit ; les liens à créer et les acteurs sortis ne comptent pas.
power-network-formula-paths = chemins = part des plus courts chemins entre les autres qui passent par lui
power-network-formula-core = noyau = on retire encore et encore les acteurs de moins de k voisins ; le plus grand k où il reste
power-network-formula-constraint = enfermement (R. Burt) : fort quand ses contacts se connaissent tous, faible quand il relie des cercles séparés
power-constraint = Enfermement
power-broker = Entre groupes
power-broker-coordinator = coordonne dans son groupe
power-broker-consultant = met en lien deux membres d’un autre groupe
power-broker-gatekeeper = fait entrer dans son groupe
power-broker-representative = porte vers l’extérieur
power-broker-liaison = relie deux autres groupes
power-network-joins = { $actor } relie des cercles qui ne se connaissent pas.
power-network-circle = Cercle { $rank } : { $list }.
power-network-camps = Le plus simple découpage fait deux camps ; { $count ->
    [one] un lien ne s’y range pas
   *[other] { $count } liens ne s’y rangent pas
}.
power-network-foot = Trois remarques au plus par question ; la lecture guidée de la carte les donne toutes.

power-see-cells = { $count ->
    [one] Voir la case d’où il vient
   *[other] Voir les { $count } cases d’où il vient
}
power-see-on-map = Voir sur la carte d’où il vient
power-cells-back = Comment c’est calculé
power-cells-title = { $count ->
    [one] La case d’où vient le résultat : { $name }
   *[other] Les { $count } cases d’où vient le résultat : { $name }
}
power-on = sur { $actor }
power-cell = { $one }, { $other } : { $value }
power-order = Ce qui compte
power-axes = Axes
power-axes-mean = à la moyenne
power-axes-median = à la médiane
power-convention = Convention
power-convention-is = A laisse de côté le retour sur soi, B le compte ; aucun tableau imprimé ne tranche entre les deux.
power-crossing-mean = Les axes se croisent à la moyenne ({ $across } ; { $up }), sur la ligne compte comme haut.
power-crossing-median = Les axes se croisent à la médiane ({ $across } ; { $up }), sur la ligne compte comme haut.
power-to-positions = Aller aux positions
power-energy-supportive = plutôt porteurs
power-energy-torn = engagés et opposés
power-energy-little = peu engagés
power-energy-elsewhere = portent autre chose
