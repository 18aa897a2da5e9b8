### The front page: what this is, and the ways in.

front-line = 機械どうしが合意する様子を見てみましょう。ブラウザーの中で動く本物の Raft です。壊してもかまいません。
front-doors = 入り口
front-learn = 学ぶ
    .about = 動いているアルゴリズムを見ながら、一度に一つずつ。問いに答えて 40 分で Raft がわかります。
front-play = 触る
    .about = このクラスターを引き継いで、サーバーを落とし、ネットワークを切り、時間を戻せます。
front-teach = 教える・埋め込む
    .about = 授業計画と印刷できる資料、講義や記事に使えるシナリオのリンクがあります。
front-glossary = 用語集
front-pause = クラスターを止める
front-resume = クラスターを動かす
