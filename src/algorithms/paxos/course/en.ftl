course-title = Understand Paxos
chapter-one-value = Choosing one value
    .about = Two questions to a majority, and one value is chosen: why it stays so, and why it may take long.
