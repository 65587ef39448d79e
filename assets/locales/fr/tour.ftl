# Visite guidée : capturer, proposer, lire.
command-guided-tour = Visite guidée
command-play-tour = Lire la visite
command-next-step = Étape suivante de la visite
command-previous-step = Étape précédente de la visite
needs-tour = Lisez d’abord la visite

tour-close = Fermer la visite guidée
tour-capture = Capturer la vue présente
tour-untitled = Étape { $rank }
tour-updated = L’étape montre maintenant la vue présente.
tour-empty = Aucune étape pour l’instant. La carte peut en proposer cinq.
tour-propose = Proposer une visite
tour-proposed = Visite proposée, d’après ce qui est saisi
tour-adopt = Garder cette visite
tour-not-kept = Ne pas la garder
tour-step = Étape { $rank } : { $title }
tour-step-title = Titre de l’étape { $rank }
tour-step-caption = Texte sous la carte, étape { $rank }
tour-step-note = Note de l’orateur, étape { $rank }
tour-caption-is = Une ou deux phrases sous la carte
tour-note-is = Ce que dit l’orateur
tour-other-language = En anglais
tour-update = Mettre à jour depuis la vue
tour-duplicate = Dupliquer l’étape
tour-delete = Supprimer l’étape
tour-lessened = Une partie de ce que montrait cette étape n’est plus sur la carte.
tour-departs-view = La vue n’est plus celle de l’étape
tour-departs-map = La carte a changé depuis l’étape
tour-return = Revenir à l’étape
tour-rank = étape { $rank } sur { $count }
tour-then = Ensuite : { $title }
tour-next = Suivant
tour-previous = Précédent
tour-leave = Quitter la visite

tour-project = Le projet : { $title }
tour-project-untitled = Le projet
tour-stages = { $count ->
    [0] Aucune étape du projet n’est encore écrite.
    [one] Une étape du projet : { $first }.
   *[other] { $count } étapes, de « { $first } » à « { $last } ».
}
tour-nobody = Qui est là ? Personne n’est encore sur la carte
tour-nobody-yet = Les acteurs apparaîtront ici dès qu’ils seront saisis.
tour-all-here = { $count ->
    [one] { $count } acteur, présent
   *[other] { $count } acteurs, tous présents
}
tour-who = { $present ->
    [one] { $present } acteur présent
   *[other] { $present } acteurs présents
}, { $missing ->
    [one] { $missing } manque encore
   *[other] { $missing } manquent encore
}
tour-all-here-caption = D’après ce qui est saisi, personne ne reste à mobiliser.
tour-missing = À mobiliser ou absents : { $names }.
tour-agree = Où nous nous accordons : { $stake }
tour-agree-none = Où nous nous accordons
tour-agree-caption = { $supporters ->
    [one] { $supporters } acteur est pour
   *[other] { $supporters } acteurs sont pour
}, { $opponents ->
    [0] aucun n’est contre
    [one] { $opponents } est contre
   *[other] { $opponents } sont contre
}. Le plus nettement pour : { $names }.
tour-differ = Où nous différons : { $stake }
tour-differ-none = Où nous différons
tour-differ-caption = { $supporters ->
    [one] { $supporters } acteur est pour
   *[other] { $supporters } acteurs sont pour
}, { $opponents ->
    [one] { $opponents } est contre
   *[other] { $opponents } sont contre
}.
tour-reason = { $name } : « { $reason } ».
tour-no-position = Aucune position n’est encore saisie.
tour-no-agreement = Aucun enjeu n’est encore soutenu par deux acteurs.
tour-no-difference = Aucune position saisie n’est contre un enjeu.
tour-acts = Nos arrangements et nos actions
tour-deals = { $count ->
    [0] Aucun compromis n’est encore écrit
    [one] { $count } compromis
   *[other] { $count } compromis
}{ $accepted ->
    [0] {""}
    [one] , dont { $accepted } accepté
   *[other] , dont { $accepted } acceptés
}.
tour-plan-none = Aucune action n’est encore prévue.
tour-plan = { $count ->
    [one] { $count } action à mener
   *[other] { $count } actions à mener
}, d’abord : « { $title } ».
tour-plan-due = { $count ->
    [one] { $count } action à mener
   *[other] { $count } actions à mener
}, d’abord : « { $title } » ({ $due }).
tour-plan-over = Toutes les actions sont faites ou abandonnées.
