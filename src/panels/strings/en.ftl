### The panels beside the stage: why, logs, safety, network, rules.

## Why

panels-why-title = Why
panels-why-event = event { $number }
panels-why-before = Nothing has happened yet.

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
event-command-admin = { $node } gets an administrator’s command.
event-command-rule-off = The rule “{ $rule }” is switched off. From here on this is not the real algorithm.
event-command-rule-on = The rule “{ $rule }” is switched on again.
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
panels-logs-cell = { $label }, { $term }, { $state ->
        [applied] committed and applied
        [committed] committed
       *[uncommitted] not committed
    }
panels-logs-committed = committed
    .help = Filled: this node knows that the entry is committed. The line marks how far.
panels-logs-uncommitted = not yet
    .help = Outline: the entry is in this log, but this node does not know it to be committed.
panels-logs-applied = applied
    .help = Dot: the entry has been applied to this node’s state machine.
panels-logs-next = leader’s next
    .help = Triangle: the entry that the leader sends this follower next (nextIndex).
panels-logs-match = match
    .help = Bar: up to here the leader knows that the follower’s log is the same (matchIndex).
panels-machine = { $node }’s state machine

## Safety

panels-safety-title = Safety
panels-safety-more = What these properties mean
panels-safety-holds = : holds so far
panels-safety-broken = { $property } violated at { $time }

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

panels-rules-title = Rules
panels-rules-help = Switch one off to see what it is for. The safety properties go on being checked.
panels-rules-defends = It defends: { $property }
