### The scenarios: title and text of each, the themes by which they are listed, and the moments that are worth looking at.

## Choosing

scenario-group-choosing = Choosing a value

scenario-one-proposer-title = One proposer
scenario-one-proposer-text = A client asks S1 for A. Two round trips, first to ask and then to propose, and A is chosen: nobody else is in the way.
scenario-one-proposer-moment-prepared = A majority has promised, and S1 proposes A
scenario-one-proposer-moment-accepted = S2 accepts A
scenario-one-proposer-moment-chosen = A is chosen, and S1 knows it
scenario-one-proposer-moment-told = Another learner is told

scenario-second-proposer-title = A second proposer
scenario-second-proposer-text = S3 was cut off while A was chosen, and knows nothing of it. Its own client wants B. In phase 1 it finds out about A, and proposes A. Without that rule two values are chosen.
scenario-second-proposer-moment-chosen = A is chosen by S1 and S2
scenario-second-proposer-moment-asks = S3’s client wants B
scenario-second-proposer-moment-reports = A promise reports A
scenario-second-proposer-moment-adopted = S3 proposes A, and not B
scenario-second-proposer-moment-same = A is chosen once more

scenario-two-values-reported-title = Two values are reported
scenario-two-values-reported-text = S1 alone has accepted A, in ballot 1. B was chosen in ballot 2. When S1 tries again, its promises tell of both. The value of the higher ballot counts, for it may be chosen; here it is.
scenario-two-values-reported-moment-alone = S1 proposes A, and nobody hears it
scenario-two-values-reported-moment-chosen = B is chosen by S2 and S3
scenario-two-values-reported-moment-again = S1 tries again
scenario-two-values-reported-moment-adopted = A and B are reported
scenario-two-values-reported-moment-same = B is chosen again

scenario-nobody-knows-title = Chosen, and nobody knows
scenario-nobody-knows-text = All three acceptors have accepted A when its proposer dies, just before it hears of a majority. A is chosen, and not one node knows it. A read runs a ballot and finds out.
scenario-nobody-knows-moment-accepted = S2 accepts A: with S1 a majority has
scenario-nobody-knows-moment-crash = S1 crashes before it hears of it
scenario-nobody-knows-moment-reads = C2 asks S2 what is chosen
scenario-nobody-knows-moment-adopted = S2 finds A, and proposes it
scenario-nobody-knows-moment-known = Now somebody knows

scenario-late-accept-title = A late accept request
scenario-late-accept-text = S1’s request to accept A takes five seconds to reach S3. Meanwhile ballot 2 has chosen B. S3 keeps its promise and refuses; if it did not, A and B would both be chosen.
scenario-late-accept-moment-sent = S1 proposes A; the way to S3 is long
scenario-late-accept-moment-promised = S3 promises ballot 2
scenario-late-accept-moment-chosen = B is chosen
scenario-late-accept-moment-refused = The late request is refused

## Duels

scenario-group-duels = Duels

scenario-duel-title = Two proposers, no back-off
scenario-duel-text = S1 and S2 outbid each other: each new ballot makes the other’s fail. No rule is broken, and nothing gets chosen, for as long as both go on like this. At 8 seconds S2 is paused.
scenario-duel-moment-first = S1 gives up ballot 1
scenario-duel-moment-second = S2 gives up ballot 2
scenario-duel-moment-third = S1 gives up ballot 4
scenario-duel-moment-paused = S2 pauses
scenario-duel-moment-chosen = S1 gets through

scenario-back-off-title = Two proposers, with back-off
scenario-back-off-text = The same beginning. But whoever is outbid waits for a random time before it tries again, and the other gets through meanwhile.
scenario-back-off-moment-preempted = S1 gives up ballot 1, and waits
scenario-back-off-moment-chosen = The other gets through
scenario-back-off-moment-told = S1 learns what is chosen

scenario-same-number-title = A number for each proposer
scenario-same-number-text = Two proposers begin at the same time. Their ballots have different numbers, so every acceptor can tell which is higher. Were both to use number 1, both would get their promises.
scenario-same-number-moment-first = S1 begins ballot 1
scenario-same-number-moment-second = S2 begins ballot 2
scenario-same-number-moment-preempted = S1 gives way to the higher number
scenario-same-number-moment-chosen = S2’s value is chosen

## Failures

scenario-group-failures = Failures

scenario-minority-down-title = A minority is down
scenario-minority-down-text = Two of five nodes are down. The other three are a majority, and choose A as if nothing were the matter.
scenario-minority-down-moment-prepared = Three have promised
scenario-minority-down-moment-chosen = Three have accepted: A is chosen

scenario-majority-down-title = A majority is down
scenario-majority-down-text = Three of five nodes are down. S1 tries one ballot after the other and cannot get through: no progress, and no harm. At 9 seconds one node comes back.
scenario-majority-down-moment-timeout = Two promises, three are needed
scenario-majority-down-moment-again = In vain again
scenario-majority-down-moment-back = S4 is back
scenario-majority-down-moment-chosen = A is chosen

scenario-partition-title = Both sides of a partition
scenario-partition-text = Two nodes are cut off from three, and each side has a client with a value. S1 never gets more than two promises. After the heal it learns that B is chosen. If half of the nodes were enough, each side would choose.
scenario-partition-moment-two = S1 has two promises, and needs three
scenario-partition-moment-chosen = The other side chooses B
scenario-partition-moment-healed = The partition ends
scenario-partition-moment-adopted = S1 proposes B, and not A

scenario-promise-survives-title = The promise survives
scenario-promise-survives-text = S3 promises ballot 2, crashes and restarts. Then an old request of ballot 1 arrives. The promise is on disk, so S3 refuses. An acceptor that forgot would let A and B both be chosen.
scenario-promise-survives-moment-promised = S3 promises ballot 2
scenario-promise-survives-moment-crash = S3 crashes
scenario-promise-survives-moment-back = S3 restarts with its promise
scenario-promise-survives-moment-refused = The request of ballot 1 is refused
scenario-promise-survives-moment-chosen = B is chosen

scenario-acceptance-survives-title = The accepted value survives
scenario-acceptance-survives-text = S1 and S3 have chosen A. S3 crashes and restarts, and S1 is out of reach. Only S3’s disk can tell S2, whose client wants B, that A is chosen.
scenario-acceptance-survives-moment-chosen = A is chosen by S1 and S3
scenario-acceptance-survives-moment-back = S3 restarts
scenario-acceptance-survives-moment-adopted = S2 hears of A from S3
scenario-acceptance-survives-moment-same = A is chosen again

## Roles and learning

scenario-group-roles = Roles and learning

scenario-separate-roles-title = Separate roles
scenario-separate-roles-text = S1 and S2 propose, S3 to S5 accept, S6 and S7 learn. The acceptors tell every learner, so learners know as soon as the proposer does.
scenario-separate-roles-moment-promised = An acceptor promises
scenario-separate-roles-moment-accepted = An acceptor accepts, and tells all
scenario-separate-roles-moment-learned = A learner counts a majority
scenario-separate-roles-moment-answered = A learner answers a read

scenario-learner-gap-title = A learner that missed it
scenario-learner-gap-text = S3 has promised a ballot, and then the network parts: it hears no more. It cannot know whether anything is chosen, and asks.
scenario-learner-gap-moment-chosen = A is chosen; S3 does not hear of it
scenario-learner-gap-moment-healed = The partition ends
scenario-learner-gap-moment-asked = S3 asks
scenario-learner-gap-moment-told = S3 learns that A is chosen

scenario-ballot-survives-title = The last ballot survives
scenario-ballot-survives-text = S1 is the only proposer, S2 to S4 are acceptors, S5 learns. S2 alone has accepted A in ballot 1 when S1 crashes. After its restart S1 has a new client, and must not use ballot 1 again.
scenario-ballot-survives-moment-accepted = S2 accepts A in ballot 1
scenario-ballot-survives-moment-crash = S1 crashes
scenario-ballot-survives-moment-ballot = S1 goes on with ballot 6
scenario-ballot-survives-moment-chosen = B is chosen
