### Multi-Paxos in words. A note is a sentence about one event, with the numbers that decided it; its attribute `rule` is
### the rule that fired. Besides its values a note may choose its words by the facts of `facts.ts`.

algorithm-multi-paxos = Multi-Paxos
    .summary = One log, and an instance of Paxos for each of its slots. A leader asks for promises once, and then needs one round trip for each command.
    .citation = Multi-Paxos, { $source }
    .sources = PMS: Lamport, «Paxos Made Simple», 2001. PML: Chandra, Griesemer and Redstone, «Paxos Made Live», 2007. PMMC: van Renesse and Altınbüken, «Paxos Made Moderately Complex», 2015.

counter-ballot = ballot
value-counter = ballot{"\u00A0"}{ $value }

role-leader = leader
    .tally = { $agreed } accepted, { $needed } needed
role-preparing = preparing
    .tally = { $agreed } promised, { $needed } needed
role-follower = follower

timer-election = leader timeout
timer-heartbeat = heartbeat

message-ClientRequest = client request
message-Prepare = prepare
message-Promise =
    { $entries ->
        [0] promise
        [one] promise, { $entries } slot
       *[other] promise, { $entries } slots
    }
message-Accept = accept?
message-Accepted = accepted
message-Nack = no: higher ballot
message-Heartbeat = heartbeat
message-Learn = what was chosen?
message-Chosen =
    { $entries ->
        [one] { $entries } chosen slot
       *[other] { $entries } chosen slots
    }

## What else a server’s state tells

register-promise = promised
    .value = { $counter }
    .empty = nothing promised
detail-next-slot = proposes next for
    .value = slot { $slot }
detail-waiting = commands that wait for the window
    .value = { $count }
detail-learning = has asked what was chosen
    .value = from slot { $slot } on

## Kinds of what happens

kind-phase-1 = Phase 1: promises
kind-phase-2 = Phase 2: slots
kind-learning = Learning and executing

milestone-commit = chosen, as { $node } knows{ $term ->
        [none] {""}
       *[other] , { $term }
    }
