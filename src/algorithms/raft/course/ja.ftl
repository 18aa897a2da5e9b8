course-title = Raft を理解する
chapter-terms = 任期と役割
    .about = クラスターの時間は任期（term）で数え、サーバーはそれぞれの任期の中で役割を持ちます。
chapter-replication = ログの複製
    .about = リクエストはログのエントリになり、過半数のサーバーに複製されてはじめて確定します。
chapter-repair = ログの修復
    .about = 食い違ったログが一致するまで。メッセージごとに 1 つの確認、拒否されるたびに 1 つ手前から。
