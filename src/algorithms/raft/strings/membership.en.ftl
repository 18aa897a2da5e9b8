### Who belongs to the cluster, and what administrators ask for.

membership-voter = voter
membership-learner = learner
membership-outside = not in the cluster

## Administrators’ verbs

# What was asked for, as part of a sentence: «only the leader can …».
verb-wish =
    { $verb ->
        [addServer] add a server
        [addLearner] add a learner
        [promote] make a learner a voter
        [removeServer] remove a server
        [changeMembership] change the voters
        [transferLeadership] hand over the leadership
       *[other] do what was asked for
    }
# The members of a configuration, as part of a sentence.
configuration-members =
    { $voters ->
        [one] { $voters } is the only voter
       *[other] { $voters } are the voters
    }{ $learners ->
        [0] {""}
        [one] , { $learners } is a learner
       *[other] , { $learners } are learners
    }

note-admin-not-leader =
    { $node } did nothing: only the leader can { verb-wish }, { $leader ->
        [none] and { $node } knows of none.
       *[other] and that is { $leader }.
    }
    .rule = Only the leader changes the cluster or hands over

## Changing the cluster

note-change-appended =
    { $leader } appended a new configuration to its log at { $index }, { $term }, and uses it from now on: { configuration-members }.
    .rule = One server is added or removed at a time: any old majority and any new one have a server in common
note-change-joint =
    { $leader } appended a joint configuration to its log at { $index }, { $term }, and uses it from now on: until it is committed, and the new
    one after it, majorities both of the old voters, { $old }, and of the new ones, { $voters }, must agree{ $learners ->
        [0] {""}
        [one] ; { $learners } is a learner
       *[other] ; { $learners } are learners
    }.
    .rule = Joint consensus: on the way from old to new voters, neither can decide without the other
note-change-final =
    The joint configuration is committed: { $leader } appended the new one to its log at { $index }, { $term }, and uses it from now on.
    { configuration-members }.
    .rule = Once the joint configuration is committed, the new voters can decide alone
note-change-adopted =
    { $node } uses the { $joint ->
        [yes] joint configuration in its log at { $index } from now on: { configuration-members }, and a majority of the old voters, { $old }, must agree as well.
       *[no] configuration in its log at { $index } from now on: { configuration-members }.
    }
    .rule = A server uses the latest configuration in its log, committed or not
note-change-reverted =
    { $node } deleted its log from { $index } on, and a configuration with it: it uses the one before again, in which { configuration-members }{ $joint ->
        [yes] , and the majority of the old, { $old }, is needed as well.
       *[no] .
    }
    .rule = Where a configuration is deleted from the log, the one before is in force again
note-change-refused-pending =
    { $leader } does not begin another change: the one at { $index } is not complete yet.
    .rule = One change at a time
note-change-refused-term =
    { $leader } does not begin a change: it has not committed an entry of { $term } yet, and a change of an earlier leader may still be under way.
    .rule = A leader first commits an entry of its own term, then changes the cluster
note-change-refused-transfer =
    { $leader } does not begin a change: it is handing over to { $to }, whose log would lack the entry.
    .rule = A leader that hands over appends nothing more
note-change-refused-pointless =
    { $leader } did nothing: { $verb ->
        [addServer] { $server } is a voter already.
        [addLearner] { $server } belongs to the cluster already.
        [promote] { $server } is no learner.
        [removeServer] { $server } is the only voter, or does not belong to the cluster.
        [changeMembership] these are the voters already.
       *[other] nothing would change.
    }
    .rule = A change must change something, and leave a voter
note-change-refused-unknown = { $leader } did nothing: there is no server { $server }.
    .rule = Only a server that is there can belong to the cluster
note-leader-removed =
    { $leader } steps down from leading { $term }: the log is committed up to { $index }, and with it the configuration in
    which { $leader } is no voter any more.
    .rule = A leader that has removed itself leads until that is committed

## Catching up

note-catch-up-round =
    { $server } took longer than the shortest election timeout to get what { $leader } had: round { $round } begins, up to { $index }.
    .rule = A learner catches up in rounds; each brings it what the leader had when the round began
note-catch-up-done =
    { $server } has caught up with { $leader }: round { $round }, up to { $index }, was shorter than the shortest election timeout.
    .rule = A learner whose last round was shorter than an election timeout would hold nobody up as a voter
note-catch-up-abandoned =
    { $leader } gives up on { $server }: after { $round } rounds it has still not caught up, so it does not become a voter.
    .rule = A server that is too slow to catch up does not become a voter
note-catch-up-unanswered = { $leader } gives up on { $server }: it has not answered for { $waited_us }, so it does not become a voter.
    .rule = A server that does not answer does not become a voter
note-promote-waits =
    { $server } becomes a voter once it has caught up: { $matchIndex ->
        [0] no entry is known yet that is in its log and in { $leader }’s, which ends
       *[other] its log is known to be { $leader }’s up to { $matchIndex }, and { $leader }’s ends
    } at { $lastIndex }.
    .rule = A server gets a vote only once its log has caught up, so that it holds nobody up
