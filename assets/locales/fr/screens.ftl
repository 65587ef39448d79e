# Écrans à côté de la carte.
actors-filter = Filtrer les acteurs
actors-sort-by = Trier : { $column }
actors-rank = Ordre
actors-none = Aucun acteur pour l’instant. Qui est autour de la table ?
stakes-new = Nouvel enjeu, comme un objectif, puis Entrée
stakes-hint = Un enjeu se dit comme un objectif : « pour » et « contre » ont alors un sens.
stakes-none = Aucun enjeu pour l’instant.
stakes-weight = Poids
stakes-add = Ajouter un enjeu
stakes-for-against = Pour, contre
stakes-options = { $count ->
    [one] { $count } option
   *[other] { $count } options
}
stakes-totals = { $favour } pour · { $against } contre · { $unknown ->
    [one] { $unknown } inconnue
   *[other] { $unknown } inconnues
}
outline-hint = Flèches : parcourir et déplier · Maj : étendre · Entrée : renommer · L : relier · Suppr : supprimer
outline-linking = Lien depuis { $name } : Entrée ou clic sur l’autre acteur · Échap abandonne
outline-fold = Déplier : { $name }
outline-notes = Notes
project-people = Qui l’a impulsé
project-lead = Porteur de projet
project-new-lead = Ou un nouvel acteur, puis Entrée
project-initiators = Initiateurs, par fonction
project-new-initiator = Une fonction, puis Entrée
project-why = Pourquoi
project-motive = Ce qu’il devait régler
project-ruled-out = Ce qui a été écarté
project-outcome = Ce qui en est sorti
project-stories = Origine du projet
project-story = Récit de l’origine
project-first-story = Raconter l’origine en trois phrases, puis Entrée
project-other-story = Ajouter une autre version, puis Entrée
project-remove-story = Retirer cette version
project-timeline = Chronologie
project-new-stage = Date et titre d’une étape, puis Entrée
project-workshop = L’atelier
project-participants = Participants, par fonction
project-new-participant = Une fonction, puis Entrée
project-rules = Règles de l’atelier
project-new-rule = Une règle, puis Entrée
project-notice = Avertissement, imprimé partout
project-short-notice = Avertissement en une ligne
project-question = Question partagée
project-question-hint = La question que le groupe partage
project-full-name = Nom complet du projet
project-perimeter = Périmètre
project-file = Conventions du fichier
project-scale-three = Positions de −3 à +3, influences de 0 à 3
project-scale-four = Positions de −4 à +4, influences de 0 à 4
project-change-scale = Changer d’échelle…
project-convention = Rapport de force
project-convention-a = convention A
project-convention-b = convention B
project-axes = Axes des plans
project-mean = moyenne
project-median = médiane
project-reference-date = Jour à partir duquel se comptent les retards
project-base-stage = La carte montre l’étape « { $stage } »
project-ways-of-judging = Dire « façon de juger » plutôt que « cadre de référence »
project-agenda = Déroulé de la séance
project-agenda-total = { $count ->
    [one] { $count } minute en tout
   *[other] { $count } minutes en tout
}
project-agenda-step = Intitulé du temps { $rank }
project-agenda-minutes = Durée du temps { $rank }, en minutes
project-agenda-question = Question du temps { $rank }
project-agenda-no-question = sans question
project-agenda-note = Note de l’animateur, temps { $rank }
project-agenda-note-is = Note de l’animateur, pour l’équipe
project-new-agenda-step = Un temps de la séance, puis Entrée
project-groupings = Autres regroupements
project-groupings-are = Une autre façon de répartir les acteurs, pour colorer la carte sans toucher aux groupes.
project-new-grouping = Nom d’un regroupement, puis Entrée
project-grouping-parts = { $count ->
    [one] { $count } partie
   *[other] { $count } parties
}
project-new-source = Titre d’une source, puis Entrée
project-source-code = Code de la source { $rank }
project-source-code-hint = son code
project-source-title = Titre de la source { $rank }
project-source-note = Ce qui en est tiré, source { $rank }
project-source-note-hint = ce qui en est tiré
