### The prepared situations.

scenario-group-phases = Three phases
scenario-group-crashes = Crashes, and no blocking
scenario-group-limits = What it is not made for
scenario-group-rules = What the rules are for

scenario-all-yes-title = All vote yes
scenario-all-yes-text = In between the votes and the commit stands a third phase: everybody is told that all have voted yes, and says that it knows. Five messages to or from each participant.
scenario-all-yes-moment-asked = Votes asked for
scenario-all-yes-moment-voted = First yes
scenario-all-yes-moment-all = All have voted yes
scenario-all-yes-moment-committable = First committable
scenario-all-yes-moment-decided = Committed
scenario-all-yes-moment-learned = First to learn

scenario-one-no-title = One no
scenario-one-no-text = One participant will not agree. Then the second phase is left out: the coordinator aborts, and the others are told.
scenario-one-no-moment-refused = No
scenario-one-no-moment-decided = Aborted
scenario-one-no-moment-learned = First to learn

scenario-silent-voter-title = A participant crashes before its vote
scenario-silent-voter-text = One vote never comes. Nobody can be committable without it, so the coordinator aborts.
scenario-silent-voter-moment-crash = Crash
scenario-silent-voter-moment-silence = Waited long enough
scenario-silent-voter-moment-learned = First to learn

scenario-final-acknowledgement-title = The final acknowledgement
scenario-final-acknowledgement-text = A participant crashes when it is committable. The coordinator goes on without it, and remembers the decision until that one, too, has acknowledged it.
scenario-final-acknowledgement-moment-crash = Crash
scenario-final-acknowledgement-moment-without = Committed without it
scenario-final-acknowledgement-moment-resent = Told again
scenario-final-acknowledgement-moment-back = Back
scenario-final-acknowledgement-moment-ended = Ended

scenario-all-uncertain-title = All uncertain: where two phases block
scenario-all-uncertain-text = All have voted yes, and the coordinator is gone: with two phases all would wait. Here nobody can have committed while somebody is uncertain, so the next in line takes over, and aborts.
scenario-all-uncertain-moment-crash = Crash
scenario-all-uncertain-moment-elected = Takes over
scenario-all-uncertain-moment-suspected = Another turns to it
scenario-all-uncertain-moment-decided = Aborted
scenario-all-uncertain-moment-read = A read is answered

scenario-one-committable-title = One knows that all said yes
scenario-one-committable-text = The coordinator crashes while it sends the pre-commit: one participant has it. The new coordinator finds that one, makes the others committable, and commits.
scenario-one-committable-moment-all = All have voted yes
scenario-one-committable-moment-crash = Crash
scenario-one-committable-moment-elected = Takes over
scenario-one-committable-moment-again = Pre-commit again
scenario-one-committable-moment-decided = Committed

scenario-one-committed-title = One has committed
scenario-one-committed-text = The coordinator crashes while it tells the decision: one participant has it. Asked for its state, it says that it has committed.
scenario-one-committed-moment-decided = Committed
scenario-one-committed-moment-crash = Crash
scenario-one-committed-moment-elected = Takes over
scenario-one-committed-moment-witness = One has committed
scenario-one-committed-moment-learned = Another learns

scenario-not-asked-title = One was not asked
scenario-not-asked-text = The coordinator crashes while it asks for votes. One participant was not asked: it aborts for all.
scenario-not-asked-moment-crash = Crash
scenario-not-asked-moment-elected = Takes over
scenario-not-asked-moment-refused = Aborted by one who had not voted
scenario-not-asked-moment-decided = Aborted

scenario-one-after-another-title = One coordinator after another
scenario-one-after-another-text = The one that took over crashes, too. The next in line takes over from it, and finishes.
scenario-one-after-another-moment-crash = Crash
scenario-one-after-another-moment-second = The second takes over
scenario-one-after-another-moment-told = A state is told
scenario-one-after-another-moment-third = The third takes over
scenario-one-after-another-moment-decided = Committed

scenario-last-one-title = The last one
scenario-last-one-text = All but one crash when they are committable. The one that is left goes down the line, and decides alone; the others learn it when they come back.
scenario-last-one-moment-crash = Crash
scenario-last-one-moment-elects = Turns to the next in line
scenario-last-one-moment-decided = Decides alone
scenario-last-one-moment-back = One is back
scenario-last-one-moment-learned = And learns

scenario-coming-back-title = Coming back
scenario-coming-back-text = A participant crashes after its yes, and the others go on without it. When it is back it may not decide: what it knew of the pre-commit is gone. It asks.
scenario-coming-back-moment-crash = Crash
scenario-coming-back-moment-without = Committed without it
scenario-coming-back-moment-back = Back, and asking
scenario-coming-back-moment-answered = An answer
scenario-coming-back-moment-learned = Learned

scenario-total-failure-title = Everybody crashes
scenario-total-failure-text = All crash, and come back one by one. Whoever is still missing may have decided, so those that are back must wait, until all are.
scenario-total-failure-moment-crash = Crash
scenario-total-failure-moment-back = One is back
scenario-total-failure-moment-nobody = Asked in vain
scenario-total-failure-moment-last = The last is back
scenario-total-failure-moment-decided = Aborted

scenario-partition-title = A partition: two decisions
scenario-partition-text = No rule is off here, and yet one side commits and the other aborts. Each side takes the silence of the other for a crash. Three phases do not block, and so they cannot be safe when the network splits.
scenario-partition-moment-all = All have voted yes
scenario-partition-moment-parted = The network splits
scenario-partition-moment-committed = Committed on one side
scenario-partition-moment-suspected = The other side takes over
scenario-partition-moment-aborted = Aborted on the other

scenario-slow-coordinator-title = Slow is not crashed
scenario-slow-coordinator-text = The coordinator only pauses. The others take it for crashed and abort; it wakes up, takes them for crashed, and commits. The rules assume that silence means a crash.
scenario-slow-coordinator-moment-pause = Pause
scenario-slow-coordinator-moment-elected = Taken over
scenario-slow-coordinator-moment-aborted = Aborted
scenario-slow-coordinator-moment-wakes = It wakes up
scenario-slow-coordinator-moment-committed = And commits

scenario-majority-of-votes-title = A majority is not enough
scenario-majority-of-votes-text = Two vote yes, one will vote no. For consensus a majority would do; here it takes all. Switch the rule off, and a transaction is committed that one of its participants has refused.
scenario-majority-of-votes-moment-refused = No
scenario-majority-of-votes-moment-decided = Aborted
scenario-majority-of-votes-moment-learned = First to learn

scenario-too-soon-title = Committed too soon
scenario-too-soon-text = The coordinator has all votes, and crashes before anybody hears of it. As long as it waits for acknowledgements, it has not committed. Switch the rule off, and it has, and the others abort.
scenario-too-soon-moment-asked = Votes asked for
scenario-too-soon-moment-crash = Crash
scenario-too-soon-moment-elected = Takes over
scenario-too-soon-moment-decided = Aborted

scenario-alone-with-the-news-title = Alone with the news
scenario-alone-with-the-news-text = Only one participant is committable; it takes over, and crashes before the others hear of it. It must not have committed: the next one finds nobody but uncertain ones, and aborts.
scenario-alone-with-the-news-moment-crash = Crash
scenario-alone-with-the-news-moment-elected = Takes over
scenario-alone-with-the-news-moment-again = Pre-commit again
scenario-alone-with-the-news-moment-third = The next takes over
scenario-alone-with-the-news-moment-decided = Aborted

scenario-back-too-soon-title = Back too soon
scenario-back-too-soon-text = One decided alone, and crashed. Two others come back, and remember only their votes. Between them they would abort; so they may not decide before the missing one is back.
scenario-back-too-soon-moment-crash = Crash
scenario-back-too-soon-moment-decided = Decides alone
scenario-back-too-soon-moment-back = Others are back
scenario-back-too-soon-moment-nobody = Asked in vain
scenario-back-too-soon-moment-learned = Learned

scenario-forgotten-vote-title = A forgotten vote
scenario-forgotten-vote-text = A participant votes yes and crashes. Its vote must be on its disk: without that it comes back, finds no vote, and by its log has aborted what the others commit.
scenario-forgotten-vote-moment-voted = Yes
scenario-forgotten-vote-moment-crash = Crash
scenario-forgotten-vote-moment-back = Back
scenario-forgotten-vote-moment-decided = Committed
scenario-forgotten-vote-moment-learned = Learned

scenario-lost-locks-title = Lost locks
scenario-lost-locks-text = A participant crashes while it is uncertain, comes back, and is asked about another transaction on the same key. It must have its lock again before it answers.
scenario-lost-locks-moment-voted = Yes
scenario-lost-locks-moment-back = Back, and in doubt
scenario-lost-locks-moment-refused = Refused for a lock
scenario-lost-locks-moment-decided = First committed
