course-title = Understand Multi-Paxos
chapter-slots = One log of many Paxos instances
    .about = A leader asks for promises once, decides slot by slot, and leaves holes. How that differs from Raft.
