### The stage: nodes, messages and links, and what one can do with them.

stage-label = The cluster
stage-nodes = Nodes
stage-swarm = { NUMBER($count) } { $count ->
        [one] message
       *[other] messages
    } on the way; the diagram shows each
stage-messages = Messages on their way
stage-links = Links. Arrow keys go from link to link.
stage-loading = The cluster is starting…

## Beside nodes

# A role with what there is to say of it: «candidate · 2 votes, 3 needed».
stage-role-and = { $role } · { $addition }
stage-role-but = { $role }, { $addition }
stage-cut-off = but cut off
stage-too-few = but too few up
stage-tally = { $agreed }, { $needed } needed
stage-tally-also = { $agreed } and { $alsoAgreed }, { $needed } and { $alsoNeeded } needed
stage-register = { $name } { $words }
stage-clock-badge = { $rate }×

## For screen readers

stage-node-spoken =
    { $node }{ $role ->
        [none] {""}
       *[other] , { $role }
    }, { $counter }{ $commit ->
        [none] {""}
       *[other] , committed up to { $commit }
    }, { $status }{ $addition ->
        [none] {""}
       *[other] , { $addition }
    }
stage-message-spoken =
    { $type } from { $from } to { $to }{ $counter ->
        [none] {""}
       *[other] , { $counter }
    }, { $message }{ $lost ->
        [none] {""}
       *[other] , { $lost }
    }
stage-link-spoken =
    Link { $a } – { $b }: { $state ->
        [open] open
        [parted] split by the partition
        [cut] cut both ways
       *[oneWay] only { $from } to { $to } gets through
    }
stage-summary-cluster =
    { $count ->
        [one] A cluster of { $count } node.
       *[other] A cluster of { $count } nodes.
    }
stage-summary-leads = { $node } is { $role } in { $counter }.
stage-summary-no-leader = Nobody leads.
stage-summary-role = { $nodes }: { $role }.
stage-summary-committed = The furthest commit is at index { $index }.
stage-summary-split = The network is split: { $groups }.
stage-summary-cuts =
    { $count ->
        [one] One link is cut.
       *[other] { $count } links are cut.
    }
stage-summary-messages =
    { $count ->
        [0] No messages are on their way.
        [one] One message is on its way.
       *[other] { $count } messages are on their way.
    }

## Groups of a partition

stage-group-majority = majority
stage-group-enough = can decide
stage-group-minority = cannot decide
stage-group-too-few = too few are up
stage-group-share = { $size } of { $all }
stage-group-and = {" and "}
stage-group-count = ({ $shares })
stage-group-line = { $nodes } — { $verdict } { $count }
stage-group-verdict-line = { $verdict } { $count }

## Why a message was lost

stage-lost-loss = lost on the way
stage-lost-partition = lost at the split
stage-lost-cut = lost at the cut
stage-lost-crashed = receiver is down
stage-lost-dropped = dropped
stage-lost-overflow = too many in flight

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
stage-message-sent = sent at { $time }
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

stage-clients = Clients
stage-clients-more = and { $count } more
stage-client-card = Client { $client }
stage-client-request = Request by { $client }
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
stage-client-waiting = { $count } waiting
stage-client-spoken = { $client }: { $pending ->
    [0] waits for nothing
    [one] waits for 1 answer
   *[other] waits for { $pending } answers
}{ $last ->
    [ok] , the last request was answered
    [timed-out] , the last request timed out
    [failed] , the last request failed
   *[none] { "" }
}

## By hand

stage-tools = View of the stage
stage-nearer = Look nearer
stage-farther = Look from farther away
stage-tidy = Tidy up: everything back in its place
stage-legend = Legend
stage-violated = { $property } violated: { $nodes }
# What a node holds at the index by which nodes contradict each other.
stage-held-index = { $node } · { $index }
stage-held-counter = { $counter }
stage-held-nothing = no entry
stage-held-compacted = in its snapshot
