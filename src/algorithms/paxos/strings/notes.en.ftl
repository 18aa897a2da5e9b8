### Notes: starting, the two phases, what gets in the way, learning.

## Starting

note-started = { $node } starts as { role-set }.
    .rule = Every node plays the roles that the settings give it.
note-recovered =
    { $node } is up again. { $disk ->
        [acceptor] Its disk holds { $promised ->
            [0] no promise
           *[other] its promise, { $promised },
        } and { $value ->
            [none] no accepted value.
           *[other] the value { $value }, accepted in { $acceptedBallot }.
        }
        [proposer] Its disk holds { $usedBallot ->
            [0] no ballot: it has used none that it knows of.
           *[other] the last ballot that it has used, { $usedBallot }.
        }
       *[none] It has nothing on its disk.
    } What is chosen it has to find out again.
    .rule = Promise, accepted proposal and last ballot are on disk before they are told to anybody. All else is found out again.

## Phase 1

note-prepare-sent =
    { $proposer } begins { $ballot }{ $value ->
        [none] {" "}to find out what is chosen
       *[other] {" "}for { $value }
    }: it asks all acceptors for a promise, and needs those of { majority-of }.
    .rule = A proposer begins with a prepare request, under a number higher than any it has used or heard of.
note-promise-given =
    { $own ->
        [yes] { $acceptor } promises to itself
       *[no] { $acceptor } promises { $proposer }
    } to accept nothing below { $ballot }{ $value ->
        [none] . It has accepted nothing yet.
       *[other] , and says that it has accepted { $value } in { $acceptedBallot }.
    }
    .rule = An acceptor promises a ballot that is higher than its last, and reports the highest proposal that it has accepted.
note-promise-repeated = { $acceptor } has promised { $ballot } already, and says so again to { $proposer }.
    .rule = The same request again gets the same answer.
note-prepare-refused = { $acceptor } does not promise { $proposer } { $ballot }: it has promised { $promised }, which is higher.
    .rule = A promise is never taken back for a lower ballot.
note-promise-received =
    { $own ->
        [yes] { $proposer } counts its own promise of { $ballot }
       *[no] { $proposer } gets { $acceptor }’s promise of { $ballot }
    }{ $value ->
        [none] {""}
       *[other] , with the value { $value } from { $acceptedBallot }
    }. It has those of { $acceptors }; { $needed } { $needed ->
        [one] is
       *[other] are
    } needed.
    .rule = Phase 1 is over when a majority has promised.
note-promise-late =
    { $why ->
        [further] { $proposer } has what it needs for { $ballot }: { $acceptor }’s promise changes nothing.
        [other] { $acceptor }’s promise of { $ballot } comes too late: { $proposer } is in { $ownBallot }.
       *[none] { $acceptor }’s promise of { $ballot } comes too late: { $proposer } proposes nothing any more.
    }
    .rule = A promise counts once, in phase 1 of its own ballot.

## Phase 2

note-value-free =
    { $acceptors } have promised { $ballot }. { $acceptedBallot ->
        [none] None of them has accepted anything, so { $proposer } is free: it proposes { $value }.
       *[other] One of them reported a value from { $acceptedBallot }; { $proposer } proposes its own all the same: { $value }.
    }
    .rule = If no promise reports a proposal, the proposer may propose any value.
note-value-adopted =
    { $acceptors } have promised { $ballot }, and { $right ->
        [yes] the highest proposal that they report is of { $acceptedBallot }
       *[no] though the highest proposal that they report is of { $highestBallot }, it takes that of { $acceptedBallot }
    }: { $proposer } proposes its value, { $value }{ $wished ->
        [nothing] .
        [same] , which is also what its client wants.
       *[other] , and not { $wish }.
    }
    .rule = The value of the highest-numbered proposal that the promises report must be proposed again: it may be chosen already.
note-accepted =
    { $own ->
        [yes] { $acceptor } accepts its own { $value } in { $ballot }.
       *[no] { $acceptor } accepts { $value } from { $proposer } in { $ballot }: it has promised nothing higher.
    }
    .rule = An acceptor accepts a proposal unless it has promised a higher ballot.
note-accept-repeated = { $acceptor } has accepted { $value } in { $ballot } already, and says so again.
    .rule = The same request again gets the same answer.
note-accept-refused = { $acceptor } does not accept { $proposer }’s proposal of { $ballot }: it has promised { $promised }, which is higher.
    .rule = An acceptor accepts nothing below its promise.

## What gets in the way

note-preempted =
    { $own ->
        [yes] { $proposer }’s own acceptor has gone on to { $promised }
       *[no] { $acceptor } has promised { $promised }
    }, so { $proposer } gives up { $ballot }. { $waits ->
        [yes] It tries again in { $wait_us }.
       *[no] It tries a higher one at once.
    }
    .rule = Whoever learns of a higher ballot abandons its own, and tries again after a random time.
note-nack-late = { $acceptor } refuses { $ballot }, which { $proposer } has given up already.
    .rule = A refusal concerns one ballot only.
note-back-off-over = { $proposer } has waited long enough, and tries again.
    .rule = A random wait lets one of two rivals through.
note-attempt-timeout =
    { $proposer } has waited in vain in { $ballot }: { $answers ->
        [0] nobody has { $phase ->
            [prepare] promised
           *[accept] accepted
        }
       *[other] only { $answers } { $phase ->
            [prepare] promised
           *[accept] accepted
        }
    }, and { $needed } are needed. It begins anew, under a higher number.
    .rule = A ballot that does not get through in time is given up for a higher one.

## Learning

note-accepted-counted =
    { $own ->
        [yes] { $node } counts its own acceptance of { $value }
       *[no] { $node } hears that { $acceptor } has accepted { $value }
    } in { $ballot }. That makes { $acceptors }; { $needed } { $needed ->
        [one] is
       *[other] are
    } needed.
    .rule = A value is chosen when a majority has accepted it in one and the same ballot.
note-accepted-late =
    { $node } hears of { $acceptor }’s acceptance of { $value }{ $known ->
        [none] {" "}a second time.
       *[other] , and knows already that { $known } is chosen.
    }
    .rule = What is known needs no more counting.
note-chosen =
    { $value } is chosen: { $acceptors } have accepted it in { $ballot }, and { $needed ->
        [one] one is
       *[other] { $needed } are
    } enough. { $told ->
        [0] { $node }, whose ballot it is, knows it now.
       *[other] { $node }, whose ballot it is, tells the other learners.
    }
    .rule = Once a majority has accepted a proposal its value is chosen. The proposer counts, and tells the learners.
note-learned-counted = { $node } learns that { $value } is chosen: it has heard from { $acceptors } that they accepted it in { $ballot }.
    .rule = A learner that hears of a majority’s acceptances needs to ask nobody.
note-learned-told = { $node } learns from { $from } that { $value } is chosen.
    .rule = Whoever knows what is chosen may be believed: it stays so.
note-told-again = { $node } hears from { $from } once more that { $value } is chosen.
    .rule = What is chosen stays chosen.
note-asked = { $node } does not know what is chosen, and asks { $others } { $others ->
        [one] other.
       *[other] others.
    }
    .rule = Messages to a learner may be lost, so it asks what acceptors have accepted and other learners know.
note-query-chosen = { $from } asks, and { $node } tells it: { $value } is chosen.
    .rule = A learner that knows tells those that ask.
note-query-accepted =
    { $own ->
        [yes] { $node } looks at what it has accepted itself: { $value }, in { $ballot }.
       *[no] { $from } asks. { $node } does not know what is chosen, only that it has itself accepted { $value } in { $ballot }.
    }
    .rule = An acceptor tells a learner what it has accepted; the learner counts.
note-query-nothing =
    { $own ->
        [yes] { $node } has accepted nothing itself.
       *[no] { $from } asks, and { $node } has nothing to tell.
    }
    .rule = Whoever has accepted nothing and knows nothing says nothing.
