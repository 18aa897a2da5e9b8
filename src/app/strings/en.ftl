### The page around stage and panels: header, player, menus, what it says about itself.

app-document-title = Quorate — watch machines agree
app-document-description = A real Raft cluster runs in your browser. Watch it elect a leader and replicate a log; crash it, cut it, step through time.

## Header

app-course = Course
app-algorithm = Algorithm
app-scenario = Scenario
app-scenario-own = A run of your own
app-run = Settings
app-run-title = Run settings
app-network = Network
app-partition = Partition
app-rules = Break rules
app-menu = Menu
app-language = Language
app-theme = Theme: { $theme ->
        [light] light
        [dark] dark
       *[auto] as the system
    }
app-modified = Modified { $algorithm }
app-modified-without =
    { $one ->
        [none] without { $count } rules
       *[other] without “{ $rules }”
    }
app-modified-help = This is not the real algorithm: in this run these rules are off, all the time or for a while: { $rules }.
app-scenario-without = Without “{ $rule }”
app-rule-choice = With or without the rule “{ $rule }”
app-with-rule = With the rule
app-with-rule-help = Run this scenario with the rule “{ $rule }”: the algorithm as it is
app-without-rule = Without it
app-without-rule-help = Run this scenario without the rule “{ $rule }”, and see what breaks
app-moments = Moments of this scenario
app-moment-ahead = Next, { $time }:
app-moment-last = Last:

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
app-run-bounds = { $min } to { $max }; default { $usual }.
app-run-out-of-bounds = It must be a number from { $min } to { $max }.
app-run-range = { $min } to { $max }
app-run-wrong = { $name }: must be { $min } to { $max }.
app-run-start = New run
app-run-reset = Reset

## Player

app-player = Player
app-transport = Move in time
app-play = Play
app-pause = Pause
app-clock = Virtual time
app-scrubber = Time
app-speed = Speed
app-speed-times = { NUMBER($speed, maximumFractionDigits: 2) }×
app-speed-help = Seconds of the cluster in one second of yours.
app-branches = Branches
app-branch-main = main
app-branch-name = branch { $number }
app-branch-count = { $number } of { $count }
app-branch-rename = Name “{ $name }”
app-branch-compare = Show “{ $name }” beside
app-branch-remove = Put “{ $name }” away
app-branch-removed = The branch was put away.
app-bookmark-removed = The bookmark was removed.
app-bookmarks = Bookmarks
app-bookmarks-none = Mark a moment, and come back to it from here or from the track of time.
app-compared = Beside it: { $name }
app-compared-swap = Swap
app-compared-close = Close the comparison
app-compared-same = the same so far
app-compared-differ = differs in { $nodes }
app-branches-back = Bring back { $count ->
    [one] the branch that was put away
   *[other] the { $count } branches that were put away
}
app-branches-help = Change a past that you have seen, and its old future stays here as a branch.
app-undo-redo = Undo and redo
app-actions = Do something to the cluster
app-crash = Crash
app-crash-node = Crash { $node }
app-restart-node = Restart { $node }
app-pause-node = Pause { $node }
app-resume-node = Resume { $node }
app-time-out-node = Time out { $node } now
app-cut = Cut
app-cut-choose = Cut a link…
app-request = Request
app-request-help = A client sends a request to the leader, or to the selected node
app-request-choose = Choose a request…
app-admin = Administrator
app-load-choose = Workload…
app-admin-choose = Administrator…
app-partition-choose = Partition…
app-network-choose = Network…
app-heal = Heal the network
app-more = More to do
app-break-it = Break it
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
app-key-step-back = One event back
app-key-step-forward = One event forward
app-key-previous = Previous milestone
app-key-next = Next milestone
app-key-moment-before = Previous moment of the scenario
app-key-moment-next = Next moment of the scenario
app-key-bookmark = Mark this moment
app-key-slower = Slower
app-key-faster = Faster
app-key-select = Select a node
app-key-crash = Crash or restart the selected node, or else the leader
app-key-cut = Cut a link
app-key-request = Send a request
app-key-admin = Administrator: members, leadership, snapshots
app-key-load = Workload
app-key-time-out = Let the node’s timer run out now
app-key-heal = Heal the network
app-key-undo = Undo
app-key-redo = Redo
app-key-diagram = Show or hide the diagram
app-key-full-screen = Full screen
app-key-share = Share
app-key-picture = Save as picture or film
app-key-palette = Command palette
app-key-present = Present mode
app-key-present-before = Previous moment or milestone
app-key-present-next = Next moment or milestone
app-key-present-play = Play
app-key-present-blank = Black screen; any key ends it
app-key-present-again = After Esc: present again
app-key-sheet = Keyboard shortcuts
app-key-close = Close, or deselect
app-single-keys = Shortcuts of a single key
app-single-keys-help = Switch them off if they get in the way of speech input or of other tools.

## Panels on a phone

app-tabs = Panels
app-tab-logs = Logs
app-tab-registers = Registers
app-tab-feed = What happened
app-tab-network = Network
app-tab-diagram = Diagram
app-tab-safety = Safety

## What the page says about itself

app-close = Close
app-dismiss = Dismiss
app-present-leave = Leave present mode
app-blank-end = Show the page again
app-cancel = Cancel
app-loading = Starting the engine…
app-failed = The engine has stopped and could not be restored. The run can be opened again, with all that was done to it.
app-hint = Click a node, a link or a message to see what you can do to it. Undo takes anything back.
app-hint-phone = Tap a node, a link or a message to break it. Undo takes it back.
app-violated = Safety violated: { $property } ({ $nodes }). Playback has paused; step back to see how it came to this.
app-searching = Looking ahead… { $percent }{"\u00A0"}%
app-problem = Something went wrong.
app-problem-detail = Details
app-offline = A part of the page could not be loaded. Check the connection and try again.
app-no-timer = { $node } has no timer to run out at this moment: leaders and crashed nodes wait for nobody.
app-fault-title = Something went wrong on this page
app-fault-text = The picture could not be drawn. The run is not lost: it can be opened again in a fresh worker, with all that was done to it.
app-fault-again = Open the run again
app-fault-restart = Start the run afresh
app-fault-link = Copy the run’s link
app-fault-copied = Copied
app-fault-refused = The browser did not allow it. Copy the selected link by hand:
app-fault-reload = Reload the page

## Rules and charts beside the stage

app-key-rule-card = The rules on one sheet
app-tab-rules = Rules
app-tab-charts = Charts
app-tab-inspect = Inspector
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
