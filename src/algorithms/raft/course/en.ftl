course-title = Understand Raft
chapter-terms = Terms and roles
    .about = Time in a cluster is counted in terms, and in each of them every server has a role.
chapter-replication = Replicating a log
    .about = A request becomes an entry, a majority holds it, and only then is it done.
chapter-repair = Repairing logs
    .about = Logs that differ come to agree: one check per message, one step back per refusal.
