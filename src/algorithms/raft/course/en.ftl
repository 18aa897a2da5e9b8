course-title = Understand Raft
chapter-terms = Terms and roles
    .about = Time in a cluster is counted in terms, and in each of them every server has a role.
chapter-elections = Electing a leader
    .about = A leader falls silent, and the others agree on a new one: a timeout, one vote each, a majority of all.
chapter-split-votes = Split votes and randomness
    .about = Two candidates, and nobody wins. Why elections end all the same, and when they do not.
