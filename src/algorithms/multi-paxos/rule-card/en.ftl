### The rules on one sheet, in our words: one sentence or two each.

card-group-acceptor = Acceptor
card-promise = Asked to promise a ballot that is not below the promise: promise it, for all slots, and tell what was accepted. Otherwise say what was promised.
card-accept = Accept what is proposed in a ballot that is not below the promise, and be bound by it. Refuse the rest.
card-known = Whoever knows a slot to be chosen answers a proposal for it with the value.
card-remember = The promise and what was accepted are on disk before anybody hears of them.

card-group-proposer = Proposer and leader
card-prepare = No word of a leader for a random time: ask everybody to promise a ballot of one’s own, above all known ones, for all slots at once.
card-lead = Promises of a majority: lead.
card-adopt = For each slot in which somebody had accepted something, propose the value of the highest ballot.
card-fill = For each gap before such a slot, propose a no-op.
card-propose = Give each command the next free slot and ask everybody to accept it; ask again those who do not answer.
card-window = At most α slots beyond the chosen prefix are under way. Other commands wait.
card-choose = Accepted by a majority in one ballot: the slot is chosen, whatever comes of the others.
card-keep-in-touch = Say at intervals who leads and how far the log is chosen. Whoever hears it stays patient.
card-give-way = Whoever hears of a higher ballot neither prepares nor leads any more.
card-back-off = Before the next try, wait for a random time.

card-group-learner = Learner and state machine
card-learn = Up to where the leader says that all is chosen, what was accepted in its ballot is chosen.
card-catch-up = Ask for chosen slots that one lacks; tell others what one knows to be chosen.
card-execute = Execute a slot when all before it are chosen and executed.
card-answer = The leader answers the client when its command is executed; others name the leader.
card-once = A request that was executed is answered as before, and not executed again.
card-read = A read is a command in a slot, unless the client asks for a server’s own copy.
