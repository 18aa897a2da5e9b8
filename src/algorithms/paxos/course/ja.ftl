course-title = Paxos を理解する
chapter-one-value = ただ 1 つの値を選ぶ
    .about = 過半数に 2 回尋ねると、1 つの値が選ばれます。それが変わらない理由と、時間がかかることがある理由を見ます。

## 用語集へのリンクに使う用語名

course-term-proposer = 提案者
course-term-acceptor = 承認者
course-term-learner = 学習者
course-term-ballot = 提案番号（バロット）
course-term-promise = 約束
course-term-chosen = 選ばれた
course-term-duel = 提案者の競り合い
course-term-back-off = バックオフ
