# What the map and its legend say.
legend-relation = relation
legend-good = good relation
legend-tense = tense relation
legend-conflict = open conflict
legend-mixed = relation that depends
legend-unknown = relation not well known
legend-informal = informal
legend-to-create = to create
legend-star = key actor
legend-doubt = to check
legend-lock = stays in place

export-legend = Legend
export-made-with = Made with Entente
