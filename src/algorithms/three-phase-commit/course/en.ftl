course-title = Three-phase commit
chapter-three-phases = Three phases
    .about = A phase in between, and nobody has to wait for a coordinator that crashed. And why a network that splits breaks it.

## The names of terms, for links to the glossary

course-term-termination-protocol = termination protocol
course-term-blocking = blocking
course-term-pre-commit = pre-commit
course-term-committable = committable
