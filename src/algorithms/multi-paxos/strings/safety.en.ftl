### What must hold, and the rules that can be switched off to see that they are needed.

property-slot-agreement = One value per slot
    .description = For no slot are two different values ever chosen, whether anybody knows of them or not.
    .violation = Two values are chosen for slot { $slot }: one in { $ballot }, as { $first } shows, and another in { $newBallot }, as { $second } shows.
property-promise-kept = Promises are kept
    .description = No acceptor ever accepts anything below its promise, or promises less than before, not even after a crash.
    .violation =
        { $slot ->
            [none] { $first } had promised { $promised }, and now its promise is { $ballot ->
                [0] gone.
               *[other] only { $ballot }.
            }
           *[other] { $first } had promised { $promised }, and accepted something for slot { $slot } in { $ballot }.
        }
property-in-order-application = In order
    .description = No server executes a slot before all earlier ones are chosen.
    .violation = { $first } has executed up to slot { $last }, although it does not know slot { $slot } to be chosen.
property-prefix-agreement = Same commands, same order
    .description = What any two servers have executed is the same, as far as the shorter goes.
    .violation = { $first } and { $second } executed different commands for slot { $slot }.
property-exactly-once = Exactly once
    .description = No request of a client is executed twice, in however many slots it stands.
    .violation = Up to slot { $slot } there are { $count } requests to be executed, and { $first } has executed more.
property-fresh-reads = Fresh reads
    .description = A read shows all that any client had been told before it was asked for. Reads of a server’s own copy are exempt.
    .violation =
        { $second } answered { $client }’s request { $request }, a read, as of slot { $applied }, although { $first ->
            [none] a client
           *[other] { $first } had told a client, who
        } already knew of slot { $slot }.

rule-adopt-accepted = Propose again what was accepted
    .description = A new leader proposes what its majority has accepted before. Without it, it puts its own commands into slots in which others are chosen.
rule-highest-ballot = Of several values, that of the highest ballot
    .description = Where acceptors tell of different values for a slot, that of the highest ballot may be chosen. Without it a leader takes that of the lowest.
rule-majority = Majority
    .description = More than half of all servers must promise and accept. With half of them, both sides of a partition choose.
rule-durable-accepted = What was accepted survives a crash
    .description = It is on disk before an acceptor answers. Without it a chosen value can be forgotten by the majority that chose it.
rule-durable-promise = The promise survives a crash
    .description = It is on disk before an acceptor answers. Without it an old leader finds an acceptor again that had promised to refuse it.
rule-check-promise = Accept nothing below the promise
    .description = Without it what an old leader proposes late is accepted, and can undo what a newer one relies on.
rule-apply-in-order = Execute in order
    .description = A slot is executed when all before it are chosen. Without it a server executes what is chosen first, and skips what comes later.
rule-request-numbers = Requests have numbers
    .description = A command that stands in two slots is executed once. Without it a client that asks again changes the state twice.
rule-read-through-log = Reads take a slot
    .description = A read is proposed like a write. Without it a leader that was overtaken unawares answers with old values.
