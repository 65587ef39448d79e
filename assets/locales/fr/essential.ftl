# Les constats à lire d’abord, et comment chacun est calculé.

essential-page = L’essentiel
essential-title = { $count ->
    [one] Un constat à lire d’abord
   *[other] { $count } constats à lire d’abord
}
essential-none = Rien à dire encore : entrez des positions, des influences ou des liens.
essential-more = Voir { $count ->
    [one] l’autre constat
   *[other] les { $count } autres constats
}
essential-fewer = Montrer moins de constats
essential-see-on-map = Voir sur la carte
essential-solid = Solide
essential-sensitive = Sensible
essential-fragile = Fragile
essential-no-badge = Lu sur les liens dessinés
essential-checking = Solidité en cours d’examen…
essential-tried = { $trials } essais, une case bougée d’un cran à chaque fois.
essential-how-agreement = Pour chaque paire d’acteurs et chaque enjeu où les deux ont une position, la moyenne des deux forces compte comme accord si elles vont dans le même sens, comme désaccord sinon. La part d’accord est l’accord divisé par le tout.
essential-how-convergence = Sur les enjeux où les deux ont une position de même sens, on additionne la moyenne des deux forces. La paire où cette somme est la plus grande est citée.
essential-how-divergence = Sur les enjeux où les deux ont une position de sens contraire, on additionne la moyenne des deux forces. La paire où cette somme est la plus grande est citée.
essential-how-pivot = Pour chaque autre acteur, convergence moins divergence avec l’un, puis avec l’autre ; on retient la plus petite des deux. L’acteur chez qui elle est la plus grande est cité, si elle est positive.
essential-how-opposition = La force des positions contre, divisée par la force de toutes les positions, pour et contre. L’enjeu où cette part est la plus grande est cité.
essential-how-mobilisation = La force de toutes les positions sur l’enjeu, pour et contre. L’enjeu où elle est la plus grande est cité.
essential-how-ambivalence = Avec chaque autre acteur, l’écart entre convergence et divergence ; leur somme est divisée par tout ce qui est partagé. Plus il reste peu d’écart, plus l’acteur est tantôt d’un côté, tantôt de l’autre.
essential-how-lead = Influence exercée (I) et subie (D), avec les chemins par un autre acteur, chacun limité par son maillon le plus faible. Le poids r est la part de l’influence, corrigée de ce qui revient, fois I ÷ (I + D) ; 1 est la moyenne.
essential-how-stability = Pour chaque acteur, l’écart entre influence exercée et influence subie ; leur somme, divisée par deux fois toute l’influence. Près de 0 %, les dépendances se croisent ; près de 100 %, chacun pèse ou dépend.
essential-how-go-betweens = La part des plus courts chemins entre deux autres acteurs qui passent par lui, sur les liens existants. Trois acteurs au plus, à partir de 10 %.
essential-how-cut = L’acteur dont le retrait coupe la carte en plus de morceaux, sur les liens existants.
essential-how-kernel = On retire les acteurs les moins liés, encore et encore ; ceux qui restent les derniers forment le noyau.
essential-how-circles = On réunit les acteurs deux groupes à la fois, tant qu’il y a plus de liens à l’intérieur que le hasard n’en mettrait.
essential-how-camps = Un lien convergent ou une bonne relation réunit, un lien divergent, une tension ou un conflit sépare. On cherche le découpage en deux où le moins de liens se trouvent du mauvais côté.
essential-how-mend = Parmi les liens signés, celui dont le changement de signe laisse le moins de liens du mauvais côté du découpage.
essential-see-links = Voir { $count ->
    [one] le lien d’où il vient
   *[other] les { $count } liens d’où il vient
}
