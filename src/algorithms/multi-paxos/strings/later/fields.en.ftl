### The fields of states and messages.

algorithm-multi-paxos-field-role = What the server does now: it follows, prepares a ballot, or leads.
algorithm-multi-paxos-field-promised = The highest ballot that it has promised; for all slots. On disk.
algorithm-multi-paxos-field-ballot = The ballot in which it prepares or leads; in a message, that of the sender.
algorithm-multi-paxos-field-leaderId = Whom it takes for the leader.
algorithm-multi-paxos-field-chosenUpTo = Up to this slot it knows all to be chosen.
algorithm-multi-paxos-field-applied = Up to this slot its state machine has executed.
algorithm-multi-paxos-field-machine = What its state machine holds.
algorithm-multi-paxos-field-revision = How many commands its state machine has executed.
algorithm-multi-paxos-field-promises = Who has promised its ballot.
algorithm-multi-paxos-field-nextSlot = The slot that it proposes for next.
algorithm-multi-paxos-field-proposals = For each slot under way, who has accepted.
algorithm-multi-paxos-field-waiting = How many commands wait for the window.
algorithm-multi-paxos-field-learning = From this slot on it has asked what was chosen.
algorithm-multi-paxos-field-slot = The slot that is proposed for, or was accepted.
algorithm-multi-paxos-field-value = What is proposed.
algorithm-multi-paxos-field-from = From this slot on.
algorithm-multi-paxos-field-accepted = What the acceptor has accepted, by slot.
algorithm-multi-paxos-field-slots = Slots that are chosen, with their values.
