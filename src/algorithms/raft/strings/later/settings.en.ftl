### Raft’s settings.

## Timing

config-electionTimeoutMin_us = Election timeout, shortest
    .description = A follower waits at least this long for its leader. It should be many times a message’s way there and back.
config-electionTimeoutMax_us = Election timeout, longest
    .description = Each wait is drawn at random up to this. The wider the range, the rarer a split vote.
config-heartbeatInterval_us = Heartbeat interval
    .description = How often the leader sends to its followers, even with nothing to tell. It must be well below the election timeout.
config-clockDrift_pct = Assumed drift of clocks, %
    .description = By how much one server’s clock may be faster than another’s. Leases are shorter by as much; clocks that drift further make reads by lease stale.

## Elections

config-preVote = Pre-vote
    .description = Before it raises its term, a server asks whether a majority would vote for it. So nobody is disturbed by one that could not win.
config-leaderStickiness = Leader stickiness
    .description = Whoever has lately heard from a leader ignores requests for votes, and their terms. So a removed server cannot depose a leader.
config-checkQuorum = Check-quorum
    .description = A leader that no majority answers for an election timeout steps down, so that its clients look for another.
config-noopOnElection = No-op on election
    .description = A new leader appends an empty entry, so that older entries can be committed at once.

## The log

config-batchSize = Entries per message
    .description = At most this many log entries travel in one AppendEntries.
config-pipeline = Messages on the way to each follower
    .description = At most this many AppendEntries with entries may be unanswered by one follower. With more than one, the next does not wait for the answer to the last.
config-fastBacktracking = Fast backtracking
    .description = A refusal names the term that conflicts, and the leader skips all of it at once. Without it the leader goes back entry by entry.
config-snapshotThreshold = Snapshot after so many entries
    .description = A server that has applied so many entries since its last snapshot takes another and drops them from its log. At 0 none does so by itself.
config-snapshotChunk = Size of a snapshot’s pieces
    .description = At most this many characters of a snapshot travel in one InstallSnapshot.

## Clients and reads

config-sessions = Client sessions
    .description = Each request is executed once, however often a client sends it. Without sessions a repeated request can be executed twice.
config-sessionsMax = Sessions at most
    .description = One session more ends the one that was silent longest. Its client is refused from then on.
config-readIndex = Reads by read-index
    .description = Reads do not enter the log: the leader asks a majority whether it still leads, and answers from its state machine.
config-leaseReads = Reads by lease
    .description = The leader answers reads at once, as long as a majority has promised to elect nobody else. Needs leader stickiness, and clocks that do not drift too far.

## Membership

config-initialServers = Servers in the cluster at first
    .description = So many of the servers form the cluster at first; the others wait to be added. 0 stands for all.
config-catchUp = Catch up before voting
    .description = An added server is a learner first, and gets its vote when its log has caught up. Without this it counts at once, and may hold the others up.

## Settings that do not go together

config-clash-timeouts = The shortest election timeout is longer than the longest. Make one of them fit the other.
config-clash-lease = Reads by lease need leader stickiness: a lease is the promise to elect nobody else. Switch it on, or the reads by lease off.

## Settings, by theme

config-group-timing = Timing
config-group-elections = Elections
config-group-log = Log
config-group-clients = Clients and reads
config-group-membership = Membership
