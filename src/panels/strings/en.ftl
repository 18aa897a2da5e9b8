### The panels beside the stage: why, logs, safety, network, rules.

## Why

panels-why-title = Why
panels-why-event = event { $number }
panels-why-before = Nothing has happened yet.
panels-why-broken = Broken property: { $property }

panels-feed-title = What happened
panels-feed-all = heartbeats too
panels-feed-go = Go to this moment
panels-feed-empty = What happens will be told here.

## What is done to the cluster, and what happens without a rule of the algorithm

event-command-crash = { $node } crashes. What it had in memory is gone; its disk stays.
event-command-restart = { $node } restarts with what its disk kept.
event-command-pause = { $node } is paused. Its timers and the messages to it wait.
event-command-resume = { $node } goes on. What waited for it happens now.
event-command-wipe = The disk of { $node } is wiped: it has forgotten everything.
event-command-partition = The network is split: { $groups }. Nothing passes between the groups.
event-command-heal = The network is healed: every node can reach every other again.
event-command-cut = The link between { $from } and { $to } is cut, both ways.
event-command-cut-one-way = The way from { $from } to { $to } is cut. The way back still works.
event-command-join = { $from } and { $to } are joined again.
event-command-join-one-way = The way from { $from } to { $to } is open again.
event-command-link = The network is set: latency, loss and the like, for every link.
event-command-link-one = The link from { $from } to { $to } is set: latency, loss and the like.
event-command-drop = A message on its way is dropped.
event-command-deliver = A message is delivered at once.
event-command-duplicate = A message is duplicated: it will arrive twice.
event-command-delay = A message is delayed by { $by }.
event-command-timeout = A timer of { $node } runs out by hand.
event-command-clock = The clock of { $node } now goes at { $rate } times true time.
event-command-request = { $client } asks for { $operation }.
event-command-load = From now on clients ask by themselves, { NUMBER($rate) } times a second.
event-command-load-bursts = From now on clients ask by themselves, { NUMBER($burst) } requests at once, { NUMBER($rate) } a second on average.
event-command-load-none = From now on clients ask nothing by themselves.
event-command-admin = { $node } gets an administrator’s command.
event-command-rule-off = The rule “{ $rule }” is switched off. From here on this is not the real algorithm.
event-command-rule-on = The rule “{ $rule }” is switched on again.
event-retry = { $client } has had no answer to its request { $request } and asks { $node } again.
event-retry-gave-up = { $client } has had no answer for too long and gives up its request { $request }: nobody can tell whether it was executed.
event-lost-crashed = A message reached { $node }, which has crashed: it is lost.
event-lost-partition = A message to { $node } ran into the partition: it is lost.
event-lost-cut = A message to { $node } ran into the cut link: it is lost.
event-lost-loss = A message to { $node } was lost on the way.
event-lost-dropped = A message to { $node } was dropped.
event-lost-overflow = Too much waits for { $node }: a message to it is lost.
event-quiet = { $node ->
        [none] Nothing changed.
       *[other] Nothing changed at { $node }.
    }
event-violation = { $property } is violated: { $nodes } { NUMBER($nodes) ->
        [one] contradicts
       *[other] contradict
    } what must always hold.

## Logs

panels-logs-title = Logs
panels-logs-region = Logs, scrolled with the arrow keys
panels-logs-node = Node
panels-logs-empty = All logs are empty. Send a request, or wait for a leader.
panels-logs-empty-own = All logs are empty. Send a request.
panels-logs-cell = { $label }, { $term }, { $state ->
        [applied] committed and applied
        [committed] committed
       *[uncommitted] not committed
    }
panels-logs-snapshot = snapshot up to { $index }
panels-logs-snapshot-cell = A snapshot stands for everything up to index { $index }, whose entry was of { $term }
panels-logs-committed = committed
    .help = Filled: this node knows that the entry is committed. The line marks how far.
panels-logs-uncommitted = not yet
    .help = Outline: the entry is in this log, but this node does not know it to be committed.
panels-logs-applied = applied
    .help = Dot: the entry has been applied to this node’s state machine.
panels-logs-next = next
    .help = Triangle: the entry that the leader sends this follower next (nextIndex).
panels-logs-match = match
    .help = Bar: up to here the leader knows that the follower’s log is the same (matchIndex).
panels-logs-snapshot-mark = snapshot
    .help = A snapshot stands for the entries before.
panels-logs-configuration = membership
    .help = An entry that says who belongs to the cluster.
panels-logs-down = node down
    .help = The node has crashed: only the disk is left, and nobody knows what was committed.
panels-logs-gap = gap
    .help = Nothing is accepted here yet, though something is further on: nothing after it can be applied.
panels-logs-gap-cell = Nothing accepted at index { $index } yet
panels-logs-broken = logs differ
    .help = At this index not all logs hold the same entry; a solid frame: it is not what is committed.
panels-registers-title = What each node holds
panels-machine = { $node }’s state machine

## Safety

panels-safety-title = Safety
panels-safety-more = Details
panels-safety-properties = Properties, checked after every event
panels-safety-all-hold =
    { $count ->
        [one] { $count } property holds so far
       *[other] All { $count } properties hold so far
    }
panels-safety-others-hold =
    { $count ->
        [one] { $count } other holds
       *[other] { $count } others hold
    }
panels-safety-holds = : holds so far
panels-safety-unchecked = { $count } not checked
panels-safety-broken = { $property } violated at { $time }

panels-check-title = What clients were told
panels-check-help = Linearizable: every operation can be given an instant between its request and its answer at which a single machine would have answered the same.
panels-check-now = Check linearizability now
panels-check-cancel = Cancel
panels-check-checking = Checking…
panels-check-verdict =
    { $verdict ->
        [linearizable] Linearizable: { $count ->
            [0] clients have asked for nothing yet, up to { $time }.
            [one] { $count } operation up to { $time }.
           *[other] { $count } operations up to { $time }.
        }
        [not] Not linearizable up to { $time }.
       *[other] Unknown: { $count } operations up to { $time } are too many to be searched in the time there is.
    }
panels-check-failure =
    { $count ->
        [one] No order explains this operation on “{ $key }”; the last answer is the one that contradicts.
       *[other] No order explains these { $count } operations on “{ $key }”; the marked answer is the one that contradicts.
    }
panels-check-not-shortest = Fewer of them may do, too.
panels-check-foreign =
    { $count ->
        [one] One request was left out: the checker does not know what it does.
       *[other] { $count } requests were left out: the checker does not know what they do.
    }
panels-check-answer = → { $answer }
panels-check-refused = → refused: it is { $answer }
panels-check-unanswered = no answer
panels-check-nothing = nothing
panels-check-times = { $called } – { $returned ->
        [none] ?
       *[other] { $returned }
    }
panels-check-short =
    { $verdict ->
        [linearizable] Linearizable up to { $time }
        [not] Not linearizable up to { $time }
       *[other] Linearizability up to { $time } unknown
    }

## Network

panels-network-title = Network
panels-network-presets = Presets
panels-network-fast = Fast
panels-network-classroom = Normal
panels-network-lossy = Lossy
panels-network-latency = Latency
panels-network-jitter = Jitter
panels-network-loss = Loss
panels-network-duplicate = Duplication
panels-network-reorder = Reordering
panels-network-percent = { $value }{"\u00A0"}%
panels-network-up-to = up to { $time } more
panels-network-note = Applies to messages sent from now on.
panels-network-exceptions =
    { $count ->
        [one] One link has settings of its own, which change too.
       *[other] { $count } links have settings of their own, which change too.
    }

panels-partition-title = Partition
panels-partition-group = Group { $group }
panels-partition-whole = All nodes are in one group: the network is whole.
panels-partition-parts = { $parts } — { $majority ->
        [none] no group has a majority: nobody can decide.
       *[other] { $majority } have the majority and can decide.
    }
panels-partition-apply = Split
panels-heal = Heal all
panels-cuts-title = Cut links
panels-cuts-both = { $from } ↔ { $to }
panels-cuts-one-way = { $from } → { $to }
panels-cuts-join = Join

panels-cut-title = Cut a link
panels-cut-from = From
panels-cut-to = To
panels-cut-direction = Direction
panels-cut-both = Both ways
panels-cut-one-way = Only { $from } → { $to }
panels-cut-apply = Cut
panels-cut-isolate = Isolate { $node }
panels-cut-alone = With a single node there is no link to cut.

## Rules

panels-rules-title = Break rules
panels-rules-help = Switch one off to see what it is for. The safety properties go on being checked.
panels-rules-elsewhere = Off at another time of this run: { $rules }. That, too, makes it a run of a modified algorithm.
panels-rules-defends = It defends: { $property }

## Diagram

panels-diagram-title = Space and time
panels-diagram-playhead = Playhead in the diagram
panels-diagram-events = Events. ← and → go along a lane, ↑ and ↓ to another lane, Enter selects.
panels-diagram-event = { $lane }, { $time }: { $words }
panels-diagram-in = Zoom in
panels-diagram-out = Zoom out
panels-diagram-follow = Follow the playhead
panels-diagram-causes = Show only what led to the chosen message or event, and what came of it
panels-diagram-lit =
    { $count ->
        [0] No message here led to this event or came of it.
        [one] { NUMBER($count) } message led to this or came of it.
       *[other] { NUMBER($count) } messages led to this or came of it.
    }
panels-diagram-hide = Hide the diagram
panels-diagram-save = Save as SVG
panels-diagram-modified = Modified { $algorithm }: off, all the time or for a while: { $rules }
panels-diagram-run =
    { $scenario ->
        [none] Seed { $seed } · Quorate
       *[other] { $scenario } · seed { $seed } · Quorate
    }
panels-diagram-summary =
    From { $from } to { $to }: { NUMBER($count) } { $count ->
        [one] message
       *[other] messages
    }, { NUMBER($lost) } of them lost. { $leaders ->
        [none] Nobody leads.
       *[other] In the lead: { $leaders }.
    }
## What happened, in stories

panels-feed-node = Node
panels-feed-every-node = All nodes
panels-feed-kind = Kind
panels-feed-every-kind = Everything
panels-feed-story = { $kind } · { $count ->
        [one] { $count } event
       *[other] { $count } events
    } in { $span }
panels-feed-fold = Fold (←)
panels-feed-unfold = Unfold (→)
panels-feed-more = … and { $count } more
panels-feed-filtered = Nothing of that kind has happened lately.
panels-feed-quiet = Nothing but routine for a long while.
panels-kind-clients = Clients
panels-kind-faults = Faults
panels-kind-other = Other

## The rule card

panels-card-title = The rules on one sheet
panels-card-help = The rule that has just fired is lit. Press a rule to go to the next time it fires.
panels-card-next = Go to the next time it fires
panels-card-off = Switched off: { $rules }
panels-card-not-soon = It does not fire again soon.
panels-card-vain = The rule does not fire in the next { $span }.
panels-card-none = This algorithm has no rule card.

## Charts

panels-charts-title = From { $from } to { $to }
panels-charts-table = As a table
panels-charts-messages = Messages per second
panels-charts-messages-sum = { $rate } per second in all; at most { $most } of a kind
panels-charts-rate = { $rate } /s
panels-charts-kind = Kind
panels-charts-mean = Mean
panels-charts-total = In all
panels-charts-latency = From request to answer
panels-charts-latency-none = No client was answered in this time.
panels-charts-latency-sum = { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }; half within { $median }, 95{"\u00A0"}% within { $slow }
panels-charts-request = Request
panels-charts-answered = Answered at
panels-charts-waited = After
panels-charts-leader = Somebody leads
panels-charts-leader-sum = { $share }{"\u00A0"}% of the time
panels-charts-who = Leader
panels-charts-from = From
panels-charts-for = For
## Logs: broken columns and the life of an entry

panels-logs-parted = Not all logs say the same at this index.
panels-logs-contradicts = It is not what is committed at this index.
panels-logs-differs = Other logs hold another entry here.
panels-logs-no-entry = No entry at index { $index }
panels-logs-progress = The leader sends from index { $next } on, and knows that everything up to { $match } is there
panels-life-title = The life of entry { $index }
panels-life-appended = Appended by { $node }
panels-life-acknowledged = { $leader } knows that { $node } has it
panels-life-committed = Committed, as { $node } knows now
panels-life-applied = Applied by { $node }
panels-life-lost = Lost by { $node }: taken out of its log
panels-life-compacted = Now part of { $node }’s snapshot
panels-life-earlier = { $nodes } had it before { $time }.
panels-life-loading = Looking through the events…
panels-life-nothing = Nothing happened to it in the time looked at.
panels-life-further = Look further back

## Inspector

panels-inspect-title = Inspector
panels-inspect-node = Node
panels-inspect-choose = choose…
panels-inspect-a-message = (a message)
panels-inspect-compare = Compare with
panels-inspect-nobody = nobody
panels-inspect-explain = Explain
panels-inspect-empty = Nothing is selected. Choose a node above, or press a node or a message on the stage.
panels-inspect-not-started = { $node } has not started yet.
panels-inspect-changed = { $count ->
        [0] This event changed none of its fields.
        [one] This event changed one field.
       *[other] This event changed { $count } fields.
    }
panels-inspect-fields = Fields of { $node }
panels-inspect-field = Field
panels-inspect-log = Log
panels-inspect-log-empty = empty
panels-inspect-log-last = { $compacted ->
        [0] last entry { $index }, { $term }
       *[other] last entry { $index }, { $term }; up to { $compacted } in the snapshot
    }
panels-inspect-logs = Against its log
panels-inspect-logs-same = the same as { $other }’s, as far as both hold it
panels-inspect-logs-differ = differs from { $other }’s from index { $index } on
panels-inspect-clock = Clock
panels-inspect-clock-rate = { $rate ->
        [1] runs true
       *[other] runs at { $rate }×
    }
panels-inspect-timers = Timers
panels-inspect-timers-none = none is running
panels-inspect-left = { $time } left
panels-inspect-absent = not there
panels-inspect-null = none
panels-inspect-differs = They differ
panels-inspect-more = and { $count } more
panels-inspect-message-gone = This message is no longer on its way.
panels-inspect-lost = never: it was lost
panels-inspect-type = Type
panels-inspect-from = From
panels-inspect-to = To
panels-inspect-sent = Sent
panels-inspect-arrives = Arrives
panels-inspect-body = Body

## Workload

panels-load-title = Workload
panels-load-kind = What clients ask by themselves
panels-load-none = None
panels-load-steady = Steady
panels-load-bursts = Bursts
panels-load-rate = Requests
panels-load-per-second = { NUMBER($rate) } per second
panels-load-reads = Reads
panels-load-mixed = a few
panels-load-help = Three clients take turns. A burst is { $burst } requests at once, and then none for as long as they would have taken.
