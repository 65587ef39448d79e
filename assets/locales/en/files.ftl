# What is wrong with a file.
fault-empty = The file is empty.
fault-not-text = The file is not UTF-8 text: byte { $byte } cannot be read.
fault-binary = The file is not text: it is a file of another sort.
fault-too-large = The file has { $found } bytes, { $most } at most.
fault-control = The control character { $code } has no place in a text.
fault-ends-too-soon = The file ends too soon: a bracket or a quotation mark is not closed.
fault-expected = Expected here: { $expected }.
fault-unexpected-sign = The sign { $sign } has no place here.
fault-bad-number = This number is too large.
fault-bad-escape = In a text, the sign \ must be followed by n, r, t, a straight quotation mark or another \.
fault-more-after-end = There is something left after the end of the project.
fault-syntax-other = This part cannot be read.
fault-too-deep = Too many brackets inside one another.
fault-expected-between = Expected here: { $sort }, from { $least } to { $most }.
fault-too-few = A value is missing between these brackets: there are { $found }.
fault-missing-field = The field “{ $field }” is missing.
fault-unknown-field = The field “{ $field }” does not exist.
fault-unknown-variant = “{ $found }” is not a word allowed here. Allowed words: { $expected }.
fault-repeated-field = The field “{ $field }” is written twice.
fault-repeated-id = Two items of this list have the id { $id }.
fault-bad-id = { $found } is not an id.
fault-bad-date = This date does not exist, or is not written year-month-day: { $found }.
fault-bad-time = This time does not exist, or cannot be read: { $found }.
fault-unknown-reference = No item of the list “{ $list }” has the id { $id }.
fault-to-itself = An actor cannot be linked to itself.
fault-out-of-range = { $found } is out of bounds: from { $least } to { $most }.
fault-not-finite = This is not an ordinary number.
fault-too-many = This list has { $count } items, { $most } at most.
fault-too-long = This text has { $length } bytes, { $most } at most.
fault-unknown-option = This stake has no option { $id }.
fault-shared-id = The id { $id } is that of an item of the list “{ $list }” already.
fault-shared-option = The id { $id } is that of an option of a stake already.
fault-shared-built-in = Two types of actor stand for the built-in type “{ $kind }”.
fault-repeated = The item { $id } of the list “{ $list }” is named twice here.
fault-repeated-choice = The option { $id } is named twice here.
fault-repeated-word = “{ $word }” is there twice.
fault-no-name = A name is needed here.
fault-there-and-absent = The link { $id } is both there and absent.
fault-base-differs = The map is at this stage (“{ $field }”): it cannot differ from it.
fault-ends-before-start = The period ends ({ $to }) before it starts ({ $from }).
fault-newer-version = This file comes from a newer version of Entente (format { $found }, this one reads up to { $known }).

# What was expected.
expected-true-or-false = true or false
expected-text = a text in straight quotation marks
expected-number = a number
expected-whole-number = a whole number
expected-word = a name
expected-sign = the sign { $sign }

# What to do.
hint-another-file = Choose a file written by Entente.
hint-other-copy = Go back to an older copy, or complete the end of the file.
hint-utf-8 = Open the file in a text editor and save it as UTF-8.
hint-update = Install a newer version of Entente. The file was not touched.
hint-correct = Correct this line in a text editor, then open the file again.
hint-remove-field = Check the spelling of the name, or delete this field.
hint-new-id = Give one of the two another id, or delete the copy.
hint-reference = Bring back the item named, or delete what names it.
hint-date = Write the date as 2016-09-14.
hint-time = Write the day and the time as 2016-09-14T09:30:00, without a time zone.
hint-id = Put the original id back, such as 01234567-89ab-7cde-8f01-23456789abcd.
hint-control = Delete it in a text editor, then open the file again.
hint-missing-field = Add this field, or correct the name of a field beside it.
hint-no-quotes = Write it without quotation marks.
hint-other-end = Choose another actor, or delete this link.
hint-built-in = Delete one of the two types, or give it a name in place of “{ $field }”.
hint-once = Keep one of the two mentions.
hint-there-or-absent = Delete it from “{ $there }” or from “{ $absent }”.
hint-base = Delete these differences, or choose another stage in “{ $field }”.
hint-shorten = Shorten it, or split the project into several files.

# Files.
file-not-found = There is no file there.
file-dangling-link = The link leads to a file that no longer exists.
file-is-folder = This is a folder, not a file.
file-not-ordinary = This is not an ordinary file.
file-system = The system refuses (code { $code }).
file-system-plain = The system refuses.
file-no-right-to-read = This account may not read this file.
file-no-right-to-write = This account may not write here. Choose another folder.
file-no-room = There is no room left on the disk. Free some, or choose another disk.
file-too-large = The file is too large for this disk or for this account.
file-read-only-disk = This disk is read-only. Choose another one.
file-name-refused = The system does not accept this file name.
file-no-folder = The folder does not exist.
file-read-only = The file is read-only.
file-newer = The file to replace comes from a newer version (format { $found }). Choose another name.
file-unwritable = The project could not be turned into text. The old file is intact.

# What was mended.
repair-byte-order-mark = The byte order mark at the head of the file is ignored.
repair-line-ends = { $count ->
    [one] { $count } line end of another system is replaced.
   *[other] { $count } line ends of another system are replaced.
}
repair-built-in-type = The type “{ $name }”, which actors have, is put back in the list of types.
repair-repeated-reference = { $count ->
    [one] { $path }: { $count } repetition is left out.
   *[other] { $path }: { $count } repetitions are left out.
}
repair-stale-absent-link = { $count ->
    [one] { $path }: { $count } link that no longer exists is left out.
   *[other] { $path }: { $count } links that no longer exist are left out.
}

# Answers of the command line.
check-valid = Valid (format { $format }).
check-newer = This file comes from a newer version (format { $format }): it can be read, not saved. Fields not read: { $fields }.
check-newer-whole = This file comes from a newer version (format { $format }): all of it can be read, it cannot be saved.
check-problems = { $count ->
    [one] { $count } error.
   *[other] { $count } errors.
}
check-first-problems = { $count } errors; the first { $shown } are above.
check-repaired = Mended: { $what }

# Summary of a file.
info-format = File format
info-actors = Actors
info-stakes = Stakes
info-positions = Positions of actors
info-influences = Influences entered
info-relations = Relations between actors
info-interest-links = Interest links
info-groups = Groups
info-types = Types of actor
info-compromises = Compromises
info-actions = Actions of the plan
info-stages = Stages
info-views = Views
info-snapshots = Snapshots
info-line = { $name }: { $what }
info-reference-date = Reference date
info-stage-dates = Dates of the stages
info-snapshot-dates = Dates of the snapshots
info-untitled = Untitled

# Help of the command line.
cli-about = Read the system of actors, build compromise, decide together.
cli-usage = Usage:
cli-options = Options:
cli-commands = Commands:
cli-file = The project to open; the start screen without it
cli-window-failed = The window does not open: there is no display, or nothing can draw on it. Without a window, “entente export MAP -o map.svg” draws the map; “entente check” and “entente info” answer too.
cli-lang = Language: fr or en
cli-renderer = How the window is drawn
cli-trace = Write the time of each frame to this file
cli-check = Check files: every error, with its line and column
cli-check-files = The files to check
cli-info = Count what a file holds
cli-info-file = The file to sum up
cli-json = Answer in JSON
cli-no-window = This command opens no window: leave out what stands before its name.
cli-help = Show this help
cli-version = Show the version
cli-name-file = FILE
cli-name-output = OUT
cli-name-command = COMMAND
cli-wrong = Error: { $what }
cli-unknown-argument = “{ $argument }” is not expected here.
cli-unknown-command = “{ $name }” is not a command. The commands are { $known }.
cli-missing-argument = “{ $argument }” is missing.
cli-missing-value = “{ $argument }” needs a value.
cli-invalid-value = “{ $value }” does not suit “{ $argument }”. What suits: { $expected }.
cli-repeated-argument = “{ $argument }” is given once only.
cli-not-understood = The command is not understood.
cli-perhaps = Perhaps “{ $suggestion }”?
cli-more-help = “{ $command }” shows the help.
