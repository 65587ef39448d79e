# Alliances, ce que les positions dessinent, lecture guidée.
legend-derived = { $sign }, déduit des positions
command-toggle-overlay = Ce que disent les positions
command-read-map = Lire la carte
