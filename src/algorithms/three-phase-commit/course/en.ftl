course-title = Three-phase commit
chapter-three-phases = Three phases
    .about = A phase in between, and nobody has to wait for a coordinator that crashed. And why a network that splits breaks it.
