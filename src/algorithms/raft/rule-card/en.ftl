### Raft’s rules on one sheet, in our words. Each is one sentence or two; RPC and variable names as in the paper.

card-group-all = All servers
card-apply = While commitIndex is ahead of lastApplied, apply the next entry to the state machine.
card-higher-term = Whoever sees a higher term, in a request or an answer, takes it over and becomes a follower.

card-group-followers = Followers
card-follower-answers = Start as a follower; answer what leaders and candidates ask, and ask for nothing.
card-follower-timeout = Nothing from a leader and no vote given for an election timeout: become a candidate.
card-follower-redirects = A client that asks a follower is sent to the leader.

card-group-candidates = Candidates
card-candidate-starts = Raise the term, vote for oneself, start a timeout of random length, ask all others for their votes.
card-candidate-counts = Count the votes of one’s own term.
card-candidate-wins = Votes of a majority: become the leader.
card-candidate-yields = A leader of this term is heard: become a follower.
card-candidate-retries = The timeout runs out without a winner: begin another election.

card-group-leaders = Leaders
card-leader-heartbeats = Send heartbeats at once and then at intervals, so that nobody else stands.
card-leader-noop = Begin the term with an empty entry, so that older ones can be committed.
card-leader-appends = Append a client’s request to one’s own log, never change what is there, and answer once it is applied.
card-leader-replicates = Send each follower the entries from its nextIndex on.
card-leader-acknowledged = On success set the follower’s matchIndex and nextIndex.
card-leader-backs-off = On a failed consistency check lower nextIndex and try again.
card-leader-commits = Commit an index that a majority holds, if its entry is of the current term; all before it are committed with it.

card-group-request-vote = RequestVote, at the receiver
card-vote-stale = Refuse if the candidate’s term is old.
card-vote-once = Vote for one candidate in a term, first come, first served.
card-vote-log = Vote only if the candidate’s log is at least as up to date as one’s own.

card-group-append-entries = AppendEntries, at the receiver
card-append-stale = Refuse if the leader’s term is old.
card-append-check = Refuse if there is no entry at prevLogIndex, or it is not of prevLogTerm.
card-append-truncates = An entry that conflicts with a new one (same index, other term) is deleted, and all after it.
card-append-new = Append whatever of the entries is not there yet.
card-append-commit = Set commitIndex to leaderCommit, but not beyond the last of the new entries.

card-group-persistence = Persistence
card-persist = currentTerm, votedFor and log are on disk before anything is answered; after a crash, all else begins anew.

card-group-elections-more = Elections, extended
card-pre-vote = Before raising the term, ask whether a majority would vote for oneself.
card-sticky = Whoever has lately heard from a leader ignores requests for votes, and their terms.
card-check-quorum = A leader that no majority answers for an election timeout steps down.
card-transfer = To hand over, bring the other’s log up to date, then tell it to stand at once.

card-group-clients = Clients and reads
card-sessions = Each client has a session: a request that was executed before is only answered again.
card-read-index = For a read, note commitIndex, make sure of a majority that one still leads, apply up to there, answer.
card-lease = While a majority has promised to elect nobody else, reads are answered at once.

card-group-snapshots = Snapshots
card-snapshot-taken = Replace what is applied by a snapshot, with the index and term of its last entry.
card-snapshot-sent = A follower that lacks entries which are gone is sent the snapshot, piece by piece.
card-snapshot-installed = A snapshot that is there as a whole replaces the log; entries after it stay if the log holds its last entry.

card-group-membership = Membership
card-change-appended = A configuration is an entry, and is used as soon as it is in the log.
card-change-one = One change at a time: the one before is committed, and so is an entry of this term.
card-change-joint = Changing several: while old and new are joint, majorities of both must agree.
card-catch-up = A new server is a learner until its log has caught up.
card-removed = A leader that is not in the new configuration steps down when it is committed; whoever has no vote does not stand.
