### Raft's scenarios: the title of each, and the moments that are worth looking at.

## Elections

scenario-first-election-title = First election
scenario-first-election-moment-timeout = S1’s election timeout runs out
scenario-first-election-moment-won = S1 is elected
scenario-first-election-moment-committed = The first entry is committed

scenario-split-vote-title = Split vote
scenario-split-vote-moment-candidates = S1 and S2 stand at once
scenario-split-vote-moment-split = Two votes each: nobody wins
scenario-split-vote-moment-won = S2 is elected in term 2

scenario-two-node-minority-title = A minority of two
scenario-two-node-minority-moment-vain = S1 has two votes and needs three
scenario-two-node-minority-moment-won = S3 is elected with three votes
scenario-two-node-minority-moment-again = S1 stands again, in term 2
scenario-two-node-minority-moment-deposed = Together again: S3 steps down for a later term
scenario-two-node-minority-moment-united = S3 leads all five

scenario-stale-log-vote-title = No vote for an old log
scenario-stale-log-vote-moment-missed = x = 2 is committed without S5
scenario-stale-log-vote-moment-refused = S5 is refused for its old log
scenario-stale-log-vote-moment-won = S3 is elected

scenario-leader-crash-title = The leader crashes
scenario-leader-crash-moment-crash = S1 crashes
scenario-leader-crash-moment-timeout = S2 has heard nothing for too long
scenario-leader-crash-moment-won = S2 is elected in term 2
scenario-leader-crash-moment-back = S1 restarts

scenario-duelling-elections-title = Timeouts shorter than the delay
scenario-duelling-elections-moment-again = A candidate stands again, in term 2
scenario-duelling-elections-moment-late = An answer comes when its election is over
scenario-duelling-elections-moment-faster = The network becomes faster
scenario-duelling-elections-moment-won = A leader at last

## Replication

scenario-replication-title = Replication
scenario-replication-moment-request = A request reaches the leader
scenario-replication-moment-copied = A second server has the entry
scenario-replication-moment-committed = The entry is on a majority: committed

scenario-missing-entries-title = A follower that missed an entry
scenario-missing-entries-moment-refused = S5 refuses: it lacks entry 2
scenario-missing-entries-moment-repaired = S5 gets entry 2 as well
scenario-missing-entries-moment-agreed = y = 2 is committed at the same index everywhere

scenario-late-heartbeat-title = A late heartbeat
scenario-late-heartbeat-moment-committed = x = 2 is committed on S1, S2 and S3
scenario-late-heartbeat-moment-late = The late heartbeat reaches S3
scenario-late-heartbeat-moment-refused = S3 refuses S4, which lacks x = 2
scenario-late-heartbeat-moment-won = S3 is elected

scenario-append-only-title = A leader only appends
scenario-append-only-moment-first = x = 1 is appended
scenario-append-only-moment-second = y = 2 is appended behind it
scenario-append-only-moment-committed = Both are committed

scenario-one-way-link-title = A link dead in one direction
scenario-one-way-link-moment-stands = S5 stands
scenario-one-way-link-moment-deposed = S1 steps down
scenario-one-way-link-moment-won = S2 is elected
scenario-one-way-link-moment-heard = S5 hears the new leader and catches up

scenario-log-repair-title = Repairing logs (Figure 7)
scenario-log-repair-moment-won = S1 is elected in term 8
scenario-log-repair-moment-mismatch = S7’s entry 10 is of another term
scenario-log-repair-moment-repaired = S7 replaces its last eight entries by seven
scenario-log-repair-moment-conflict = A new entry replaces S5’s surplus entry
scenario-log-repair-moment-same = All seven logs are the same

## Commitment

scenario-partition-and-heal-title = Partition and heal
scenario-partition-and-heal-moment-partition = S1 and S5 are cut off
scenario-partition-and-heal-moment-taken = S1 takes on x = 9, and cannot commit it
scenario-partition-and-heal-moment-won = The majority elects S2
scenario-partition-and-heal-moment-overwritten = S1’s entry is overwritten

scenario-stale-leaders-write-title = A stale leader’s write is lost
scenario-stale-leaders-write-moment-taken = S1 takes on x = 9
scenario-stale-leaders-write-moment-won = S3 is elected
scenario-stale-leaders-write-moment-committed = S3 commits x = 5
scenario-stale-leaders-write-moment-overwritten = x = 9 is overwritten

scenario-figure-8-title = Figure 8: an old entry on a majority
scenario-figure-8-moment-other = S5 takes on another entry 2
scenario-figure-8-moment-majority = S1’s entry 2 is on three servers
scenario-figure-8-moment-won = S5 is elected in term 5
scenario-figure-8-moment-overwritten = S2’s entry 2 is overwritten

scenario-figure-8-own-term-title = Figure 8: an entry of the own term
scenario-figure-8-own-term-moment-other = S5 takes on another entry 2
scenario-figure-8-own-term-moment-majority = Entry 2 is on three servers
scenario-figure-8-own-term-moment-committed = Entry 3, of S1’s own term, commits entry 2 as well
scenario-figure-8-own-term-moment-refused = S2 refuses S5
scenario-figure-8-own-term-moment-won = S2 is elected

scenario-late-acknowledgement-title = A late acknowledgement
scenario-late-acknowledgement-moment-acknowledged = S2 acknowledges up to entry 4
scenario-late-acknowledgement-moment-deleted = S2 deletes the three entries
scenario-late-acknowledgement-moment-again = S1 is elected again, in term 3
scenario-late-acknowledgement-moment-late = The acknowledgement arrives, and does not count
scenario-late-acknowledgement-moment-committed = Entry 4 is committed once the others have it

scenario-commit-bound-title = How far a follower may commit
scenario-commit-bound-moment-read = S1 asks a majority to confirm a read
scenario-commit-bound-moment-heard = S5 hears of commit index 3
scenario-commit-bound-moment-overwritten = S5’s own entries are overwritten

## What must be on disk

scenario-vote-lost-title = A vote lost at a restart
scenario-vote-lost-moment-voted = S3 votes for S1
scenario-vote-lost-moment-recovered = S3 restarts
scenario-vote-lost-moment-asked = S2 asks S3 in the same term
scenario-vote-lost-moment-settled = S2 hears of the leader

scenario-term-lost-title = A term lost at a restart
scenario-term-lost-moment-recovered = S3 restarts and knows term 1
scenario-term-lost-moment-stands = S3 stands in term 2
scenario-term-lost-moment-won = S3 is elected
scenario-term-lost-moment-deposed = Together again: S1 steps down

scenario-log-lost-title = A log lost at a restart
scenario-log-lost-moment-recovered = S3 restarts with its log
scenario-log-lost-moment-refused = S3 refuses S4
scenario-log-lost-moment-won = S2 is elected
scenario-log-lost-moment-kept = x = 1 is on every server that is up

## Keeping and changing the leader

scenario-disruptive-server-title = A disruptive server
scenario-disruptive-server-moment-stands = S5 stands, all alone
scenario-disruptive-server-moment-deposed = S5 is back: S1 steps down
scenario-disruptive-server-moment-won = S2 is elected

scenario-pre-vote-title = Pre-vote
scenario-pre-vote-moment-asked = S5 asks before it stands
scenario-pre-vote-moment-denied = A server that hears a leader refuses
scenario-pre-vote-moment-back = S5 follows S1 again

scenario-deaf-leader-title = A leader that hears nobody
scenario-deaf-leader-moment-taken = S1 takes on x = 2, and hears no answer
scenario-deaf-leader-moment-lost = No majority has answered: S1 steps down
scenario-deaf-leader-moment-won = S4 is elected
scenario-deaf-leader-moment-committed = S4 commits x = 2

scenario-paused-leader-title = A leader stands still
scenario-paused-leader-moment-paused = S1 stands still
scenario-paused-leader-moment-won = S2 is elected
scenario-paused-leader-moment-resumed = S1 goes on as if it led
scenario-paused-leader-moment-refused = What S1 sent is refused

scenario-leadership-transfer-title = Leadership transfer
scenario-leadership-transfer-moment-asked = S1 is asked to hand over
scenario-leadership-transfer-moment-ready = S3 has everything: S1 tells it to stand
scenario-leadership-transfer-moment-stands = S3 stands
scenario-leadership-transfer-moment-won = S3 is elected
scenario-leadership-transfer-moment-answered = The request that came meanwhile is answered

## Reads and requests

scenario-stale-read-title = Stale reads and read-index
scenario-stale-read-moment-committed = S3 commits x = 2
scenario-stale-read-moment-waits = S1 waits for a majority to confirm
scenario-stale-read-moment-local = S1’s own copy is read: x = 1
scenario-stale-read-moment-answered = S3 answers the read: x = 2

scenario-lease-title = Leases and clocks
scenario-lease-moment-lease = S1 answers a read by its lease
scenario-lease-moment-won = S2 is elected
scenario-lease-moment-committed = S2 commits x = 2
scenario-lease-moment-waits = S1’s lease is over: the read waits
scenario-lease-moment-answered = S2 answers the read: x = 2

scenario-lease-beyond-drift-title = A clock slower than assumed
scenario-lease-beyond-drift-moment-lease = S1 answers a read by its lease
scenario-lease-beyond-drift-moment-won = S2 is elected
scenario-lease-beyond-drift-moment-stale = S1 trusts its lease, and answers x = 1

scenario-retry-title = A request sent twice
scenario-retry-moment-first = C1’s request is in the log
scenario-retry-moment-executed = S2 commits it, and answers nobody
scenario-retry-moment-again = C1 asks again: the log has the request twice
scenario-retry-moment-recognised = S2 does not execute it again

## Snapshots

scenario-snapshot-catch-up-title = Catching up by snapshot
scenario-snapshot-catch-up-moment-sent = S1 begins to send its snapshot
scenario-snapshot-catch-up-moment-chunk = The first piece arrives
scenario-snapshot-catch-up-moment-installed = S3 has the whole snapshot
scenario-snapshot-catch-up-moment-followed = The entries after it follow

scenario-snapshot-last-term-title = The last term of a snapshot
scenario-snapshot-last-term-moment-taken = S2 takes a snapshot
scenario-snapshot-last-term-moment-refused = S2 refuses S5
scenario-snapshot-last-term-moment-won = S2 is elected
scenario-snapshot-last-term-moment-repaired = S5 gets the snapshot

## Membership changes

scenario-three-to-five-title = Three servers become five
scenario-three-to-five-moment-joint = S3 begins the change
scenario-three-to-five-moment-won = The old majority elects S1
scenario-three-to-five-moment-reverted = S3’s change is taken back
scenario-three-to-five-moment-again = S1 is asked for the same change
scenario-three-to-five-moment-final = Both majorities agree: the new configuration follows

scenario-change-bug-2015-title = The membership bug of 2015
scenario-change-bug-2015-moment-added = S1 adds S5
scenario-change-bug-2015-moment-refused = S2 may not change anything yet
scenario-change-bug-2015-moment-won = S1 is elected in term 3
scenario-change-bug-2015-moment-committed = Now S5 belongs to the cluster

scenario-learner-catch-up-title = A learner catches up
scenario-learner-catch-up-moment-learner = S4 becomes a learner
scenario-learner-catch-up-moment-round = The first round took too long: one more
scenario-learner-catch-up-moment-ready = S4 has caught up
scenario-learner-catch-up-moment-voter = S4 is a voter

scenario-leader-removes-itself-title = A leader removes itself
scenario-leader-removes-itself-moment-removal = S1 writes a configuration without itself
scenario-leader-removes-itself-moment-leaves = It is committed: S1 steps down
scenario-leader-removes-itself-moment-won = S2 is elected
scenario-leader-removes-itself-moment-quiet = S1’s timeout runs out, and it stays quiet

scenario-removed-server-title = A removed server does not know
scenario-removed-server-moment-removed = S1 removes S4
scenario-removed-server-moment-stands = S4 stands
scenario-removed-server-moment-ignored = S4 is not listened to
scenario-removed-server-moment-committed = Work goes on: x = 1 is committed
