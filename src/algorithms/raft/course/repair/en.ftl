halves = A partition has lasted a while. { $old } leads one half in { $oldTerm } and has taken on entries; the other half was led in { $fallenTerm } by { $fallen }, which has crashed. From { $index } on their logs differ.
    .notes = Ask which entries are committed: those of the half with three of the five servers. Two servers can write, but never commit.
elected = The partition is over, and { $leader } is elected in { $term }. For each server it keeps nextIndex: from where on to send entries. It does not know the other logs, so it begins after the end of its own, at { $next }.
    .notes = A first guess, and an optimistic one: in quiet times it is right for nearly everybody (Figure 2, «volatile state on leaders»).
check = Every AppendEntries names the entry just before those that it brings. { $leader }’s first message, now on its way, says: { $prev }, { $prevTerm }. { $follower } has an entry of { $ownTerm } there.
    .notes = prevLogIndex and prevLogTerm: two numbers vouch for the whole log before them. Why two are enough comes at the end of the chapter.
check-ask = What will { $follower } do?
check-choice-appends = Accept the message: an entry is there, and that is enough
check-choice-replaces = Delete that entry, and ask the leader for its own
check-choice-refuses = Refuse, and the leader will try from one entry earlier
check-because = At { $prev } the message says { $prevTerm }, and { $follower } has { $ownTerm }. So { $follower } refused and changed nothing. { $leader } set its nextIndex back to { $next }.
step-back = A second refusal: at { $refused } the terms differ as well. { $leader } goes back to { $next }. The entry before, { $prev }, is of { $prevTerm } in both logs.
    .notes = One entry per refusal is the paper’s simple form. It also describes a faster one, in which the refusal names the conflicting term (§5.3, end).
replace = This message will pass the check: it brings { $count } entries that follow on { $prev }. { $follower } has { $own } of its own after that place, and no client was ever told that they were done.
    .notes = The partition ended some time ago, and these entries are still there. They go only when something takes their place.
replace-ask = How will { $follower }’s log look when the message has arrived?
replace-because = At { $index } the two entries conflict: { $ownTerm } here, { $term } from the leader. So { $follower } deleted its { $deleted } entries from there on, even where the message brings nothing in their place, and appended the leader’s { $count }.

slow-message = Another run. { $follower } lacks the entries from { $first } to { $last }, and { $leader } sends both in one message. The network will keep this one for long.
    .notes = Nothing is lost here; it is only late. Networks may delay, repeat and reorder messages, and Raft has to be safe with all of that.
overtaken = The next AppendEntries brought the same entries and was faster, and more have followed: { $follower }’s log is the leader’s up to { $end }. The slow message, from { $first } to { $last }, is still to come.
    .notes = Ask what would be lost if the follower made its log end where the message ends: entries that it has acknowledged, perhaps committed ones.
overtaken-ask = How many entries will { $follower } delete when it arrives?
overtaken-because = The { $count } entries in the message were there already, with the same terms. Nothing conflicted, so { $follower } kept what it had, and its log ends at { $end } as before.
overtaken-answer =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }

seven-logs = Many terms have left { $servers } servers with { $logs } different logs: the situation of Figure 7 in the paper. Some lack entries, some have more, some both.
    .notes = Take time for this picture. The logs came about in a real run just before: by elections, crashes and cut links.
seven-logs-ask = Read logs as rows of terms, entry by entry. Which of these rows is impossible?
seven-logs-choice-same = 1, 1, 1, 1
seven-logs-choice-leap = 1, 1, 4, 4
seven-logs-choice-falling = 1, 1, 3, 2
seven-logs-because = In none of the { $servers } logs do the terms ever fall. A leader appends entries of its own term, and holds none of a later term.
shared-entry = { $nodes } both have an entry at { $index }, of { $term }.
    .notes = Log Matching (§5.3): let the room argue before it looks. The two halves: one entry per index and term; and the check before every append, which carries the agreement on from entry to entry.
shared-entry-ask = May the entries before that one differ between the two logs?
shared-entry-because = To append it, a server had to pass the check for the entry before, and so on to the beginning. In all { $pairs } pairs of logs here, whatever stands before a shared entry is the same: Log Matching.
guess = { $leader } is elected in { $term }, and guesses nextIndex { $next } for every follower. For some of them that is wrong.
    .notes = The guess is in memory only, and a leader begins with a new one. Nothing depends on its being right.
guess-ask = What can a wrong nextIndex do?
guess-choice-misplaced = Entries may be appended in the wrong place
guess-choice-rounds = It costs refusals and more rounds, nothing else
guess-choice-stuck = That follower gets no entries until the next election
guess-because = There were { $all } refusals, { $rounds } of them from { $follower }, and each took { $leader } one step back. Then every log held the leader’s { $count } entries in their places: a guess costs time, the check keeps it safe.
beyond = { $follower } still had entries beyond { $leader }’s log. Now a new entry of { $term } comes to { $index }, where { $follower } had one of { $ownTerm }: it deletes { $count } of its own.
    .notes = Matching entries never disturb what lies behind them; a conflict does. Compare with the late message before.
same-logs = All { $servers } logs are the same. { $leader } never compared whole logs and changed nothing of its own: one check per message was enough to find, for each follower, where the logs part.
    .notes = Sum up the receiver’s rules in Figure 2: refuse without a match, delete on conflict, append what is missing. Next: what a new leader may count as committed.

challenge = Make one follower refuse the same leader three times, at three different indexes, because its entries there are of another term. Then let its log become the same as the leader’s.
    .hint = The follower needs three entries that were never committed, and the leader, before it is elected, three others at the same places. Who can write them, and where?
    .solved = Each refusal took the leader one entry back. At the first place where index and term agree, a single message replaced all that differed.
