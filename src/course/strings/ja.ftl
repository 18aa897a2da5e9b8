### コース: 目次とレッスン、そしてレッスンから来た人のためにサンドボックスに出るもの。

course-loading = お待ちください…
course-stuck = この場面を最後まで再生できませんでした。ページを再読み込みしてください。また起こるようなら、こちらの不具合です。
course-missing = そのような章はありません。
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
course-key-sheet = このキー一覧

## 用語集へのリンクに使う用語名

course-term-consensus = 合意
course-term-replicated-log = 複製ログ
course-term-state-machine = 状態機械
course-term-majority = 過半数
course-term-quorum = 定足数
course-term-term = 任期
course-term-follower = フォロワー
course-term-candidate = 候補者
course-term-leader = リーダー
course-term-election-timeout = 選挙タイムアウト
course-term-heartbeat = ハートビート
course-term-vote = 投票
course-term-split-vote = 分割投票
course-term-randomized-timeout = タイムアウトのランダム化
course-term-log-entry = ログエントリ
course-term-log-index = インデックス
course-term-append-entries = AppendEntries
course-term-request-vote = RequestVote
course-term-log-matching = ログ一致
course-term-consistency-check = 一貫性チェック
course-term-next-index = nextIndex
course-term-match-index = matchIndex
course-term-commit-index = commitIndex
course-term-committed = コミット済み
course-term-applied = 適用済み
course-term-election-restriction = 選挙制限
course-term-leader-completeness = リーダー完全性
course-term-election-safety = 選挙安全性
course-term-state-machine-safety = 状態機械安全性
course-term-persistence = 永続化
course-term-volatile = 揮発性の状態
course-term-partition = ネットワーク分断
course-term-client-session = クライアントセッション
course-term-linearizable = 線形化可能
course-term-stale-read = 古い値の読み取り
course-term-read-index = リードインデックス
course-term-lease = リース
course-term-snapshot = スナップショット
course-term-install-snapshot = InstallSnapshot
course-term-log-compaction = ログ圧縮
course-term-membership-change = メンバーシップ変更
course-term-joint-consensus = 共同合意
course-term-learner = 学習者
course-term-leadership-transfer = リーダー移譲
course-term-pre-vote = 事前投票
course-term-check-quorum = 定足数の確認
