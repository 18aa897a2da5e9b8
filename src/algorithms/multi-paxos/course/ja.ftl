course-title = Multi-Paxos がわかる
chapter-slots = 多数の Paxos で 1 本のログ
    .about = リーダーは約束を一度だけ取り付け、スロットを 1 つずつ決めていきます。穴も残ります。Raft とどう違うのでしょう。

## 用語集へのリンクに使う用語名

course-term-window = ウィンドウ α
course-term-gap = 空き
course-term-no-op = no-op
course-term-slot = スロット
course-term-ballot = 提案番号
course-term-promise = 約束
course-term-leader = リーダー
course-term-chosen = 選ばれた
