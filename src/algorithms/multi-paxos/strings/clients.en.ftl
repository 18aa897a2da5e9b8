### Clients: requests, reads, and what a client may be told instead of a result.

note-answered = { $leader } answers { $client }’s request { $request }: slot { $slot } is chosen and executed.
    .rule = A client is answered when its command has been executed
note-request-repeated = { $node } does not execute { $client }’s request { $request } again: slot { $slot } repeats it. The client is told what it was told before.
    .rule = A request is executed once, in however many slots it stands
note-request-pending = { $leader } has { $client }’s request { $request } waiting already.
    .rule = A request that waits need not wait twice
note-redirected = { $node } does not lead and sends { $client } on to { $leader }.
    .rule = Only the leader proposes; others name the leader they know
note-redirected-unknown = { $node } does not lead and knows of nobody who does: { $client } has to ask again.
    .rule = Only the leader proposes
note-redirected-full = { $leader } has { $waiting } commands waiting, and sends { $client } away.
    .rule = A leader that cannot have anything chosen takes on no more
note-read-local = { $node } answers { $client }’s request { $request }, a read, from its own copy, executed up to slot { $slot }. Others may know more.
    .rule = A read of a server’s own copy asks nobody, and can be old
note-read-unlogged = { $leader } answers { $client }’s request { $request }, a read, at once, as of slot { $slot }, without a slot of its own.
    .rule = Without the rule a leader reads from its own copy, though another may have overtaken it

error-cas-mismatch = The key had another value, so it was not changed.
error-machine-full = The state machine has no room for another key.
error-request-expired = The request is too old to tell whether it was executed. This time it was not.

## Operations

operation-set = set
operation-add = add
operation-get = get
operation-delete = delete
operation-cas = compare and set
operation-field-key = Key
operation-field-value = Value
operation-field-by = Add
operation-field-from = If it is
    .help = Leave empty for «not there yet».
operation-field-to = Set to
operation-field-read = How it is answered
read-mode-unset = by a slot
    .description = The read is proposed like a write, and answered when it is executed. Never old.
read-mode-log = by a slot
    .description = The read is proposed like a write, and answered when it is executed. Never old.
read-mode-local = from the server’s own copy
    .description = Any server answers at once from what it has executed. It can be old.

## Settings

config-group-timing = Timing
config-group-slots = Slots
config-electionTimeoutMin_us = Leader timeout, shortest
    .description = A server waits at least this long for a word of a leader, then it prepares a ballot of its own. Many times a message’s way there and back.
config-electionTimeoutMax_us = Leader timeout, longest
    .description = Each wait is drawn at random up to this. The wider the range, the seldomer two servers prepare at once.
config-heartbeatInterval_us = Heartbeat interval
    .description = How often a leader lets the others know that it leads, and sends again what was not answered. Well below the leader timeout.
config-backOff = Back off
    .description = Whoever is overtaken waits a random time before it tries again. Without it two servers can overtake each other for ever.
config-window = Window α
    .description = At most so many slots beyond the chosen prefix are under way at a time. With 1 a command waits until the one before it is chosen.
config-catchUpBatch = Slots per catch-up message
    .description = At most so many chosen slots travel in one answer to a server that catches up.
config-clash-timeouts = The shortest leader timeout is longer than the longest. Make one of them fit the other.
