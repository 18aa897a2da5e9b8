### How a leader comes and goes: starting, elections, votes, pre-votes, handing over, check-quorum.

## Starting

note-started = { $node } started as a follower and waits to hear from a leader.
    .rule = Every server starts as a follower
note-recovered =
    { $node } restarted as a follower. Its disk kept { $term },
    { $votedFor ->
        [none] no vote in that term
       *[other] its vote for { $votedFor }
    } and
    { $lastIndex ->
        [0] an empty log.
       *[other] a log up to { $lastIndex }.
    }
    .rule = Term, vote and log survive a crash; all else begins anew
note-recovered-snapshot =
    { $node } took its state machine from the snapshot on its disk: all up to { $index } is applied in it. What follows
    must be committed and applied anew.
    .rule = A snapshot survives a crash, and the state machine with it

## Elections

note-election-timeout =
    { $node }’s election timeout ran out before it heard from a leader: it stands for election in { $term }, votes for
    itself and needs { quorum-votes }.
    .rule = A follower that hears from no leader for an election timeout starts an election in the next term
note-election-no-voter =
    { $node }’s election timeout ran out in { $term }, but it has no vote in the cluster: it does not stand for election.
    .rule = A server without a vote does not stand for election
note-election-retry =
    { $node } had { $joint ->
        [yes] { NUMBER($votes) } { $votes ->
            [one] vote
           *[other] votes
        } in { $oldTerm }, and needed { quorum-votes },
       *[no] { NUMBER($votes) } of the { $needed } { $needed ->
            [one] vote
           *[other] votes
        } that it needed in { $oldTerm }
    } when its election timeout ran out: it stands again, in { $term }.
    .rule = An election without a winner ends by timeout; the next one is in a new term
note-election-urged =
    { $leader } asked { $node } to take over: it does not wait for its election timeout, but stands in { $term } at once,
    votes for itself and needs { quorum-votes }.
    .rule = A server that the leader asks to take over stands for election at once
note-election-urged-late =
    { $node } does not stand for election, although { $leader } asked it to: { $past ->
        [yes] that was in { $term }, and { $node } is in { $ownTerm } now.
       *[no] it stands already, or has no vote.
    }
    .rule = Only a follower that has a vote takes over, and only in the term of the leader that asks it to
note-election-won = { $leader } became the leader of { $term } with the votes of { $votes }; it needed { quorum-votes }.
    .rule = Votes of a majority, all in the same term, make a leader
note-election-lost = { $candidate } becomes a follower and seeks no more votes: { $leader } already leads { $term }.
    .rule = Whoever seeks votes and hears from the leader of its own term becomes a follower
note-term-stepped-down =
    { $node } was { $role ->
        [leader] the leader of
        [precandidate] a pre-candidate in
       *[candidate] a candidate in
    } { $oldTerm }, but { $from } is in { $term }: { $node } { $role ->
        [precandidate] becomes a follower again.
       *[other] steps down and becomes a follower.
    }
    .rule = A leader or candidate that sees a higher term becomes a follower in it
note-term-adopted = { $node } moved on from { $oldTerm } to { $term }: a message from { $from } told it of the higher term.
    .rule = Whoever sees a higher term adopts it

## Votes

note-vote-ignored-leader =
    { $voter } ignored { $candidate }’s request for a vote in { $term }: { $whose ->
        [itself] it leads itself.
        [other] it heard from { $leader } less than the shortest election timeout ago.
       *[unknown] it heard from a leader, or was started, less than the shortest election timeout ago.
    }
    .rule = Whoever has lately heard from a leader takes no part in elections, and does not adopt their terms
note-vote-granted =
    { $voter } voted for { $candidate } in { $term }{ $vote ->
        [first] : it had not voted yet in this term
        [same] : it had already given it this vote
       *[second] , although it had already voted for { $votedFor } in this term
    }{ $logs ->
        [both-empty] , and both logs are empty.
        [own-empty] , and its own log is empty.
        [same] , and { $candidate }’s log is as up to date as its own — both end at { $lastIndex }, { $lastTerm }.
        [later-term] , and { $candidate }’s log is more up to date — it ends in { $lastTerm }, its own in { $ownLastTerm }.
        [longer] , and { $candidate }’s log is more up to date — both end in { $lastTerm }, but at { $lastIndex } against its own { $ownLastIndex }.
       *[behind] , although { $candidate }’s log is behind its own — it ends at { $lastIndex }, { $lastTerm }, its own at { $ownLastIndex }, { $ownLastTerm }.
    }
    .rule = One vote per term, and only for a log at least as up to date
note-vote-denied-stale-term =
    { $voter } refused { $candidate } its vote: the request is of { $term }, and { $voter } is already in { $ownTerm }.
    .rule = A request from an older term is refused
note-vote-denied-already-voted =
    { $voter } refused { $candidate } its vote in { $term }: it has already voted for { $itself ->
        [yes] itself.
       *[no] { $votedFor }.
    }
    .rule = One vote per term, first come, first served
note-vote-denied-stale-log =
    { $voter } refused { $candidate } its vote in { $term }: { stale-log }
    .rule = No vote for a candidate whose log is behind: the later last term wins, then the longer log
note-vote-received =
    { $candidate } got the vote of { $voter } in { $term } and now has { $joint ->
        [yes] { NUMBER($votes) } { $votes ->
            [one] vote
           *[other] votes
        }; it needs { quorum-votes }.
       *[no] { NUMBER($votes) } of the { $needed } that it needs.
    }
    .rule = A candidate collects votes until it has a majority
note-vote-refused =
    { $candidate } did not get the vote of { $voter } in { $term }; it still has { $joint ->
        [yes] { NUMBER($votes) } { $votes ->
            [one] vote
           *[other] votes
        }, and needs { quorum-votes }.
       *[no] { NUMBER($votes) } of the { $needed } that it needs.
    }
    .rule = A candidate collects votes until it has a majority
note-vote-late =
    { $node } ignores { $voter }’s answer about a vote in { $term }: { $past ->
        [yes] it is in { $ownTerm } now.
       *[no] that election is over for it.
    }
    .rule = Votes count only for the candidate’s own term, while it is a candidate

# Why a log is behind: part of the sentences about votes and pre-votes.
stale-log =
    { $logs ->
        [empty] { $candidate }’s log is empty, and its own ends at { $ownLastIndex }, { $ownLastTerm }.
        [earlier-term] { $candidate }’s log is behind — it ends in { $lastTerm }, its own in { $ownLastTerm }.
        [shorter] { $candidate }’s log is behind — both end in { $lastTerm }, but at { $lastIndex } against its own { $ownLastIndex }.
       *[other] { $candidate }’s log ends at { $lastIndex }, { $lastTerm }, its own at { $ownLastIndex }, { $ownLastTerm }.
    }

## Pre-votes

note-prevote-asked =
    { $node }’s election timeout ran out before it heard from a leader. Before it stands, it asks who would vote for it in
    { $term }, and needs { quorum-count }, itself included. Its own term stays as it is.
    .rule = Before a server raises its term, a majority must have said that they would vote for it
note-prevote-retry =
    { $node }’s election timeout ran out again: { $joint ->
        [yes] only { NUMBER($votes) } would vote for it in { $term }, and it needs { quorum-count }.
       *[no] only { NUMBER($votes) } of the { $needed } that it needs would vote for it in { $term }.
    } It asks once more, and its own term stays as it is.
    .rule = Whoever would not be elected does not stand, however often its timeout runs out
note-prevote-granted =
    { $voter } would vote for { $candidate } in { $term }: it has not heard from a leader of late{ $logs ->
        [both-empty] , and both logs are empty.
        [own-empty] , and its own log is empty.
        [same] , and { $candidate }’s log is as up to date as its own — both end at { $lastIndex }, { $lastTerm }.
        [later-term] , and { $candidate }’s log is more up to date — it ends in { $lastTerm }, its own in { $ownLastTerm }.
        [longer] , and { $candidate }’s log is more up to date — both end in { $lastTerm }, but at { $lastIndex } against its own { $ownLastIndex }.
       *[behind] , although { $candidate }’s log is behind its own — it ends at { $lastIndex }, { $lastTerm }, its own at { $ownLastIndex }, { $ownLastTerm }.
    }
    .rule = A pre-vote promises nothing and changes nothing; it only says how the vote would go
note-prevote-denied-stale-term =
    { $voter } would not vote for { $candidate } in { $term }: { $past ->
        [yes] it is already in { $ownTerm }.
       *[no] it is in that term already, and has voted for another.
    }
    .rule = No pre-vote for a term that is over, or in which the vote is given
note-prevote-denied-leader =
    { $voter } would not vote for { $candidate } in { $term }: { $whose ->
        [itself] it leads itself.
        [other] it heard from { $leader } less than the shortest election timeout ago.
       *[unknown] it heard from a leader, or was started, less than the shortest election timeout ago.
    }
    .rule = No pre-vote while a leader is heard: there is no need of another
note-prevote-denied-stale-log = { $voter } would not vote for { $candidate } in { $term }: { stale-log }
    .rule = No pre-vote for a server whose log is behind
note-prevote-received =
    { $voter } would vote for { $candidate } in { $term }. That makes { $joint ->
        [yes] { NUMBER($votes) }; { quorum-count } are needed before it stands.
       *[no] { NUMBER($votes) } of the { $needed } that it needs before it stands.
    }
    .rule = Whoever is to stand needs a majority that would vote for it
note-prevote-refused =
    { $voter } would not vote for { $candidate } in { $term }. That leaves { $joint ->
        [yes] { NUMBER($votes) }; { quorum-count } are needed before it stands.
       *[no] { NUMBER($votes) } of the { $needed } that it needs before it stands.
    }
    .rule = Whoever is to stand needs a majority that would vote for it
note-prevote-late =
    { $node } ignores { $voter }’s answer about a pre-vote in { $term }: { $past ->
        [yes] it is in { $ownTerm } now.
       *[no] it does not ask any more.
    }
    .rule = Pre-votes count only for the term that was asked about, while it is asked
note-prevote-won =
    { $node } would be elected: { $votes } would vote for it, and { quorum-needed }. It stands for election in { $term }.
    .rule = Whoever would be elected by a majority may raise its term and stand

## Handing over

note-transfer-started =
    { $leader }, the leader of { $term }, hands over to { $to }. First { $to }’s log must have all that its own has. Until { $to }
    has taken over, { $leader } takes on no requests.
    .rule = A leader hands over to a server whose log it has brought up to its own
note-transfer-timeout-now =
    { $leader }, still the leader of { $term }, told { $to } to stand for election at once: { $to }’s log has all that its
    own has, up to { $lastIndex }.
    .rule = Whoever has the whole log and stands first can count on the others’ votes
note-transfer-aborted =
    { $to } did not take over within an election timeout: { $leader } goes on leading { $term }, and takes on requests again.
    .rule = A leader that is not relieved within an election timeout goes on
note-transfer-refused =
    { $leader } does not hand over: { $to ->
        [none] there is no other server that has a vote.
       *[other] { $to } leads already, or has no vote.
    }
    .rule = Only another server that has a vote can take over

## Check-quorum

note-quorum-answers =
    { $leader } goes on leading { $term }: { $answers } answered within an election timeout, and { quorum-needed }.
    .rule = A leader makes sure that a majority still answers
note-quorum-lost =
    { $leader } gives up leading { $term }: within an election timeout only { $answers } answered, and { quorum-needed }.
    .rule = A leader that no majority answers steps down, so that its clients look for another
