course-title = 3 相コミット
chapter-three-phases = 3 つの相
    .about = 間にもう 1 つ相があれば、クラッシュしたコーディネーターを待たずに済みます。そして、ネットワークの分断でそれが崩れる理由。
