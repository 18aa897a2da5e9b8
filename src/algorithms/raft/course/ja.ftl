course-title = Raft を理解する
chapter-terms = 任期と役割
    .about = クラスターの時間は任期（term）で数え、サーバーはそれぞれの任期の中で役割を持ちます。
chapter-elections = リーダー選出
    .about = リーダーからの連絡が途絶えると、タイムアウト、1 台 1 票の投票、全体の過半数によって、新しいリーダーが決まります。
