### The rules of Paxos on one sheet, in our words. Each is one sentence or two.

card-group-proposers = Proposers
card-prepare = To propose, take a ballot number of your own, higher than all that you have used or heard of, and ask all acceptors for a promise.
card-phase-1 = Count the promises of that ballot. A majority of the acceptors is enough.
card-adopt = Of the proposals that the promises report, propose the value of the one with the highest number. Only if there is none, propose your own.
card-preempted = Whoever learns of a higher ballot gives up its own.
card-back-off = After that, wait for a random time before you try again.
card-retry = If no majority answers in time, begin a higher ballot.
card-ballots = Write a ballot number to disk before you use it, and never use it again.

card-group-acceptors = Acceptors
card-promise = Asked for a ballot at least as high as your promise, promise it, and report the highest-numbered proposal that you have accepted.
card-refuse = Neither promise nor accept a ballot below your promise.
card-accept = Otherwise accept the proposal, and say so.
card-disk = Promise and accepted proposal are on disk before you answer.

card-group-learners = Learners
card-count = A value is chosen when a majority of the acceptors has accepted it in one ballot.
card-told = Believe whoever knows what is chosen: it stays so.
card-ask = If you may have missed it, ask: acceptors tell what they have accepted, learners what they know.

card-group-clients = Clients
card-answer = Tell a client the value that is chosen, whatever it has proposed.
card-redirect = Who is no proposer sends the client to one.
card-read = To find out what is chosen, run a ballot without a value of your own.
