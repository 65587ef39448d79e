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
legend-size-star = larger: key actor
legend-size-links = larger: more links

export-made-with = Made with Entente
cli-export = Export the map: svg or png, by the extension
cli-export-file = The project to export
cli-export-output = The file to write
cli-export-width = Width of the picture, in pixels (usually { $usual })
cli-export-theme = Colours: light (unless said otherwise), dark or high-contrast
cli-export-audience = For whom: participants (unless said otherwise) or team (with what is kept for the team)
export-written = { $file }: written
export-unknown-format = { $file }: this format is not known. The known formats are { $known }.
export-too-large = A picture of { $width } × { $height } pixels is too large: ask for a smaller width.
export-not-drawn = The picture could not be drawn: { $detail }
