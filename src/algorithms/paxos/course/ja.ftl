course-title = Paxos を理解する
chapter-one-value = ただ 1 つの値を選ぶ
    .about = 過半数に 2 回尋ねると、1 つの値が選ばれます。それが変わらない理由と、時間がかかることがある理由を見ます。
