course-title = Understand Multi-Paxos
chapter-slots = One log of many Paxos instances
    .about = A leader asks for promises once, decides slot by slot, and leaves holes. How that differs from Raft.

## The names of terms, for links to the glossary

course-term-window = window α
course-term-gap = gap
course-term-no-op = no-op
course-term-slot = slot
course-term-ballot = ballot
course-term-promise = promise
course-term-leader = leader
course-term-chosen = chosen
