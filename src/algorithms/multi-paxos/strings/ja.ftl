### Multi-Paxos を言葉で。note は 1 つの出来事を、その決め手になった数値とともに述べる文。属性 `rule` は働いたルール。
### 全角文字と半角文字の間には空白を入れる。

algorithm-multi-paxos = Multi-Paxos
    .summary = ログは 1 本、スロットごとに Paxos を 1 回ずつ行います。リーダーは最初に一度だけ約束を取り付け、あとはコマンドごとに 1 往復で済みます。
    .citation = Multi-Paxos、{ $source }
    .sources = PMS：Lamport「Paxos Made Simple」（2001）。PML：Chandra・Griesemer・Redstone「Paxos Made Live」（2007）。PMMC：van Renesse・Altınbüken「Paxos Made Moderately Complex」（2015）。

counter-ballot = 提案番号
value-counter = 提案番号{"\u00A0"}{ $value }

role-leader = リーダー
    .tally = 受理 { $agreed }、必要 { $needed }
role-preparing = 準備中
    .tally = 約束 { $agreed }、必要 { $needed }
role-follower = フォロワー

timer-election = リーダー待ちのタイムアウト
timer-heartbeat = ハートビート

message-ClientRequest = クライアントのリクエスト
message-Prepare = 準備
message-Promise =
    { $entries ->
        [0] 約束
       *[other] 約束、スロット { $entries } 個
    }
message-Accept = 受理の依頼
message-Accepted = 受理
message-Nack = 拒否：より大きい番号
message-Heartbeat = ハートビート
message-Learn = 選ばれた値の問い合わせ
message-Chosen = 選ばれたスロット { $entries } 個

## サーバーの状態からわかるほかのこと

register-promise = 約束
    .value = { $counter }
    .empty = 約束なし
detail-next-slot = 次に提案するスロット
    .value = スロット { $slot }
detail-waiting = ウィンドウが空くのを待つコマンド
    .value = { $count }
detail-learning = 選ばれた値を問い合わせ中
    .value = スロット { $slot } 以降

## 出来事の種類

kind-phase-1 = フェーズ 1：約束
kind-phase-2 = フェーズ 2：スロット
kind-learning = 学習と実行

milestone-commit = { $node } が選択を確認{ $term ->
        [none] {""}
       *[other] （{ $term }）
    }
