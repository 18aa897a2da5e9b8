### 3 相コミットの文言：概要、登場するノード、送られるメッセージ。

algorithm-three-phase-commit = 3 相コミット
    .summary = 誰かがコミットする前に、全員が賛成したことを全員が知ります。ですから、コーディネーターがクラッシュしても、動いているノードは必ず決定できます。ただし、沈黙はクラッシュだという前提に頼っていて、ネットワークが分断されると決定が食い違います。
    .citation = { $source }
    .sources = Skeen「Nonblocking Commit Protocols」1981 年。Bernstein, Hadzilacos, Goodman『Concurrency Control and Recovery in Database Systems』1987 年、7.5 節（BHG）。

counter-transaction = トランザクション
value-counter = T{ $value }

role-coordinator = コーディネーター
    .tally = 応答 { $agreed }/{ $needed }
role-elected = 新コーディネーター
    .tally = 応答 { $agreed }/{ $needed }
role-uncertain = 不確定
    .tally = 応答 { $agreed }/{ $needed }
role-committable = コミット可能
    .tally = 応答 { $agreed }/{ $needed }
role-participant = 参加者
    .tally = 応答 { $agreed }/{ $needed }
role-recovering = 復帰中
    .tally = 応答 { $agreed }/{ $needed }

blocked-recovering = 要問い合わせ

register-transaction = トランザクション
    .value =
        T{ $counter } { $word ->
            [working] 処理中
            [uncertain] 不確定
            [committable] コミット可能
            [recovering] 結末不明
            [committed] コミット済み
           *[aborted] 中止済み
        }
    .empty = トランザクションなし
    .named = { register-transaction.value }

timer-answers = 応答待ち
timer-coordinator = コーディネーター待ち
timer-inquiry = 再問い合わせ

message-ClientRequest = クライアントのリクエスト
message-CanCommit = 投票の依頼
message-Vote = 投票
message-PreCommit = プリコミット
message-Ack = 確認応答
message-Decision = 決定の通知
message-Done = 決定の確認応答
message-Elected = 選出の通知
message-StateRequest = 状態の問い合わせ
message-State = 状態の報告
message-DecisionRequest = 決定の問い合わせ
message-Recovering = 「停止していたので不明」という応答

detail-open = 未完了
    .value =
        { $transaction } { $phase ->
            [votes] は投票を集めています
            [states] はほかのノードの状態を集めています
            [acks] はプリコミットの確認応答を待っています
            [final] は決定の確認応答を待っています
            [committable] はコミット可能です
            [recovering] はクラッシュのあと結末がわかりません
           *[uncertain] は不確定です
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
config-ackTimeout_us = 確認応答を待つ時間
    .description = コーディネーターが、プリコミットの確認応答や、ほかのノードの状態を待つ時間です。答えないノードはクラッシュしたとみなします。
config-coordinatorTimeout_us = コーディネーターを待つ時間
    .description = 参加者がコーディネーターの次の連絡を待つ時間です。過ぎるとクラッシュしたとみなし、次のノードが引き継ぎます。
config-inquiryInterval_us = 再問い合わせの間隔
    .description = 復帰したノードが、もう一度問い合わせるまでの時間です。
config-finalAck = 最後の確認応答
    .description = 決定にも全員が確認応答を返します。揃うまで、コーディネーターは決定を覚えていて、もう一度伝えます。
config-clash-timeouts = 参加者がコーディネーターを待つ時間は、コーディネーターが投票や確認応答を待つ時間より長くなければなりません。待っているだけのコーディネーターは、クラッシュしていないからです。

kind-voting = 投票
kind-pre-commit = プリコミット
kind-decision = 決定
kind-termination = 終了手順
