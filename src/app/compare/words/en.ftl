### Two runs side by side, and the menu of algorithms.

compare-algorithm = Algorithm
compare-with = { $on ->
        [true] { $name }: on
       *[false] { $name }: off
    }
compare-end = Show only the first run
compare-loading = The second run is starting…
compare-failed = The second run cannot be shown: what it is made of does not go together. The first goes on.
compare-left-out =
    { $count ->
        [one] { $count } command means nothing here and is left out
       *[other] { $count } commands mean nothing here and are left out
    }

compare-count = { NUMBER($count) }
compare-mean = { NUMBER($mean, maximumFractionDigits: 1) }
compare-decisions = decided
    .help = Requests of clients that were answered with success, up to now
compare-messages = messages / decision
    .help = Messages between nodes that a decided request has caused, on average. What timers send (heartbeats, retries) is not among them.
compare-delays = delays / decision
    .help = One-way message delays from the arrival of a request at a node until its answer, on average. The client’s own way there and back is not counted.
compare-writes = disk writes / decision
    .help = Events that changed something on a node’s disk because of a decided request, on average, over all nodes
compare-all = messages in all
    .help = All messages between nodes up to now, heartbeats and retries included

compare-title = Side by side
compare-help = A second run on the same clock, under the same seed, load and faults. What you do to the first is done to both.
compare-pair-raft-multi-paxos = Raft against Multi-Paxos
compare-pair-two-three-phases = Two against three phases: the coordinator crashes
compare-pair-pre-vote = Pre-vote off against on: a disruptive server comes back
compare-this = This run
compare-other = with { $algorithm }
compare-turned-on = with “{ $name }” on
compare-turned-off = with “{ $name }” off
compare-more = With another setting
