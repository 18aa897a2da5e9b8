course-title = Raft を理解する
chapter-terms = 任期と役割
    .about = クラスターの時間は任期（term）で数え、サーバーはそれぞれの任期の中で役割を持ちます。
chapter-commitment = コミットとは何か
    .about = 過半数にあること、そしてリーダー自身の任期のエントリであること。両方が必要な理由を図 8 で見ます。
