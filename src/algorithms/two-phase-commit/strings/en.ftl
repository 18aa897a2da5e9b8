### Two-phase commit in words: what it is, who plays in it, what is sent.

algorithm-two-phase-commit = Two-phase commit
    .summary = A coordinator asks all participants for their vote and then tells all of them the decision. One no is enough to abort; and whoever has voted yes must wait for the decision, however long it takes.
    .citation = { $source }
    .sources = Bernstein, Hadzilacos and Goodman, “Concurrency Control and Recovery in Database Systems”, 1987 (BHG); Mohan, Lindsay and Obermarck, “Transaction Management in the R* Distributed Database Management System”, 1986 (MLO86); the protocol: Gray, “Notes on Data Base Operating Systems”, 1978.

counter-transaction = transaction
value-counter = T{ $value }

role-coordinator = coordinator
    .tally = { $agreed } of { $needed } yes
role-participant = participant
role-uncertain = uncertain

blocked-uncertain = blocked
blocked-silence = blocked

register-transaction = Transaction
    .value =
        T{ $counter } { $word ->
            [working] working
            [prepared] prepared
            [committed] committed
           *[aborted] aborted
        }
    .empty = no transaction
    .named = { register-transaction.value }

timer-votes = waits for votes
timer-acks = waits for acknowledgements
timer-decision = waits for the decision

message-ClientRequest = client request
message-Prepare = asks for a vote
message-Vote = votes
message-Decision = tells the decision
message-Ack = acknowledges
message-DecisionRequest = asks for the decision
message-Uncertain = does not know

detail-open = Open
    .value =
        { $transaction } { $state ->
            [voting] collects votes
            [commit] is committed; acknowledgements are missing
            [abort] is aborted; acknowledgements are missing
           *[prepared] is prepared
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
config-decisionTimeout_us = Wait for the decision
    .description = So long a participant that has voted yes waits; then it asks, and asks again.
config-resendInterval_us = Wait for acknowledgements
    .description = So long the coordinator waits for acknowledgements; then it sends the decision again.
config-coordinatorParticipates = The coordinator participates
    .description = The first node has a part in every transaction, too, and votes without a message.
config-cooperative = Cooperative termination
    .description = Whoever is uncertain asks all others, not only the coordinator. One that knows, or has not voted, can help.
config-presumedAbort = Presumed abort
    .description = Where the coordinator knows nothing, the answer is abort. So an abort need not be forced to disk, and nobody acknowledges it.

kind-voting = Voting
kind-decision = Decision
kind-termination = Termination
