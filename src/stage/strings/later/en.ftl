### What is said once hands can do something on the stage: its legend, cards, menus and forms.

stage-legend = Legend
stage-legend-now = What is on the stage just now.
stage-legend-too-fast = At this speed messages that would only flicker are not drawn.
stage-legend-role = { $standing ->
    [leads] { $role }: filled, with a star
    [starless] { $role }: filled
    [contends] { $role }: dashed outline
   *[other] { $role }: plain outline
}
stage-legend-crashed = Crashed: dotted and pale
stage-legend-paused = Paused: alive, but does nothing
stage-legend-learner = Learner: is told everything, has no vote
stage-legend-outside = Not in the cluster
stage-legend-clock = Its clock runs at this rate
stage-legend-locks = Padlock: it keeps others from keys
stage-legend-glow = Glow: it has just learnt of a commit
stage-legend-term = Colour and number: the { $counter }
stage-legend-colour = Colour: the { $counter }
stage-legend-shapes = Shape of a message: its { $counter }
stage-legend-timer = Arc, inside: time left until its timer fires
stage-legend-tally = Segments, outside: who has agreed. The tick: enough
stage-legend-request = Request, flying towards its arrowhead
stage-legend-entries = Request with log entries: the { $counter } of each inside
stage-legend-reply = Reply: hollow
stage-legend-yes = Reply: yes
stage-legend-no = Reply: no
stage-legend-client = Request of a client
stage-legend-dot = Message on its way
stage-legend-waits = A client’s requests without an answer yet
stage-legend-answered = How a client’s last request ended
stage-legend-applied = An entry goes into a node: it is applied to its state machine
stage-legend-lost = A message is lost here
stage-legend-link = Link
stage-legend-cut = Link cut both ways
stage-legend-oneWay = Link cut one way: the arrow still works
stage-legend-parted = Link that the partition splits
stage-legend-split = Partition: the plane parts between the groups
stage-legend-violated = Nodes that contradict each other
stage-legend-held = What each of them holds at that index; after ≠, underlined: what differs
stage-legend-hands = By hand
stage-legend-hand-cut = Draw a line across links to cut them, across cut ones to join them.
stage-legend-key-cut = {" "}With Shift: one way.
stage-legend-hand-move = Drag a node to move it.
stage-legend-key-move = {" "}Or: Alt and an arrow key.
stage-legend-hand-split = Drag a node to the dashed field to split it off, to another group to join that.
stage-legend-hand-nearer = Two fingers look nearer.
stage-legend-key-nearer = {" "}Or: Ctrl (⌘) and the wheel.
stage-legend-hand-tidy = Press twice on empty stage to tidy up.
stage-legend-hand-walk = Arrow keys on a node go through its messages. Enter opens one.

## By hand

stage-stroke-none = Draw across links to cut them
stage-stroke-cut = Cuts { $count ->
    [one] one link
   *[other] { $count } links
}
stage-stroke-one-way = Cuts { $count ->
    [one] one link
   *[other] { $count } links
} one way
stage-stroke-join = Joins { $count ->
    [one] one link
   *[other] { $count } links
} again
stage-stroke-keys = Shift: one way · Esc: cancel
stage-stroke-too-many = Too many links to cut one by one. Partition the network instead.
stage-drop-apart = Drop here: { $node } is split off
stage-drop-own = Drop here: { $node } on its own
stage-stroke-part = Splits the network: { $groups }
stage-stroke-unite = Joins again: { $groups }
stage-drop-join = { $node } joins { $group }

## The node's card

stage-node-card = Node { $node }
stage-fact-role = role
stage-fact-status = status
stage-fact-committed = committed
stage-fact-committed-value =
    { $committed ->
        [0] nothing yet
       *[other] up to { $committed }, applied up to { $applied }
    }
stage-fact-log = log
stage-fact-log-value =
    { $count ->
        [0] { $compacted ->
            [0] empty
           *[other] none after the snapshot
        }
        [one] { $count } entry
       *[other] { $count } entries
    }
stage-fact-membership = membership
stage-fact-blocked = blocked
stage-fact-locks = locks
stage-fact-lock = { $key } for { $holder }
stage-fact-contents = state machine
stage-fact-contents-none = empty
stage-fact-contents-more = and { $count } more
stage-fact-none = none
stage-do-crash = Crash
stage-do-restart = Restart
stage-do-pause = Pause
stage-do-resume = Resume
stage-do-timeout = Time out now
stage-do-isolate = Cut off
stage-do-isolate-help = Partition { $node } from everybody else
stage-do-heal = Heal the network
stage-do-wipe = Wipe the disk
stage-do-request = Client request…
stage-do-admin = Administrator…
stage-clock = Its clock runs at
stage-clock-rate = { $rate }×

## A client's request

stage-request-title = Request to { $node }
stage-client-request = Request by { $client }
stage-request-kind = Operation
stage-request-send = Send
stage-request-back = Back
stage-request-missing = Fill this in.
stage-request-number = Give a whole number.

## The administrator's menu

stage-admin-title = Administrator
stage-admin-asked = Ask node
stage-admin-which = { $verb }: which?
stage-admin-apply = Change
stage-admin-nobody = Tick at least one node.
stage-admin-unfit = { $node } ({ $membership }) cannot be chosen for this.
stage-admin-silent = { $node } had nothing to say to that.
stage-admin-back = Back
stage-admin-close = Close
stage-admin-read = Read…

## The message's card

stage-message-card = { $type }, { $from } to { $to }
stage-message-way = { $from } → { $to }
stage-message-arrives = arrives in { $time }
stage-message-waits = waits for the node to resume
stage-message-entries-none = none
stage-do-drop = Drop
stage-do-deliver = Deliver now
stage-do-duplicate = Duplicate
stage-do-delay = Delay by
stage-do-delay-by = + { $time }

## The link's menu

stage-link-menu = Link { $a } – { $b }
stage-do-cut-both = Cut both ways
stage-do-cut-one = Cut { $from } → { $to } only
stage-do-join = Join again
stage-link-parted-help = Split by the partition. Heal the network to join it.
stage-do-inspect = Inspect

## Clients

stage-client-card = Client { $client }
stage-client-ask = Ask something
stage-client-none = It has asked nothing of late.
stage-client-requests = Its latest requests
stage-client-number = No. { $request }
stage-client-unknown = operation no longer at hand
stage-client-open = waiting since { $time }
stage-client-answered = answered at { $time }
stage-client-answered-value = answered { $value } at { $time }
stage-client-gave-up = failed at { $time }
stage-client-timed-out = timed out at { $time }
stage-client-attempts = { $count ->
    [one] asked once
   *[other] asked { $count } times
}

## What is pointed at, or has the focus of a keyboard, in a few lines

stage-tip-answer = last answer { $value }
stage-tip-committed = commit { $index }
stage-tip-applied = applied { $index }
stage-tip-open = { $operation } since { $time }
stage-tip-timer = { $timer } in { $time }
stage-tip-enter = Enter: card

## By hand

stage-tools = View of the stage
stage-nearer = Look nearer
stage-farther = Look from farther away
stage-tidy = Tidy up: everything back in its place
stage-violated = { $property } violated: { $nodes }
# What a node holds at the index by which nodes contradict each other.
stage-held-index = { $node } · { $index }
stage-held-counter = { $counter }
stage-held-nothing = no entry
stage-held-compacted = in its snapshot

## Messages of a crowd, by key

stage-swarm-keys = Messages on their way. Arrow keys go from message to message; on a node they lead to its own.
stage-swarm-keys-of = Messages to and from { $node }. Arrow keys go from message to message, Escape goes back to the node.
stage-swarm-none = No message to or from { $node } is on its way.
