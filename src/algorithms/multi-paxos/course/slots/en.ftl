instances = Paxos decides one value. A log needs many: so each of its places, a slot, gets an instance of Paxos of its own. Here are { $servers } servers, each proposer, acceptor and learner at once, and no slot is decided.
    .notes = Ask how many messages a command would cost if each slot went through both phases by itself (Paxos Made Simple §3).
prepare = { $node } has lost patience and asks everybody to promise { $ballot }: to accept nothing below it, for slot { $slot } and for all slots after it. One question for all of them.
    .notes = A ballot belongs to one proposer. It plays the part that the term has in Raft, but two servers can never be in the same one.
prepare-ask = How many servers must have promised, { $node } included, before it leads?
prepare-answer = { $count } { $count ->
        [one] server
       *[other] servers
    }
prepare-because = { $promises } have promised: { $needed } of all are a majority, and { $leader } leads. Nobody told it of anything to be mended.
propose = { $client } asked for something. { $leader } gives it the next free slot, { $slot }, and proposes it in { $ballot }. This is phase 2, and there was no phase 1 for it.
    .notes = The promise of a moment ago was given for this slot, too. That is the whole trick of Multi-Paxos.
chosen = { $acceptors } have accepted in { $ballot }: slot { $slot } is chosen, for good. { $leader } executes it and answers the client. The others learn of it from its next message.
    .notes = Chosen means: a majority has accepted it in one ballot. It is so before anybody knows.
chosen-ask = Another command is coming. Will { $leader } ask for promises again before it is chosen?
chosen-because = { $leader } proposed slot { $slot } in the same { $ballot }: { $messages } proposals, as many acceptances, one round trip. As long as nobody comes with a higher ballot, that is all.

slow = Another run. What { $leader } sent for slot { $before } is slow on its way. It does not wait: it has proposed for slot { $slot } already.
    .notes = How many slots may be under way at a time is a setting, the window α. Raft sends several entries at once, too, but its followers take them only in order.
early = Slot { $slot } has its majority first: it is chosen while slot { $missing } is not. In Raft this cannot be, for an entry is taken only after the one before it.
    .notes = Let somebody say what «committed» would mean here. In Raft one number is enough; here each slot is decided by itself.
early-ask = What happens to the command in slot { $slot } now?
early-choice-now = It is executed at once, for it is chosen
early-choice-waits = It waits until slot { $missing } is chosen, too
early-choice-lost = It is given up, for it has no predecessor
early-because = { $leader } executed slot { $missing } first and slot { $slot } right after it: it has executed up to slot { $applied }. Slots are chosen in any order, and executed in theirs, so that all state machines go the same way.

crash = A third run. Slot { $behind } is chosen; what was proposed for slot { $gap } has reached nobody. Now { $old }, the leader, has crashed. The others’ logs have a hole.
    .notes = The hole is drawn as a dash. Ask what the client of that slot knows: nothing, and that is honest.
told = { $proposer } asks for promises for { $ballot }. { $acceptor }’s promise tells what it has accepted: a value for slot { $behind }, and nothing for slot { $gap }.
    .notes = Why must it ask at all? Because something may have been chosen of which it has not heard; any majority knows of it.
told-ask = What will { $proposer } propose for slot { $gap }?
told-choice-old = What the old leader had proposed there
told-choice-noop = A command that does nothing
told-choice-new = Nothing: it waits until a client asks for something
told-because = None of { $promises } has accepted anything for slot { $gap }, so nothing can be chosen there. { $proposer } puts a no-op there, and slot { $behind } need not wait any longer.
again = { $leader } proposes slot { $behind } anew as well, in { $ballot }: for all it knows the value may be chosen already, and then no other may be proposed.
    .notes = Lamport’s P2c: propose the value of the highest ballot that a majority tells of. Without it a chosen value could be replaced.
again-ask = Will the value of slot { $behind } be another one afterwards?
again-because = The value stays; what has changed is the ballot, from { $old } to { $ballot }. { $leader } has executed up to slot { $applied }. In Raft an entry keeps its term for ever; here it is decided again under the new number.

empty = A last run. { $node } was down while { $slots } slots were chosen. Now the leader is down, { $node } is back with an empty log, and the first thing that it does is to prepare { $ballot }.
    .notes = In Raft nobody would vote for it: its log is less up to date than theirs (Raft §5.4.1).
empty-ask = Can { $node } become the leader, with an empty log?
empty-because = { $promises } have promised, and with their promises came what they had accepted, up to slot { $last }. A Multi-Paxos leader need not have everything beforehand: it is told.
mended = What the others knew to be chosen { $node } learned at once; what they had only accepted it proposed again, in its own ballot. It has executed up to slot { $applied }.
    .notes = The price: a new leader may have many slots to mend. Raft moves that work to the followers, who are made equal to the leader.
contrast = So both keep one log by majorities. Raft lets only a complete log lead, and fills it without holes, in order. Multi-Paxos lets anybody lead who gets promises, decides slot by slot, and mends holes afterwards.
    .notes = Ballot and term, promise and vote, slot and index, chosen and committed: let the room pair them, and say where each pair differs.

challenge = Have a no-op chosen: bring about a gap that a new leader must fill. Every rule stays on.
    .hint = The leader’s proposal for one slot must reach nobody, and the one for the next slot must reach somebody. Then another has to lead.
    .solved = The new leader found a slot with nothing in it before one with something, and filled it with a command that does nothing. What comes after it can be executed.
