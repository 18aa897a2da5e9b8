### The scenarios: title and text of each, the themes by which they are listed, and the moments worth looking at.

## Leading

scenario-group-leading = Leading

scenario-first-leader-title = One phase 1 for all slots
scenario-first-leader-text = Nobody leads. The first server to lose patience asks the others for a promise, once, for every slot there will ever be. A majority promises, and from then on each command takes one round trip.
scenario-first-leader-moment-prepared = A server loses patience
scenario-first-leader-moment-promised = The first promise
scenario-first-leader-moment-elected = A majority has promised
scenario-first-leader-moment-chosen = Slot 1 is chosen

scenario-steady-state-title = A steady leader
scenario-steady-state-text = Requests come in. The leader gives each a slot and proposes it; when a majority has accepted, it is chosen. The others learn of it by the next message. Nobody prepares anything.
scenario-steady-state-moment-proposed = A command gets a slot
scenario-steady-state-moment-accepted = A second server accepts it
scenario-steady-state-moment-chosen = A majority has accepted it
scenario-steady-state-moment-learned = A follower learns that it is chosen

scenario-leader-crash-title = The leader crashes in mid-slot
scenario-leader-crash-text = x = 1 is chosen, and only S1 knows, which crashes. The promises tell S4 of the value, and S4 proposes it again in a higher ballot. Without the rule it would put another command there.
scenario-leader-crash-moment-chosen = x = 1 is chosen for slot 2
scenario-leader-crash-moment-prepared = S4 prepares ballot 4
scenario-leader-crash-moment-adopted = S4 leads, and takes x = 1 over
scenario-leader-crash-moment-again = Slot 2 is chosen once more: the same value
scenario-leader-crash-moment-next = The next command gets slot 3

scenario-duel-title = Two proposers duel
scenario-duel-text = S1 and S2 overtake each other again and again: each has its promises broken just before they are a majority. Nothing wrong is ever chosen, and nothing at all either. At 7 seconds messages begin to take different times, and one gets through.
scenario-duel-moment-prepared = S1 prepares ballot 1
scenario-duel-moment-preempted = S2 overtakes S1 with ballot 2
scenario-duel-moment-again = S1 overtakes S2 with ballot 6
scenario-duel-moment-elected = Chance ends it

scenario-old-leader-title = An old leader, cut off
scenario-old-leader-text = S1 leads on the side of the two, where nothing can be chosen. On the other side S3 leads in a higher ballot. When they meet again, S1 hears of it, gives way and learns what was chosen. If half of the servers were enough, both sides would choose.
scenario-old-leader-moment-vain = Two have accepted; three are needed
scenario-old-leader-moment-elected = S3 leads in ballot 3
scenario-old-leader-moment-chosen = S3’s command is chosen for slot 2
scenario-old-leader-moment-deposed = S1 gives way
scenario-old-leader-moment-learned = S1 learns what was chosen

## Slots

scenario-group-slots = Slots

scenario-out-of-order-title = Chosen out of order
scenario-out-of-order-text = What is proposed for slot 2 is slow, and slot 3 is chosen first. It has to wait: slots are chosen in any order, and executed in theirs.
scenario-out-of-order-moment-proposed = Slot 3 is proposed while slot 2 is under way
scenario-out-of-order-moment-early = Slot 3 is chosen before slot 2
scenario-out-of-order-moment-both = Slot 2 is chosen: both are executed

scenario-gap-title = A gap, and a no-op
scenario-gap-text = The leader’s proposal for slot 2 reaches nobody, slot 3 is chosen, and the leader crashes. The next one hears of slot 3 and of nothing for slot 2. It has a command chosen there that does nothing, so that slot 3 can be executed.
scenario-gap-moment-early = Slot 3 is chosen, slot 2 is not
scenario-gap-moment-crash = S1 crashes
scenario-gap-moment-filled = S2 proposes a no-op for slot 2
scenario-gap-moment-executed = Slot 3 is executed

scenario-window-title = The window is full
scenario-window-text = Five commands come at once, and α is 2: two slots are under way at a time, the others wait. Whenever the chosen prefix grows, the window moves on.
scenario-window-moment-full = The third command has to wait
scenario-window-moment-chosen = Slot 2 is chosen: the window moves on
scenario-window-moment-last = The last of the five is chosen

scenario-catch-up-title = A server that was away
scenario-catch-up-text = S5 was down while six slots were chosen. A heartbeat tells it how far the log is chosen; it asks for what it lacks, three slots at a time, and executes them in order.
scenario-catch-up-moment-recovered = S5 restarts and knows nothing
scenario-catch-up-moment-asked = S5 hears that it lacks six slots
scenario-catch-up-moment-batch = The first three
scenario-catch-up-moment-complete = S5 has caught up

scenario-highest-ballot-title = Two values for one slot
scenario-highest-ballot-text = S1 alone has accepted x = 1, in ballot 1. In ballot 2 the others have chosen x = 2, and S2, which knew it, is gone. S1 prepares again and hears of both: it must propose the one of the higher ballot.
scenario-highest-ballot-moment-alone = S1 proposes x = 1, and nobody hears
scenario-highest-ballot-moment-chosen = x = 2 is chosen in ballot 2
scenario-highest-ballot-moment-adopted = S1 proposes x = 2 again
scenario-highest-ballot-moment-again = x = 2 is chosen, as before

## Acceptors

scenario-group-acceptors = Acceptors

scenario-promise-lost-title = A promise survives a crash
scenario-promise-lost-text = S3 has promised ballot 2 to S2 and restarts. S1, which still leads in ballot 1, proposes something. S3 finds its promise on its disk and refuses. Had it forgotten, two values would be chosen for slot 1.
scenario-promise-lost-moment-promised = S3 promises ballot 2
scenario-promise-lost-moment-recovered = S3 restarts, its promise with it
scenario-promise-lost-moment-refused = S3 refuses ballot 1
scenario-promise-lost-moment-chosen = Slot 1 is chosen in ballot 2

scenario-late-proposal-title = A proposal that comes too late
scenario-late-proposal-text = What S1 proposed in ballot 1 takes three seconds to S3. By then S1 has crashed and S3 has promised ballot 2 to S2. It refuses.
scenario-late-proposal-moment-proposed = S1 proposes for slot 2
scenario-late-proposal-moment-elected = S2 leads in ballot 2
scenario-late-proposal-moment-refused = S3 refuses what comes late

scenario-accepted-lost-title = What was accepted survives a crash
scenario-accepted-lost-text = x = 1 is chosen by S1, S2 and S3. S1 and S2 go down, S3 restarts: it is the only one left that knows of the value. From its disk it tells S4. Without the disk another value would be chosen.
scenario-accepted-lost-moment-chosen = x = 1 is chosen for slot 2
scenario-accepted-lost-moment-recovered = S3 restarts with what it accepted
scenario-accepted-lost-moment-adopted = S4 proposes x = 1 again
scenario-accepted-lost-moment-next = The next command gets slot 3

## Clients

scenario-group-clients = Clients

scenario-read-title = A read takes a slot
scenario-read-text = S1 still takes itself for the leader, but x = 2 is chosen elsewhere. C2’s read needs a slot, and S1 cannot have one chosen: C2 waits, and S3 answers in the end. C3 asks for S1’s own copy and gets the old value.
scenario-read-moment-chosen = x = 2 is chosen by S3’s side
scenario-read-moment-waits = S1 proposes C2’s read, in vain
scenario-read-moment-local = C3 gets S1’s own, old copy
scenario-read-moment-answered = C2 is answered by S3

scenario-retry-title = Asked twice, done once
scenario-retry-text = Answers are slow, and C1 asks again before its command is chosen: the command comes to stand in two slots. It is executed for the first; for the second it is recognised by its number.
scenario-retry-moment-first = C1’s command gets slot 2
scenario-retry-moment-second = It gets slot 3 as well
scenario-retry-moment-executed = Slot 2 is chosen: x is 11
scenario-retry-moment-recognised = Slot 3 is chosen, and changes nothing
