### Raft's scenarios: what each is about, and the themes by which they are listed.

## Elections

scenario-group-elections = Elections

scenario-first-election-text = Five servers, no leader. The first whose election timeout runs out asks the others for their votes. Clients wait meanwhile.

scenario-split-vote-text = One of five servers is down and two stand for election at the same moment: two votes each, and three are needed. Chance decides the next round.

scenario-two-node-minority-text = Two of five servers are cut off. S1 stands again and again, and gets two votes of the three that it needs; on the other side a leader is elected, and clients are served.

scenario-stale-log-vote-text = A server that missed committed entries stands for election. Those who hold them refuse their votes.

scenario-leader-crash-text = The leader dies in the middle of its work. The others notice by its silence and elect another. Nothing committed is lost, and the old leader comes back as a follower.

scenario-duelling-elections-text = Votes take longer to come back than candidates wait, so each stands again and again, and nobody is elected. At 10 seconds the network becomes fast enough.

## Replication

scenario-group-replication = Replication

scenario-replication-text = Requests come in. Each goes into the leader’s log, then to a majority, and only then into the state machines.

scenario-missing-entries-text = S5 missed an entry, and the new leader does not know. S5 refuses what does not follow on its log, and the leader goes back to where the logs agree. Without the check entries would end up at the wrong index.

scenario-late-heartbeat-text = A heartbeat from before x = 2 was written arrives three seconds late. S3 keeps the entry all the same, for only what conflicts is deleted. Else a committed write would be lost when the leader crashes.

scenario-append-only-text = A second request comes before the first is committed. The leader appends it behind the first; if it took the first back, that client’s write would be lost.

scenario-one-way-link-text = S5 no longer hears S1, but S1 hears S5. S5 stands, and S1 steps down for the higher term. S5 lacks an entry and cannot win; S2 can, and S5 hears S2.

scenario-log-repair-text = The six followers of the paper’s Figure 7, each with a log that differs from the leader’s in its own way. The leader goes back entry by entry to where the logs agree, and from there makes each like its own.

## Commitment

scenario-group-commitment = Commitment

scenario-partition-and-heal-text = The old leader is cut off with a minority and can commit nothing; the majority elects its own. When the network heals, the old leader steps down, and what it could not commit is overwritten.

scenario-stale-leaders-write-text = S1 is alone and takes on x = 9, while S3 is elected and commits x = 5. S1’s entry is overwritten. Its client never got an answer, so nothing that was promised is lost.

scenario-figure-8-text = An entry of term 2 is on three of five servers and still must not count as committed: S5, whose last entry is of term 3, can be elected and overwrite it. Without the rule a committed write is lost.

scenario-figure-8-own-term-text = As in Figure 8, but S1 gets an entry of its own term to a majority before it crashes. That commits the old entry with it: S5 cannot be elected any more.

scenario-late-acknowledgement-text = An acknowledgement of S2’s takes nine seconds. Meanwhile S2 had to delete what it acknowledges, and S1 leads again, in term 3. What was said in term 1 no longer counts.

scenario-commit-bound-text = S5 holds two entries of its own and hears that entry 3 is committed. The message vouches for entry 1 only, so S5 applies nothing yet. Without the bound it would apply entries that were never committed.

## What must be on disk

scenario-group-durability = What must be on disk

scenario-vote-lost-text = S3 votes for S1 and restarts; then S2 asks for its vote in the same term. S3 finds its vote on disk, and refuses. If it forgot, there would be two leaders in one term.

scenario-term-lost-text = S3 has voted in term 1 and restarts on the other side of a partition. Term 1 is on its disk, so it stands in term 2. If it had forgotten, it would stand in term 1, and vote in it a second time.

scenario-log-lost-text = x = 1 is committed on S1, S2 and S3. S1 crashes, and S3 restarts. As it still has its log, it refuses S4, which lacks x = 1; with its log lost it would help to elect S4.

## Keeping and changing the leader

scenario-group-leadership = Keeping and changing the leader

scenario-disruptive-server-text = S5 is cut off and raises its term again and again. When it is back the leader has to step down for the higher term, though nothing was wrong with it.

scenario-pre-vote-text = S5 is cut off and comes back. Before it stands it asks whether it would be elected; nobody says so. Its term stays as it was, and the leader is not disturbed.

scenario-deaf-leader-text = S1 can send but not receive: its heartbeats keep the others from standing, and it can commit nothing. By check-quorum it notices that no majority answers, and steps down.

scenario-paused-leader-text = S1 stands still for five seconds, as in a garbage collection, and S2 is elected. S1 goes on as if it still led, and takes on x = 9; at the first message of a later term it steps down.

scenario-leadership-transfer-text = S1 hands over to S3: it takes on nothing more, brings S3 up to date, and tells it to stand at once. Nobody has to wait for a timeout.

## Reads and requests

scenario-group-clients = Reads and requests

scenario-stale-read-text = S1 does not know that S3 leads and has committed x = 2. Asked for x, it first wants a majority to confirm that it still leads, and so gives no old answer. Who asks for its own copy gets x = 1.

scenario-lease-text = While its lease lasts S1 answers reads at once. Its clock is slow, but the lease is shorter by as much as clocks may differ: it is over before S2 is elected.

scenario-lease-beyond-drift-text = The same slow clock, but the settings assume that clocks differ by 10 % at most. S1 follows every rule and still gives an old answer: a lease is worth as much as the assumption behind it.

scenario-retry-text = C1 asks to add 1 to x; the leader crashes before it answers, and C1 asks again. The new leader recognises the request by its session: x becomes 11, not 12.

## Snapshots

scenario-group-snapshots = Snapshots

scenario-snapshot-catch-up-text = S3 was down while eight entries were written, and the leader has replaced most of them by a snapshot. It sends the snapshot in pieces, and then the entries that follow.

scenario-snapshot-last-term-text = S2 and S3 have replaced their logs by snapshots, which keep the term of the last entry. Without it their logs would look older than S5’s, and they would elect a leader that lacks committed entries.

## Membership changes

scenario-group-membership = Membership changes

scenario-three-to-five-text = The network falls apart while three servers become five. In joint consensus S3 needs a majority of the old servers as well, and cannot go on alone; in one step both sides would go on, and commit different entries.

scenario-change-bug-2015-text = S1 adds S5, and only S5 hears of it. S2, elected next, may not remove S1 before it has committed an entry of its own term. Without that rule two groups that share no server both go on.

scenario-learner-catch-up-text = S4 is to join, and has no entries. As a learner without a vote it receives the log in rounds; after one that is short enough it becomes a voter.

scenario-leader-removes-itself-text = S1 is asked to remove itself. It leads until a majority of the others has the change, then steps down, and does not stand again.

scenario-removed-server-text = S4 was removed while it was cut off, and does not know. It stands with ever higher terms; by leader stickiness, servers that have just heard from their leader do not listen.
