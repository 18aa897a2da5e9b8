### What opens from header and player: settings, menus, shortcuts, palette.

## Header

app-scenario-without = Without “{ $rule }”

## Run settings

app-run-nodes = Nodes
app-run-fewer = One node fewer
app-run-more = One node more
app-run-seed = Seed
app-run-new-seed = New seed
app-run-seed-help = The same seed gives the same run, everywhere.
app-run-seed-wrong = A seed has 1 to { $max } characters.
app-run-config = { $algorithm }’s settings
app-run-client-timeout = Clients ask again after
app-run-client-timeout-help = A client that has had no answer for so long sends its request once more, to the next node. Empty: it waits for ever.
app-run-ms = ms
app-run-bounds = { $min } to { $max }; in this scenario { $usual }.
app-run-empty = empty
app-run-field-reset = { $name }: back to { $usual }
app-run-on = on
app-run-off = off
app-run-all-usual = All as in the scenario
app-run-are-usual = All settings are as in the scenario again.
app-run-are-back = Your settings are back.
app-run-out-of-bounds = It must be a number from { $min } to { $max }.
app-run-range = { $min } to { $max }
app-run-wrong = { $name }: must be { $min } to { $max }.
app-run-start = New run
app-run-reset = Reset

## Player

app-branch-main = main
app-branch-name = branch { $number }
app-branch-rename = Name “{ $name }”
app-branch-compare = Show “{ $name }” beside
app-branch-remove = Delete “{ $name }”
app-branch-is-shown = This branch is on show: choose another to stand beside it.
app-branch-is-only = It is the only branch, and there has to be one.
app-bookmarks-none = Mark a moment, and come back to it from here or from the track of time.
app-compared = Beside it: { $name }
app-compared-swap = Swap
app-compared-close = Close the comparison
app-compared-same = the same so far
app-compared-differ = differs in { $nodes }
app-branches-help = Change a past that you have seen, and its old future stays here as a branch.
app-pause-node = Pause { $node }
app-resume-node = Resume { $node }
app-time-out-node = Time out { $node } now
app-cut-choose = Cut a link…
app-load-choose = Workload…
app-admin-choose = Administrator…
app-partition-choose = Partition…
app-network-choose = Network…
app-heal = Heal the network
app-milestone-election = { $node } elected{ $term ->
        [none] {""}
       *[other] , { $term }
    }
app-milestone-commit = { $node } commits{ $term ->
        [none] {""}
       *[other] , { $term }
    }
app-milestone-fault = { $what ->
        [crash] { $node } crashes
        [restart] { $node } restarts
        [pause] { $node } pauses
        [resume] { $node } resumes
        [wipe] disk of { $node } wiped
        [partition] partition
        [heal] network healed
        [cut] link cut
        [join] link joined
        [link] network set
        [drop] message dropped
        [deliver] message delivered at once
        [duplicate] message duplicated
        [delay] message delayed
        [timeout] { $node } times out
        [clock] clock of { $node } set
        [rule] rule switched
        [admin] administrator’s command to { $node }
       *[other] intervention
    }
app-milestone-violation = { $what } violated

## Shortcuts

app-keys-time = Time
app-keys-cluster = Cluster
app-keys-page = Page
app-keys-present = While presenting
app-key-play = Play or pause
app-key-bookmark = Mark this moment
app-key-select = Select a node
app-key-crash = Crash or restart the selected node, or else the leader
app-key-cut = Cut a link
app-key-request = Send a request
app-key-admin = Administrator: members, leadership, snapshots
app-key-load = Workload
app-key-time-out = Let the node’s timer run out now
app-key-heal = Heal the network
app-key-diagram = Show or hide the diagram
app-key-full-screen = Full screen
app-key-picture = Save as picture or film
app-key-present-before = Previous moment or milestone
app-key-present-next = Next moment or milestone
app-key-present-play = Play
app-key-present-blank = Black screen; any key ends it
app-key-present-again = After Esc: present again
app-key-close = Close, or deselect
app-single-keys = Shortcuts of a single key
app-single-keys-help = Switch them off if they get in the way of speech input or of other tools.

## What the page says about itself

app-close = Close
app-blank-end = Show the page again

## Rules and charts beside the stage

app-key-rule-card = The rules on one sheet
app-key-inspect = Inspect what is selected
app-key-legend = Legend of what is on the stage

## Command palette

app-palette-find = Find a command, scenario, rule or node
app-palette-none = Nothing here is called “{ $typed }”. Try fewer letters, or another word: commands, scenarios, rules and nodes can be found.
app-palette-count = { $count } found
app-palette-help = ↑ ↓ to choose, Enter to run, Esc to close
app-palette-scenario = Scenarios
app-palette-rule = Rules
app-palette-look = Language, theme and speed
app-palette-go = Milestones
app-palette-node = Nodes
app-palette-without = { $scenario }, without “{ $rule }”
app-palette-rule-off = Switch off “{ $rule }”
app-palette-rule-on = Switch on “{ $rule }”
app-palette-language = Language: { $name }
app-palette-speed = Speed: { $speed }
app-palette-next = Next { $kind ->
        [election] election
        [commit] commit
        [fault] fault
       *[violation] violation
    }
app-palette-previous = Previous { $kind ->
        [election] election
        [commit] commit
        [fault] fault
       *[violation] violation
    }
app-palette-select = Select { $node }
app-palette-stage = Stage
app-palette-mark = Bookmarks and branches
app-palette-view = Pages
app-palette-wipe = Wipe the disk of { $node }
app-palette-single-keys = Shortcuts of a single key: switch { $on ->
        [true] off
       *[other] on
    }
app-palette-check = Check linearizability
app-palette-bookmark = Bookmark: { $name }
app-palette-branch = Branch: { $name }
app-palette-compare = Compare side by side…
app-palette-glossary = Glossary
app-palette-teach = For teachers
app-palette-front = Front page
