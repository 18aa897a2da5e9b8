### Panels and forms that are not in the first picture: feed, inspector, diagram, charts, network, load, rules.

## Why

panels-feed-title = What happened
panels-feed-all = heartbeats too
panels-feed-go = Go to this moment
panels-feed-empty = What happens will be told here.

## Logs

panels-registers-title = What each node holds

## Safety

panels-safety-properties = Properties, checked after every event

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

## Network

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

panels-partition-group = Group { $group }
panels-partition-whole = All nodes are in one group: the network is whole.
panels-partition-parts = { $parts } — { $majority ->
        [none] no group has a majority: nobody can decide.
       *[other] { $majority } have the majority and can decide.
    }
panels-partition-apply = Split
panels-partition-alone = First put a node into another group.
panels-heal = Heal all
panels-heal-nothing = Nothing is split or cut.
panels-cuts-title = Cut links
panels-cuts-both = { $from } ↔ { $to }
panels-cuts-one-way = { $from } → { $to }
panels-cuts-join = Join

panels-cut-from = From
panels-cut-to = To
panels-cut-direction = Direction
panels-cut-both = Both ways
panels-cut-one-way = Only { $from } → { $to }
panels-cut-apply = Cut
panels-cut-isolate = Isolate { $node }
panels-cut-alone = With a single node there is no link to cut.

## Rules

panels-rules-help = Switch one off to see what it is for. The safety properties go on being checked.
panels-rules-elsewhere = Off at another time of this run: { $rules }. That, too, makes it a run of a modified algorithm.
panels-rules-defends = It defends: { $property }

## Diagram

panels-diagram-title = Space and time
panels-diagram-playhead = Playhead in the diagram
panels-diagram-events = Events. ← and → go along a lane, ↑ and ↓ to another lane, Enter selects.
panels-diagram-event = { $lane }, { $time }: { $words }
panels-diagram-height = Height of the diagram
panels-diagram-height-now = { NUMBER($share) } % of the window
panels-diagram-height-how = Drag to make the diagram higher or lower. Double click or Enter: the usual height.
panels-diagram-sent = { $ahead ->
    [yes] to be sent at { $time }
   *[no] sent at { $time }
}
panels-diagram-flying = in flight
panels-diagram-arrives = { $ahead ->
    [yes] arrives at { $time }
   *[no] arrived at { $time }
}
panels-diagram-ends-lost = { $reason } ({ $time }{ $ahead ->
        [yes] , still to come
       *[no] {""}
    })
panels-diagram-in = Zoom in
panels-diagram-out = Zoom out
panels-diagram-follow = Follow the playhead
panels-diagram-causes = Show only what led to the chosen message or event, and what came of it
panels-diagram-lit =
    { $count ->
        [0] No message here led to this event or came of it.
       *[other] Messages that led to it: { NUMBER($past) } (single lines). That came of it: { NUMBER($future) } (double lines).
    }
panels-diagram-legend = What the marks mean
panels-diagram-legend-now = What is in sight in the diagram just now.
panels-diagram-legend-role = { $what ->
    [leads] { $role }: thick lane
    [contends] { $role }: thick dashed lane
   *[other] { $role }: thin lane
}
panels-diagram-legend-crashed = Crashed: grey dots
panels-diagram-legend-paused = Paused: dashes and dots along the lane
panels-diagram-legend-colour = Colour: the { $counter }
panels-diagram-legend-before = Grey: no { $counter } yet
panels-diagram-legend-request = Message, from its sending to its receipt
panels-diagram-legend-reply = Reply: paler
panels-diagram-legend-lost = A message is lost here
panels-diagram-legend-open = On its way at the playhead
panels-diagram-legend-ahead = Dashed message: still to come
panels-diagram-legend-commit = The node learns here that more is committed
panels-diagram-legend-fault = Something is done to the node: a crash, a restart and the like
panels-diagram-legend-broken = A link is cut or a message dropped; the dots lead to the other end
panels-diagram-legend-changed = Links are joined again, or set otherwise (latency, loss and the like)
panels-diagram-legend-band = The network is split; above are its sides
panels-diagram-legend-severed = Links are cut as long as this lasts: ↔ both ways, → this way only; or how many
panels-diagram-legend-cause = Single line: led to what is asked about
panels-diagram-legend-effect = Double line: came of it
panels-diagram-legend-event = The event that is chosen or asked about
panels-diagram-legend-shared = Clients share a lane, for lack of room
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
panels-charts-messages-sum = All kinds: { $rate } per second on average; one kind: up to { $most } in a second
panels-charts-messages-none = No message was sent in this time.
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
panels-charts-commit = From append to commit, at the leader
panels-charts-commit-none = No entry was committed in this time.
panels-charts-commit-sum = { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }; half within { $median }, 95{"\u00A0"}% within { $slow }
panels-charts-entry = Entry
panels-charts-committed = Committed at
panels-charts-leader = Somebody leads
panels-charts-leader-sum = { $share }{"\u00A0"}% of the time
panels-charts-who = Leader
panels-charts-from = From
panels-charts-for = For
## Logs: broken columns and the life of an entry

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

## Inspector

panels-inspect-title = Inspector
panels-inspect-node = Node
panels-inspect-choose = choose…
panels-inspect-a-message = (a message)
panels-inspect-compare = Compare with
panels-inspect-nobody = nobody
panels-inspect-explain = Explain
panels-inspect-empty = Press a node, here or on the stage, or a message for all its fields.
panels-inspect-overview = All nodes
panels-inspect-role = Role
panels-inspect-log-end = Log ends at
panels-inspect-committed = Committed
panels-inspect-applied = Applied
panels-inspect-entry = { $index }, { $term }
panels-inspect-not-started = { $node } has not started yet.
panels-inspect-changed = { $count ->
        [0] This event changed none of its fields.
        [one] This event changed one field:
       *[other] This event changed { $count } fields:
    }
panels-inspect-fields = Fields of { $node }
panels-inspect-field = Field
panels-inspect-machine = State machine
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
panels-inspect-nothing = empty
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

panels-load-kind = What clients ask by themselves
panels-load-none = None
panels-load-steady = Steady
panels-load-bursts = Bursts
panels-load-rate = Requests
panels-load-per-second = { NUMBER($rate) } per second
panels-load-reads = Reads
panels-load-mixed = { $percent }, as usual
panels-load-clients = Clients
panels-load-help = Clients take turns. A burst is { $burst } requests at once, and then none for as long as they would have taken.
