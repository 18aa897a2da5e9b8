### Words that every screen and every algorithm shares.

## A node's status

status-up = up
status-paused = paused
status-crashed = crashed

## Numbers with what they count. Between a number and its unit stands a no-break space.

unit-us = { $value }{"\u00A0"}µs
unit-ms = { $value }{"\u00A0"}ms
unit-s = { $value }{"\u00A0"}s
value-index = index{"\u00A0"}{ $value }
value-more = { $value } more

## A part of the page that is fetched later

part-loading = Loading…
part-failed = This part of the page could not be loaded. Check the connection.
part-retry = Try again

## Why something was refused: what happened, what it means, what to do. The particulars stand beside it.

error-bad-header = The description of this run is incomplete or wrong. It was not opened.
error-unknown-algorithm = This run needs an algorithm that is not here. It was not opened.
error-other-version = This run was made with another version of its algorithm and would go differently here. It was not opened.
error-bad-config = A setting has a value that it cannot have. Nothing was changed; choose one within its bounds.
error-bad-command = The command is incomplete or wrong. Nothing was changed.
error-unknown-node = A node is named that is not in this cluster. Nothing was changed.
error-node-in-two-groups = A node was put on two sides of a partition. Nothing was changed; put it on one.
error-link-to-self = A node has no link to itself. Nothing was changed; choose two nodes.
error-half-a-link = A link needs two ends and only one was given. Nothing was changed; name both.
error-nothing-to-change = The command leaves everything as it is. Nothing was changed.
error-bad-operation = The state machine does not know this operation. Nothing was sent.
error-unknown-verb = This algorithm has no such administrator’s command. Nothing was changed.
error-bad-argument = The command has a wrong argument. Nothing was changed.
error-unknown-rule = This algorithm has no such rule to switch off. Nothing was changed.
error-rule-as-it-is = The rule is switched that way already. Nothing was changed.
error-already-crashed = The node has crashed already. Nothing was changed; restart it first.
error-not-crashed = The node has not crashed, and this is only possible after a crash. Nothing was changed.
error-not-up = The node is not running at this moment. Nothing was changed; restart or resume it first.
error-not-paused = The node is not paused. Nothing was changed.
error-no-such-timer = The node has no such timer running at this moment. Nothing was changed.
error-not-in-flight = The message is no longer on its way at this moment. Nothing was changed; step back to when it was.
error-too-many-commands = This run holds as many commands as it can. The command was not given; take another back first.
error-too-many-branches = This run has as many branches as it can, so nothing was done. Delete one in the list of branches and try again, or act at the end of a branch.
error-no-such-milestone = Nothing of that kind was found in that direction. The playhead stays where it is.
error-no-milestone = No election, commitment, fault or violation was found in that direction. The playhead stays where it is.
error-nothing-to-undo = On this branch there is nothing to undo.
error-nothing-to-redo = On this branch there is nothing to redo.
error-algorithm-not-loaded = The algorithm could not be loaded. Check the connection and open the run again.
error-checker-not-loaded = The checker could not be loaded. Check the connection and try again.
error-no-leader = No node said who leads, however often the client asked. The request was given up; nobody executed it.
error-timed-out = The client had no answer, however often it asked, and gave up. Nobody told it whether the request was executed, or will be.
error-too-many-open = The client waited for more answers at once than it can, and gave its oldest request up. Nobody told it whether that request was executed, or will be.
error-beyond-the-end = The run ends before the moment that was asked for. Nothing was changed.
error-nothing-open = No run is open. Open one first.
error-unknown-branch = This branch is not there any more. Nothing was changed; choose another.
error-engine-busy = The engine has too much to do at once, so this was left out. Try again in a moment.
error-engine-malformed = The engine and the page did not understand each other. Reload the page.
error-engine-lost = The engine stopped over this and was started again. The run is as it was before.
error-engine-failed = The engine stopped and does not stay up. Open the run again; if that does not help, reload the page.

## Why a trace file was refused. The number of the line stands beside it.

error-empty-trace = There is nothing in this file. It was not opened.
error-empty-line = A line of the file is empty. It was not opened; the file may have been changed by hand.
error-not-json = A line of the file is not complete. It was not opened; the file may have been cut off.
error-bad-event = An event lacks something or holds something wrong. The file was not opened.
error-out-of-order = Events or times do not follow one another. The file was not opened; lines may be missing or exchanged.
error-message-twice = A message is sent or arrives twice. The file was not opened; a duplicate needs a number of its own.
error-unknown-message = A message arrives that was never sent. The file was not opened; lines may be missing.
error-no-sender = A message has no sender. The file was not opened.
error-no-node = A log changed, but it is not said whose. The file was not opened.
error-log-gap = A log jumps over entries. The file was not opened; lines may be missing.
