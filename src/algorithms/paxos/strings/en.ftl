### Paxos in words. A note is a sentence about one event, with the numbers that decided it; its attribute `rule` is the
### rule that fired. The themes have files of their own. `own` is «yes» where a node's roles speak to each other.

algorithm-paxos = Paxos
    .summary = The nodes choose one value, once: a proposer asks a majority what may be chosen already, and then proposes just that.
    .citation = { $source }
    .sources = PMS: Lamport, «Paxos Made Simple», 2001. PTP: Lamport, «The Part-Time Parliament», 1998.

counter-ballot = ballot
value-counter = ballot{"\u00A0"}{ $value }

role-preparing = proposer, phase 1
    .tally = { $agreed } of { $needed } promises
role-proposing = proposer, phase 2
    .tally = { $agreed } of { $needed } acceptances
role-waiting = proposer, waits
role-proposer = proposer
role-acceptor = acceptor
role-learner = learner

timer-retry = next ballot
timer-back-off = back-off
timer-ask = asking

message-ClientRequest = client request
message-Prepare = prepare
message-Promise =
    { $entries ->
        [0] promise
       *[other] promise, with a value
    }
message-Accept = accept, please
message-Accepted = accepted
message-Nack = refused
message-Chosen = it is chosen
message-Query = what is chosen?

## What a node holds

register-promised = promised
    .value = { $value }
    .empty = nothing promised
register-accepted = accepted
    .value = { $value } ({ $counter })
    .empty = nothing accepted
register-used = last ballot
    .value = { $value }
    .empty = no ballot yet
register-chosen = chosen
    .value = { $value } ({ $counter })
    .empty = not known

detail-roles = plays
    .value = { role-set }
detail-used = its last ballot
    .value = { $ballot }
detail-wish = wants to propose
    .value = { $value }
detail-waiting = clients that wait
    .value = { $clients }

# The roles of a node, as part of a sentence.
role-set =
    { $roles ->
        [proposer] proposer
        [acceptor] acceptor
        [learner] learner
        [proposer-acceptor] proposer and acceptor
        [proposer-learner] proposer and learner
        [acceptor-learner] acceptor and learner
        [none] none of the roles
       *[all] proposer, acceptor and learner
    }

# How many of the acceptors are needed, as part of a sentence.
majority-of = { $needed } { $needed ->
        [one] acceptor
       *[other] acceptors
    }

## Kinds of what happens

kind-phase-1 = Phase 1
kind-phase-2 = Phase 2
kind-duels = Duels
kind-learning = Learning

milestone-commit = { $node } knows what is chosen{ $term ->
        [none] {""}
       *[other] , { $term }
    }
