### The log: sending and receiving entries, commitment, snapshots.

## Sending entries

note-append-noop = { $leader } appended an empty entry (no-op) to its log at { $index }, the first of { $term }.
    .rule = A leader commits an entry of its own term first, and all older ones with it
note-append-request = { $leader } appended { $operation } for { $client } to its log at { $index }, { $term }: not committed yet.
    .rule = A request enters the leader’s log first, then the others’
note-heartbeat-sent =
    { $leader }, the leader of { $term }, { $alone ->
        [yes] has no followers to send a heartbeat to.
       *[no] sent AppendEntries to every follower as its heartbeat.
    }
    .rule = A leader keeps in touch, so that nobody else stands for election
note-replicate-sent =
    { $leader } sent { $follower } { $single ->
        [yes] the entry at { $firstIndex }.
       *[no] the entries from { $firstIndex } to { $lastIndex }.
    }
    .rule = The leader sends each follower what it does not have yet
note-acknowledged =
    { $matchIndex ->
        [0] { $follower } answered { $leader }, which knows of no entry yet that is in both logs.
       *[other] { $follower } acknowledged to { $leader } that their logs are the same up to { $matchIndex }.
    }
    .rule = The leader keeps, for each follower, up to where their logs agree
note-backed-off = { $follower } does not have { $leader }’s entry at { $nextIndex }: { $leader } goes back to it and sends from there on.
    .rule = After a refusal the leader tries one entry earlier, until the logs agree
note-backed-off-fast =
    { $conflictTerm ->
        [none] { $follower }’s log ends before the new entries: { $leader } goes straight back to its end, and sends from { $nextIndex } on.
       *[other] { $follower }’s entry before the new ones is of { $conflictTerm }: { $leader } skips at once all that may conflict with it, and sends from { $nextIndex } on.
    }
    .rule = A refusal that names the conflicting term lets the leader skip all of that term at once
note-answer-late =
    { $node } ignores { $follower }’s answer: { $past ->
        [yes] it is of { $term }, and { $node } is in { $ownTerm } now.
       *[no] { $role ->
            [leader] it is older than what { $node } already knows.
           *[other] { $node } is not the leader any more.
        }
    }
    .rule = What is out of date is ignored; a repeated message does no harm

## Receiving entries

note-heartbeat-accepted = { $follower } heard from { $leader }, the leader of { $term }: its election timeout starts afresh.
    .rule = Whoever hears from a leader stays a follower
note-append-accepted =
    { $follower } appended { $count } { $count ->
        [one] entry
       *[other] entries
    }, sent by { $leader } { $prevIndex ->
        [0] as the first of the log
       *[other] to follow { $prevIndex }, { $prevTerm }
    }; its log now ends at { $lastIndex }.
    .rule = New entries are accepted only after an entry with the same index and term
note-append-already-there =
    { $follower } already had { $count ->
        [one] the entry
       *[other] the { $count } entries
    } that { $leader } sent: its log stays as it is and ends at { $lastIndex }.
    .rule = Entries that are there already are skipped, so a repeated message does no harm
note-append-truncated =
    { $follower } deleted { $count } { $count ->
        [one] entry
       *[other] entries
    } of its log from { $index } on: { $conflict ->
        [yes] its entry there was of { $ownTerm }, and { $leader }’s is of { $term }.
       *[no] it did so although nothing that { $leader } sent conflicts with its entry there, of { $ownTerm }.
    }
    .rule = Where two entries conflict, the follower deletes its own and all that follow
note-append-refused-stale-term =
    { $follower } refused what { $leader } sent: it is of { $term }, and { $follower } is already in { $ownTerm }.
    .rule = The leader of an older term is no leader any more
note-append-refused-missing =
    { $follower } refused what { $leader } sent: it follows on { $prevIndex }, and { $follower }’s log { $lastIndex ->
        [0] is empty.
       *[other] ends at { $lastIndex }.
    }
    .rule = Consistency check: the entry before the new ones must be there
note-append-refused-mismatch =
    { $follower } refused what { $leader } sent: at { $prevIndex } the leader has an entry of { $prevTerm }, and { $follower } one of { $ownTerm }.
    .rule = Consistency check: the entry before the new ones must have the same term

## Commitment

note-commit-advanced =
    { $leader } committed its log up to { $index }: the entry there is on { $copies }, and { quorum-copies } needed.
    .rule = An entry of the leader’s own term is committed once a majority holds it, and all before it too
note-commit-waits =
    { $leader } does not commit { $index } yet: { $copies } hold the entry, { $joint ->
        [yes] enough for both majorities,
       *[no] and { $needed } would be enough,
    } but it is of { $entryTerm }, and { $leader } leads { $term }.
    .rule = Copies are counted only for entries of the leader’s own term
note-commit-learned =
    { $follower } learned from { $leader } that the log is committed up to { $index }{ $behind ->
        [yes] ; the leader has committed up to { $leaderCommit }, but this message reaches only to { $lastIndex }.
       *[no] .
    }
    .rule = The leader tells its followers how far the log is committed
note-applied =
    { $node } applied { $single ->
        [yes] { $operation ->
            [none] the entry
           *[other] { $operation }
        } at { $index }
       *[no] the entries from { $firstIndex } to { $index }
    } to its state machine{ $outcome ->
        [empty] , where it changes no value.
        [value] , with the result { $value }.
       *[nothing] .
    }
    .rule = What is committed is applied, in the order of the log, by every server

## Snapshots: taking them

note-snapshot-taken =
    { $node } took a snapshot of its state machine up to { $index }, { $term }, and dropped the { $count ->
        [one] entry
       *[other] { $count } entries
    } of its log that the snapshot now stands for.
    .rule = Each server snapshots what it has applied, and drops those entries from its log
note-snapshot-pointless =
    { $node } took no snapshot: it has applied { $index ->
        [0] nothing yet.
       *[other] nothing since the last one, which goes up to { $index }.
    }
    .rule = A snapshot is of use only when something has been applied since the last one

## Snapshots: sending them

note-snapshot-sent =
    { $leader } { $offset ->
        [0] began to send { $follower } its snapshot up to { $index }:
       *[other] went on sending { $follower } its snapshot up to { $index }, after the first { $offset } characters:
    } { $follower } lacks the entry at { $nextIndex }, which { $leader }’s log does not have any more.
    .rule = Whoever lacks entries that the leader has dropped gets its snapshot instead
note-snapshot-progress =
    { $follower } has { $offset ->
        [0] nothing
       *[other] the first { $offset } characters
    } of the snapshot up to { $index }: { $leader } sends on from there.
    .rule = A snapshot goes piece by piece, each after the one before has arrived
note-snapshot-arrived =
    { $follower } has all that { $leader }’s snapshot stands for: their logs are the same up to { $index }, and entries follow from there.
    .rule = After the snapshot the follower gets entries again

## Snapshots: receiving them

note-snapshot-chunk =
    { $follower } kept a piece of { $leader }’s snapshot up to { $index }, { $offset ->
        [0] its beginning,
       *[other] what follows the first { $offset } characters,
    } and waits for the rest.
    .rule = A snapshot is used only once it is there as a whole
note-snapshot-gap =
    { $follower } did not keep a piece of { $leader }’s snapshot up to { $index }: the piece follows the first { $offset } characters, and what { $follower } has ends elsewhere.
    .rule = Pieces are put together in their order; whoever is sent another one says what it has
note-snapshot-installed =
    { $follower } put { $leader }’s snapshot up to { $index }, { $term }, in place of its whole log and of its state machine.
    .rule = A snapshot that the log does not reach, or does not agree with, replaces the whole log
note-snapshot-kept-tail =
    { $follower } put { $leader }’s snapshot in place of its log up to { $index }; the entry there is of { $term }, too, so what follows, up to { $lastIndex }, stays.
    .rule = If the log holds the snapshot’s last entry, what follows it stays
note-snapshot-unneeded =
    { $follower } has no need of { $leader }’s snapshot up to { $index }: it has applied all up to { $lastApplied } already.
    .rule = A snapshot never takes a state machine back
note-snapshot-refused-stale-term =
    { $follower } refused { $leader }’s snapshot: it is of { $term }, and { $follower } is already in { $ownTerm }.
    .rule = The leader of an older term is no leader any more
