course-title = Understand Raft
chapter-why = Why agreement
    .about = One server can fail. Several can go on without some of them, if they agree: a majority is enough.
chapter-terms = Terms and roles
    .about = Time in a cluster is counted in terms, and in each of them every server has a role.
