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
    .description = Once all failures are repaired, everybody decides. So a coordinator must not forget a transaction while somebody who is up waits for its decision.
    .violation = { $first } takes { $transaction } for ended, though { $missing } has not decided it.
property-nb = NB: nobody is left uncertain
    .description = While somebody who is up, and has not crashed, is uncertain, nobody commits. So those that are left may always decide.
    .violation = { $first } has committed { $transaction } while { $missing } was up, and uncertain.
property-isolation = Isolation
    .description = While a transaction that was voted for is undecided at a node, no other gets its keys there.
    .violation = { $first } voted for { $transaction } and for { $holder }, which is undecided: both write { $key }.
rule-all-votes = All votes
    .description = The coordinator needs the yes of every participant. With a majority, as in consensus, it commits what somebody has refused.
rule-pre-commit-first = Pre-commit first
    .description = The coordinator commits only when all have acknowledged the pre-commit, or have crashed. Without it there are two phases in truth, and who is left uncertain aborts what was committed.
rule-pre-commit-again = The new coordinator pre-commits, too
    .description = A new coordinator that is going to commit makes all others committable first. Without it, it commits while others are uncertain; and when it crashes, they abort.
rule-recovered-stays-out = Who was down stays out
    .description = A node that has crashed takes no part in the decision, and asks. Without it those that came back decide by what is left of their memory, and another had decided before.
rule-force-prepared = The vote survives a crash
    .description = A yes is on disk before it is sent. Without it a participant that crashes has forgotten what it promised, and by its log has aborted.
rule-relock = Locks survive a crash
    .description = A participant that comes back uncertain locks its keys again. Without it another transaction can change them meanwhile.
