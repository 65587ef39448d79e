# Synthèse, telle qu’on la lit à voix haute.
summary-no-question = Question partagée à écrire
summary-who = Qui est là
summary-who-missing = Qui manque
summary-nobody = Personne pour l’instant.
summary-all-there = Tous sont en présence.
summary-agree = Où l’on s’accorde
summary-differ = Où l’on diverge
summary-no-position = Aucune position saisie : la matrice des positions le dira.
summary-computed = déduit des positions
summary-retained = retenu
summary-compromises = Compromis et arrangements
summary-no-compromise = Aucun compromis proposé.
summary-gives = { $who } donne { $gives }.
summary-receives = { $who } reçoit { $receives }.
summary-exchange = { $who } donne { $gives } et reçoit { $receives }.
summary-decided = Ce qui est décidé
summary-nothing-decided = Rien n’est encore décidé.
summary-plan = Plan d’actions
summary-no-action = Aucune action prévue.
summary-more = { $count ->
    [one] et un autre
   *[other] et { $count } autres
}
summary-open = Points ouverts
summary-nothing-open = Aucun point ouvert.
summary-no-lead = sans pilote
summary-no-due = sans échéance
summary-unresolved = Non résolu : { $what }
summary-debated = { $count ->
    [one] Une position est en débat.
   *[other] { $count } positions sont en débat.
}
summary-unknown = { $count ->
    [one] Une case est inconnue.
   *[other] { $count } cases sont inconnues.
}
summary-doubts = { $count ->
    [one] Une chose reste à vérifier.
   *[other] { $count } choses restent à vérifier.
}
summary-participants = Autour de la table : { $who }
summary-write-question = Écrire la question
