### Raft's scenarios: title and text of each, the themes by which they are listed, and the moments that are worth looking at.

## Elections

scenario-group-elections = Elections

scenario-first-election-title = First election
scenario-first-election-text = Five servers, no leader. The first whose election timeout runs out asks the others for their votes. Clients wait meanwhile.
scenario-first-election-moment-timeout = S1’s election timeout runs out
scenario-first-election-moment-won = S1 is elected
scenario-first-election-moment-committed = The first entry is committed

scenario-split-vote-title = Split vote
scenario-split-vote-text = One of five servers is down and two stand for election at the same moment: two votes each, and three are needed. Chance decides the next round.
scenario-split-vote-moment-candidates = S1 and S2 stand at once
scenario-split-vote-moment-split = Two votes each: nobody wins
scenario-split-vote-moment-won = S2 is elected in term 2

scenario-two-node-minority-title = A minority of two
scenario-two-node-minority-text = Two of five servers are cut off. S1 stands again and again, and gets two votes of the three that it needs; on the other side a leader is elected, and clients are served.
scenario-two-node-minority-moment-vain = S1 has two votes and needs three
scenario-two-node-minority-moment-won = S3 is elected with three votes
scenario-two-node-minority-moment-again = S1 stands again, in term 2
scenario-two-node-minority-moment-deposed = Together again: S3 steps down for a later term
scenario-two-node-minority-moment-united = S3 leads all five

scenario-stale-log-vote-title = No vote for an old log
scenario-stale-log-vote-text = A server that missed committed entries stands for election. Those who hold them refuse their votes.
scenario-stale-log-vote-moment-missed = x = 2 is committed without S5
scenario-stale-log-vote-moment-refused = S5 is refused for its old log
scenario-stale-log-vote-moment-won = S3 is elected

scenario-leader-crash-title = The leader crashes
scenario-leader-crash-text = The leader dies in the middle of its work. The others notice by its silence and elect another. Nothing committed is lost, and the old leader comes back as a follower.
scenario-leader-crash-moment-crash = S1 crashes
scenario-leader-crash-moment-timeout = S2 has heard nothing for too long
scenario-leader-crash-moment-won = S2 is elected in term 2
scenario-leader-crash-moment-back = S1 restarts

scenario-duelling-elections-title = Timeouts shorter than the delay
scenario-duelling-elections-text = Votes take longer to come back than candidates wait, so each stands again and again, and nobody is elected. At 10 seconds the network becomes fast enough.
scenario-duelling-elections-moment-again = A candidate stands again, in term 2
scenario-duelling-elections-moment-late = An answer comes when its election is over
scenario-duelling-elections-moment-faster = The network becomes faster
scenario-duelling-elections-moment-won = A leader at last

## Replication

scenario-group-replication = Replication

scenario-replication-title = Replication
scenario-replication-text = Requests come in. Each goes into the leader’s log, then to a majority, and only then into the state machines.
scenario-replication-moment-request = A request reaches the leader
scenario-replication-moment-copied = A second server has the entry
scenario-replication-moment-committed = The entry is on a majority: committed

scenario-missing-entries-title = A follower that missed an entry
scenario-missing-entries-text = S5 missed an entry, and the new leader does not know. S5 refuses what does not follow on its log, and the leader goes back to where the logs agree. Without the check entries would end up at the wrong index.
scenario-missing-entries-moment-refused = S5 refuses: it lacks entry 2
scenario-missing-entries-moment-repaired = S5 gets entry 2 as well
scenario-missing-entries-moment-agreed = y = 2 is committed at the same index everywhere

scenario-late-heartbeat-title = A late heartbeat
scenario-late-heartbeat-text = A heartbeat from before x = 2 was written arrives three seconds late. S3 keeps the entry all the same, for only what conflicts is deleted. Else a committed write would be lost when the leader crashes.
scenario-late-heartbeat-moment-committed = x = 2 is committed on S1, S2 and S3
scenario-late-heartbeat-moment-late = The late heartbeat reaches S3
scenario-late-heartbeat-moment-refused = S3 refuses S4, which lacks x = 2
scenario-late-heartbeat-moment-won = S3 is elected

scenario-append-only-title = A leader only appends
scenario-append-only-text = A second request comes before the first is committed. The leader appends it behind the first; if it took the first back, that client’s write would be lost.
scenario-append-only-moment-first = x = 1 is appended
scenario-append-only-moment-second = y = 2 is appended behind it
scenario-append-only-moment-committed = Both are committed

scenario-one-way-link-title = A link dead in one direction
scenario-one-way-link-text = S5 no longer hears S1, but S1 hears S5. S5 stands, and S1 steps down for the higher term. S5 lacks an entry and cannot win; S2 can, and S5 hears S2.
scenario-one-way-link-moment-stands = S5 stands
scenario-one-way-link-moment-deposed = S1 steps down
scenario-one-way-link-moment-won = S2 is elected
scenario-one-way-link-moment-heard = S5 hears the new leader and catches up

scenario-log-repair-title = Repairing logs (Figure 7)
scenario-log-repair-text = The six followers of the paper’s Figure 7, each with a log that differs from the leader’s in its own way. The leader goes back entry by entry to where the logs agree, and from there makes each like its own.
scenario-log-repair-moment-won = S1 is elected in term 8
scenario-log-repair-moment-mismatch = S7’s entry 10 is of another term
scenario-log-repair-moment-repaired = S7 replaces its last eight entries by seven
scenario-log-repair-moment-conflict = A new entry replaces S5’s surplus entry
scenario-log-repair-moment-same = All seven logs are the same

## Commitment

scenario-group-commitment = Commitment

scenario-partition-and-heal-title = Partition and heal
scenario-partition-and-heal-text = The old leader is cut off with a minority and can commit nothing; the majority elects its own. When the network heals, the old leader steps down, and what it could not commit is overwritten.
scenario-partition-and-heal-moment-partition = S1 and S5 are cut off
scenario-partition-and-heal-moment-taken = S1 takes on x = 9, and cannot commit it
scenario-partition-and-heal-moment-won = The majority elects S2
scenario-partition-and-heal-moment-overwritten = S1’s entry is overwritten

scenario-stale-leaders-write-title = A stale leader’s write is lost
scenario-stale-leaders-write-text = S1 is alone and takes on x = 9, while S3 is elected and commits x = 5. S1’s entry is overwritten. Its client never got an answer, so nothing that was promised is lost.
scenario-stale-leaders-write-moment-taken = S1 takes on x = 9
scenario-stale-leaders-write-moment-won = S3 is elected
scenario-stale-leaders-write-moment-committed = S3 commits x = 5
scenario-stale-leaders-write-moment-overwritten = x = 9 is overwritten

scenario-figure-8-title = Figure 8: an old entry on a majority
scenario-figure-8-text = An entry of term 2 is on three of five servers and still must not count as committed: S5, whose last entry is of term 3, can be elected and overwrite it. Without the rule a committed write is lost.
scenario-figure-8-moment-other = S5 takes on another entry 2
scenario-figure-8-moment-majority = S1’s entry 2 is on three servers
scenario-figure-8-moment-won = S5 is elected in term 5
scenario-figure-8-moment-overwritten = S2’s entry 2 is overwritten

scenario-figure-8-own-term-title = Figure 8: an entry of the own term
scenario-figure-8-own-term-text = As in Figure 8, but S1 gets an entry of its own term to a majority before it crashes. That commits the old entry with it: S5 cannot be elected any more.
scenario-figure-8-own-term-moment-other = S5 takes on another entry 2
scenario-figure-8-own-term-moment-majority = Entry 2 is on three servers
scenario-figure-8-own-term-moment-committed = Entry 3, of S1’s own term, commits entry 2 as well
scenario-figure-8-own-term-moment-refused = S2 refuses S5
scenario-figure-8-own-term-moment-won = S2 is elected

scenario-late-acknowledgement-title = A late acknowledgement
scenario-late-acknowledgement-text = An acknowledgement of S2’s takes nine seconds. Meanwhile S2 had to delete what it acknowledges, and S1 leads again, in term 3. What was said in term 1 no longer counts.
scenario-late-acknowledgement-moment-acknowledged = S2 acknowledges up to entry 4
scenario-late-acknowledgement-moment-deleted = S2 deletes the three entries
scenario-late-acknowledgement-moment-again = S1 is elected again, in term 3
scenario-late-acknowledgement-moment-late = The acknowledgement arrives, and does not count
scenario-late-acknowledgement-moment-committed = Entry 4 is committed once the others have it

scenario-commit-bound-title = How far a follower may commit
scenario-commit-bound-text = S5 holds two entries of its own and hears that entry 3 is committed. The message vouches for entry 1 only, so S5 applies nothing yet. Without the bound it would apply entries that were never committed.
scenario-commit-bound-moment-read = S1 asks a majority to confirm a read
scenario-commit-bound-moment-heard = S5 hears of commit index 3
scenario-commit-bound-moment-overwritten = S5’s own entries are overwritten

## What must be on disk

scenario-group-durability = What must be on disk

scenario-vote-lost-title = A vote lost at a restart
scenario-vote-lost-text = S3 votes for S1 and restarts; then S2 asks for its vote in the same term. S3 finds its vote on disk, and refuses. If it forgot, there would be two leaders in one term.
scenario-vote-lost-moment-voted = S3 votes for S1
scenario-vote-lost-moment-recovered = S3 restarts
scenario-vote-lost-moment-asked = S2 asks S3 in the same term
scenario-vote-lost-moment-settled = S2 hears of the leader

scenario-term-lost-title = A term lost at a restart
scenario-term-lost-text = S3 has voted in term 1 and restarts on the other side of a partition. Term 1 is on its disk, so it stands in term 2. If it had forgotten, it would stand in term 1, and vote in it a second time.
scenario-term-lost-moment-recovered = S3 restarts and knows term 1
scenario-term-lost-moment-stands = S3 stands in term 2
scenario-term-lost-moment-won = S3 is elected
scenario-term-lost-moment-deposed = Together again: S1 steps down

scenario-log-lost-title = A log lost at a restart
scenario-log-lost-text = x = 1 is committed on S1, S2 and S3. S1 crashes, and S3 restarts. As it still has its log, it refuses S4, which lacks x = 1; with its log lost it would help to elect S4.
scenario-log-lost-moment-recovered = S3 restarts with its log
scenario-log-lost-moment-refused = S3 refuses S4
scenario-log-lost-moment-won = S2 is elected
scenario-log-lost-moment-kept = x = 1 is on every server that is up

## Keeping and changing the leader

scenario-group-leadership = Keeping and changing the leader

scenario-disruptive-server-title = A disruptive server
scenario-disruptive-server-text = S5 is cut off and raises its term again and again. When it is back the leader has to step down for the higher term, though nothing was wrong with it.
scenario-disruptive-server-moment-stands = S5 stands, all alone
scenario-disruptive-server-moment-deposed = S5 is back: S1 steps down
scenario-disruptive-server-moment-won = S2 is elected

scenario-pre-vote-title = Pre-vote
scenario-pre-vote-text = S5 is cut off and comes back. Before it stands it asks whether it would be elected; nobody says so. Its term stays as it was, and the leader is not disturbed.
scenario-pre-vote-moment-asked = S5 asks before it stands
scenario-pre-vote-moment-denied = A server that hears a leader refuses
scenario-pre-vote-moment-back = S5 follows S1 again

scenario-deaf-leader-title = A leader that hears nobody
scenario-deaf-leader-text = S1 can send but not receive: its heartbeats keep the others from standing, and it can commit nothing. By check-quorum it notices that no majority answers, and steps down.
scenario-deaf-leader-moment-taken = S1 takes on x = 2, and hears no answer
scenario-deaf-leader-moment-lost = No majority has answered: S1 steps down
scenario-deaf-leader-moment-won = S4 is elected
scenario-deaf-leader-moment-committed = S4 commits x = 2

scenario-paused-leader-title = A leader stands still
scenario-paused-leader-text = S1 stands still for five seconds, as in a garbage collection, and S2 is elected. S1 goes on as if it still led, and takes on x = 9; at the first message of a later term it steps down.
scenario-paused-leader-moment-paused = S1 stands still
scenario-paused-leader-moment-won = S2 is elected
scenario-paused-leader-moment-resumed = S1 goes on as if it led
scenario-paused-leader-moment-refused = What S1 sent is refused

scenario-leadership-transfer-title = Leadership transfer
scenario-leadership-transfer-text = S1 hands over to S3: it takes on nothing more, brings S3 up to date, and tells it to stand at once. Nobody has to wait for a timeout.
scenario-leadership-transfer-moment-asked = S1 is asked to hand over
scenario-leadership-transfer-moment-ready = S3 has everything: S1 tells it to stand
scenario-leadership-transfer-moment-stands = S3 stands
scenario-leadership-transfer-moment-won = S3 is elected
scenario-leadership-transfer-moment-answered = The request that came meanwhile is answered

## Reads and requests

scenario-group-clients = Reads and requests

scenario-stale-read-title = Stale reads and read-index
scenario-stale-read-text = S1 does not know that S3 leads and has committed x = 2. Asked for x, it first wants a majority to confirm that it still leads, and so gives no old answer. Who asks for its own copy gets x = 1.
scenario-stale-read-moment-committed = S3 commits x = 2
scenario-stale-read-moment-waits = S1 waits for a majority to confirm
scenario-stale-read-moment-local = S1’s own copy is read: x = 1
scenario-stale-read-moment-answered = S3 answers the read: x = 2

scenario-lease-title = Leases and clocks
scenario-lease-text = While its lease lasts S1 answers reads at once. Its clock is slow, but the lease is shorter by as much as clocks may differ: it is over before S2 is elected.
scenario-lease-moment-lease = S1 answers a read by its lease
scenario-lease-moment-won = S2 is elected
scenario-lease-moment-committed = S2 commits x = 2
scenario-lease-moment-waits = S1’s lease is over: the read waits
scenario-lease-moment-answered = S2 answers the read: x = 2

scenario-lease-beyond-drift-title = A clock slower than assumed
scenario-lease-beyond-drift-text = The same slow clock, but the settings assume that clocks differ by 10 % at most. S1 follows every rule and still gives an old answer: a lease is worth as much as the assumption behind it.
scenario-lease-beyond-drift-moment-lease = S1 answers a read by its lease
scenario-lease-beyond-drift-moment-won = S2 is elected
scenario-lease-beyond-drift-moment-stale = S1 trusts its lease, and answers x = 1

scenario-retry-title = A request sent twice
scenario-retry-text = C1 asks to add 1 to x; the leader crashes before it answers, and C1 asks again. The new leader recognises the request by its session: x becomes 11, not 12.
scenario-retry-moment-first = C1’s request is in the log
scenario-retry-moment-executed = S2 commits it, and answers nobody
scenario-retry-moment-again = C1 asks again: the log has the request twice
scenario-retry-moment-recognised = S2 does not execute it again

## Snapshots

scenario-group-snapshots = Snapshots

scenario-snapshot-catch-up-title = Catching up by snapshot
scenario-snapshot-catch-up-text = S3 was down while eight entries were written, and the leader has replaced most of them by a snapshot. It sends the snapshot in pieces, and then the entries that follow.
scenario-snapshot-catch-up-moment-sent = S1 begins to send its snapshot
scenario-snapshot-catch-up-moment-chunk = The first piece arrives
scenario-snapshot-catch-up-moment-installed = S3 has the whole snapshot
scenario-snapshot-catch-up-moment-followed = The entries after it follow

scenario-snapshot-last-term-title = The last term of a snapshot
scenario-snapshot-last-term-text = S2 and S3 have replaced their logs by snapshots, which keep the term of the last entry. Without it their logs would look older than S5’s, and they would elect a leader that lacks committed entries.
scenario-snapshot-last-term-moment-taken = S2 takes a snapshot
scenario-snapshot-last-term-moment-refused = S2 refuses S5
scenario-snapshot-last-term-moment-won = S2 is elected
scenario-snapshot-last-term-moment-repaired = S5 gets the snapshot

## Membership changes

scenario-group-membership = Membership changes

scenario-three-to-five-title = Three servers become five
scenario-three-to-five-text = The network falls apart while three servers become five. In joint consensus S3 needs a majority of the old servers as well, and cannot go on alone; in one step both sides would go on, and commit different entries.
scenario-three-to-five-moment-joint = S3 begins the change
scenario-three-to-five-moment-won = The old majority elects S1
scenario-three-to-five-moment-reverted = S3’s change is taken back
scenario-three-to-five-moment-again = S1 is asked for the same change
scenario-three-to-five-moment-final = Both majorities agree: the new configuration follows

scenario-change-bug-2015-title = The membership bug of 2015
scenario-change-bug-2015-text = S1 adds S5, and only S5 hears of it. S2, elected next, may not remove S1 before it has committed an entry of its own term. Without that rule two groups that share no server both go on.
scenario-change-bug-2015-moment-added = S1 adds S5
scenario-change-bug-2015-moment-refused = S2 may not change anything yet
scenario-change-bug-2015-moment-won = S1 is elected in term 3
scenario-change-bug-2015-moment-committed = Now S5 belongs to the cluster

scenario-learner-catch-up-title = A learner catches up
scenario-learner-catch-up-text = S4 is to join, and has no entries. As a learner without a vote it receives the log in rounds; after one that is short enough it becomes a voter.
scenario-learner-catch-up-moment-learner = S4 becomes a learner
scenario-learner-catch-up-moment-round = The first round took too long: one more
scenario-learner-catch-up-moment-ready = S4 has caught up
scenario-learner-catch-up-moment-voter = S4 is a voter

scenario-leader-removes-itself-title = A leader removes itself
scenario-leader-removes-itself-text = S1 is asked to remove itself. It leads until a majority of the others has the change, then steps down, and does not stand again.
scenario-leader-removes-itself-moment-removal = S1 writes a configuration without itself
scenario-leader-removes-itself-moment-leaves = It is committed: S1 steps down
scenario-leader-removes-itself-moment-won = S2 is elected
scenario-leader-removes-itself-moment-quiet = S1’s timeout runs out, and it stays quiet

scenario-removed-server-title = A removed server does not know
scenario-removed-server-text = S4 was removed while it was cut off, and does not know. It stands with ever higher terms; by leader stickiness, servers that have just heard from their leader do not listen.
scenario-removed-server-moment-removed = S1 removes S4
scenario-removed-server-moment-stands = S4 stands
scenario-removed-server-moment-ignored = S4 is not listened to
scenario-removed-server-moment-committed = Work goes on: x = 1 is committed
