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
note-recovered-in-doubt = { $node } does not know what became of { $transaction } while it was down{ $locks ->
        [0] . It may not decide, and asks.
        [one] . It locks its key again. It may not decide, and asks.
       *[other] . It locks its { $locks } keys again. It may not decide, and asks.
    }
    .rule = Whoever has crashed takes no part in the decision: the others may have decided without it.
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
note-can-commit-repeated = { $participant } is asked about { $transaction } again.
    .rule = A vote stays what it was, however often it is asked for.
note-vote-yes = { $participant } votes yes to { $transaction }: { $coordinator } has { $votes }; it needs { $needed }.
    .rule = The coordinator counts: it needs the yes of every participant.
note-vote-no = { $coordinator } hears { $participant }’s no to { $transaction }.
    .rule = One no decides.
note-vote-late = { $coordinator } gets { $participant }’s vote on { $transaction } when it is decided already.
    .rule = A vote that comes after the decision changes nothing.
note-pre-commit-sent = { $votes } have voted yes to { $transaction }, and { $needed } were needed: { $coordinator } lets everybody know, before anybody commits.
    .rule = The second phase: everybody learns that all have voted yes. Nobody commits yet.
note-pre-commit-taken = { $participant } learns from { $from } that all have voted yes to { $transaction }: it is committable.
    .rule = Who is committable is no longer uncertain: if all others crash, it may commit.
note-pre-commit-repeated = { $participant } is told by { $from } once more that { $transaction } can be committed.
    .rule = A pre-commit that is known already is acknowledged again.
note-acknowledged = { $participant } acknowledges the pre-commit of { $transaction } to { $coordinator }; { $missingLeft ->
        [none] nobody is missing.
       *[other] missing: { $missing }.
    }
    .rule = Nobody commits before all that are up are committable.
note-acknowledged-late = { $participant } acknowledges { $transaction }, for which { $coordinator } is not waiting any more.
    .rule = An acknowledgement counts once.
note-decided-commit = { $coordinator } decides: { $transaction } is committed. All that are up are committable.
    .rule = The third phase: when all that are up are committable, the coordinator commits and tells them.
note-decided-commit-without = { $coordinator } has waited long enough for { $missing }, takes them for crashed, and decides: { $transaction } is committed.
    .rule = Who does not acknowledge has crashed, and takes no part any more. That is what the protocol assumes.
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
note-done = { $participant } acknowledges the decision on { $transaction } to { $coordinator }; { $missingLeft ->
        [none] nobody is missing.
       *[other] missing: { $missing }.
    }
    .rule = The coordinator remembers a decision until all have acknowledged it.
note-ended = All have acknowledged { $transaction }: { $coordinator } writes that it has ended, and forgets it.
    .rule = When all have acknowledged, nobody will ask any more. The end record need not be forced.
note-resent = { $coordinator } tells { $missing } again that { $transaction } is { $decision ->
        [commit] committed
       *[abort] aborted
    }.
    .rule = The decision is sent until it is acknowledged.
note-suspected-elects = { $participant } has heard nothing of { $suspect } about { $transaction } for too long, takes it for crashed, and turns to the next in line, { $elected }.
    .rule = A coordinator that is silent has crashed. The next in line takes over.
note-suspected-leads = { $participant } has heard nothing of { $suspect } about { $transaction } for too long, takes it for crashed, and takes over{ $askedLeft ->
        [none] . Nobody is left to ask.
       *[other] : it asks { $asked } for their states.
    }
    .rule = The first in line that is up becomes the coordinator, and asks all others how it stands with them.
note-elected-leads = { $from } takes all before { $participant } for crashed: { $participant } takes over { $transaction }{ $askedLeft ->
        [none] . Nobody is left to ask.
       *[other] , and asks { $asked } for their states.
    }
    .rule = Who is elected takes over, though it may not have been impatient itself.
note-elected-already = { $from } elects { $participant }, which has taken over { $transaction } already.
    .rule = Who has taken over need not be elected again.
note-state-told = { $participant } tells { $from } about { $transaction }: { $state ->
        [aborted] it has aborted
        [committed] it has committed
        [uncertain] it is uncertain
        [committable] it is committable
       *[recovering] it was down, and does not count
    }.
    .rule = Asked for its state, everybody tells it, and from now on listens to who asked.
note-state-refused = { $participant } is asked by { $from } about { $transaction }, for which it has not voted: it aborts, and tells so.
    .rule = Whoever has not voted can make sure that nobody commits, by never saying yes.
note-state-heard = { $coordinator } hears of { $participant } about { $transaction }: { $state ->
        [aborted] it has aborted
        [committed] it has committed
        [uncertain] it is uncertain
        [committable] it is committable
       *[recovering] it was down, and does not count
    }; { $missingLeft ->
        [none] all have answered.
       *[other] missing: { $missing }.
    }
    .rule = The new coordinator waits until all have told their states, or are taken for crashed.
note-state-late = { $coordinator } hears of { $participant } about { $transaction } when it needs it no more.
    .rule = An answer that is no longer needed.
note-termination-aborted = { $witnesses } aborted { $transaction }: so does { $coordinator }, and everybody else.
    .rule = TR1: if somebody has aborted, abort.
note-termination-committed = { $witnesses } committed { $transaction }: so does { $coordinator }, and everybody else.
    .rule = TR2: if somebody has committed, commit.
note-termination-uncertain = All that are up are uncertain about { $transaction } ({ $witnesses }), so nobody can have committed. { $coordinator } aborts it.
    .rule = TR3: if all that are up are uncertain, abort. Nobody commits while one that is up is uncertain.
note-termination-committable = { $witnesses } knew that all had voted yes to { $transaction }. { $coordinator } will commit it{ $uncertainLeft ->
        [none] .
       *[other] , and first makes { $uncertain } committable, too.
    }
    .rule = TR4: if somebody is committable and nobody has committed, make all the others committable first, and then commit.
note-stale-ignored = { $participant } hears of { $from } about { $transaction }, and pays no heed: it has given it up, or has decided, or may not take part.
    .rule = Of a coordinator that was taken for crashed nothing is taken any more.
note-inquiry-sent = { $node } asks everybody what became of { $transaction }{ $count ->
        [1] .
        [2] , for the second time.
        [3] , for the third time.
       *[other] , as it has { $count } times now.
    }
    .rule = Whoever was down asks until somebody knows.
note-inquiry-answered = { $node } tells { $participant }: { $transaction } is { $decision ->
        [commit] committed
       *[abort] aborted
    }.
    .rule = Whoever knows the decision can tell it.
note-inquiry-undecided = { $participant } asks about { $transaction }: { $node } does not know yet, and says nothing.
    .rule = Those that are up will decide; then whoever asks is told.
note-inquiry-recovering = { $participant } asks about { $transaction }: { $node } was down, too, and knows no more.
    .rule = Two that were down cannot help one another while somebody is missing.
note-inquiry-refused = { $participant } asks { $node } about { $transaction }: it has not voted, aborts, and tells so.
    .rule = Whoever has not voted can make sure that nobody commits, by never saying yes.
note-inquiry-nobody = { $from } was down as well and does not know what became of { $transaction }: { $node } has heard so of { $recovering }, and goes on asking.
    .rule = If all have crashed, those that are back must wait: whoever is missing may have decided.
note-inquiry-late = { $node } hears that { $from } knows nothing about { $transaction }, which it has long decided.
    .rule = An answer that is no longer needed.
note-total-failure = Everybody was down and is back ({ $recovering } besides { $node }), and nobody has decided { $transaction }: { $node } aborts it.
    .rule = After a total failure: once all are back, and nobody has decided, whoever failed last is among them, and they may abort.
note-read-answered = { $node } answers { $client }: { $key } is { $value ->
        [none] not there
       *[other] { $value }
    }.
    .rule = What no transaction has locked can be read.
note-read-locked = { $node } cannot tell { $client } what { $key } is: { $holder } holds the lock.
    .rule = Whether the old or the new value holds is not decided here yet.
