### Clients: what they ask for, and what they are told.

note-request-taken = { $node } takes on { $client }’s value, { $value }.
    .rule = A proposer proposes what a client asks for, unless something may be chosen already.
note-request-waits = { $client } wants { $value }, but { $node } is proposing { $wish } already. { $client } will be told what is chosen.
    .rule = Only one value can be chosen, so one ballot answers all that wait.
note-request-known = { $node } knows that { $value } is chosen, and tells { $client } at once.
    .rule = What is chosen is the answer to every request, whatever was proposed.
note-request-turned-away = { $count } requests wait at { $node } already, so it turns { $client } away.
    .rule = A node remembers only so many clients; whom it turns away may ask elsewhere, or later.
note-redirected = { $node } is no proposer: it sends { $client } to { $to }.
    .rule = Only proposers take on requests.
note-read-taken = { $client } asks { $node } what is chosen. It does not know, and begins a ballot without a value of its own.
    .rule = Whoever needs to know whether a value is chosen can have a proposal made.
note-read-asks = { $client } asks { $node } what is chosen. It does not know, and asks the others.
    .rule = A learner can ask acceptors what they have accepted.
note-read-nothing = { $acceptors } have promised { $ballot }, and none has accepted anything. So nothing was chosen before, and { $proposer } tells its clients so.
    .rule = If no acceptor of a majority has accepted anything, nothing is chosen.
note-read-unknown = { $node } could not find out in time, and tells { $client } so.
    .rule = Acceptors that are down may be the ones that made the majority, so a learner may have to say that it does not know.
note-answered = { $node } tells { $client } that { $value } is chosen.
    .rule = A client is told the value that is chosen, not the one that it proposed.

error-not-known = The learner could not find out whether a value is chosen.

operation-propose = propose
operation-read = read
operation-field-value = Value
