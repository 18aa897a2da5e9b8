two-memories = A cluster of { $count }, led by { $leader }. Each server keeps its term, its vote and its log on disk, written there before it answers anybody. All else is volatile: a crash takes it.
    .notes = Figure 2, «Persistent state on all servers» and «Volatile state». Ask which is which before you press on.
crash = { $node } crashes. Its disk keeps { $term }, its vote for { $votedFor }, and the log up to { $lastIndex }. Gone are its role, its timers, its commit index and its state machine.
    .notes = People often expect the commit index or the key-value data on the list of what is kept. Neither is needed.
goes-on = { $copies } are a majority of three: { $leader } commits { $index } without { $down }. To { $down } it sends the entry again and again, for as long as it takes.
    .notes = §5.5: requests are repeated until they are answered. That is safe, for a repeated message changes nothing.
restart = { $node } restarts as a follower, in { $term }, with its log up to { $lastIndex }. Its commit index is { $commitIndex } again, as if nothing were committed.
    .notes = Who waits for the server to announce itself: it does not. It waits for a leader, like any follower.
restart-ask = What will its commit index be once it has heard from the leader?
restart-because = { $leader } sends the missing entry and says that the log is committed up to { $commitIndex }. { $node } applies all from { $firstIndex } to { $index }, and its state machine is back. What can be found again need not be on disk.
vote = Another start. { $voter } votes for { $candidate } in { $term }. Before the answer leaves, the vote is on { $voter }’s disk.
    .notes = Two links are cut, so that the two candidates do not hear each other. The voter in the middle decides.
asked-again = { $voter } crashes and is back at once. { $rival }, which is cut off from the first candidate and has heard of no election, asks for its vote in the same { $term }.
    .notes = Ask what the voter has to know, and where it knows it from.
asked-again-ask = Will { $voter } vote for { $rival }?
asked-again-because = Its disk says that it voted for { $votedFor } in { $term }: one vote a term, crash or no crash.
forgotten = The same once more, but now { $voter } does not save its vote. It is back, and its disk says { $term } and no vote, though it voted for { $first }. Now { $rival } asks.
    .notes = The rule «the vote survives a crash» is off in this run; nothing else is. In a real system: an answer sent before the write has reached the disk.
forgotten-ask = How many leaders will { $term } have?
forgotten-because = { $voter } votes a second time in { $term }, and { $leaders } both lead, with two votes of three each. Election safety, one leader per term, is broken: the two majorities met in a server that had forgotten.
forgotten-answer =
    { $count ->
        [one] { $count } leader
       *[other] { $count } leaders
    }
two-truths = { $leaders } each take a write, both at { $index } in { $term }. Two different entries now have the same index and term, and no server can tell them apart: log matching is broken, too.
    .notes = All of Raft rests on index and term naming one entry. The consistency check cannot find this (§5.3).
two-of-three = Now a disk that fails. { $holders } hold { $index }: two of three, committed, and { $client } has been told. { $other } cannot hear { $leader } and lacks it.
    .notes = A bare majority is enough as long as every member of it remembers.
new-disk = { $node } crashed, got an empty disk, and is back under its old name. { $old } is down now, with the last copy of { $index }. { $candidate } will stand.
    .notes = An empty log and no term look just like those of a server that has never run. Let the room decide how the vote goes.
new-disk-ask = What becomes of the committed write?
new-disk-choice-kept = The next leader has it
new-disk-choice-stuck = Nobody can be elected until { $old } is back
new-disk-choice-lost = The next leader lacks it
new-disk-because = { $leader } leads { $term } by the votes of { $votes }. With its old log { $voter } would have refused; an empty one gives it nothing to compare. The new leader lacks { $index }, which was committed: leader completeness is broken.
last-copy = { $node } is back and follows { $leader }. At { $index } its entry, of { $ownTerm }, conflicts with the leader’s and is deleted. It was the last copy of what { $client } was told is done.
    .notes = Every server has followed the rules here. What failed is the assumption that a disk keeps what it was given.
new-name = What a server promises, its term, its vote and its log, must be on disk first. A server that has lost its disk, like { $node }, must not return under its old name; it may only join as a new one.
    .notes = D§3.8: it cannot safely rejoin with its prior identity, but can be added as a new member. Membership changes have a chapter of their own.
challenge = Bring about two leaders in one term.
    .hint = A server that has forgotten its vote votes again. Keep two candidates from hearing each other, and let the third server forget: crash it and wipe its disk, or switch a rule off.
    .solved = Two leaders in one term: some server helped to elect both. A vote counts once only as long as the voter remembers it.
