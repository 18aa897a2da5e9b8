### Paxos の文言。ノートはひとつのイベントについての一文で、決め手になった数を伴う。属性 rule は働いたルール。

algorithm-paxos = Paxos
    .summary = ノードの集まりが、ただ 1 つの値を選びます。提案者は、すでに選ばれているかもしれない値を過半数に尋ね、それをそのまま提案します。
    .citation = { $source }
    .sources = PMS：Lamport, “Paxos Made Simple”, 2001。PTP：Lamport, “The Part-Time Parliament”, 1998。

counter-ballot = 提案番号
value-counter = 提案番号{"\u00A0"}{ $value }

role-preparing = 提案者・フェーズ 1
    .tally = 約束 { $agreed }/{ $needed }
role-proposing = 提案者・フェーズ 2
    .tally = 受理 { $agreed }/{ $needed }
role-waiting = 提案者・待機中
role-proposer = 提案者
role-acceptor = 承認者
role-learner = 学習者

timer-retry = 次の提案番号まで
timer-back-off = バックオフ
timer-ask = 問い合わせ

message-ClientRequest = クライアントのリクエスト
message-Prepare = 準備要求
message-Promise =
    { $entries ->
        [0] 約束
       *[other] 約束（値の報告つき）
    }
message-Accept = 受理要求
message-Accepted = 受理した
message-Nack = 拒否
message-Chosen = 値は選ばれた
message-Query = 選ばれた値は？

## ノードが持っているもの

register-promised = 約束
    .value = { $value }
    .empty = 約束なし
register-accepted = 受理
    .value = { $value }（{ $counter }）
    .empty = 受理なし
register-used = 最後の番号
    .value = { $value }
    .empty = まだ使っていない
register-chosen = 選ばれた値
    .value = { $value }（{ $counter }）
    .empty = まだ知らない

detail-roles = 役割
    .value = { role-set }
detail-used = 最後に使った番号
    .value = { $ballot }
detail-wish = 提案したい値
    .value = { $value }
detail-waiting = 待っているクライアント
    .value = { $clients }

role-set =
    { $roles ->
        [proposer] 提案者
        [acceptor] 承認者
        [learner] 学習者
        [proposer-acceptor] 提案者と承認者
        [proposer-learner] 提案者と学習者
        [acceptor-learner] 承認者と学習者
        [none] 役割なし
       *[all] 提案者・承認者・学習者
    }

majority-of = { $needed } 台の承認者

## できごとの種類

kind-phase-1 = フェーズ 1
kind-phase-2 = フェーズ 2
kind-duels = 競り合い
kind-learning = 学習

milestone-commit = { $node } が選ばれた値を知る{ $term ->
        [none] {""}
       *[other] （{ $term }）
    }
