### A sentence for each note, and the rule behind it.

note-started = { $role ->
        [coordinator] { $node } starts, and coordinates.
       *[participant] { $node } starts, and participates.
    }
    .rule = One node coordinates; the others have a part in each transaction.
note-recovered = { $node } is back and reads the { $records } records of its log{ $inDoubt ->
        [0] .
        [one] : of one transaction it does not know the end.
       *[other] : of { $inDoubt } transactions it does not know the end.
    }
    .rule = After a crash, only what is in the log is known.
note-recovered-in-doubt = { $participant } finds its yes vote on { $transaction } in the log, and no decision: it is as uncertain as before{ $locks ->
        [0] , but its locks are gone.
        [one] , locks its key again and asks.
       *[other] , locks its { $locks } keys again and asks.
    }
    .rule = A vote is a promise that a crash does not end. Prepared without a decision, a participant stays uncertain, with its locks.
note-recovered-commit = { $coordinator } finds { $transaction } committed in its log, and tells it again: somebody may not know.
    .rule = With a commit record and no end record, the coordinator goes on telling the decision.
note-recovered-abort = { $coordinator } finds { $transaction } begun in its log, and no commit: it is aborted.
    .rule = Without a commit record nobody can have been told to commit. So the coordinator may decide to abort.
note-begun = { $client } wants { $operation }: { $coordinator } begins { $transaction } and asks for { $needed } { $needed ->
        [one] vote
       *[other] votes
    }.
    .rule = In the first phase, the coordinator asks every participant for its vote.
note-request-repeated = { $client } asks again for what { $coordinator } began as { $transaction }: no second transaction is begun.
    .rule = A request is begun once, however often it is sent.
note-redirected = { $node } sends { $client } to { $to }.
    .rule = Only the coordinator begins transactions; only participants hold data.
note-voted-yes = { $participant } votes yes to { $transaction }. Its vote is in its log, and { $locks ->
        [one] one key is locked
       *[other] { $locks } keys are locked
    }: from now on it is uncertain.
    .rule = Whoever votes yes can no longer decide alone. The vote is in the log before it is sent, and the locks stay until the decision.
note-voted-no = { $participant } votes no to { $transaction }, and aborts it at once.
    .rule = Whoever votes no knows the decision: nobody can commit without its yes.
note-voted-no-locked = { $participant } votes no to { $transaction }: { $holder } holds the lock on { $key }.
    .rule = A lock is not waited for. So transactions that wait for each other, a deadlock, cannot be.
note-prepare-repeated = { $participant } is asked about { $transaction } again.
    .rule = A vote stays what it was, however often it is asked for.
note-vote-yes = { $participant } votes yes to { $transaction }: { $coordinator } has { $votes }; it needs { $needed }.
    .rule = The coordinator counts: it needs the yes of every participant.
note-vote-no = { $coordinator } hears { $participant }’s no to { $transaction }.
    .rule = One no decides.
note-vote-late = { $coordinator } gets { $participant }’s vote on { $transaction } when it is decided already.
    .rule = A vote that comes after the decision changes nothing.
note-decided-commit = { $coordinator } decides: { $transaction } is committed, with the yes of { $votes }; it needed { $needed }.
    .rule = With the yes of all participants the coordinator decides to commit, forces that to its log, and only then tells anybody.
note-decided-abort-refused = { $coordinator } decides: { $transaction } is aborted, because { $participant } has not agreed to it.
    .rule = One no, and the transaction is aborted.
note-decided-abort-silence = { $coordinator } has waited long enough for { $missing }, and decides: { $transaction } is aborted.
    .rule = While votes are missing the coordinator can still decide to abort: nobody can have committed.
note-learned-commit = { $participant } learns from { $from }: { $transaction } is committed. It does its writes and frees its locks.
    .rule = The decision ends the uncertainty: the writes are done, the locks are free.
note-learned-abort = { $participant } learns from { $from }: { $transaction } is aborted. It frees its locks.
    .rule = The decision ends the uncertainty: nothing is written, the locks are free.
note-decision-repeated = { $participant } is told the decision on { $transaction } again by { $from }.
    .rule = A decision that is known already is only acknowledged.
note-decision-unknown = { $participant } hears from { $from } that { $transaction } is aborted, which it had never heard of.
    .rule = Whoever has not voted can only abort, and does.
note-decision-forgotten = { $participant } hears from { $from } that { $transaction } is committed, and finds no vote in its log: by its log it has aborted.
    .rule = Without a yes in its log a participant has aborted. It can come to this only where votes are not forced.
note-decision-contradicts = { $participant } hears of a decision on { $transaction } from { $from }; it has decided { $decision ->
        [commit] to commit
       *[abort] to abort
    }, and that stands.
    .rule = A decision is never reversed.
note-acknowledged = { $participant } acknowledges { $transaction } to { $coordinator }; { $missingLeft ->
        [none] nobody is missing.
       *[other] missing: { $missing }.
    }
    .rule = The coordinator remembers a decision until all have acknowledged it.
note-acknowledged-late = { $participant } acknowledges { $transaction }, for which { $coordinator } is not waiting any more.
    .rule = An acknowledgement counts once.
note-ended = All have acknowledged { $transaction }: { $coordinator } writes that it has ended, and forgets it.
    .rule = When all have acknowledged, nobody will ask any more. The end record need not be forced.
note-resent = { $coordinator } tells { $missing } again that { $transaction } is { $decision ->
        [commit] committed
       *[abort] aborted
    }.
    .rule = The decision is sent until it is acknowledged.
note-inquiry-sent = { $participant } has been uncertain about { $transaction } for too long, and asks { $asked }{ $count ->
        [1] .
        [2] , for the second time.
        [3] , for the third time.
       *[other] , as it has { $count } times now.
    }
    .rule = Whoever has voted yes must not decide alone. It can only ask, and wait.
note-inquiry-undecided = { $participant } asks about { $transaction }: { $coordinator } has not decided yet, and says nothing.
    .rule = The decision will come by itself.
note-inquiry-answered = { $node } tells { $participant }: { $transaction } is { $decision ->
        [commit] committed
       *[abort] aborted
    }.
    .rule = Whoever knows the decision can tell it.
note-inquiry-presumed = { $participant } asks about { $transaction }: { $coordinator } has nothing on it, so the answer is abort.
    .rule = Presumed abort: what the coordinator knows nothing of was aborted. Commits it remembers until nobody needs to ask.
note-inquiry-uncertain = { $participant } asks { $node } about { $transaction }: it has voted yes, too, and knows no more.
    .rule = One who is uncertain cannot help another.
note-inquiry-refused = { $participant } asks { $node } about { $transaction }: it has not voted, aborts, and tells so.
    .rule = Whoever has not voted can make sure that nobody commits, by never saying yes.
note-inquiry-nobody = { $from } does not know either what became of { $transaction }: { $participant } has asked { $uncertain } in vain, and goes on waiting.
    .rule = If all that can be reached are uncertain, everybody waits: two-phase commit blocks.
note-inquiry-late = { $participant } hears that { $from } knows nothing about { $transaction }, which it has long decided.
    .rule = An answer that is no longer needed.
note-uncertain-aborted = { $participant } has waited long enough, and aborts { $transaction }, though it has voted yes.
    .rule = Without the rule that the uncertain wait, each does what it thinks best.
note-read-answered = { $node } answers { $client }: { $key } is { $value ->
        [none] not there
       *[other] { $value }
    }.
    .rule = What no transaction has locked can be read.
note-read-locked = { $node } cannot tell { $client } what { $key } is: { $holder } holds the lock.
    .rule = Whether the old or the new value holds is not decided here yet.
