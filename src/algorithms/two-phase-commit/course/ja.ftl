course-title = 2 相コミット
chapter-atomic-commitment = 原子的コミット
    .about = 複数のノードで、すべて行うか何もしないか。2 つの相で足りますが、約束したノードは待たなければなりません。
