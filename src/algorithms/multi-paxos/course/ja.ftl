course-title = Multi-Paxos がわかる
chapter-slots = 多数の Paxos で 1 本のログ
    .about = リーダーは約束を一度だけ取り付け、スロットを 1 つずつ決めていきます。穴も残ります。Raft とどう違うのでしょう。
