# Projeter : ce que la salle voit.
command-present = Projeter
command-present-beside = Projeter dans une deuxième fenêtre
command-pause = Pause
command-question-only = Question seule
command-legibility = Page de lisibilité
needs-projection = Pendant une projection
projecting-beside = Deuxième fenêtre ouverte : glissez-la sur le vidéoprojecteur, vos notes restent ici
room-leave = Quitter la projection
room-pause = Pause
room-resumes = Reprise à { $time }
room-legibility = Lisez-vous ces lignes du fond de la salle ?
room-legibility-line = { $size } pixels : les noms des acteurs se lisent sur la carte
room-legibility-floor = Les noms projetés font au moins { $size } pixels ici
