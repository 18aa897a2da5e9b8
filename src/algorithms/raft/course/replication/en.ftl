empty-logs = { $leader } leads { $term }. In the table each row is a server’s log, and each column a place in it; all are still empty. We follow one request to its answer, and a little further.
    .notes = Why a log at all: servers that carry out the same operations in the same order end in the same state (§2). In these runs a leader writes no empty entry of its own, so each entry is a client’s write.
request = { $client } asked for x = 1. { $leader } wrote an entry at the end of its log: at { $index }, of { $term } (the small number in the cell), with the operation. So far it is only written down.
    .notes = Ask which three things an entry holds: its place, the term in which a leader took it on, the operation (§5.3). The client waits.
copied = AppendEntries carries the entry to every follower. { $follower } is the first to add it, so its log ends at { $last } now, and its answer is on the way to { $leader }.
    .notes = The leader sends to all of them at once; it does not wait for one before it asks the next. A server answers only when the entry is on its disk.
committed = Enough answers are back. As far as { $leader } knows, { $copies } hold the entry: { $count } of all { $all } servers, a majority; the other answers are still on their way. It is also of the leader’s own term, so { $leader } commits { $index } and its cell is filled.
    .notes = A common slip is to count a majority of the followers, or of the servers that are up. The leader counts itself, and the majority is of all servers. Why the entry’s own term matters is Figure 8, in a later chapter (§5.4.2).
answered = What is committed is applied: that is the dot in the cell. { $leader }’s state machine has carried out the operation, x is { $value } there, and { $client } has its answer. The followers do not know yet.
    .notes = Commit, apply, answer: three things, and this order. Ask whether the client had to wait for the slowest server.
told = Every AppendEntries carries the leader’s commit index, how far its log is committed: even an empty one, a heartbeat. From it { $follower } learns that { $index } is committed, and applies the entry to its own state machine.
    .notes = There is no message of its own for «commit» in Raft (§5.3). Followers lag behind the leader by about one message.
second-write = A write of x = 2 came. { $follower } has appended it, and its log ends at { $last }. It knows the log to be committed up to { $committed }.
    .notes = Let the room say what is in the log, and what is in the state machine. They are two things.
second-write-ask = Which value of x does { $follower }’s state machine hold now?
second-write-choice-committed = 1, until it hears that the second entry is committed
second-write-choice-all = 2, because the second entry is in its log
second-write-choice-none = None: only the leader has a state machine
second-write-because = { $follower } has applied what it knows to be committed, up to { $committed }. The entry at { $last } is in its log and waits: what is not committed may still be replaced.

behind = Another run. { $follower } was out of reach for a while: its log { $own ->
        [0] is empty
       *[other] has { $own } entries
    }. { $leader }’s goes up to { $last }, all committed. { $leader } keeps track of how far each follower’s log agrees with its own: the line under a cell.
    .notes = The matchIndex of Figure 2. The other servers were enough for all these commits: a majority does not wait for the slowest (§5.3).
in-parts = The link is mended, and { $leader } sends { $count } entries, as many as one message takes in this run. They go up to { $last }. The message also says: committed up to { $leaderCommit }.
    .notes = What may the follower conclude from the second number? Let everybody write down theirs.
in-parts-ask = What will { $follower }’s commit index be once it has them?
in-parts-because = A follower takes the leader’s commit index, { $leaderCommit }, but never beyond the last entry that this message vouches for, { $last }. So its commit index is { $committed }.
caught-up = Each answer lets { $leader } send the next part. With { $messages } messages in all, { $follower }’s log has come up to { $last }: it has caught up.
    .notes = Nobody started a special procedure: it is the same AppendEntries, repeated without end until each follower has everything (§5.3).
unheard = Now the link from { $follower } to { $leader } is cut, in this direction only. { $follower } has appended a new entry, at { $last }; its answer is lost, and so is every one to come.
    .notes = Ask what a follower needs in order to stay calm: to be heard, or to hear?
unheard-ask = Will { $follower } start an election in the next few seconds?
unheard-because = { $follower } heard from { $leader } { $heard } times, and each time waited anew. But { $leader }, without answers, sends the entry again and again and counts that log only up to { $match }; others made the majority for { $committed }.

crash = A third run. { $leader } was cut off from all others when a client’s write came, so the entry at { $index }, { $term }, is in its log alone. Now { $leader } has crashed; its disk keeps the log: that is persistence.
    .notes = One copy of five, and the client still waits. Ask what the other servers could know of it.
crash-ask = What will become of this entry?
crash-choice-kept = It is safe, for it is on the leader’s disk
crash-choice-may-vanish = It may vanish, for nobody else has it
crash-choice-answered = The client gets its answer from the next leader
crash-because = { $leader }, elected for { $term }, never saw it, and has committed another entry at { $index }. So the one of { $oldTerm } on { $old } can never be committed. Its client was promised nothing.
two-entries = { $old } is back, as a follower. At { $index } it still has its entry of { $oldTerm }; the leader { $leader } has one of { $term } there. One of the logs must change.
    .notes = The log came back from the disk, the role did not: whoever restarts is a follower.
two-entries-ask = Will the leader change an entry in its own log?
two-entries-because = A leader never changes or deletes an entry of its own log; it only appends. { $leader } sent its entry of { $term } as it was, and the follower { $old } deleted { $deleted } of its own to make room for it.
all-agree = The logs agree again, and all is committed up to { $committed }. What is committed stays; what is not may vanish, and then nobody has been told that it was done.
    .notes = Sum up: written, copied, committed, applied, answered. How a leader finds out where two logs part is the next chapter.

challenge = Bring a client’s entry onto exactly two of the five servers, and then have it vanish from both for ever. Every rule stays on, and no disk is wiped. (Here a new leader begins with an empty entry of its own, “noop”; why, a later chapter tells.)
    .hint = Let the leader reach one follower only. Then think of who could elect another leader without those two, and what happens when they come back.
    .solved = Two of five are no majority, so a leader could be elected that did not have the entry, and its log replaced the others’. No client had been told that this write was done.
