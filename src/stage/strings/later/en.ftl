### The legend of the stage, and what hands do on it.

stage-legend-now = What is on the stage just now.
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
