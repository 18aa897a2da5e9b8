### テンプレートの文言。ノートごとに一文、選べるものごとに名前。

algorithm-template = ブロードキャスト
    .summary = 依頼を受けたノードが、全員の確認応答が揃うまで、ほかのノードへ繰り返し伝えます。
    .citation = { $source }

counter-delivered = 配信数
value-counter = { $value }

role-member = メンバー
    .tally = 伝達 { $agreed }（必要 { $needed }）
role-teller = 伝達中
    .tally = 伝達 { $agreed }（必要 { $needed }）

timer-retry = 再送

message-ClientRequest = クライアントのリクエスト
message-Tell = 値を伝える
message-Acknowledge = 確認応答

note-broadcast = { $node } が { $value } をほかの { $others } 台に伝えます。
    .rule = 依頼を受けたノードは値を配信し、ほかの全員に伝えます。
note-delivered = { $node } は { $from } から { $value } を受け取り、配信しました。
    .rule = 新しい値は配信し、確認応答を返します。
note-repeated = { $node } は { $from } から { $value } をもう一度受け取りました。確認応答だけを返し、配信はしません。
    .rule = 同じ値は一度しか配信しません。
note-acknowledged = { $from } が { $value } の確認応答を { $node } に返しました。残りは { $missing } 台です。
    .rule = 確認応答を返したノードには、もう送りません。
note-completed = 全員に { $value } が届きました。{ $node } がクライアントに応答します。
    .rule = 全員の確認応答が揃うと、クライアントに応答します。
note-retried = { $node } は、確認応答のないノードに { $values } 件の値を再送します。
    .rule = 確認応答がなければ再送します。

kind-telling = 伝達

property-no-duplicates = 重複なし
    .description = どのノードも、同じ値を二度配信しません。
    .violation = { $second } が { $value } を二度配信しました。

rule-deliver-once = 一度だけ配信
    .description = これを無効にすると、ネットワークで複製されたメッセージや再送されたメッセージが、もう一度配信されます。

config-retryInterval_us = 再送間隔
    .description = 確認応答を待ってから値を送り直すまでの時間です。

scenario-first-broadcast-title = 最初のブロードキャスト
scenario-first-broadcast-text = メッセージの 5 分の 1 が失われますが、それでも全員にすべてが届きます。

operation-tell = 伝える
operation-field-text = 本文
