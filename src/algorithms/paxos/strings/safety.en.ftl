### What must hold, and the rules that can be switched off to see that they are needed.

property-agreement = Agreement
    .description = No two nodes ever learn different values, and no client is told another.
    .violation = { $first } has { $value } for chosen, and { $second } has { $other }.
property-validity = Validity
    .description = Only a value that some client has proposed is ever accepted or chosen.
    .violation = { $node } has { $value } in { $ballot }, which nobody has proposed.
property-one-value-per-ballot = One value per ballot
    .description = No two values are ever proposed or accepted under the same ballot number.
    .violation = In { $ballot } { $first } has { $value }, and { $second } has { $other }.
property-promise-kept = Kept promises
    .description = An acceptor’s promise never goes down, and it never accepts a proposal below it.
    .violation =
        { $node } had promised { $promised }, and { $how ->
            [accepted] accepted a proposal of { $ballot } all the same.
           *[lowered] { $ballot ->
                [0] knows nothing of it any more.
               *[other] has gone back to { $ballot }.
            }
        }
property-chosen-stays-chosen = Lasting choice
    .description = Once a majority has accepted a proposal, every higher ballot has the same value.
    .violation = { $value } was chosen in { $ballot }, and yet { $second } has { $other } in { $newBallot }.

rule-check-promise = Check the promise
    .description = An acceptor accepts nothing below its promise. Without this a late request brings back a value that a higher ballot has passed by, and two values are chosen.
rule-durable-promise = The promise survives a crash
    .description = The promise is on disk before it is given. Without this a restarted acceptor accepts what it had promised not to.
rule-durable-accepted = What was accepted survives a crash
    .description = An accepted proposal is on disk before that is said. Without this a restarted acceptor reports nothing, and a value that was chosen with its help is overruled.
rule-adopt-value = Adopt the value that is reported
    .description = A proposer proposes the value that the promises report, and not its own. Without this it overrules a value that is chosen already.
rule-highest-ballot = Of several values, that of the highest ballot
    .description = Of the proposals that are reported the one with the highest number counts. Without this, here that of the lowest, a proposer may revive a value that was never chosen, against one that was.
rule-majority = Majority
    .description = More than half of the acceptors must agree, so that any two majorities share one. With only half, both sides of a partition choose.
rule-own-ballots = Every proposer has its own numbers
    .description = No two proposers use the same ballot number. Without this both get promises for it from the same acceptors, and two values have one number.
rule-durable-ballot = The last ballot survives a crash
    .description = A proposer remembers which numbers it has used. Without this it uses one again after a restart, for another value.

## Settings

config-proposers = Proposers
    .description = How many nodes are proposers: the first ones. 0 stands for all.
config-acceptors = Acceptors
    .description = How many nodes are acceptors: those after the proposers, as far as there are enough. 0 stands for all.
config-learners = Learners
    .description = How many nodes are learners: the last ones. 0 stands for all.
config-retryInterval_us = Time for a phase
    .description = How long a proposer waits for a majority before it tries a higher ballot. It should be several times a message’s way there and back.
config-backOff_us = Longest back-off
    .description = Whoever was preempted waits for a random time up to this before it tries again. At 0 rivals can outbid each other for ever.
config-nacks = Acceptors say no
    .description = An acceptor that refuses says so, with its promise. Without this a proposer notices only when its time is over.
config-askInterval_us = Learners ask after
    .description = How long a learner that may have missed something waits before it asks, and asks again. At 0 learners never ask by themselves.
config-tellAll = Acceptors tell all learners
    .description = Every acceptor tells every learner what it accepts: one message delay less, and many messages more. Without this the proposer counts, and tells the learners.

config-group-roles = Roles
config-group-proposing = Proposing
config-group-learning = Learning
