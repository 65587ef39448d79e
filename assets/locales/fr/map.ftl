# Ce que la carte et sa légende disent.
legend-relation = relation
legend-good = bonne relation
legend-tense = relation tendue
legend-conflict = conflit ouvert
legend-mixed = relation qui dépend
legend-unknown = relation mal connue
legend-informal = informelle
legend-to-create = à créer
legend-star = acteur clé
legend-doubt = à vérifier
legend-lock = reste en place

export-legend = Légende
export-made-with = Fait avec Entente
