### Raft in words. A note is a sentence about one event, with the numbers that decided it; its attribute `rule` is
### the rule that fired. Besides its values a note may choose its words by the facts of `facts.ts`. The themes have
### files of their own.

algorithm-raft = Raft
    .summary = The servers elect a leader. Every change goes through the leader’s log, and counts once a majority holds it.
    .citation = Raft{"\u00A0"}{ $source }
    .sources = § and Figure: Ongaro and Ousterhout, «In Search of an Understandable Consensus Algorithm», extended version, 2014. D§: Ongaro’s dissertation, «Consensus: Bridging Theory and Practice», 2014.

counter-term = term
value-counter = term{"\u00A0"}{ $value }

role-leader = leader
    .tally = { $agreed } copies, { $needed } needed
    .tally-also = { $agreed } and { $alsoAgreed } copies, { $needed } and { $alsoNeeded } needed
role-candidate = candidate
    .tally =
        { $agreed ->
            [one] { $agreed } vote, { $needed } needed
           *[other] { $agreed } votes, { $needed } needed
        }
    .tally-also = { $agreed } and { $alsoAgreed } votes, { $needed } and { $alsoNeeded } needed
role-precandidate = pre-candidate
    .brief = pre-vote
    .tally =
        { $agreed ->
            [one] { $agreed } pre-vote, { $needed } needed
           *[other] { $agreed } pre-votes, { $needed } needed
        }
    .tally-also = { $agreed } and { $alsoAgreed } pre-votes, { $needed } and { $alsoNeeded } needed
role-follower = follower

timer-election = election timeout
timer-heartbeat = heartbeat
timer-check-quorum = check-quorum
timer-transfer = handing over

message-ClientRequest = client request
message-PreVote = asks who would vote for it
message-PreVoteReply =
    { $verdict ->
        [yes] would vote
       *[no] would not vote
    }
message-RequestVote = asks for a vote
message-RequestVoteReply =
    { $verdict ->
        [yes] vote granted
       *[no] vote refused
    }
message-AppendEntries =
    { $entries ->
        [0] heartbeat
        [one] { $entries } entry
       *[other] { $entries } entries
    }
message-AppendEntriesReply =
    { $verdict ->
        [yes] accepted
       *[no] refused
    }
message-InstallSnapshot = snapshot
message-InstallSnapshotReply =
    { $verdict ->
        [yes] has the snapshot
       *[none] not the whole snapshot yet
    }
message-TimeoutNow = stand for election now

# How many are needed, as part of a sentence: of the voters and, in joint consensus, of the old voters as well.
quorum-count =
    { $joint ->
        [yes] { $needed } of the new voters and { $neededOld } of the old ones
       *[no] { $needed }
    }
quorum-needed =
    { quorum-count } { $joint ->
        [yes] were needed
       *[no] { $needed ->
            [one] was needed
           *[other] were needed
        }
    }
quorum-votes =
    { $joint ->
        [yes] the votes of { $needed } of the new voters and { $neededOld } of the old ones
       *[no] { $needed } { $needed ->
            [one] vote
           *[other] votes
        }
    }
quorum-copies =
    { $joint ->
        [yes] copies on { $needed } of the new voters and { $neededOld } of the old ones were
       *[no] { $needed } { $needed ->
            [one] copy was
           *[other] copies were
        }
    }

## What else a node’s state tells, on its card

detail-configuration = voters
    .value =
        { $old ->
            [none] { $voters }
           *[other] from { $old } to { $voters }
        }{ $learners ->
            [0] {""}
            [one] {" "}(learner: { $learners })
           *[other] {" "}(learners: { $learners })
        }
detail-snapshot = snapshot
    .value = up to { $index }, { $term }
detail-incoming = snapshot on its way
    .value = up to { $index }: { $offset } { $offset ->
        [one] character is here
       *[other] characters are here
    }
detail-installing = sends its snapshot to
    .value = { $follower }, up to { $index }: { $offset } { $offset ->
        [one] character has arrived
       *[other] characters have arrived
    }
detail-sessions = sessions
    .value = { $count }
detail-reads = reads that wait
    .value = { $count }
detail-lease = lease
    .value = until { $until_us } by its own clock
detail-transfer = hands over to
    .value = { $to }
detail-catch-up = learner
    .value = { $server }, { $done ->
        [yes] caught up in round { $round }
       *[no] catching up, round { $round }
    }
detail-heard = heard from a leader
    .value = at { $at_us } by its own clock

## Kinds of what happens

kind-elections = Elections
kind-replication = Replication
kind-membership = Membership
