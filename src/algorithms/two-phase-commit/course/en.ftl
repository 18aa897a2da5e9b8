course-title = Two-phase commit
chapter-atomic-commitment = Atomic commitment
    .about = All or nothing on several nodes: two phases are enough for that, but whoever has promised must wait.
