# The map and what stands on it.
canvas-project = Project
canvas-minimap = Overview
legend-hide = Hide: { $name }
legend-show = Show again: { $name }
