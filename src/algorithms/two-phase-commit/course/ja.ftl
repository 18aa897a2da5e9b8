course-title = 2 相コミット
chapter-atomic-commitment = 原子的コミット
    .about = 複数のノードで、すべて行うか何もしないか。2 つの相で足りますが、約束したノードは待たなければなりません。

## 用語集へのリンクに使う用語名

course-term-atomic-commitment = 原子的コミット
course-term-coordinator = コーディネーター
course-term-participant = 参加者
course-term-uncertain = 不確定
course-term-cooperative-termination = 協調終了
course-term-presumed-abort = 中止の推定
