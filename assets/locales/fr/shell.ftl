# Barres, onglets et ligne du bas.
untitled = Sans titre
answered-of = { $done } sur { $all }
new-actor-name = Nouvel acteur
new-note-text = Note
new-group-name = Nouveau groupe
paste-nothing = Rien à ajouter ici
paste-left-out = Laissé de côté : { $names }
paste-links-left = { $count ->
    [one] { $count } lien vers un acteur qui n’est pas sur cette carte
   *[other] { $count } liens vers des acteurs qui ne sont pas sur cette carte
}
tab-map = Carte
tab-actors = Acteurs
tab-project = Projet
tab-stakes = Enjeux
tab-outline = Liste
tab-positions = Positions
tab-influences = Influences
tab-values = Valeurs
tab-strategies = Stratégies
tab-alliances = Alliances
tab-power = Rapport de force
tab-levers = Leviers
tab-compromises = Compromis
tab-plan = Plan d’actions
tab-summary = Synthèse
tab-minutes = Compte rendu
tab-to-check = À vérifier
status-local-only = Tout reste sur cet ordinateur. Aucune connexion.
status-start-keys = F1 : aide · Ctrl+O : ouvrir · Ctrl+N : nouveau
status-newer = Fichier d’une version plus récente : lecture seule
status-unsaved = Modifications non enregistrées
status-saved-at = Enregistré à { $time }
status-saved = Enregistré
status-not-in-a-file = Pas encore dans un fichier
hint-select = Sélection : clic pour choisir, glisser pour déplacer
hint-pan = Vue : glisser pour déplacer
hint-link = Relier : clic sur un acteur, puis sur un autre
hint-sketch = Saisie rapide : clic = acteur, glisser = lien
hint-pending-link = Choisir l’autre acteur · Échap pour annuler
hint-moving = Déplacer : relâcher pour poser · Ctrl = sans aimant · Échap = remettre
hint-choosing = Choisir : vers la droite = contenu en entier, vers la gauche = touché
hint-panning = Vue : relâcher pour s’arrêter
hint-linking = Relier : relâcher sur l’autre acteur · Échap pour abandonner
hint-reattaching = Rattacher : relâcher sur un autre acteur · Échap pour abandonner
hint-about-to-link = Alt : glisser vers un autre acteur pour le relier
hint-preview = Aperçu : Entrée garde, Échap remet en place
hint-preview-radius = Aperçu : molette = rayon, Entrée garde, Échap remet en place
hint-preview-gap = Aperçu : molette = espacement, Entrée garde, Échap remet en place
told-undone = Annulé : { $step }
told-redone = Rétabli : { $step }
undo-step = Annuler : { $step }
redo-step = Rétablir : { $step }
file-kind-project = Projet Entente
file-kind-picture = Image
picture-written = Image enregistrée : { $path }
file-dialog-open-already = Une fenêtre de choix de fichier est déjà ouverte : répondez-y, ou indiquez un chemin ici
picture-ending = Une image se termine par .svg ou par .png.
clean-screen-leave = Quitter l’écran dégagé
no-file-dialog = Aucune boîte de dialogue sur ce système : indiquez un chemin
