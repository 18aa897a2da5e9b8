### Raft’s forms: what clients and administrators can ask for.

## How a read is answered

read-mode-log = through the log
    .description = The read becomes an entry and is answered once it has been applied. Never stale, and as slow as a write.
read-mode-index = by read-index
    .description = The leader asks a majority whether it still leads, then answers from its state machine. Never stale, and nothing enters the log.
read-mode-lease = by lease
    .description = The leader answers at once, as long as a majority has promised to elect nobody else. Never stale, as long as no clock runs too fast.
read-mode-local = from the server’s own copy
    .description = Any server answers at once from what it has applied. It can be stale.

## Operations of the key-value machine

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
read-mode-unset = as the run is set
    .description = By lease or read-index where those settings are on, else through the log.

## Administrators’ verbs

verb-addServer = Add a server
    .description = It joins as a learner, gets the log, and becomes a voter once it has caught up.
    .none = Every server is a voter already. In the settings, under “Membership”, some can be left out at first.
verb-addLearner = Add a learner
    .description = It gets the log, but has no vote and does not count when something is committed.
    .none = Every server is in the cluster already. In the settings, under “Membership”, some can be left out at first.
verb-promote = Make a learner a voter
    .description = From then on it counts. If it has not caught up yet, the leader waits until it has.
    .none = There is no learner. Add one first.
verb-removeServer = Remove a server
    .description = It gets the log no more, and does not count. The leader can remove itself, too: it steps down when that is committed.
    .none = There is no server that could be removed.
verb-changeMembership = Choose the voters
    .description = Several servers come and go in one step, by joint consensus: in between, majorities of the old and of the new voters must agree.
verb-transferLeadership = Hand over the leadership
    .description = The leader brings another server’s log up to its own, and has it stand for election at once.
    .any = whoever is furthest
    .none = There is no other voter.
verb-snapshot = Take a snapshot
    .description = The server writes down its state machine and drops the entries of its log that it has applied.
