### Clients: requests, sessions, reads, and what a client may be told instead of a result.

## Requests

note-redirected = { $node } is not the leader and sends { $client } on to { $leader }.
    .rule = Only the leader serves clients; a follower names the leader it knows
note-redirected-unknown = { $node } is not the leader and knows of none: { $client } has to ask again.
    .rule = Only the leader serves clients
note-redirected-transfer = { $node } is handing over to { $to } and takes on no requests: { $client } has to ask again.
    .rule = A leader that hands over takes on nothing, so that the other’s log can catch up
note-answered = { $leader } answered { $client }’s request { $request }: its entry, at { $index }, is committed and applied.
    .rule = A client is answered once its entry has been applied

## Sessions

note-append-register =
    { $client } has no session yet: { $leader } appended the opening of one to its log at { $index }, { $term }. The request
    must come again, with the session’s number.
    .rule = Before its first request a client gets a session, which all servers know from the log
note-session-opened =
    { $node } opened session { $session } for { $client }: from here on it knows { $client }’s requests by their numbers.
    .rule = A session remembers what a client was answered, so that a repeated request is recognised
note-session-expired =
    { $node } ended session { $session } to make room: its client has been silent longest, since { $lastUsed }.
    .rule = One session too many ends the one that was silent longest, on every server at the same entry
note-request-repeated =
    { $node } did not execute { $client }’s request { $request } again: the entry at { $index } repeats it and changes nothing.
    { $client } is told what it was told the first time.
    .rule = A request that was executed once is answered again, not executed again
note-request-expired =
    { $node } did not execute { $client }’s request { $request }: session { $session } is over, so nobody can tell whether the
    request was executed before.
    .rule = A request without its session is refused: it might be executed twice

## Reads

note-read-registered =
    { $leader } took on { $client }’s request { $request }, a read. It answers from its state machine as of { $index }, once
    { quorum-count } have confirmed that it still leads.
    .rule = Before a read is answered, a majority must confirm that no other leader has taken over
note-read-waits =
    { $leader } has not committed an entry of { $term } yet, so it may not know how far the log is committed:
    { $client }’s request { $request }, a read, has to wait.
    .rule = A new leader reads only after it has committed an entry of its own term
note-read-confirmed =
    { $leader } answered { $client }’s request { $request }, a read as of { $index }: { $answers } confirmed that it still
    leads, and { quorum-needed }.
    .rule = A leader that a majority still follows knows all that was committed before the read came
note-read-unconfirmed =
    { $leader } answered { $client }’s request { $request }, a read as of { $index }, without asking anybody whether it still leads.
    .rule = A read that nobody confirms can be stale: another leader may have taken over
note-read-lease =
    { $leader } answered { $client }’s request { $request }, a read as of { $index }, at once: by its clock its lease lasts for
    another { $left_us }; if clocks differ by no more than assumed, nobody else can be elected until then.
    .rule = While its lease lasts, a leader reads without asking anybody, if no clock runs too fast
note-read-local =
    { $node } answered { $client }’s request { $request }, a read, from its own copy, applied up to { $index }. Others may know more.
    .rule = A local read asks nobody, and can be stale
note-read-dropped = { $node } does not lead any more, so it cannot answer { $client }’s request { $request }, a read: { $client } has to ask again.
    .rule = Whoever steps down answers none of the reads that wait
note-lease-renewed =
    { $leader } may read without asking for another { $left_us }: { $answers } follow it in { $term }, and { quorum-needed }.
    .rule = Whoever answers a leader elects nobody else for the shortest election timeout; the lease is shorter by the drift of clocks

## What a client may be told instead of a result

error-cas-mismatch = The key had another value, so it was not changed.
error-machine-full = The state machine has no room for another key.
error-session-expired = The client’s session is over, so nobody can tell whether the request was executed before. This time it was not.
