### コース: 目次とレッスン、そしてレッスンから来た人のためにサンドボックスに出るもの。

course-loading = お待ちください…
course-stuck = この場面を最後まで再生できませんでした。ページを再読み込みしてください。また起こるようなら、こちらの不具合です。
course-missing = その章はありません
course-missing-text = アドレスにある名前の章は、このコースにありません。目次から選べます。
course-reload = 再読み込み

## 目次

course-document-title = { $title } — Quorate
course-lead = ブラウザーの中で本物のクラスターが動きます。1 ステップごとに起こることを 1 つだけ見せて、その理由を説明します。ときどき立ち止まって、次にどうなると思うかを聞きます。
course-others = ほかのアルゴリズム
course-continue = 続きから：{ $chapter }
course-begin = はじめる
course-chapter = 第 { $number } 章
course-minutes =
    { $count ->
       *[other] 約 { $count } 分
    }
course-steps =
    { $count ->
       *[other] { $count } ステップ
    }
course-seen = { $count } ステップ中 { $seen } ステップを見ました
course-all-seen = すべて見ました
course-solved = チャレンジ達成
course-contents = 目次
course-sandbox = サンドボックス
course-glossary = 用語集

## レッスン

course-lesson-title = { $number } · { $title }
course-progress = この章のステップ
course-progress-step =
    { $state ->
        [question] { $count } ステップ中の { $number }、問題
        [challenge] チャレンジ
       *[step] { $count } ステップ中の { $number }
    }
course-back = 戻る
course-back-chapter = 前の章へ
course-next = 次へ
course-next-skip = 問題をとばす
course-next-chapter = 次の章へ
course-next-contents = 目次へ
course-take-over = ここから自分で動かす
course-take-over-help = まさにこの瞬間をサンドボックスで開きます。そこではクラスターに何でもできます。
course-leave = 終了
course-replay = このステップをもう一度再生
course-pace = 速さ
course-pace-times = { $pace } 倍
course-notes = 講師用ウィンドウ
course-keys = キー操作
course-keys-help = 再生中に「次へ」のキーを押すと、まず動きが終わり、ステップの場面で止まります。もう一度押すと先へ進みます。
course-menu = その他
course-only-watching = ここでは見るだけです。クラスターを自分で動かすには「ここから自分で動かす」を選んでください。
course-terms = 用語：
course-terms-more = 用語集で動きを見る

## 問題

course-yes = はい
course-no = いいえ
course-answer = これで答える
course-pick-node = ここで選ぶか、図の中のサーバーを押してください。
course-number-less = 1 減らす
course-number-more = 1 増やす
course-number = 答え（{ $min } から { $max }）
course-draw-log = { $node } のログを描いてください。エントリを押すと任期が変わります。
course-draw-cell = エントリ { $index }、任期 { $term }。押すか、上下のキーで任期が変わります。
course-draw-add = エントリを足す
course-draw-remove = 最後を消す
course-disk = ディスクにある任期と投票
course-disk-record =
    { $voted ->
        [yes] { $term }、{ $vote } に投票
       *[no] { $term }、投票なし
    }
course-log-empty = エントリなし
course-log-terms = 任期 { $terms }
course-before = 前回の答え：{ $answer }
course-answered = あなたの答え：{ $answer }。見てみましょう。
course-predicted = 予想：{ $answer }
course-shown-same = そのとおりです。
course-shown = 答え：{ $shown }
course-what-happened = 実際に起きたこと：

## チャレンジ

course-challenge = 壊してみよう
course-challenge-start = サンドボックスではじめる
course-challenge-again = もう一度やってみる
course-challenge-hint = ヒント
course-challenge-give-up = やり方を見る
course-challenge-shown = これは 1 つのやり方です。再生して見てください。
course-challenge-other = いまは別の実行が表示されています。
course-challenge-back = レッスンに戻る
course-challenge-restart = 最初からやり直す
course-challenge-done = 達成

## 講師用ウィンドウ

course-notes-title = 講師用メモ
course-notes-now = 画面に出ているもの
course-notes-say = メモ
course-notes-next = 次
course-notes-challenge = 次はチャレンジです。
course-notes-end = この章はここまでです。
course-notes-time = 時間
course-notes-reset = 時計を最初から
course-notes-alone = レッスンのウィンドウから応答がありません。このウィンドウだけで進みます。
course-notes-linked = レッスンのウィンドウと連動しています。

## キー操作

course-key-next = 次へ
course-key-back = 戻る
course-key-first = 最初のステップへ
course-key-replay = このステップをもう一度再生
course-key-take-over = ここから自分で動かす
course-key-leave = レッスンを終える
course-key-notes = 講師用ウィンドウ
course-key-present = 発表モード
course-key-full-screen = 全画面
course-key-legend = 凡例
course-key-sheet = このキー一覧
