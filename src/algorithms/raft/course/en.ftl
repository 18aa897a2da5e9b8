course-title = Understand Raft
chapter-terms = Terms and roles
    .about = Time in a cluster is counted in terms, and in each of them every server has a role.
chapter-clients = Clients: retries, exactly once, stale reads
    .about = What a client can rely on when it asks again and when it reads, and what that costs.
chapter-living = Living clusters
    .about = How logs stay short, servers come and go, and leaders change while a cluster runs for years.
