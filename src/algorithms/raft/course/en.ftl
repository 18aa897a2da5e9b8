course-title = Understand Raft
chapter-terms = Terms and roles
    .about = Time in a cluster is counted in terms, and in each of them every server has a role.
