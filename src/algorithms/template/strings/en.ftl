### The template in words: a sentence for each note, a name for everything that can be chosen.

algorithm-template = Broadcast
    .summary = Whoever is asked tells all the others, again and again, until each has acknowledged.
    .citation = { $source }

counter-delivered = delivered
value-counter = { $value }

role-member = member
    .tally = { $agreed } told, { $needed } needed
role-teller = teller
    .tally = { $agreed } told, { $needed } needed

timer-retry = retry

message-ClientRequest = client request
message-Tell = tells a value
message-Acknowledge = acknowledges

note-broadcast = { $node } tells { $value } to the { $others } others.
    .rule = Whoever is asked delivers the value and tells everybody else.
note-delivered = { $node } heard { $value } from { $from } and delivered it.
    .rule = A new value is delivered and acknowledged.
note-repeated = { $node } heard { $value } from { $from } again: it acknowledges, and delivers nothing.
    .rule = A value is delivered only once.
note-acknowledged = { $from } acknowledged { $value } to { $node }; { $missing } are still missing.
    .rule = Whoever has acknowledged is told no more.
note-completed = Everybody has { $value }: { $node } answers the client.
    .rule = The client is answered once all have acknowledged.
note-retried = { $node } tells { $values } values again to those who have not acknowledged.
    .rule = What is not acknowledged is told again.

kind-telling = Telling others

property-no-duplicates = No duplicates
    .description = No node delivers a value twice.
    .violation = { $second } delivered { $value } twice.

rule-deliver-once = Deliver once
    .description = Without it, a message that the network doubled, or that was sent again, is delivered again.

config-retryInterval_us = Retry interval
    .description = How long a node waits for acknowledgements before it tells its values again.

scenario-first-broadcast-title = First broadcast
scenario-first-broadcast-text = A fifth of all messages is lost; everybody hears everything all the same.

operation-tell = tell
operation-field-text = Text
