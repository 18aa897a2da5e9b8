one-server = Why should servers have to agree? Begin with one: { $server } keeps values for its clients. It is on its own, so all that they have written is here and nowhere else.
    .notes = A cluster of one: to Raft it is a leader that has elected itself. Ask what could go wrong with a single machine.
served = { $client } asked { $server } to set a value and has its answer. A single server has nobody to agree with: it decides alone, and at once.
    .notes = Remember how little it takes here. The next scene pays for its safety with messages.
gone = { $server } has crashed. { $client } has sent another request, and nobody is there to take it: with the only server, the service is gone.
    .notes = The client tries again and again; watch its request come back.
back = { $server } has restarted, and { $client } has its answer at last. What was on the disk is still there, but nobody was served until now.
    .notes = A misconception: a backup does not help here. A backup keeps data from being lost; it does not answer anybody. And if the disk had died, the data would be gone.
several = Now there are { $count } servers, each with a copy. To look like one server, they must carry out the same changes in the same order. Such agreement is called consensus. (Rings and terms come in the next chapter.)
    .notes = Replicated state machines: the same commands, in the same order, from the same beginning, lead to the same state. In these notes § is a section of the Raft paper, which the last step names; D§ one of Ongaro’s dissertation (here §2).
request = Raft is an algorithm for consensus. One server leads, here { $leader }: it has written { $client }’s change at the end of its log, the list of all changes in their order, and now sends it to the others.
    .notes = The leader is the only one that takes requests (§5.1). How it is elected is the next chapters’ matter.
copied = In the table each row is one server’s log. The first copy has arrived: { $follower } has the change in its log, too, and confirms it to { $leader }. { $client } is still waiting.
    .notes = Ask: may the leader answer now? Two of five have the change. What if exactly these two crash?
decided = { $leader } knows by now that { $copies } have the change: a majority of all { $count }. So it is decided (“committed”, in Raft’s word), and { $client } has its answer. That is Raft from afar.
    .notes = A leader, and a log that it copies. A majority is always one of all servers of the cluster, whether they are up or not; the leader counts itself. In the table filled cells are committed, as far as that server knows: the others do not know yet.
lost = Networks lose messages. { $client } asks for another change, and what { $leader } now sends to { $cutOff } never arrives there.
    .notes = Raft assumes no more than this of a network: messages may be late, lost, doubled or out of order (§2). It does not assume that they are forged.
lost-ask = Will { $client } be answered all the same?
lost-because = { $copies } have the change, and { $needed } of { $count } servers are a majority. A leader does not have to wait for the others, nor to know why they are silent.
silence = { $crashed } has crashed. { $cutOff } is running, but out of reach. { $leader } sees no difference: from neither does it hear anything, and an answer that is only late would look the same.
    .notes = The point of the whole subject: in a network without bounds on delays, a slow server and a dead one look alike. So nobody may go on only because “the others are surely dead”.
partition = { $restarted } is up again. Now a partition splits the network: { $with } on one side, { $without } on the other, and nothing passes between them. Clients still reach both sides.
    .notes = One client will ask each side. Let the room vote before the answer is shown.
partition-ask = On which side can changes still be decided?
partition-choice-with-leader = Where the leader is: { $with }
partition-choice-without-leader = Where the leader is not: { $without }
partition-choice-both = On both sides, each for itself
partition-choice-neither = On neither, until the split is over
partition-because = { $copies } are a majority of { $count }: they elected { $leader } and decided. { $old } still believes that it leads, but its side is { $few } servers, and { $needed } are needed.
overlap = { $earlier } decided last before the split, { $later } after it; { $shared } was among both. Any two majorities share a server, so in every majority to come somebody has what was decided.
    .notes = Draw it: two groups of three out of five always meet. Two groups of two need not. A group large enough to decide is called a quorum.
four = Are more servers always better? Here are { $count }. They will crash one after the other, and after each crash a client asks for a change.
    .notes = Let everybody write down a number first. Many say two: half of four.
four-ask = How many of the { $count } servers may be down with clients still being answered?
four-because = With { $tolerated } down, { $client } was answered. With { $down } down, { $waiting } waits: { $up } are no majority of { $count }, which takes { $needed }. Three servers tolerate as many, which is why most clusters have an odd number of servers.
four-answer =
    { $count ->
        [one] { $count } server
       *[other] { $count } servers
    }
how-many = Three servers tolerate one failure, four still one, five two. How the others go on and forget nothing is told in the paper that the next chapters follow: Ongaro and Ousterhout, “In Search of an Understandable Consensus Algorithm”, 2014.
    .notes = In general 2f + 1 servers tolerate f failures. An even number costs one more server and one more copy, and gains nothing.
challenge = Stop the service: clients are waiting, but for ten seconds of virtual time nothing is decided and nobody is answered. At no time may more than two of the five servers be down or paused.
    .hint = A majority that is up is not enough. What else do its servers need?
    .solved = A majority of the servers was up all the time, and yet nothing was decided: they must also reach each other, and in time.
