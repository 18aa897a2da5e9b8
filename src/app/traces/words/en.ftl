### Traces of other programs: opening one, what is said of it, and saving what is on show as a file.

## Opening

traces-open = Open a trace
traces-open-help = See the log of your own Raft here: drop a file, choose one, or paste it. What it does not say stays unknown. At most { NUMBER($events) } events.
traces-file = File
traces-paste = Or paste it here
traces-format = Format
traces-format-auto = Find out
traces-format-quorate = A trace of Quorate
traces-format-lines = Lines of JSON: t, node, ev and what else is known
traces-format-etcd = etcd’s Raft trace
traces-format-pattern = Any log, read by an expression
traces-pattern = Regular expression with named groups
traces-pattern-help = Lines that it does not match are passed over. Groups t and node must be there; these are read:
traces-unit = Numbers in group t count
traces-unit-s = seconds
traces-unit-ms = milliseconds
traces-unit-us = microseconds
traces-unit-ns = nanoseconds
traces-show = Show
traces-nothing = First choose a file, or paste its text.
traces-reading = Reading…
traces-cancel = Cancel
traces-close = Close
traces-line = Line { NUMBER($line) }: { $problem }

## What can be wrong with a file

traces-problem-empty = There is no event in it.
traces-problem-format = This is no JSON. An expression can read it all the same.
traces-problem-not-json = This line is not complete JSON.
traces-problem-field = A value is not what it must be.
traces-problem-time = The time cannot be read.
traces-problem-node = The line does not say at which node it happened.
traces-problem-too-many = There are more events or nodes than can be shown.
traces-problem-too-long = It is longer than can be read.
traces-problem-pattern = The expression cannot be used.
traces-problem-no-match = The expression matches no line.
traces-problem-engine = This trace is of an algorithm that is not here.
traces-problem-event = The line does not fit the format, or what is before it.
traces-problem-slow = It took too long and was stopped. An expression may need for ever; a simpler one helps.
traces-problem-unreadable = The file cannot be read.
traces-problem-not-loaded = What reads traces could not be loaded, or broke down. Try again.
traces-problem-not-opened = It was read, but could not be shown.

## While one is on show

traces-strip = The trace on show
traces-from =
    { $format ->
        [quorate] Trace as it stands
        [etcd] Trace of etcd’s Raft
        [pattern] Log of another program
       *[lines] Trace of another program
    }{ $file ->
        [none] {""}
       *[other] : { $file }
    }
traces-back = Back to the run before
traces-fixed = Nothing runs here: you see what the trace says. Nothing can be done to it; what it does not say is “?”.
traces-found = { $property } violated at { $time }
traces-nothing-found = No violation in what it tells.
traces-unchecked =
    { $count ->
        [0] All properties could be checked
        [one] { $count } property could not be checked
       *[other] { $count } properties could not be checked
    }
traces-lacks = { $property }: not told: { $lacks }
traces-value-role = the role
traces-value-term = the term
traces-value-log = the log
traces-value-entries = the terms of log entries
traces-value-commit = how far is committed
traces-value-vote = the vote
traces-value-inside = what only the inside of an engine shows
traces-differs = This version’s engine makes something else of the header, from line { NUMBER($line) } on ({ $field }).
traces-skipped =
    { $count ->
        [one] { $count } line was passed over.
       *[other] { NUMBER($count) } lines were passed over.
    }
traces-names = Renamed here: { $names }

## Saving

traces-save = Save this run
traces-tab = Trace
traces-form = As
traces-form-jsonl = Trace (JSON Lines)
    .help = All events from the start; can be opened here again, and replayed with quorate replay.
traces-form-mermaid = Mermaid sequence diagram
    .help = Text that Markdown pages draw as a diagram; for short spans.
traces-form-shiviz = Log for ShiViz
    .help = With vector clocks, to see what happened before what.
traces-span = Span
traces-span-from = From, s
traces-span-to = Until, s
traces-span-wrong = Two times in seconds, the earlier first.
traces-collecting = Collecting events… { $percent } %
traces-saved =
    { $count ->
        [one] { $count } event.
       *[other] { NUMBER($count) } events.
    }
traces-cut = Only the first { NUMBER($max) } are in it.
traces-save-failed = It could not be saved. Try again.
traces-copy = Copy
traces-download = Save file
