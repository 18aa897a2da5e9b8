### The prepared situations.

scenario-group-voting = Two phases
scenario-group-blocking = Crashes and blocking
scenario-group-rules = What the rules are for

scenario-all-yes-title = All vote yes
scenario-all-yes-text = A client wants two keys written at three nodes: at all of them, or at none. Three messages to or from each participant decide it, and one more lets the coordinator forget it.
scenario-all-yes-moment-asked = Votes asked for
scenario-all-yes-moment-voted = First yes
scenario-all-yes-moment-decided = Committed
scenario-all-yes-moment-learned = First to learn
scenario-all-yes-moment-ended = Ended

scenario-one-no-title = One no
scenario-one-no-text = One participant will not agree. It knows the outcome at once; the coordinator decides to abort as soon as it hears of it, and the others free their locks.
scenario-one-no-moment-refused = No
scenario-one-no-moment-decided = Aborted
scenario-one-no-moment-learned = First to learn

scenario-lost-vote-title = A vote is lost
scenario-lost-vote-text = All vote yes, but one vote does not arrive. While it is missing nobody can have committed, so after a while the coordinator aborts.
scenario-lost-vote-moment-voted = The vote that is lost
scenario-lost-vote-moment-silence = Waited long enough
scenario-lost-vote-moment-learned = First to learn

scenario-locked-key-title = Two want the same key
scenario-locked-key-text = Two transactions want the same key. Whoever comes second is refused and not made to wait, so two can never wait for each other. When the locks are free, a third goes through.
scenario-locked-key-moment-committed = First committed
scenario-locked-key-moment-locked = Refused for a lock
scenario-locked-key-moment-aborted = Second aborted
scenario-locked-key-moment-third = Third committed

scenario-coordinator-votes-title = The coordinator has a vote, too
scenario-coordinator-votes-text = The first node holds data as well. Its own yes needs no message; its own no needs none at all.
scenario-coordinator-votes-moment-asked = Votes asked for
scenario-coordinator-votes-moment-decided = Committed
scenario-coordinator-votes-moment-refused = Refused by the coordinator

scenario-presumed-nothing-title = Nothing presumed
scenario-presumed-nothing-text = Without presumed abort an abort costs as much as a commit: it is forced to every log and acknowledged by everybody who is told. Switch the setting on and count again.
scenario-presumed-nothing-moment-decided = Aborted
scenario-presumed-nothing-moment-acknowledged = First acknowledgement
scenario-presumed-nothing-moment-ended = Ended

scenario-coordinator-crash-title = The coordinator crashes before it decides
scenario-coordinator-crash-text = All votes are yes, and nobody is there to count them. The participants may neither commit nor abort, and hold their locks: nobody can read. Only when the coordinator is back do they learn that it had not decided.
scenario-coordinator-crash-moment-crash = Crash
scenario-coordinator-crash-moment-asks = First question
scenario-coordinator-crash-moment-locked = A read is refused
scenario-coordinator-crash-moment-back = Back, and nothing decided
scenario-coordinator-crash-moment-presumed = Presumed aborted

scenario-crash-after-decision-title = The coordinator crashes after it has decided
scenario-crash-after-decision-text = The commit is on the coordinator’s disk and nowhere else. To the participants it looks just like a crash before the decision; and yet this time the outcome is the other one.
scenario-crash-after-decision-moment-decided = Committed
scenario-crash-after-decision-moment-crash = Crash
scenario-crash-after-decision-moment-asks = First question
scenario-crash-after-decision-moment-back = Back, and decided
scenario-crash-after-decision-moment-learned = First to learn

scenario-cooperative-title = One of us knows
scenario-cooperative-text = The decision reaches one participant before the coordinator crashes. With cooperative termination the others ask each other, and the one that knows tells them.
scenario-cooperative-moment-decided = Committed
scenario-cooperative-moment-one = One has learned it
scenario-cooperative-moment-asks = First question
scenario-cooperative-moment-answered = An answer
scenario-cooperative-moment-learned = Told by another

scenario-not-voted-title = One of us has not voted
scenario-not-voted-text = The request for a vote has not reached everybody when the coordinator crashes. Whoever has not voted can still abort, for all: nobody can have committed without it.
scenario-not-voted-moment-crash = Crash
scenario-not-voted-moment-asks = First question
scenario-not-voted-moment-refused = Aborted by one who had not voted
scenario-not-voted-moment-learned = First to learn

scenario-all-uncertain-title = Nobody knows: blocked
scenario-all-uncertain-text = All have voted yes, the coordinator is gone, and everybody asks everybody. Nobody knows more than the others, so all must wait, with their locks. This is the weakness of two-phase commit.
scenario-all-uncertain-moment-crash = Crash
scenario-all-uncertain-moment-asks = First question
scenario-all-uncertain-moment-nobody = Asked in vain
scenario-all-uncertain-moment-locked = A read is refused
scenario-all-uncertain-moment-presumed = Presumed aborted

scenario-participant-crash-title = A participant crashes
scenario-participant-crash-text = A participant crashes after its yes. Its vote and its locks are on its disk: it comes back as uncertain as it was, asks, and commits.
scenario-participant-crash-moment-voted = Yes
scenario-participant-crash-moment-crash = Crash
scenario-participant-crash-moment-decided = Committed
scenario-participant-crash-moment-back = Back, and uncertain
scenario-participant-crash-moment-learned = Learned

scenario-slow-voter-title = One is slow
scenario-slow-voter-text = One vote takes long. The others become impatient and ask, but the coordinator has not decided yet. They do what they must: they wait.
scenario-slow-voter-moment-asks = First question
scenario-slow-voter-moment-undecided = Not decided yet
scenario-slow-voter-moment-decided = Committed
scenario-slow-voter-moment-learned = First to learn

scenario-majority-of-votes-title = A majority is not enough
scenario-majority-of-votes-text = Two vote yes, one will vote no. For consensus a majority would do; here it takes all. Switch the rule off, and a transaction is committed that one of its participants has refused.
scenario-majority-of-votes-moment-refused = No
scenario-majority-of-votes-moment-decided = Aborted
scenario-majority-of-votes-moment-learned = First to learn

scenario-forgotten-vote-title = A forgotten vote
scenario-forgotten-vote-text = A participant votes yes and crashes. Its vote must be on its disk: without that it comes back, finds no vote, and by its log has aborted what the others commit.
scenario-forgotten-vote-moment-voted = Yes
scenario-forgotten-vote-moment-crash = Crash
scenario-forgotten-vote-moment-decided = Committed
scenario-forgotten-vote-moment-learned = Learned

scenario-forgotten-decision-title = A forgotten decision
scenario-forgotten-decision-text = The coordinator tells one participant to commit, and crashes. If its decision was not on disk first, it comes back and decides to abort.
scenario-forgotten-decision-moment-decided = Committed
scenario-forgotten-decision-moment-one = One has learned it
scenario-forgotten-decision-moment-back = Back, and decided
scenario-forgotten-decision-moment-learned = Another learns

scenario-impatience-title = Impatience
scenario-impatience-text = The decision takes longer than one participant likes to wait. It has voted yes, so it can only ask. Without that rule it aborts by itself, what the others have committed.
scenario-impatience-moment-decided = Committed
scenario-impatience-moment-asks = Waited long enough
scenario-impatience-moment-learned = Learned

scenario-forgotten-too-soon-title = Forgotten too soon
scenario-forgotten-too-soon-text = The message that tells one participant to commit is lost. The coordinator must remember the decision until everybody has acknowledged it: who knows nothing answers abort.
scenario-forgotten-too-soon-moment-decided = Committed
scenario-forgotten-too-soon-moment-resent = Told again
scenario-forgotten-too-soon-moment-learned = Learned
scenario-forgotten-too-soon-moment-ended = Ended

scenario-lost-locks-title = Lost locks
scenario-lost-locks-text = A participant crashes while it is uncertain, comes back, and is asked about another transaction on the same key. It must have its lock again before it answers.
scenario-lost-locks-moment-voted = Yes
scenario-lost-locks-moment-back = Back, and uncertain
scenario-lost-locks-moment-refused = Refused for a lock
scenario-lost-locks-moment-decided = First committed
