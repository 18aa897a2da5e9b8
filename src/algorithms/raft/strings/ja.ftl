### Raft を言葉で。note は 1 つの出来事を、その決め手になった数値とともに述べる文。属性 `rule` は働いたルール。
### 言葉は note の値のほか、`facts.ts` の事実によっても選ばれる。全角文字と半角文字の間には空白を入れる。
### テーマごとにファイルを分けている。

algorithm-raft = Raft
    .summary = サーバーが選挙でリーダーを選びます。変更はすべてリーダーのログを通り、過半数のサーバーに複製された時点で確定します。
    .citation = Raft{"\u00A0"}{ $source }
    .sources = § と Figure：Ongaro・Ousterhout「In Search of an Understandable Consensus Algorithm」拡張版（2014）。D§：Ongaro の博士論文「Consensus: Bridging Theory and Practice」（2014）。

counter-term = 任期
value-counter = 任期{"\u00A0"}{ $value }

role-leader = リーダー
    .tally = 複製 { $agreed }（必要 { $needed }）
    .tally-also = 複製 { $agreed } と { $alsoAgreed }（必要 { $needed } と { $alsoNeeded }）
role-candidate = 候補者
    .tally = 得票 { $agreed }（必要 { $needed }）
    .tally-also = 得票 { $agreed } と { $alsoAgreed }（必要 { $needed } と { $alsoNeeded }）
role-precandidate = 事前候補者
    .brief = 事前候補者
    .tally = 事前得票 { $agreed }（必要 { $needed }）
    .tally-also = 事前得票 { $agreed } と { $alsoAgreed }（必要 { $needed } と { $alsoNeeded }）
role-follower = フォロワー

timer-election = 選挙タイムアウト
timer-heartbeat = ハートビート
timer-check-quorum = 定足数の確認
timer-transfer = リーダー移譲

message-ClientRequest = クライアントのリクエスト
message-PreVote = 事前投票要求
message-PreVoteReply =
    { $verdict ->
        [yes] 投票する
       *[no] 投票しない
    }
message-RequestVote = 投票要求
message-RequestVoteReply =
    { $verdict ->
        [yes] 投票
       *[no] 投票を拒否
    }
message-AppendEntries =
    { $entries ->
        [0] ハートビート
       *[other] エントリ { $entries } 件
    }
message-AppendEntriesReply =
    { $verdict ->
        [yes] 受け入れ
       *[no] 拒否
    }
message-InstallSnapshot = スナップショット
message-InstallSnapshotReply =
    { $verdict ->
        [yes] スナップショットあり
       *[none] スナップショットはまだ一部
    }
message-TimeoutNow = すぐに立候補を

# 必要な数。文の一部。共同合意の間は、古い投票者の中でも必要になる。
quorum-count =
    { $joint ->
        [yes] 新しい投票者から { $needed } 台、古い投票者から { $neededOld } 台
       *[no] {" "}{ $needed } 台
    }
quorum-needed =
    { $joint ->
        [yes] 必要な数（{ quorum-count }）
       *[no] 必要な { $needed } 台
    }
quorum-votes =
    { $joint ->
        [yes] 新しい投票者から { $needed } 票、古い投票者から { $neededOld } 票
       *[no] {" "}{ $needed } 票
    }
quorum-copies =
    { $joint ->
        [yes] 必要な数（新しい投票者で { $needed } 個、古い投票者で { $neededOld } 個）
       *[no] 必要な { $needed } 個
    }

## ノードの状態からわかるほかのこと（ノードのカード）

detail-configuration = 投票者
    .value =
        { $old ->
            [none] { $voters }
           *[other] { $old } から { $voters } へ
        }{ $learners ->
            [0] {""}
           *[other] （学習者：{ $learners }）
        }
detail-snapshot = スナップショット
    .value = { $index }、{ $term } まで
detail-incoming = 受信中のスナップショット
    .value = { $index } まで：{ $offset } 文字を受信
detail-installing = スナップショットの送り先
    .value = { $follower }、{ $index } まで：{ $offset } 文字が到着
detail-sessions = セッション
    .value = { $count }
detail-reads = 待っている読み取り
    .value = { $count }
detail-lease = リース
    .value = 自分の時計で { $until_us }まで
detail-transfer = リーダーの移譲先
    .value = { $to }
detail-catch-up = 学習者
    .value = { $server }、{ $done ->
        [yes] ラウンド { $round } で追いついた
       *[no] ラウンド { $round } で追いつき中
    }
detail-heard = リーダーからの最後の連絡
    .value = 自分の時計で { $at_us }

## 出来事の種類

kind-elections = 選挙
kind-replication = ログ複製
kind-membership = メンバーシップ
