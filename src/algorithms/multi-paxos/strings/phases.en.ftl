### Phase 1, once for all slots, and phase 2, slot by slot.

## Starting

note-started = { $node } starts. It has promised nothing yet, and waits for a leader.
    .rule = Every server is proposer, acceptor and learner at once
note-recovered = { $node } is back. Its disk holds { $promised ->
        [0] no promise
       *[other] its promise, { $promised },
    } and { $slots } { $slots ->
        [one] slot
       *[other] slots
    }; the first { $chosen } it knows to be chosen, and executes again.
    .rule = An acceptor must find its promise and what it has accepted again after a crash

## Phase 1

note-prepared = { $node } has heard of no leader for too long. It prepares { $ballot }, for all slots from { $slot } on: { $needed } must promise.
    .rule = A proposer chooses a ballot of its own, above all it has heard of, and asks for promises
note-promised =
    { $again ->
        [yes] Once more { $acceptor } promises { $proposer }
       *[no] { $acceptor } promises { $proposer }
    } to accept nothing below { $ballot }. { $count ->
        [0] It has accepted nothing from slot { $slot } on.
        [one] It tells of one slot, from slot { $slot } on, in which it has accepted something.
       *[other] It tells of { $count } slots, from slot { $slot } on, in which it has accepted something.
    }
    .rule = An acceptor promises a ballot that is not below what it promised before, and tells what it has accepted
note-promise-refused = { $acceptor } refuses { $proposer } a promise for { $ballot }: it has promised { $promised }.
    .rule = A promise is kept: a lower ballot gets none
note-promise-received = { $acceptor } has promised { $proposer } { $ballot }. { $promises } are behind it now, and { $needed } are needed.
    .rule = Promises of a majority are needed
note-promise-late = { $node } ignores { $acceptor }’s promise for { $ballot }, which it does not need any more.
    .rule = A promise counts only while its ballot is being prepared
note-elected =
    { $leader } leads in { $ballot }: { $promises } promised, and { $needed } were needed. { $count ->
        [0] { $gaps ->
            [0] They have left nothing to be mended.
           *[other] Up to slot { $last } some slots have no value.
        }
        [one] It proposes again what they had accepted in one slot{ $gaps ->
            [0] .
           *[other] , and fills the gaps before it.
        }
       *[other] It proposes again what they had accepted in { $count } slots{ $gaps ->
            [0] .
           *[other] , and fills the gaps between.
        }
    }
    .rule = A majority has promised: from here on phase 2 alone is enough, for every slot
note-stepped-down =
    { $node } gives way. It was { $role ->
        [leader] leading in
       *[other] preparing
    } { $ballot }; by { $from } it learns of { $promised }.{ $waiting ->
        [0] {""}
        [one] {" "}One command that it had not proposed goes elsewhere.
       *[other] {" "}{ $waiting } commands that it had not proposed go elsewhere.
    }
    .rule = Whoever learns of a higher ballot gives way, and waits before it tries again
note-preempted =
    { $from } has overtaken { $node } with { $promised }. Without a pause { $node } leaves { $ballot } and tries again, higher.
    .rule = Two that overtake each other without ever waiting may never finish
note-nack-late = { $node } ignores { $from }’s refusal, about { $ballot }: it has moved on.
    .rule = A refusal counts only for the ballot in which one leads or prepares

## Phase 2

note-proposed = { $leader } proposes { $client }’s { $operation } for slot { $slot }, in { $ballot }.
    .rule = A leader gives each command the next free slot, and needs no phase 1 for it
note-adopted = { $leader } proposes { $what ->
        [operation] { $operation }
       *[noop] a no-op
    } for slot { $slot } again, in { $ballot }: an acceptor had accepted it in { $oldBallot }, so it may be chosen already.
    .rule = For a slot in which something was accepted, only the value of the highest ballot may be proposed
note-gap-filled = { $leader } proposes a no-op for slot { $slot }: none of the majority has accepted anything there, and later slots must not wait for ever.
    .rule = A new leader fills gaps with commands that do nothing
note-window-full = { $leader } lets { $client }’s { $operation } wait: slot { $slot } is not chosen yet, and with α = { $window } it may propose up to slot { $last }. Waiting: { $waiting }.
    .rule = At most α slots beyond the chosen prefix may be under way
note-accepted = { $acceptor } accepts { $what ->
        [operation] { $operation }
       *[noop] a no-op
    } for slot { $slot }, in { $ballot }, from { $leader }.
    .rule = An acceptor accepts what is not below its promise
note-accepted-again = { $acceptor } has accepted this for slot { $slot } in { $ballot } already, and says so to { $leader } again.
    .rule = A repeated message does no harm
note-accept-known = { $acceptor } knows slot { $slot } to be chosen, and tells { $leader } the value.
    .rule = What is chosen stays chosen: no acceptor that knows takes another value
note-accept-refused = { $acceptor } refuses what { $leader } proposes for slot { $slot } in { $ballot }: it has promised { $promised }.
    .rule = An acceptor accepts nothing below its promise
note-counted = { $acceptor } has accepted slot { $slot } in { $ballot }. { $leader } counts { $acceptors }, and { $needed } are needed.
    .rule = A value is chosen when a majority has accepted it in one ballot
note-accepted-late = { $node } ignores that { $acceptor } has accepted slot { $slot } in { $ballot }: it needs no more, or leads no more.
    .rule = An acceptance counts only for what is under way
note-chosen = Slot { $slot } is chosen: { $what ->
        [operation] { $operation }
       *[noop] a no-op
    }. { $acceptors } accepted it in { $ballot }, and { $needed } were needed.
    .rule = A value that a majority has accepted in one ballot is chosen, and stays so
note-chosen-early = Slot { $slot } is chosen before slot { $missing }. { $leader } knows, and must not execute it yet.
    .rule = Slots are decided one by one, in any order; they are executed in theirs

## Leading and following

note-heartbeat-sent = { $leader } lets the others know that it leads in { $ballot }, and that all is chosen up to slot { $slot }.
    .rule = A leader keeps in touch, so that nobody else prepares a ballot
note-accept-resent = { $leader } proposes slot { $slot } again, in { $ballot }, to the { $count } that have not answered.
    .rule = What nobody answers is sent again
note-heartbeat-heard = { $node } hears from { $leader }, which leads in { $ballot }.
    .rule = Who hears from a leader stays patient
note-heartbeat-refused = { $node } tells { $leader } that it leads no more: its { $ballot } is below the promised { $promised }.
    .rule = A leader of a lower ballot is told of the higher one

## Learning and executing

note-learned = { $node } learns from { $leader } that { $single ->
        [yes] slot { $slot } is chosen
       *[no] slots { $firstSlot } to { $slot } are chosen
    }: what it accepted in { $ballot }.
    .rule = The leader tells, with whatever it sends, up to where all is chosen
note-learn-asked = { $node } has missed something: all is chosen up to slot { $last }, and it does not know slot { $slot }. It asks { $leader }.
    .rule = Who lacks chosen slots asks for them
note-learn-answered = { $node } tells { $learner } what was chosen for { $single ->
        [yes] slot { $slot }.
       *[no] slots { $firstSlot } to { $slot }.
    }
    .rule = Who knows what was chosen tells it, whoever leads
note-learn-unknown = { $node } cannot tell { $learner } what was chosen for slot { $slot }: it does not know.
    .rule = Only what one knows to be chosen is told
note-caught-up = { $node } learns from { $from } what was chosen for { $single ->
        [yes] slot { $slot }.
       *[no] slots { $firstSlot } to { $slot }.
    }
    .rule = What is known to be chosen needs no vote any more
note-learn-late = { $node } hears from { $from } of slot { $slot } what it knows already.
    .rule = What is chosen can be told any number of times
note-applied =
    { $node } executes { $single ->
        [yes] slot { $slot }{ $operation ->
            [none] {""}
           *[other] : { $operation }
        }
       *[no] slots { $firstSlot } to { $slot }
    }{ $outcome ->
        [empty] , which changes nothing.
        [value] . The result is { $value }.
       *[nothing] .
    }
    .rule = Slots are executed in order, each when all before it are chosen
note-applied-over-gap = { $node } executes slot { $slot } although slot { $missing } is not chosen yet.
    .rule = Without the rule a server does not wait for earlier slots
