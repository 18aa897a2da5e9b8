course-title = Understand Raft
chapter-terms = Terms and roles
    .about = Time in a cluster is counted in terms, and in each of them every server has a role.
chapter-commitment = What committed means
    .about = A majority holds the entry, and the entry is of the leader’s own term: Figure 8 shows why both are needed.
chapter-crashes = Crashes and disks
    .about = What a server must find again after a crash, what it may forget, and what happens when its disk is not honest.
