### The stage: nodes, messages and links, and what one can do with them.

stage-label = The cluster
stage-nodes = Nodes
stage-swarm = { NUMBER($count) } { $count ->
        [one] message
       *[other] messages
    } on the way
stage-messages = Messages on their way
stage-links = Links. Arrow keys go from link to link.
stage-loading = The cluster is starting…

## Beside nodes

# A role with what there is to say of it: «candidate · 2 votes, 3 needed».
stage-role-and = { $role } · { $addition }
stage-role-but = { $role }, { $addition }
stage-cut-off = but cut off
stage-cut-off-brief = { $role }, cut
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
stage-group-verdict-line = { $verdict } { $count }

## Why a message was lost

stage-lost-loss = lost on the way
stage-lost-partition = lost at the split
stage-lost-cut = lost at the cut
stage-lost-crashed = receiver is down
stage-lost-dropped = dropped
stage-lost-overflow = too many in flight

## Clients

stage-clients = Clients
stage-clients-more = and { $count } more
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
