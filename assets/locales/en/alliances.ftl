# Alliances, what positions draw, guided reading.
legend-derived = { $sign }, derived from positions
command-toggle-overlay = What positions say
command-read-map = Read the map
