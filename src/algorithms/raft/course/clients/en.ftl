ready = Three servers keep a value: x is { $value }. Clients may ask any of them, but only the leader, { $leader }, takes their requests on.
    .notes = Where clients stand in Raft: outside. Ask how a client can know who leads (it cannot; it tries). Paper §8.
redirected = { $client } wants 1 added to x, and happens to ask { $node }, a follower. That server carries out nothing; it names the leader it knows, { $leader }, and the client asks there.
    .notes = A follower does not pass requests on here, it redirects. A client whose guess is wrong loses only time.
unanswered = { $leader } has appended the request at { $index } and sent it out; { $copies } have stored it. Before they can tell it, { $leader } crashes, and { $client } gets no answer.
    .notes = Ask what the client knows at this point. Nothing: the request may be lost, stored, or carried out.
executed = { $leader } is elected. A new leader begins its term with an empty entry, “noop”; by that it commits the one at { $index } as well: x is { $value }. { $client }, who asked another server, hears nothing of it.
    .notes = The old entry is committed through an entry of the new term (§5.4.2). Nothing has gone wrong so far: the write is safe.
again = { $client } has waited long enough. It cannot tell whether its request was lost or carried out, so it sends it once more, to { $node }.
    .notes = Repeating is the only sensible thing a client can do; giving up would leave it in the same doubt. Let the room vote before it goes on.
again-ask = x was 10 before { $client } first asked for 1 to be added. What will x be when it gets its answer?
again-because = The log holds the request twice, at { $first } and { $second }, and { $leader } has executed both: x is { $value }. Raft makes logs alike; that two entries are one request it does not see.
numbered = The same once more, but now { $client } has a session: every server knows the client, and its requests are numbered. One was done before, so this is number { $request }; again the log holds it twice, at { $first } and { $second }.
    .notes = The session is opened by an entry in the log and kept in the state machine, so it survives the leader. D§6.3.
recognised = { $node } applies { $index } and sees in the session that request { $request } was executed before. It changes nothing, and gives { $client } the same answer as then: x stays { $value }.
    .notes = Exactly once is a property of the state machine, not of the log. Ask how long a server must remember an answer: until the client says that it has it.
split = A cluster of five is split: { $minority } here, { $majority } there. { $candidate } hears no leader and stands in { $term }; it needs { $needed } votes.
    .notes = Three of all five, not of those within reach. The old leader has noticed nothing: it hears no more answers, but nothing in Figure 2 makes it step down for that.
split-ask = If { $candidate } is elected, how many servers will believe that they lead?
split-because = { $new } leads { $term }, and { $old } goes on as the leader of { $oldTerm }, for nothing of the later term can reach it. One term never has two leaders, but two terms can each have one at the same time.
split-answer =
    { $count ->
        [one] { $count } server
       *[other] { $count } servers
    }
local-read = { $new } has committed { $writer }’s write: x is { $value }. Now { $reader } asks { $old } for x, and is content with that server’s own copy. This is a local read.
    .notes = A local read is the cheapest: no message to any other server. Ask what could be wrong with it.
local-read-ask = What will { $reader } be told?
local-read-choice-new = The new value
local-read-choice-old = The value from before that write
local-read-choice-nothing = Nothing, as that server has no majority
local-read-because = { $old } asks nobody and answers what it holds itself: x is { $told }. What the majority has committed is { $value }. A local read may be stale.
read-index = { $client } asks { $leader } for a linearizable read: one that is never old. By read-index, { $leader } answers only once { $needed } servers, itself included, have confirmed that it still leads. On this side it can only wait.
    .notes = Linearizable: as if there were one copy only. Waiting is the right answer here; the client will be served by the new leader once the network is whole. D§6.4.
minority-write = { $client } sends a write to { $leader }, which takes it on as any leader would: it appends it at { $index } and sends it to the follower within its reach.
    .notes = Appended is not committed. A leader cannot know that it is in the minority; it only sees that answers do not come.
minority-write-ask = Soon the network will be whole again. What becomes of this entry?
minority-write-choice-here = It is committed before: all on this side have it
minority-write-choice-later = It is committed afterwards, when it reaches the others
minority-write-choice-never = It is never committed; another entry takes its place
minority-write-because = Two of five are no majority. When the network was whole again, { $leader } stepped down and took over { $new }’s log: at { $index } now stands an entry of { $term }. { $client } was never told that its write was done.
lease = A round for every read takes time. Servers that have just answered { $leader } elect nobody else for a while: { $leader } has a lease. By its own clock it lasts another { $left }, so { $leader } answers { $client } at once.
    .notes = The lease rests on a promise: whoever has just heard from the leader ignores requests for votes until the shortest election timeout is over. D§6.4.1.
slow-clock = { $old } is cut off, and its clock is slow. By that clock the lease still lasts; the others’ clocks say it is over. They have elected { $new } and committed x = { $value }.
    .notes = Everything else in Raft is safe whatever clocks do; a lease is not. Ask which of the rules has been broken here: none.
slow-clock-ask = { $client } asks { $old } for x once more. Will it be told an old value?
slow-clock-because = { $leader } answered with the old x = { $told }. Its clock runs at { $rate } times true speed, by it the lease had { $left } left. A lease can be trusted only where clocks differ by at most { $drift } %; here the promise of fresh reads is broken.
promised = You know now what a client can rely on. A request repeated in a session counts once; a read that a majority has confirmed is never old; and a lease is worth as much as the clocks.
    .notes = Ask which of these your own database does when it reads from a replica.
challenge = Let a client read a value that had already been replaced when it asked.
    .hint = Cut a server off from the others, and let these commit a new value. Then ask the one left behind for its own copy. Can you do it without a local read, too?
    .solved = The client was told what was no longer so. Where that must not happen, whoever answers first has to make sure that it is up to date.
