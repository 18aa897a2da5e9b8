### The fields of states and messages, in the paper’s names.

algorithm-raft-field-role = What the server is now: follower, candidate or leader.
algorithm-raft-field-term = The same as currentTerm; in a message, the sender’s term.
algorithm-raft-field-currentTerm = The latest term the server has seen. On disk.
algorithm-raft-field-votedFor = Who got its vote in this term. On disk, so that it never votes twice.
algorithm-raft-field-configuration = Who belongs to the cluster, by the latest such entry in its log.
algorithm-raft-field-snapshot = The last entry that its snapshot stands for.
algorithm-raft-field-leaderId = Whom it takes for the leader.
algorithm-raft-field-commitIndex = The highest entry it knows to be committed.
algorithm-raft-field-lastApplied = The highest entry applied to its state machine.
algorithm-raft-field-machine = What its state machine holds.
algorithm-raft-field-votesGranted = Who has voted for it in this election.
algorithm-raft-field-nextIndex = For each follower, the entry that is sent next. Only a leader has it.
algorithm-raft-field-matchIndex = In a leader: for each follower, up to where it is known to hold the same log. In an answer: how far the sender’s log matches.
algorithm-raft-field-prevLogIndex = The entry before those sent; the receiver must hold it.
algorithm-raft-field-prevLogTerm = The term of the entry before those sent; it must be the same at the receiver.
algorithm-raft-field-entries = The entries to append; none in a heartbeat.
algorithm-raft-field-leaderCommit = The leader’s commitIndex.
algorithm-raft-field-lastLogIndex = The candidate’s last entry.
algorithm-raft-field-lastLogTerm = The term of the candidate’s last entry.
algorithm-raft-field-candidateId = Who asks for the vote.
algorithm-raft-field-voteGranted = Whether the vote was given.
algorithm-raft-field-success = Whether the receiver held the entry before, and appended.
algorithm-raft-field-round = The leader’s round, which answers repeat: so it knows which question was answered.
