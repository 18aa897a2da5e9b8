### 2 相コミットの文言：概要、登場するノード、送られるメッセージ。

algorithm-two-phase-commit = 2 相コミット
    .summary = コーディネーターが参加者全員に投票を求め、そのあと決定を全員に伝えます。1 台でも反対すれば中止です。賛成した参加者は、どれだけかかっても決定を待たなければなりません。
    .citation = { $source }
    .sources = Bernstein, Hadzilacos, Goodman『Concurrency Control and Recovery in Database Systems』1987 年（BHG）。Mohan, Lindsay, Obermarck「Transaction Management in the R* Distributed Database Management System」1986 年（MLO86）。プロトコル自体は Gray「Notes on Data Base Operating Systems」1978 年。

counter-transaction = トランザクション
value-counter = T{ $value }

role-coordinator = コーディネーター
    .tally = 賛成 { $agreed }/{ $needed }
role-participant = 参加者
role-uncertain = 不確定

blocked-uncertain = ブロック中
blocked-silence = ブロック中

register-transaction = トランザクション
    .value =
        T{ $counter } { $word ->
            [working] 処理中
            [prepared] 準備完了
            [committed] コミット済み
           *[aborted] 中止済み
        }
    .empty = トランザクションなし
    .named = { register-transaction.value }

timer-votes = 投票待ち
timer-acks = 確認応答待ち
timer-decision = 決定待ち

message-ClientRequest = クライアントのリクエスト
message-Prepare = 投票の依頼
message-Vote = 投票
message-Decision = 決定の通知
message-Ack = 確認応答
message-DecisionRequest = 決定の問い合わせ
message-Uncertain = 「わからない」という応答

detail-open = 未完了
    .value =
        { $transaction } { $state ->
            [voting] は投票を集めています
            [commit] はコミット済みで、確認応答を待っています
            [abort] は中止済みで、確認応答を待っています
           *[prepared] は準備完了です
        }

error-transaction-aborted = 中止されました
error-key-locked = トランザクションがロック中です

## フォーム

operation-transaction = トランザクション
operation-read = 読み取り
operation-field-writes = 書き込み
    .help = キーと新しい値を x=1, y=2 のように書きます。
operation-field-no = 反対するノード
    .help = 反対させる参加者を S3, S4 のように書きます。いなければ空欄にします。
operation-field-key = キー
config-group-timing = タイミング
config-group-protocol = プロトコル

config-voteTimeout_us = 投票を待つ時間
    .description = コーディネーターが投票を待つ時間です。過ぎると中止を決めます。
config-decisionTimeout_us = 決定を待つ時間
    .description = 賛成した参加者が決定を待つ時間です。過ぎると問い合わせ、その後も繰り返します。
config-resendInterval_us = 確認応答を待つ時間
    .description = コーディネーターが確認応答を待つ時間です。過ぎると決定を再送します。
config-coordinatorParticipates = コーディネーターも参加する
    .description = 最初のノードも、すべてのトランザクションに参加します。自分の投票にメッセージは要りません。
config-cooperative = 協調終了
    .description = 不確定な参加者が、コーディネーターだけでなく全員に問い合わせます。決定を知るノードや、まだ投票していないノードが助けになります。
config-presumedAbort = 中止の推定
    .description = コーディネーターに情報がなければ、答えは中止です。そのため、中止はディスクへの強制書き込みも確認応答も要りません。

kind-voting = 投票
kind-decision = 決定
kind-termination = 終了手順
