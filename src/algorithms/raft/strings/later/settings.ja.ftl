### Raft の設定。

## タイミング

config-electionTimeoutMin_us = 選挙タイムアウト（最短）
    .description = フォロワーは少なくともこの時間、リーダーからの連絡を待ちます。メッセージの往復時間の何倍も長くします。
config-electionTimeoutMax_us = 選挙タイムアウト（最長）
    .description = 待ち時間は毎回、この値までの範囲で無作為に決まります。範囲が広いほど分割投票は起きにくくなります。
config-heartbeatInterval_us = ハートビート間隔
    .description = 送るエントリがなくても、リーダーがフォロワーに連絡する間隔です。選挙タイムアウトより十分に短くします。
config-clockDrift_pct = 想定する時計のずれ（%）
    .description = サーバーの時計が、ほかのサーバーの時計よりどれだけ速くなりうるかです。リースはその分短くなります。これよりずれると、リース読みは古い値を返すことがあります。

## 選挙

config-preVote = 事前投票（pre-vote）
    .description = 任期を上げる前に、過半数が投票するかを尋ねます。当選できないサーバーがほかのサーバーを乱さなくなります。
config-leaderStickiness = リーダーを優先（stickiness）
    .description = 最近リーダーから連絡を受けたサーバーは、投票要求とその任期を無視します。クラスターから外されたサーバーが、リーダーを降ろせなくなります。
config-checkQuorum = 定足数の確認（check-quorum）
    .description = 選挙タイムアウトの間、過半数の応答が得られないリーダーは降ります。クライアントは次のリーダーを探せます。
config-noopOnElection = 当選時の no-op
    .description = 新しいリーダーが空のエントリを追記し、それ以前のエントリをすぐにコミットできるようにします。

## ログ

config-batchSize = 1 メッセージのエントリ数
    .description = 1 回の AppendEntries で送るログエントリの最大数です。
config-pipeline = フォロワーごとの送信中メッセージ数
    .description = 応答を待たずに送れる、エントリ入りの AppendEntries の最大数です。2 以上なら、前の応答を待たずに次を送ります。
config-fastBacktracking = 高速な巻き戻し
    .description = 拒否の応答が矛盾する任期を知らせ、リーダーはその任期を一度に飛ばします。これがないと、エントリを 1 つずつ戻ります。
config-snapshotThreshold = スナップショットを作るエントリ数
    .description = 前回のスナップショットからこの数のエントリを適用したサーバーは、新しいスナップショットを作り、そのエントリをログから捨てます。0 なら、自分からは作りません。
config-snapshotChunk = スナップショットの分割サイズ
    .description = 1 回の InstallSnapshot で送るスナップショットの最大文字数です。

## クライアントと読み取り

config-sessions = クライアントのセッション
    .description = 同じリクエストが何度送られても、実行されるのは 1 回だけです。セッションがないと、再送されたリクエストが 2 回実行されることがあります。
config-sessionsMax = セッションの最大数
    .description = これを超えると、最も長く使われていないセッションが終わり、以後そのクライアントのリクエストは拒否されます。
config-readIndex = ReadIndex による読み取り
    .description = 読み取りはログに入りません。リーダーは、まだリーダーであることを過半数に確かめ、状態機械から応答します。
config-leaseReads = リース読み
    .description = 過半数がほかのリーダーを選ばないと約束している間、リーダーは読み取りにすぐ応答します。「リーダーを優先」が有効で、時計が大きくずれないことが必要です。

## メンバーシップ

config-initialServers = はじめのクラスターのサーバー数
    .description = はじめは先頭からこの数のサーバーでクラスターを作り、残りは追加されるのを待ちます。0 なら全サーバーです。
config-catchUp = 追いついてから投票
    .description = 追加されたサーバーはまず学習者になり、ログが追いついてから投票権を得ます。これがないと、すぐに数に入り、ほかのサーバーを待たせることがあります。

## 両立しない設定

config-clash-timeouts = 選挙タイムアウトの最短値が最長値を超えています。どちらかを直してください。
config-clash-lease = リースによる読み取りには「リーダーを優先（stickiness）」が必要です。リースは、ほかの誰も選ばないという約束だからです。どちらかの設定を変えてください。

## 設定の分類

config-group-timing = タイミング
config-group-elections = 選挙
config-group-log = ログ
config-group-clients = クライアントと読み取り
config-group-membership = メンバーシップ
