all-or-nothing = A transaction writes on several nodes: on all of them, or on none. That is atomic commitment. { $coordinator } is the coordinator; { $participants } are the participants, and each of them has its part to do.
    .notes = A transfer between two banks is the usual example. Ask what goes wrong if each bank just does its part as soon as it is told (BHG §7.1).
asks = { $client } wants { $transaction } done. { $coordinator } does not order it done: in the first phase it only asks each participant whether it can, and will.
    .notes = The message is called PREPARE, or VOTE-REQ. The work has come with it here; in a database it would have been done before.
yes = { $participant } votes yes. Before it said so it wrote that to its log, on disk, and locked { $locks ->
        [one] its key
       *[other] its { $locks } keys
    }. Now it is uncertain: it has promised to commit { $transaction } if it is told to, and may no longer decide alone.
    .notes = To be prepared is a promise: whatever happens, also after a crash, it will be able to do either. So the log must be on disk before the vote is sent.
yes-ask = How many yes votes will the coordinator have when it decides to commit?
yes-answer = { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
yes-because = { $coordinator } committed { $transaction } with the yes of { $votes }: all of them. For consensus a majority is enough, because all do the same work. Here each has a part of its own, and any of them may refuse.
second-phase = The second phase: the decision. The coordinator wrote it to its log first. { $participant } learns that { $transaction } is committed, does its writes and frees its locks. It is not uncertain any more.
    .notes = From the moment at which the commit record is on disk, the transaction is committed, whoever may know it.
no = Another transaction. { $uncertain } have voted yes, one participant no, and all the votes are still on their way to { $coordinator }.
    .notes = Let them say for each node what it knows, and what it may do now.
no-ask = Who knows already how this ends?
no-because = { $participant } said no, and without its yes nobody can commit. So it knows the outcome, and has aborted at once; the others have to wait for the coordinator.
aborted = { $coordinator } heard of the no of { $participant } and decided: { $transaction } is aborted. The others were told, and freed their locks. Nothing was written anywhere.
    .notes = A no is always possible, up to one’s own yes. That is each node’s freedom, and why the coordinator must ask all.
crash = All have voted yes, and the votes are on their way; but { $coordinator } has crashed. { $uncertain } will wait for a decision in vain.
    .notes = Stop here and collect proposals. Somebody will propose that they abort, or that they agree among themselves.
crash-ask = When a participant has waited long enough, what will it do?
crash-choice-commit = Commit, for all have voted yes
crash-choice-abort = Abort, for the coordinator is gone
crash-choice-wait = Ask, and go on waiting
crash-because = { $participant } can only ask { $asked }, and wait. The coordinator may have decided to commit or to abort before it crashed; whichever { $participant } chose might be the wrong one.
locked = { $client } wants to read at { $node }, which cannot say: { $holder } holds the lock, and whether the old value holds or the new one is not known here. One crash makes others wait who have nothing to do with it.
    .notes = This is the price of blocking: not the waiting transaction, but all that need the same keys.
presumed = { $coordinator } is back. In its log there is a begin and no commit, so nobody can have committed, and whoever asks is told: aborted. That is presumed abort: where nothing is known, the answer is abort.
    .notes = Presuming abort, aborts need not be forced to disk nor acknowledged (Mohan, Lindsay and Obermarck 1986). Most transactions commit, but the saving is free.
again = Once more, and the crash comes a moment later. { $participants } see what they saw before: they have voted yes, and there is silence. But look at the log of { $coordinator }.
    .notes = Compare with the scene before: to the participants there is no difference at all. That is why they must not guess.
again-ask = What will the participants be told when the coordinator is back?
again-choice-commit = That it is committed
again-choice-abort = That it is aborted
again-because = { $coordinator } had written the commit of { $transaction } to its log before it crashed, and tells it now. Had anybody aborted in the meantime, one part of the transaction would be done and another not.
one-knows = Now the participants may ask each other as well: cooperative termination. The coordinator has crashed again, but its decision has reached { $knowing }; { $uncertain } have heard nothing.
    .notes = For this each participant must know the others: the list comes with the request for the vote (BHG §7.4).
one-knows-ask = How many participants will know the outcome before the coordinator is back?
one-knows-answer = { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
one-knows-because = { $from } knew, and told { $participant } when it was asked. One who has decided is enough; so is one who has not voted yet, for that one can still abort for all.
in-vain = And this time nobody has heard of a decision. { $participant } has asked { $asked }, and they are as uncertain as it is.
    .notes = Only one who voted yes and knows nothing cannot help. Unfortunately it can be so with all of them.
blocks = All { $count } are blocked until the coordinator comes back. Two phases make all agree, and never wrongly; but no rule for the uncertain can help them if nobody they can reach knows. For that it takes a third phase.
    .notes = It is no weakness of this protocol alone: with a network that can lose messages or split, no atomic commitment protocol is without blocking (Skeen 1981; BHG §7.3).
challenge = Make all participants wait at the same time: each uncertain, each having asked twice, and no coordinator to answer. They may ask each other here.
    .hint = When is nobody left who knows, or who has not voted yet? The coordinator must be gone in a short time between two moments.
    .solved = All are blocked, with their locks. Whoever still had a choice has given it away with its yes, and the only one who could decide is gone.
