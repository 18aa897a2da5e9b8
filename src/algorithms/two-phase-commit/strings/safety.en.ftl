### What must hold, and the rules that can be switched off to see that they are needed.

property-ac1 = AC1: one decision
    .description = All who reach a decision on a transaction reach the same one.
    .violation = { $first } committed { $transaction }, and { $second } aborted it.
property-ac2 = AC2: no reversal
    .description = Nobody reverses its decision, not even by a crash.
    .violation = { $first } had decided to { $decision ->
        [commit] commit
       *[abort] abort
    } { $transaction }, and now has decided otherwise.
property-ac3 = AC3: all votes
    .description = A transaction is committed only if all participants voted yes.
    .violation = { $first } committed { $transaction } without the yes of { $missing }.
property-ac4 = AC4: no abort without a reason
    .description = If nothing fails and all vote yes, the transaction is committed: to abort takes a no, a failure or a timeout.
    .violation = { $first } aborted { $transaction }, though nobody had refused it and nothing had failed.
property-ac5 = AC5: everybody decides
    .description = Once all failures are repaired, everybody decides. So the coordinator must not forget a transaction before all have decided it.
    .violation = { $first } takes { $transaction } for ended, though { $missing } has not decided it.
property-isolation = Isolation
    .description = While a transaction that was voted for is undecided at a node, no other gets its keys there.
    .violation = { $first } voted for { $transaction } and for { $holder }, which is undecided: both write { $key }.

rule-all-votes = All votes
    .description = The coordinator needs the yes of every participant. With a majority, as in consensus, it commits what somebody has refused.
rule-force-prepared = The vote survives a crash
    .description = A yes is on disk before it is sent. Without it a participant that crashes has forgotten what it promised, and by its log has aborted.
rule-force-commit = The decision survives a crash
    .description = A commit is on disk before anybody is told. Without it the coordinator comes back from a crash and decides again, otherwise.
rule-uncertain-waits = The uncertain wait
    .description = Whoever has voted yes waits for the decision. Without it a participant aborts when it has waited long enough, though others may have committed.
rule-await-acks = Remember until all have acknowledged
    .description = The coordinator remembers a commit until all have acknowledged it. Without it a participant that asks later hears that nothing is known, and that means abort.
rule-relock = Locks survive a crash
    .description = A participant that comes back uncertain locks its keys again. Without it another transaction can change them meanwhile.
