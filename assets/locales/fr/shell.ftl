# Barres, onglets et ligne du bas.
untitled = Sans titre
answered-of = { $done } sur { $all }
new-actor-name = Nouvel acteur
new-note-text = Note
new-group-name = Nouveau groupe
paste-left-out = Laissé de côté : { $names }
tab-map = Carte
tab-actors = Acteurs
tab-project = Projet
tab-stakes = Enjeux
tab-outline = Liste
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
hint-pending-link = Choisir l’autre acteur · Échap pour abandonner
told-undone = Annulé : { $step }
told-redone = Rétabli : { $step }
undo-step = Annuler : { $step }
redo-step = Rétablir : { $step }
