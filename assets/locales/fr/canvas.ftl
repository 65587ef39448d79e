# La carte et ce qui est posé dessus.
canvas-project = Projet
canvas-minimap = Vue d’ensemble
legend-hide = Masquer : { $name }
legend-show = Montrer de nouveau : { $name }
