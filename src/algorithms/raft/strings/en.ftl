### Raft in words. A note is a sentence about one event, with the numbers that decided it; its attribute `rule` is
### the rule that fired. Besides its values a note may choose its words by the facts of `facts.ts`.

algorithm-raft = Raft
    .summary = The nodes elect a leader. Every change goes through the leader’s log, and counts once a majority holds it.
    .citation = Raft{"\u00A0"}{ $source }

counter-term = term
value-counter = term{"\u00A0"}{ $value }

role-leader = leader
    .tally = { $agreed } of { $needed } copies
role-candidate = candidate
    .tally = { $agreed } of { $needed } votes
role-follower = follower

timer-election = election timeout
timer-heartbeat = heartbeat

message-ClientRequest = client request
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

## Starting

note-started = { $node } started as a follower and waits to hear from a leader.
    .rule = Every node starts as a follower
note-recovered =
    { $node } restarted as a follower. Its disk kept { $term },
    { $votedFor ->
        [none] no vote in that term
       *[other] its vote for { $votedFor }
    } and
    { $lastIndex ->
        [0] an empty log.
       *[other] a log up to { $lastIndex }.
    }
    .rule = Term, vote and log survive a crash; all else begins anew

## Elections

note-election-timeout =
    { $node }’s election timeout ran out before it heard from a leader: it stands for election in { $term }, votes for
    itself and needs { $needed } { $needed ->
        [one] vote.
       *[other] votes.
    }
    .rule = A follower that hears from no leader for an election timeout starts an election in the next term
note-election-retry =
    { $node } had { NUMBER($votes) } of the { $needed } { $needed ->
        [one] vote
       *[other] votes
    } that it needed in { $oldTerm } when its election timeout ran out: it stands again, in { $term }.
    .rule = An election without a winner ends by timeout; the next one is in a new term
note-election-won = { $leader } became the leader of { $term } with the votes of { $votes }; it needed { $needed }.
    .rule = Votes of a majority, all in the same term, make a leader
note-election-lost = { $candidate } gives up its candidacy: { $leader } already leads { $term }.
    .rule = A candidate that hears from the leader of its own term becomes a follower
note-term-stepped-down =
    { $node } was { $role ->
        [leader] the leader of
       *[candidate] a candidate in
    } { $oldTerm }, but { $from } is in { $term }: { $node } steps down and becomes a follower.
    .rule = A leader or candidate that sees a higher term becomes a follower in it
note-term-adopted = { $node } moved on from { $oldTerm } to { $term }: a message from { $from } told it of the higher term.
    .rule = Whoever sees a higher term adopts it

## Votes

note-vote-granted =
    { $voter } voted for { $candidate } in { $term }{ $vote ->
        [first] : it had not voted yet in this term
        [same] : it had already given it this vote
       *[second] , although it had already voted for { $votedFor } in this term
    }{ $logs ->
        [both-empty] , and both logs are empty.
        [own-empty] , and its own log is empty.
        [same] , and { $candidate }’s log is as up to date as its own — both end at { $lastIndex }, { $lastTerm }.
        [later-term] , and { $candidate }’s log is more up to date — it ends in { $lastTerm }, its own in { $ownLastTerm }.
        [longer] , and { $candidate }’s log is more up to date — both end in { $lastTerm }, but at { $lastIndex } against its own { $ownLastIndex }.
       *[behind] , although { $candidate }’s log is behind its own — it ends at { $lastIndex }, { $lastTerm }, its own at { $ownLastIndex }, { $ownLastTerm }.
    }
    .rule = One vote per term, and only for a log at least as up to date
note-vote-denied-stale-term =
    { $voter } refused { $candidate } its vote: the request is of { $term }, and { $voter } is already in { $ownTerm }.
    .rule = A request from an older term is refused
note-vote-denied-already-voted =
    { $voter } refused { $candidate } its vote in { $term }: it has already voted for { $itself ->
        [yes] itself.
       *[no] { $votedFor }.
    }
    .rule = One vote per term, first come, first served
note-vote-denied-stale-log =
    { $voter } refused { $candidate } its vote in { $term }: { $logs ->
        [empty] { $candidate }’s log is empty, and its own ends at { $ownLastIndex }, { $ownLastTerm }.
        [earlier-term] { $candidate }’s log is behind — it ends in { $lastTerm }, its own in { $ownLastTerm }.
        [shorter] { $candidate }’s log is behind — both end in { $lastTerm }, but at { $lastIndex } against its own { $ownLastIndex }.
       *[other] { $candidate }’s log ends at { $lastIndex }, { $lastTerm }, its own at { $ownLastIndex }, { $ownLastTerm }.
    }
    .rule = No vote for a candidate whose log is behind: the later last term wins, then the longer log
note-vote-received =
    { $candidate } got the vote of { $voter } in { $term } and now has { NUMBER($votes) } of the { $needed } that it needs.
    .rule = A candidate collects votes until it has a majority
note-vote-refused =
    { $candidate } did not get the vote of { $voter } in { $term }; it still has { NUMBER($votes) } of the { $needed } that it needs.
    .rule = A candidate collects votes until it has a majority
note-vote-late =
    { $node } ignores { $voter }’s answer about a vote in { $term }: { $past ->
        [yes] it is in { $ownTerm } now.
       *[no] that election is over for it.
    }
    .rule = Votes count only for the candidate’s own term, while it is a candidate

## Clients

note-redirected = { $node } is not the leader and sends { $client } on to { $leader }.
    .rule = Only the leader serves clients; a follower names the leader it knows
note-redirected-unknown = { $node } is not the leader and knows of none: { $client } has to ask again.
    .rule = Only the leader serves clients
note-answered = { $leader } answered { $client }’s request { $request }: its entry, at { $index }, is committed and applied.
    .rule = A client is answered once its entry has been applied

## Sending entries

note-append-noop = { $leader } appended an empty entry (no-op) to its log at { $index }, the first of { $term }.
    .rule = A leader commits an entry of its own term first, and all older ones with it
note-append-request = { $leader } appended { $operation } for { $client } to its log at { $index }, { $term }: not committed yet.
    .rule = A request enters the leader’s log first, then the others’
note-heartbeat-sent = { $leader }, the leader of { $term }, sent AppendEntries to every follower as its heartbeat.
    .rule = A leader keeps in touch, so that nobody else stands for election
note-replicate-sent =
    { $leader } sent { $follower } { $single ->
        [yes] the entry at { $firstIndex }.
       *[no] the entries from { $firstIndex } to { $lastIndex }.
    }
    .rule = The leader sends each follower what it does not have yet
note-acknowledged =
    { $matchIndex ->
        [0] { $follower } answered { $leader }, which knows of no entry yet that is in both logs.
       *[other] { $follower } acknowledged to { $leader } that their logs are the same up to { $matchIndex }.
    }
    .rule = The leader keeps, for each follower, up to where their logs agree
note-backed-off = { $follower } does not have { $leader }’s entry at { $nextIndex }: { $leader } goes back one entry and sends from there on.
    .rule = After a refusal the leader tries one entry earlier, until the logs agree
note-answer-late =
    { $node } ignores { $follower }’s answer: { $past ->
        [yes] it is of { $term }, and { $node } is in { $ownTerm } now.
       *[no] { $role ->
            [leader] it is older than what { $node } already knows.
           *[other] { $node } is not the leader any more.
        }
    }
    .rule = What is out of date is ignored; a repeated message does no harm

## Receiving entries

note-heartbeat-accepted = { $follower } heard from { $leader }, the leader of { $term }: its election timeout starts afresh.
    .rule = Whoever hears from a leader stays a follower
note-append-accepted =
    { $follower } appended { $count } { $count ->
        [one] entry
       *[other] entries
    }, sent by { $leader } { $prevIndex ->
        [0] as the first of the log
       *[other] to follow { $prevIndex }, { $prevTerm }
    }; its log now ends at { $lastIndex }.
    .rule = New entries are accepted only after an entry with the same index and term
note-append-already-there =
    { $follower } already had { $count ->
        [one] the entry
       *[other] the { $count } entries
    } that { $leader } sent: its log stays as it is and ends at { $lastIndex }.
    .rule = Entries that are there already are skipped, so a repeated message does no harm
note-append-truncated =
    { $follower } deleted { $count } { $count ->
        [one] entry
       *[other] entries
    } of its log from { $index } on: { $conflict ->
        [yes] its entry there was of { $ownTerm }, and { $leader }’s is of { $term }.
       *[no] it did so although nothing that { $leader } sent conflicts with its entry there, of { $ownTerm }.
    }
    .rule = Where two entries conflict, the follower deletes its own and all that follow
note-append-refused-stale-term =
    { $follower } refused what { $leader } sent: it is of { $term }, and { $follower } is already in { $ownTerm }.
    .rule = The leader of an older term is no leader any more
note-append-refused-missing =
    { $follower } refused what { $leader } sent: it follows on { $prevIndex }, and { $follower }’s log { $lastIndex ->
        [0] is empty.
       *[other] ends at { $lastIndex }.
    }
    .rule = Consistency check: the entry before the new ones must be there
note-append-refused-mismatch =
    { $follower } refused what { $leader } sent: at { $prevIndex } the leader has an entry of { $prevTerm }, and { $follower } one of { $ownTerm }.
    .rule = Consistency check: the entry before the new ones must have the same term

## Commitment

note-commit-advanced =
    { $leader } committed its log up to { $index }: the entry there is on { $copies }, and { $needed } { $needed ->
        [one] copy was
       *[other] copies were
    } needed.
    .rule = An entry of the leader’s own term is committed once a majority holds it, and all before it too
note-commit-waits =
    { $leader } does not commit { $index } yet: { $copies } hold the entry, as many as the { $needed } that are needed,
    but it is of { $entryTerm }, and { $leader } leads { $term }.
    .rule = Copies are counted only for entries of the leader’s own term
note-commit-learned =
    { $follower } learned from { $leader } that the log is committed up to { $index }{ $behind ->
        [yes] ; the leader has committed up to { $leaderCommit }, but this message reaches only to { $lastIndex }.
       *[no] .
    }
    .rule = The leader tells its followers how far the log is committed
note-applied =
    { $node } applied { $single ->
        [yes] { $operation ->
            [none] the empty entry (no-op)
           *[other] { $operation }
        } at { $index }
       *[no] the entries from { $firstIndex } to { $index }
    } to its state machine{ $outcome ->
        [value] , with the result { $value }.
       *[nothing] .
    }
    .rule = What is committed is applied, in the order of the log, by every node

## The safety properties, the paper’s Figure 3

property-election-safety = Election safety
    .description = No term ever has two leaders.
    .violation = { $first } and { $second } both became leader in { $term }.
property-leader-append-only = Leader append-only
    .description = A leader never changes or deletes an entry of its own log; it only adds.
    .violation = { $first }, the leader of { $term }, changed or deleted entries of its own log from { $index } on.
property-log-matching = Log matching
    .description = If two logs have an entry with the same index and term, they are the same up to there.
    .violation = { $first } and { $second } both have an entry of { $term } at { $index }, and yet their logs differ there or before.
property-leader-completeness = Leader completeness
    .description = Whatever was committed is in the log of every later leader.
    .violation = { $first } committed the entry at { $index } in { $term }, but { $second }, the leader of { $newTerm }, does not have it.
property-state-machine-safety = State machine safety
    .description = No two nodes ever apply different entries at the same index.
    .violation = { $first } and { $second } applied different entries at { $index }; { $second }’s is of { $term }.

## Rules that can be switched off

rule-election-restriction = Election restriction
    .description = A vote goes only to a log at least as up to date as the voter’s. Without it a node that lacks committed entries can become leader and delete them.
rule-own-term-commit = Commit by counting only in the own term
    .description = A leader counts copies only of entries of its own term. Without it an entry that counted as committed can still be deleted: the paper’s Figure 8.
rule-consistency-check = Consistency check
    .description = A follower takes entries only after one that it shares with the leader. Without it entries land in the wrong places and logs differ.
rule-one-vote-per-term = One vote per term
    .description = A node votes once in a term. Without it two candidates can both get a majority.
rule-durable-vote = The vote survives a crash
    .description = The vote is on disk before a node answers. Without it a restarted node can vote twice in one term.
rule-durable-log = The log survives a crash
    .description = Entries are on disk before a node acknowledges them. Without it a crash can lose what was already committed.
rule-majority = Majority
    .description = More than half of all nodes must agree. With only half, both sides of a partition can elect a leader and commit.
rule-truncate-only-conflicts = Delete only what conflicts
    .description = A follower deletes entries only from the first conflict on. Without it a late message deletes entries that were already acknowledged.

## What a client may be told instead of a result

error-cas-mismatch = The key had another value, so it was not changed.
error-machine-full = The state machine has no room for another key.

## Configuration

config-electionTimeoutMin_us = Election timeout, shortest
    .description = A follower waits at least this long for its leader. It should be many times a message’s way there and back.
config-electionTimeoutMax_us = Election timeout, longest
    .description = Each wait is drawn at random up to this. The wider the range, the rarer a split vote.
config-heartbeatInterval_us = Heartbeat interval
    .description = How often the leader sends to its followers, even with nothing to tell. It must be well below the election timeout.
config-batchSize = Entries per message
    .description = At most this many log entries travel in one AppendEntries.
config-noopOnElection = No-op on election
    .description = A new leader appends an empty entry, so that older entries can be committed at once.

## Scenarios

scenario-first-election-title = First election
scenario-first-election-text = Five nodes, no leader. The first whose election timeout runs out asks the others for their votes. Clients wait meanwhile.
scenario-replication-title = Replication
scenario-replication-text = Requests come in. Each goes into the leader’s log, then to a majority, and only then into the state machines.
scenario-leader-crash-title = The leader crashes
scenario-leader-crash-text = The leader dies in the middle of its work. The others notice by its silence and elect another. Nothing committed is lost, and the old leader comes back as a follower.
scenario-split-vote-title = Split vote
scenario-split-vote-text = One of five nodes is down and two stand for election at the same moment: two votes each, and three are needed. Chance decides the next round.
scenario-partition-and-heal-title = Partition and heal
scenario-partition-and-heal-text = The old leader is cut off with a minority and can commit nothing; the majority elects its own. When the network heals, the old leader steps down, and what it could not commit is overwritten.
scenario-stale-log-vote-title = No vote for an old log
scenario-stale-log-vote-text = A node that missed committed entries stands for election. Those who hold them refuse their votes.
