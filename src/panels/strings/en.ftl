### The panels beside the stage: why, logs, safety, network, rules.

## Why

panels-why-title = Why
panels-why-event = event { $number }
panels-why-before = Nothing has happened yet.
# Rules are switched off: what is told here of them need not hold in this run.
panels-why-unmodified = The unmodified rule: { $rule }
panels-why-broken = Broken property: { $property }

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
event-command-drop = The message { $message } is dropped on its way.
event-command-deliver = The message { $message } is delivered at once.
event-command-duplicate = The message { $message } is duplicated: it will arrive twice.
event-command-delay = The message { $message } is delayed by { $by }.
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
event-lost-crashed = The message { $message } reached { $node }, which has crashed: it is lost.
event-lost-partition = The message { $message } ran into the partition: it is lost.
event-lost-cut = The message { $message } ran into the cut link: it is lost.
event-lost-loss = The message { $message } was lost on the way.
event-lost-dropped = The message { $message } was dropped.
event-lost-overflow = Too much waits for { $node }: the message { $message } is lost.
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
panels-logs-snapshot-to = up to { $index }
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
    .help = At this index not all logs hold the same entry.
panels-logs-against = not what is committed
    .help = At this index another entry is committed.
panels-machine = { $node }’s state machine

## Safety

panels-safety-title = Safety
panels-safety-more = Details
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

panels-check-short =
    { $verdict ->
        [linearizable] Linearizable up to { $time }
        [not] Not linearizable up to { $time }
       *[other] Linearizability up to { $time } unknown
    }

## Network

panels-network-title = Network

panels-partition-title = Partition

panels-cut-title = Cut a link

## Rules

panels-rules-title = Break rules

## Logs: broken columns and the life of an entry

panels-logs-parted = Not all logs say the same at this index.
panels-logs-contradicts = It is not what is committed at this index.
panels-logs-differs = Other logs hold another entry here.
panels-logs-no-entry = No entry at index { $index }
panels-logs-progress = The leader sends from index { $next } on, and knows that everything up to { $match } is there

## Workload

panels-load-title = Workload
