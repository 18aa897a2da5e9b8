### 他のプログラムのトレース: 開く、説明する、表示中のものをファイルに保存する。

## 開く

traces-open = トレースを開く
traces-open-help = ご自分で書いた Raft のログを、ここで見られます。ファイルをドロップするか、選ぶか、貼り付けてください。書かれていないことは不明のままです。イベントは { NUMBER($events) } 個までです。
traces-file = ファイル
traces-paste = またはここに貼り付け
traces-format = 形式
traces-format-auto = 自動で判別
traces-format-quorate = Quorate のトレース
traces-format-lines = JSON の行：t、node、ev と、わかっていること
traces-format-etcd = etcd の Raft のトレース
traces-format-pattern = 任意のログ（正規表現で読む）
traces-pattern = 名前付きグループのある正規表現
traces-pattern-help = 一致しない行は読み飛ばします。グループ t と node は必須です。読み取るグループ：
traces-unit = グループ t の数値の単位
traces-unit-s = 秒
traces-unit-ms = ミリ秒
traces-unit-us = マイクロ秒
traces-unit-ns = ナノ秒
traces-show = 表示
traces-nothing = まず、ファイルを選ぶか内容を貼り付けてください。
traces-reading = 読み込み中…
traces-cancel = やめる
traces-close = 閉じる
traces-line = { NUMBER($line) } 行目：{ $problem }

## ファイルの問題

traces-problem-empty = イベントがありません。
traces-problem-format = JSON ではありません。正規表現を使えば読めます。
traces-problem-not-json = この行は完全な JSON ではありません。
traces-problem-field = 値が正しくありません。
traces-problem-time = 時刻を読み取れません。
traces-problem-node = どのノードで起きたのかが、この行に書かれていません。
traces-problem-too-many = イベントかノードが多すぎて、表示できません。
traces-problem-too-long = 長すぎて読めません。
traces-problem-pattern = この正規表現は使えません。
traces-problem-no-match = 正規表現に一致する行がありません。
traces-problem-engine = ここにはないアルゴリズムのトレースです。
traces-problem-event = この行は、形式か前の行と合っていません。
traces-problem-slow = 時間がかかりすぎたので止めました。終わらない正規表現もあります。もっと簡単なものにしてください。
traces-problem-unreadable = ファイルを読めません。
traces-problem-not-loaded = トレースを読む部分を読み込めなかったか、途中で止まりました。もう一度お試しください。
traces-problem-not-opened = 読み取れましたが、表示できませんでした。

## 表示中

traces-strip = 表示中のトレース
traces-from =
    { $format ->
        [quorate] 書かれているままのトレース
        [etcd] etcd の Raft のトレース
        [pattern] 他のプログラムのログ
       *[lines] 他のプログラムのトレース
    }{ $file ->
        [none] {""}
       *[other] ：{ $file }
    }
traces-back = 前の実行に戻る
traces-fixed = ここでは何も動いていません。トレースに書かれていることを見せています。操作はできません。書かれていないことは「?」です。
traces-found = { $time } に{ $property }の違反
traces-nothing-found = 書かれている範囲に違反はありません。
traces-unchecked =
    { $count ->
        [0] すべての性質を検査できました
       *[other] 検査できなかった性質：{ $count }
    }
traces-lacks = { $property }：{ $lacks }が書かれていません
traces-value-role = 役割
traces-value-term = 任期
traces-value-log = ログ
traces-value-entries = ログエントリの任期
traces-value-commit = どこまでコミットしたか
traces-value-vote = 投票
traces-value-inside = エンジンの内部でしかわからないこと
traces-differs = { NUMBER($line) } 行目（{ $field }）から、この版のエンジンが同じヘッダーから作る実行とは違います。
traces-skipped = { NUMBER($count) } 行を読み飛ばしました。
traces-names = ここでの名前：{ $names }

## 保存

traces-save = この実行を保存
traces-tab = トレース
traces-form = 形式
traces-form-jsonl = トレース（JSON Lines）
    .help = 最初からのすべてのイベントです。ここで再び開け、quorate replay で再生できます。
traces-form-mermaid = Mermaid のシーケンス図
    .help = Markdown のページが図として描くテキストです。短い区間に向いています。
traces-form-shiviz = ShiViz のログ
    .help = ベクトル時計付きです。何が何より先に起きたかがわかります。
traces-span = 区間
traces-span-from = 開始（秒）
traces-span-to = 終了（秒）
traces-span-wrong = 秒で 2 つの時刻を、早いほうから入れてください。
traces-collecting = イベントを集めています… { $percent } %
traces-saved = { NUMBER($count) } 個のイベントです。
traces-cut = 最初の { NUMBER($max) } 個だけが入っています。
traces-save-failed = 保存できませんでした。もう一度お試しください。
traces-copy = コピー
traces-download = ファイルに保存
