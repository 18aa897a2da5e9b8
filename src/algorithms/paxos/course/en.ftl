course-title = Understand Paxos
chapter-one-value = Choosing one value
    .about = Two questions to a majority, and one value is chosen: why it stays so, and why it may take long.

## The names of terms, for links to the glossary

course-term-proposer = proposer
course-term-acceptor = acceptor
course-term-learner = learner
course-term-ballot = ballot, proposal number
course-term-promise = promise
course-term-chosen = chosen
course-term-duel = duelling proposers
course-term-back-off = back-off
