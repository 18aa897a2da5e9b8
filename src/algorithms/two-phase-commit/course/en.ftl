course-title = Two-phase commit
chapter-atomic-commitment = Atomic commitment
    .about = All or nothing on several nodes: two phases are enough for that, but whoever has promised must wait.

## The names of terms, for links to the glossary

course-term-atomic-commitment = atomic commitment
course-term-coordinator = coordinator
course-term-participant = participant
course-term-uncertain = uncertain
course-term-cooperative-termination = cooperative termination
course-term-presumed-abort = presumed abort
