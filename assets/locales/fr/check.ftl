# À vérifier.
check-sentence = { $count ->
    [0] Rien à vérifier : tout ce qui est saisi a une origine.
    [one] Une chose à vérifier, auprès d’un acteur.
   *[other] { $count } choses à vérifier, auprès de { $actors } acteurs.
}
check-advice = Ce que l’on écrit sur un absent est une hypothèse. Chaque ligne propose une question à lui poser.
check-all = Tout
check-unknown = Inconnu
check-to-check = À vérifier
check-assumptions = Hypothèses
check-filter = Chercher un acteur ou un enjeu
check-why-unknown = on ne sait pas
check-why-to-check = à vérifier
check-why-assumption = hypothèse
check-said = C’est dit
check-said-hint = Dit en séance par l’acteur : n’est plus une hypothèse
check-count-unknown = { $count ->
    [one] { $count } inconnue
   *[other] { $count } inconnues
}
check-count-to-check = { $count } à vérifier
check-count-assumptions = { $count ->
    [one] { $count } hypothèse
   *[other] { $count } hypothèses
}
check-nothing-so = Rien de tel.
check-show-all = Tout montrer
check-roles = Rôles
check-interests = Intérêts
check-grid = Grille stratégique
check-values = Valeurs
check-strategy = Stratégie
check-standing = Énergie et saillance
check-influence = Influence sur { $actor }
check-link = Lien avec { $actor }
check-ask-roles = Que faites-vous vraiment dans le projet ? Qu’aimeriez-vous y faire ?
check-ask-interests = Qu’avez-vous à gagner, à perdre ? Qu’en attendez-vous, que craignez-vous ?
check-ask-grid = De quels moyens disposez-vous ? Qu’est-ce qui vous contraint ?
check-ask-values = Quand vous défendez votre point de vue, au nom de quoi parlez-vous ?
check-ask-strategy = Comment comptez-vous agir, ou ne pas agir ? Qu’est-ce qui ne se négocie pas pour vous ?
check-ask-standing = Quel mandat, quel droit ou quelle reconnaissance avez-vous pour intervenir ?
check-ask-position = Sur « { $stake } », êtes-vous plutôt pour, plutôt contre ? Pourquoi ?
check-ask-influence = Jusqu’où pouvez-vous aider ou gêner { $actor } ?
check-ask-link = Que passe-t-il entre vous et { $actor } ? Comment cela se passe-t-il ?
