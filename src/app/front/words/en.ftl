### The front page: what this is, and the ways in.

front-line = See machines agree. A real Raft cluster is running in your browser, and it is yours to break.
front-doors = Ways in
front-learn = Learn
    .about = Understand Raft in forty minutes: one idea at a time, with questions, on the running algorithm.
front-play = Play
    .about = Take over this very cluster: crash servers, cut the network, step back in time.
front-teach = Teach and embed
    .about = Lesson plans, handouts to print, and every scenario as a link for your lecture or your article.
front-glossary = Glossary
front-pause = Pause the cluster
front-resume = Let the cluster run
