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
app-modified-help = This is not the real algorithm: in this run these rules are off, all the time or for a while: { $rules }.
app-rule-choice = With or without the rule “{ $rule }”
app-with-rule = With the rule
app-with-rule-help = Run this scenario with the rule “{ $rule }”: the algorithm as it is
app-without-rule = Without it
app-without-rule-help = Run this scenario without the rule “{ $rule }”, and see what breaks
app-moments = Moments of this scenario
app-moment-ahead = Next:
app-moment-here = Now:
app-moment-passed = Back to:

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
app-branch-count = { $number } of { $count }
app-branch-removed = The branch was deleted.
app-bookmark-removed = The bookmark was removed.
app-bookmarks = Bookmarks
app-undo-redo = Undo and redo
app-actions = Do something to the cluster
app-crash = Crash
app-crash-node = Crash { $node }
app-restart-node = Restart { $node }
app-cut = Cut
app-request = Request
app-request-help = A client sends a request to the leader, or to the selected node
app-request-choose = Choose a request…
app-admin = Administrator
app-more = More to do
app-break-it = Break it

## Shortcuts

app-key-step-back = One event back
app-key-step-forward = One event forward
app-key-previous = Previous milestone
app-key-next = Next milestone
app-key-moment-before = Previous moment of the scenario
app-key-moment-next = Next moment of the scenario
app-key-slower = Slower
app-key-faster = Faster
app-key-undo = Undo
app-key-redo = Redo
app-key-share = Share
app-key-palette = Command palette
app-key-present = Present mode
app-key-sheet = Keyboard shortcuts

## Panels on a phone

app-tabs = Panels
app-tab-logs = Logs
app-tab-registers = Registers
app-tab-feed = What happened
app-tab-network = Network
app-tab-diagram = Diagram
app-tab-safety = Safety

## What the page says about itself

app-dismiss = Dismiss
app-present-leave = Leave present mode
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
app-fault-title = Something went wrong on this page
app-fault-text = The picture could not be drawn. The run is not lost: it can be opened again in a fresh worker, with all that was done to it.
app-fault-again = Open the run again
app-fault-restart = Start the run afresh
app-fault-link = Copy the run’s link
app-fault-copied = Copied
app-fault-refused = The browser did not allow it. Copy the selected link by hand:
app-fault-reload = Reload the page

## Rules and charts beside the stage

app-tab-rules = Rules
app-tab-charts = Charts
app-tab-inspect = Inspector
