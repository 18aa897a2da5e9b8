### What must hold, and the rules that can be switched off to see that they are needed.

## The safety properties: the paper’s Figure 3

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
    .description = No two servers ever apply different entries at the same index.
    .violation = { $first } and { $second } applied different entries at { $index }; { $second }’s is of { $term }.

## And what follows from the rest of the algorithm

property-vote-once = Vote once
    .description = No server votes for two candidates in one term, not even if it crashed in between.
    .violation = { $voter } voted for { $first } and for { $second } in { $term }.
property-campaign-support = Backed candidacy
    .description = With pre-vote, while somebody leads, nobody raises its term to stand for election unless a majority said that they would vote for it.
    .violation =
        { $candidate } stood for election in { $term }{ $votes ->
            [0] {" "}without asking who would vote for it.
           *[other] , although only { $votes } would vote for it.
        }
property-configuration-safety = Overlapping majorities
    .description = No two servers could both be elected by majorities that have no server in common, whatever configurations they use.
    .violation = { $first } could be elected by { $votes }, and { $second } by { $nodes }: their configurations allow two leaders at once.
property-snapshot-agreement = Snapshot agreement
    .description = A snapshot stands for exactly the entries that it replaces: same term, same state machine, same configuration.
    .violation = A snapshot does not stand for what it replaced: at { $index } what { $first } had is not what { $second } has.
property-exactly-once = Exactly once
    .description = With sessions, no client’s request is executed twice, however often it was sent.
    .violation = Up to { $index } { $count } requests were to be executed, each once, but { $first } has executed more operations: at least one was executed twice.
property-fresh-reads = Fresh reads
    .description = A read shows all that any client had been told before it was asked for. Reads from a server’s own copy are exempt.
    .violation =
        { $second } answered { $client }’s request { $request }, a read, without what stands at { $index }, although { $first ->
            [none] a client had already been told of it.
           *[other] { $first } had already told a client of it.
        }

## Rules that can be switched off: elections

rule-election-restriction = Election restriction
    .description = A vote goes only to a log at least as up to date as the voter’s. Without it a server that lacks committed entries can become leader and delete them.
rule-one-vote-per-term = One vote per term
    .description = A server votes once in a term. Without it two candidates can both get a majority.
rule-majority = Majority
    .description = More than half of all voters must agree. With only half, both sides of a partition can elect a leader and commit.
rule-term-increment = A new term for each election
    .description = Whoever stands for election does so in a term of its own, one higher than any it has seen. Without it a server votes a second time in a term, for itself, and votes of one election count in another.
rule-step-down = Step down before a higher term
    .description = A leader or candidate that sees a higher term becomes a follower. Without it an old leader goes on as one in a term that already has its own.
rule-pre-vote = Pre-vote
    .description = Whoever would not be elected does not stand, if pre-vote is on. Without it a server that was cut off comes back with a higher term and deposes a leader with which nothing was wrong.

## Rules that can be switched off: what survives a crash

rule-durable-vote = The vote survives a crash
    .description = The vote is on disk before a server answers. Without it a restarted server can vote twice in one term.
rule-durable-term = The term survives a crash
    .description = The term is on disk before a server answers. Without it a restarted server goes back to old terms, and votes in them again.
rule-durable-log = The log survives a crash
    .description = Entries are on disk before a server acknowledges them. Without it a crash can lose what was already committed.

## Rules that can be switched off: the log

rule-own-term-commit = Commit by counting only in the own term
    .description = A leader counts copies only of entries of its own term. Without it an entry that counted as committed can still be deleted: the paper’s Figure 8.
rule-consistency-check = Consistency check
    .description = A follower takes entries only after one that it shares with the leader. Without it entries land in the wrong places and logs differ.
rule-truncate-only-conflicts = Delete only what conflicts
    .description = A follower deletes entries only from the first conflict on. Without it a late message deletes entries that were already acknowledged.
rule-leader-append-only = Leaders only append
    .description = A leader adds to its log and never takes anything out. Without it a new request displaces entries that are not committed yet, and other servers hold other entries in their place.
rule-commit-bound = Commit no further than the last new entry
    .description = What a follower learns of commitment reaches only as far as the entries that it has just compared. Without it, it applies what an earlier leader left at the end of its log.
rule-snapshot-last-term = A snapshot keeps its last term
    .description = With a snapshot stands the term of the last entry that it replaced. Without it a log that ends there looks older than it is, and a server that lacks committed entries can be elected.

## Rules that can be switched off: membership

rule-joint-consensus = Joint consensus
    .description = When several servers come or go at once, majorities of the old and of the new voters must agree in between. Without it each can elect a leader of its own.
rule-commit-before-change = Commit first, then change
    .description = A leader commits an entry of its own term before it adds or removes a server. Without it two changes that two leaders began can be in force at once, and their majorities need not overlap.

## Rules that can be switched off: clients

rule-session-deduplication = Sessions recognise repetitions
    .description = A request that was executed once is answered again, not executed again. Without it a client that hears nothing and asks again changes the state twice.
rule-read-index-confirmation = A majority confirms the read
    .description = Before a leader answers a read, a majority confirms that it still leads. Without it a leader that was replaced unawares answers with old values.
rule-lease-drift = Leases allow for drifting clocks
    .description = A lease is shorter than the shortest election timeout by as much as another’s clock may be faster. Without it a leader reads by its lease while another has already been elected.
