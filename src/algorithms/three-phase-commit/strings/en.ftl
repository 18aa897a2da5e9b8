### Three-phase commit in words: what it is, who plays in it, what is sent.

algorithm-three-phase-commit = Three-phase commit
    .summary = Before anybody commits, everybody learns that all have voted yes. So when the coordinator crashes, those that are up can always decide. It relies on silence meaning a crash: where the network splits, they decide differently.
    .citation = { $source }
    .sources = Skeen, “Nonblocking Commit Protocols”, 1981; Bernstein, Hadzilacos and Goodman, “Concurrency Control and Recovery in Database Systems”, 1987, section 7.5 (BHG).

counter-transaction = transaction
value-counter = T{ $value }

role-coordinator = coordinator
    .tally = { $agreed } of { $needed } answered
role-elected = new coordinator
    .tally = { $agreed } of { $needed } answered
role-uncertain = uncertain
    .tally = { $agreed } of { $needed } answered
role-committable = committable
    .tally = { $agreed } of { $needed } answered
role-participant = participant
    .tally = { $agreed } of { $needed } answered
role-recovering = recovering
    .tally = { $agreed } of { $needed } answered

blocked-recovering = must ask

register-transaction = Transaction
    .value =
        T{ $counter } { $word ->
            [working] working
            [uncertain] uncertain
            [committable] committable
            [recovering] in doubt
            [committed] committed
           *[aborted] aborted
        }
    .empty = no transaction
    .named = { register-transaction.value }

timer-answers = waits for answers
timer-coordinator = waits for its coordinator
timer-inquiry = asks again

message-ClientRequest = client request
message-CanCommit = asks for a vote
message-Vote = votes
message-PreCommit = pre-commit
message-Ack = acknowledges
message-Decision = tells the decision
message-Done = acknowledges the decision
message-Elected = elects it
message-StateRequest = asks for its state
message-State = tells its state
message-DecisionRequest = asks for the decision
message-Recovering = does not know, was down

detail-open = Open
    .value =
        { $transaction } { $phase ->
            [votes] collects votes
            [states] collects the states of the others
            [acks] waits for acknowledgements of the pre-commit
            [final] waits for acknowledgements of the decision
            [committable] is committable
            [recovering] is in doubt since a crash
           *[uncertain] is uncertain
        }

error-transaction-aborted = aborted
error-key-locked = locked by a transaction

## Forms

operation-transaction = transaction
operation-read = read
operation-field-writes = Writes
    .help = Keys with their new values: x=1, y=2.
operation-field-no = Votes no
    .help = Participants that are to refuse: S3, S4. Leave empty for nobody.
operation-field-key = Key
config-group-timing = Timing
config-group-protocol = Protocol

config-voteTimeout_us = Wait for votes
    .description = So long the coordinator waits for votes; then it aborts.
config-ackTimeout_us = Wait for acknowledgements
    .description = So long a coordinator waits for acknowledgements of the pre-commit, or for the states of the others. Who is silent has crashed.
config-coordinatorTimeout_us = Wait for the coordinator
    .description = So long a participant waits for its coordinator’s next word. Then it takes it for crashed, and the next in line takes over.
config-inquiryInterval_us = Ask again
    .description = So long a node that came back waits before it asks again.
config-finalAck = Final acknowledgement
    .description = Everybody acknowledges the decision as well; until then the coordinator remembers it, and tells it again.
config-clash-timeouts = A participant must wait for its coordinator longer than that waits for votes and for acknowledgements: a coordinator that waits has not crashed.

kind-voting = Voting
kind-pre-commit = Pre-commit
kind-decision = Decision
kind-termination = Termination
