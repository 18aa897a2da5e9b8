### Raft のフォーム：クライアントと管理者が頼めること。

## 読み取りの方法

read-mode-log = ログを通す
    .description = 読み取りもエントリになり、適用されてから応答します。古い値は返しませんが、書き込みと同じだけ時間がかかります。
read-mode-index = ReadIndex
    .description = リーダーは、まだリーダーであることを過半数に確かめてから、状態機械から応答します。古い値は返さず、ログにも何も入りません。
read-mode-lease = リース読み
    .description = 過半数がほかのリーダーを選ばないと約束している間、リーダーはすぐに応答します。時計が速すぎなければ、古い値は返しません。
read-mode-local = 手元の状態から
    .description = どのサーバーも、適用し終えた状態からすぐに応答します。古い値を返すことがあります。

## キーバリュー状態機械の操作

operation-set = 設定（set）
operation-add = 加算（add）
operation-get = 取得（get）
operation-delete = 削除（delete）
operation-cas = 比較して設定（cas）
operation-field-key = キー
operation-field-value = 値
operation-field-by = 加える数
operation-field-from = 今の値がこれなら
    .help = まだ値がない場合は空欄にします。
operation-field-to = この値にする
operation-field-read = 答え方
read-mode-unset = 実行の設定に従う
    .description = リースか ReadIndex が有効ならその方法で、なければログを通して答えます。

## 管理者の操作

verb-addServer = サーバーを追加
    .description = まず学習者としてログを受け取り、追いついたら投票者になります。
    .none = すべてのサーバーがすでに投票者です。設定の「メンバーシップ」で、最初はクラスターに入れないサーバーを残せます。
verb-addLearner = 学習者を追加
    .description = ログを受け取りますが、投票権はなく、コミットに必要な数にも入りません。
    .none = すべてのサーバーがすでにクラスターに入っています。設定の「メンバーシップ」で、最初はクラスターに入れないサーバーを残せます。
verb-promote = 学習者を投票者にする
    .description = 以後、過半数に数えられます。まだ追いついていなければ、リーダーは追いつくまで待ちます。
    .none = 学習者がいません。先に追加してください。
verb-removeServer = サーバーを外す
    .description = ログを受け取らなくなり、数にも入りません。リーダー自身も外せます。その場合、変更がコミットされるとリーダーを降ります。
    .none = 外せるサーバーがありません。
verb-changeMembership = 投票者を選ぶ
    .description = 共同合意（joint consensus）で、複数のサーバーを一度に入れ替えます。途中では、新旧両方の投票者の過半数の同意が必要です。
verb-transferLeadership = リーダーを移譲
    .description = リーダーが相手のログを自分のログに追いつかせ、すぐに立候補させます。
    .any = 最も進んでいるサーバー
    .none = ほかに投票者がいません。
verb-snapshot = スナップショットを作る
    .description = サーバーが状態機械を書き出し、適用し終えたエントリをログから捨てます。
