course-title = 3 相コミット
chapter-three-phases = 3 つの相
    .about = 間にもう 1 つ相があれば、クラッシュしたコーディネーターを待たずに済みます。そして、ネットワークの分断でそれが崩れる理由。

## 用語集へのリンクに使う用語名

course-term-termination-protocol = 終了手順
course-term-blocking = ブロック
course-term-pre-commit = プリコミット
course-term-committable = コミット可能
