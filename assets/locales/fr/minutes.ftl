# Compte rendu, écrit au fil du travail.
minutes-actors = Acteurs ajoutés : { $what }
minutes-links = Liens dessinés : { $what }
minutes-stakes = Enjeux ajoutés : { $what }
minutes-positions = Positions sur « { $stake } » : { $what }
minutes-influences = Influences : { $what }
minutes-presences = Présence : { $what }
minutes-cards = Fiches complétées : { $what }
minutes-values = Valeurs : { $what }
minutes-debated = En débat : { $what }
minutes-or = { $one } ou { $other }
minutes-retained = Retenu : { $what }
minutes-set-aside = Lecture écartée : { $what }
minutes-levers = Leviers : { $what }
minutes-compromises = Compromis en plus : { $what }
minutes-terms = Compromis précisés : { $what }
minutes-outcome = Compromis : { $what }
minutes-actions = Actions en plus : { $what }
minutes-plan = Plan d’actions : { $what }
minutes-removed = Retiré : { $what }

minutes-sentence = { $count ->
    [0] Rien de noté pour l’instant : travaillez, le compte rendu s’écrit.
    [one] Une ligne notée.
   *[other] { $count } lignes notées, dont { $decided ->
        [0] aucune décision
        [one] une décision
       *[other] { $decided } décisions
    } et { $debated ->
        [0] aucun débat
        [one] un débat
       *[other] { $debated } débats
    }.
}
minutes-advice = Chaque ligne se corrige sur place. Une ligne de l’équipe ne va ni à l’écran de la salle, ni aux participants.
minutes-go-on = Noter au fil du travail
minutes-remark = Ajouter une remarque
minutes-copy = Copier pour les participants
minutes-copied = Le compte rendu est copié, sans les lignes de l’équipe.
minutes-line = Ligne de { $time }
minutes-line-team = Équipe seulement : ligne de { $time }
minutes-kind-added = ajouté
minutes-kind-changed = changé
minutes-kind-debated = débattu
minutes-kind-decided = décidé
minutes-kind-remark = remarque
