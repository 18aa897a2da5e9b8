### Raft を言葉で。note は 1 つの出来事を、その決め手になった数値とともに述べる文。属性 `rule` は働いたルール。
### 言葉は note の値のほか、`facts.ts` の事実によっても選ばれる。全角文字と半角文字の間には空白を入れる。

algorithm-raft = Raft
    .summary = ノードが選挙でリーダーを選びます。変更はすべてリーダーのログを通り、過半数のノードに複製された時点で確定します。
    .citation = Raft{"\u00A0"}{ $source }

counter-term = 任期
value-counter = 任期{"\u00A0"}{ $value }

role-leader = リーダー
    .tally = 複製 { $agreed } / { $needed }
role-candidate = 候補者
    .tally = 得票 { $agreed } / { $needed }
role-follower = フォロワー

timer-election = 選挙タイムアウト
timer-heartbeat = ハートビート

message-ClientRequest = クライアントのリクエスト
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

## 起動

note-started = { $node } がフォロワーとして起動し、リーダーからの連絡を待っています。
    .rule = どのノードも、はじめはフォロワーです
note-recovered =
    { $node } がフォロワーとして再起動しました。ディスクに残っていたのは{ $term }、{ $votedFor ->
        [none] 投票なし
       *[other] { $votedFor } への投票
    }、{ $lastIndex ->
        [0] 空のログです。
       *[other] { $lastIndex } までのログです。
    }
    .rule = 任期・投票・ログはクラッシュしても残ります。それ以外は初期状態に戻ります

## 選挙

note-election-timeout = { $node } は、リーダーから連絡がないまま選挙タイムアウトを迎えたため、{ $term } で立候補して自分に投票しました。当選には { $needed } 票が必要です。
    .rule = 選挙タイムアウトの間リーダーから連絡がないフォロワーは、次の任期で選挙を始めます
note-election-retry = { $node } は{ $oldTerm } で必要な { $needed } 票のうち { NUMBER($votes) } 票しか得られないまま選挙タイムアウトを迎え、{ $term } で改めて立候補しました。
    .rule = 勝者の出ない選挙はタイムアウトで終わり、新しい任期で次の選挙が始まります
note-election-won = { $leader } が{ $term } のリーダーになりました。必要な { $needed } 票に対し、{ $votes } の { NUMBER($votes) } 票を得ました。
    .rule = 同じ任期で過半数の票を得た候補者がリーダーになります
note-election-lost = { $candidate } は立候補を取り下げました。{ $term } のリーダーはすでに { $leader } です。
    .rule = 自分と同じ任期のリーダーから連絡を受けた候補者は、フォロワーになります
note-term-stepped-down =
    { $node } は{ $oldTerm } の{ $role ->
        [leader] リーダー
       *[candidate] 候補者
    }でしたが、{ $from } はすでに{ $term } です。{ $node } は降りてフォロワーになりました。
    .rule = リーダーも候補者も、より大きい任期を知ったら、その任期のフォロワーになります
note-term-adopted = { $node } は、{ $from } からのメッセージでより大きい任期を知り、{ $oldTerm } から{ $term } に進みました。
    .rule = より大きい任期を知ったノードは、その任期に合わせます

## 投票

note-vote-granted =
    { $voter } は{ $term } で { $candidate } に投票しました。{ $vote ->
        [first] この任期ではまだ投票しておらず、
        [same] この任期ですでに { $candidate } に投票しており、
       *[second] この任期ではすでに { $votedFor } に投票していましたが、
    }{ $logs ->
        [both-empty] ログがどちらも空だったためです。
        [own-empty] 自分のログが空だったためです。
        [same] { $candidate } のログが自分のログと同じ新しさだったためです。末尾はどちらも{ $lastIndex }、{ $lastTerm } です。
        [later-term] { $candidate } のログのほうが新しかったためです。末尾は { $candidate } が{ $lastTerm }、自分が{ $ownLastTerm } です。
        [longer] { $candidate } のログのほうが新しかったためです。末尾はどちらも{ $lastTerm } ですが、{ $candidate } は{ $lastIndex } まで、自分は{ $ownLastIndex } までです。
       *[behind] { $candidate } のログは自分のログより古いものです。末尾は { $candidate } が{ $lastIndex }、{ $lastTerm }、自分が{ $ownLastIndex }、{ $ownLastTerm } です。
    }
    .rule = 投票は 1 つの任期に 1 回だけ。相手のログが自分のログと同じか、より新しい場合に限ります
note-vote-denied-stale-term = { $voter } は { $candidate } への投票を拒否しました。要求は{ $term } のものですが、{ $voter } はすでに{ $ownTerm } です。
    .rule = 古い任期からの要求は拒否します
note-vote-denied-already-voted =
    { $voter } は{ $term } で { $candidate } への投票を拒否しました。この任期では、すでに{ $itself ->
        [yes] 自分自身に
       *[no] {" "}{ $votedFor } に
    }投票しているからです。
    .rule = 投票は 1 つの任期に 1 回だけ、先着順です
note-vote-denied-stale-log =
    { $voter } は{ $term } で { $candidate } への投票を拒否しました。{ $logs ->
        [empty] 自分のログの末尾は{ $ownLastIndex }、{ $ownLastTerm } ですが、{ $candidate } のログは空だからです。
        [earlier-term] { $candidate } のログのほうが古いからです。末尾は { $candidate } が{ $lastTerm }、自分が{ $ownLastTerm } です。
        [shorter] { $candidate } のログのほうが古いからです。末尾はどちらも{ $lastTerm } ですが、{ $candidate } は{ $lastIndex } まで、自分は{ $ownLastIndex } までです。
       *[other] 末尾は { $candidate } が{ $lastIndex }、{ $lastTerm }、自分が{ $ownLastIndex }、{ $ownLastTerm } です。
    }
    .rule = 自分より古いログの候補者には投票しません。末尾の任期が大きいほうが新しく、同じなら長いほうが新しいログです
note-vote-received = { $candidate } は{ $term } で { $voter } の票を得ました。これで必要な { $needed } 票のうち { NUMBER($votes) } 票です。
    .rule = 候補者は過半数に達するまで票を集めます
note-vote-refused = { $candidate } は{ $term } で { $voter } の票を得られませんでした。必要な { $needed } 票のうち { NUMBER($votes) } 票のままです。
    .rule = 候補者は過半数に達するまで票を集めます
note-vote-late =
    { $node } は{ $term } の投票に関する { $voter } の応答を無視しました。{ $past ->
        [yes] すでに{ $ownTerm } に進んでいるからです。
       *[no] その選挙はもう終わっているからです。
    }
    .rule = 票が有効なのは、候補者でいる間の、その任期の票だけです

## クライアント

note-redirected = { $node } はリーダーではないので、{ $client } に { $leader } を案内しました。
    .rule = クライアントに応えるのはリーダーだけです。フォロワーは知っているリーダーを教えます
note-redirected-unknown = { $node } はリーダーではなく、今のリーダーも知りません。{ $client } はリクエストし直す必要があります。
    .rule = クライアントに応えるのはリーダーだけです
note-answered = { $leader } が { $client } のリクエスト { $request } に応答しました。{ $index } のエントリがコミットされ、適用されたからです。
    .rule = クライアントへの応答は、エントリを適用してからです

## エントリを送る

note-append-noop = { $leader } が、{ $term } の最初のエントリとして空のエントリ（no-op）を{ $index } に追記しました。
    .rule = 新しいリーダーは、まず自分の任期のエントリをコミットし、それ以前のエントリもあわせて確定させます
note-append-request = { $leader } が { $client } のリクエスト { $operation } を、{ $term } のエントリとして自分のログの{ $index } に追記しました。まだコミットされていません。
    .rule = リクエストはまずリーダーのログに入り、それからほかのノードに複製されます
note-heartbeat-sent = { $term } のリーダー { $leader } が、ハートビートとして全フォロワーに AppendEntries を送りました。
    .rule = リーダーは定期的に連絡し、ほかのノードが立候補しないようにします
note-replicate-sent =
    { $leader } が { $follower } に{ $single ->
        [yes] { $firstIndex } のエントリを送りました。
       *[no] { $firstIndex } から{ $lastIndex } までのエントリを送りました。
    }
    .rule = リーダーは、各フォロワーにまだないエントリを送ります
note-acknowledged =
    { $matchIndex ->
        [0] { $follower } が { $leader } に応答しました。両方のログにあると確認できたエントリは、まだありません。
       *[other] { $follower } が { $leader } に、ログが{ $matchIndex } まで一致していると応答しました。
    }
    .rule = リーダーは、フォロワーごとにログがどこまで一致しているかを記録します
note-backed-off = { $follower } のログには { $leader } の{ $nextIndex } のエントリがありません。{ $leader } は 1 つ戻り、そこから送り直します。
    .rule = 拒否されたら 1 つ前のエントリから送り直し、ログが一致するところまで戻ります
note-answer-late =
    { $node } は { $follower } の応答を無視しました。{ $past ->
        [yes] { $term } のものですが、{ $node } はすでに{ $ownTerm } に進んでいるからです。
       *[no] { $role ->
            [leader] すでに知っている内容より古いからです。
           *[other] もうリーダーではないからです。
        }
    }
    .rule = 古くなった情報は無視します。同じメッセージが何度届いても害はありません

## エントリを受け取る

note-heartbeat-accepted = { $follower } は{ $term } のリーダー { $leader } から連絡を受け、選挙タイムアウトを最初から計り直します。
    .rule = リーダーから連絡がある限り、フォロワーのままです
note-append-accepted =
    { $follower } が { $count } 件のエントリを追記しました。{ $leader } が{ $prevIndex ->
        [0] ログの先頭から
       *[other] { $prevIndex }、{ $prevTerm } の続きとして
    }送ったもので、ログの末尾は{ $lastIndex } になりました。
    .rule = 新しいエントリは、直前のエントリのインデックスと任期が一致する場合にだけ受け入れます
note-append-already-there = { $leader } が送ったエントリ（{ $count } 件）は、{ $follower } のログにすでにありました。ログの末尾は{ $lastIndex } のまま変わりません。
    .rule = すでにあるエントリは読み飛ばすので、同じメッセージが何度届いても害はありません
note-append-truncated =
    { $follower } がログの{ $index } 以降のエントリ { $count } 件を削除しました。{ $conflict ->
        [yes] そこにあったのは{ $ownTerm } のエントリで、{ $leader } のエントリは{ $term } だからです。
       *[no] そこにあった{ $ownTerm } のエントリは、{ $leader } が送ったものと矛盾していないのに、です。
    }
    .rule = 矛盾するエントリがあれば、フォロワーは自分のエントリをそこから後ろすべて削除します
note-append-refused-stale-term = { $follower } は { $leader } の AppendEntries を拒否しました。{ $term } のものですが、{ $follower } はすでに{ $ownTerm } です。
    .rule = 古い任期のリーダーは、もうリーダーではありません
note-append-refused-missing =
    { $follower } は { $leader } の AppendEntries を拒否しました。{ $prevIndex } の続きですが、{ $follower } のログは{ $lastIndex ->
        [0] 空です。
       *[other] { $lastIndex } までしかありません。
    }
    .rule = 一貫性チェック：新しいエントリの直前のエントリが、ログになければなりません
note-append-refused-mismatch = { $follower } は { $leader } の AppendEntries を拒否しました。{ $prevIndex } のエントリが、リーダーでは{ $prevTerm }、{ $follower } では{ $ownTerm } だからです。
    .rule = 一貫性チェック：新しいエントリの直前のエントリは、任期も同じでなければなりません

## コミット

note-commit-advanced = { $leader } がログを{ $index } までコミットしました。そのエントリの複製が { $copies } にあり、必要な { $needed } 個に達したからです。
    .rule = リーダー自身の任期のエントリは、過半数のノードに複製されるとコミットされます。それ以前のエントリも同時にコミットされます
note-commit-waits = { $leader } は{ $index } をまだコミットしません。必要な { $needed } 個の複製が { $copies } にありますが、エントリは{ $entryTerm } のもので、{ $leader } は{ $term } のリーダーだからです。
    .rule = 複製を数えてコミットするのは、リーダー自身の任期のエントリだけです
note-commit-learned =
    { $follower } は、ログが{ $index } までコミットされたことを { $leader } から知りました。{ $behind ->
        [yes] リーダーは{ $leaderCommit } までコミットしていますが、このメッセージで確認できるのは{ $lastIndex } までです。
       *[no] {""}
    }
    .rule = リーダーは、ログがどこまでコミットされたかをフォロワーに伝えます
note-applied =
    { $node } が{ $single ->
        [yes] { $index } の{ $operation ->
            [none] 空のエントリ（no-op）
           *[other] {" "}{ $operation }{" "}
        }を
       *[no] { $firstIndex } から{ $index } までのエントリを
    }状態機械に適用しました。{ $outcome ->
        [value] 結果は { $value } です。
       *[nothing] {""}
    }
    .rule = コミットされたエントリは、どのノードでもログの順に適用されます

## 安全性の 5 つの性質（論文の Figure 3）

property-election-safety = 選挙安全性
    .description = 同じ任期にリーダーが複数いることはありません。
    .violation = { $first } と { $second } が、どちらも{ $term } のリーダーになりました。
property-leader-append-only = リーダーは追記のみ
    .description = リーダーは自分のログのエントリを変更も削除もせず、追記だけをします。
    .violation = { $term } のリーダー { $first } が、自分のログの{ $index } から後のエントリを変更または削除しました。
property-log-matching = ログ一致
    .description = 2 つのログに同じインデックス・同じ任期のエントリがあれば、そこまでの内容はすべて同じです。
    .violation = { $first } と { $second } には、どちらも{ $index } に{ $term } のエントリがありますが、そこかそれより前の内容が異なります。
property-leader-completeness = リーダー完全性
    .description = コミットされたエントリは、以後のどのリーダーのログにもあります。
    .violation = { $first } が{ $term } に{ $index } のエントリをコミットしましたが、{ $newTerm } のリーダー { $second } にはそれがありません。
property-state-machine-safety = 状態機械安全性
    .description = 同じインデックスで異なるエントリを適用するノードはありません。
    .violation = { $first } と { $second } が{ $index } で異なるエントリを適用しました。{ $second } が適用したのは{ $term } のエントリです。

## 無効にできるルール

rule-election-restriction = 選挙制限
    .description = ログが投票者と同じか、より新しい候補者だけが票を得られます。これがないと、コミット済みのエントリを持たないノードがリーダーになり、そのエントリを消してしまいます。
rule-own-term-commit = 自分の任期のエントリだけを数えてコミット
    .description = リーダーは、自分の任期のエントリに限って複製を数えます。これがないと、コミットしたはずのエントリが消されることがあります（論文の Figure 8）。
rule-consistency-check = 一貫性チェック
    .description = フォロワーは、リーダーと共通のエントリの続きだけを受け入れます。これがないと、エントリが誤った位置に入り、ログが食い違います。
rule-one-vote-per-term = 1 つの任期に 1 票
    .description = ノードは 1 つの任期に 1 回だけ投票します。これがないと、2 つのノードがともに過半数の票を得ることがあります。
rule-durable-vote = 投票の永続化
    .description = 投票は、応答する前にディスクに書かれます。これがないと、再起動したノードが同じ任期に 2 回投票することがあります。
rule-durable-log = ログの永続化
    .description = エントリは、応答する前にディスクに書かれます。これがないと、コミット済みのエントリがクラッシュで失われることがあります。
rule-majority = 過半数
    .description = 全ノードの半数を超える同意が必要です。半数でよいとすると、分断された両側でそれぞれリーダーが選ばれ、コミットできてしまいます。
rule-truncate-only-conflicts = 矛盾するエントリだけを削除
    .description = フォロワーは、最初に矛盾するエントリから後だけを削除します。これがないと、遅れて届いたメッセージが応答済みのエントリを消してしまいます。

## 結果の代わりにクライアントへ返すもの

error-cas-mismatch = キーの値が指定と違っていたため、変更しませんでした。
error-machine-full = 状態機械に、これ以上キーを追加できません。

## 設定

config-electionTimeoutMin_us = 選挙タイムアウト（最短）
    .description = フォロワーは少なくともこの時間、リーダーからの連絡を待ちます。メッセージの往復時間の何倍も長くします。
config-electionTimeoutMax_us = 選挙タイムアウト（最長）
    .description = 待ち時間は毎回、この値までの範囲で無作為に決まります。範囲が広いほど分割投票は起きにくくなります。
config-heartbeatInterval_us = ハートビート間隔
    .description = 送るエントリがなくても、リーダーがフォロワーに連絡する間隔です。選挙タイムアウトより十分に短くします。
config-batchSize = 1 メッセージのエントリ数
    .description = 1 回の AppendEntries で送るログエントリの最大数です。
config-noopOnElection = 当選時の no-op
    .description = 新しいリーダーが空のエントリを追記し、それ以前のエントリをすぐにコミットできるようにします。

## シナリオ

scenario-first-election-title = 最初の選挙
scenario-first-election-text = ノードは 5 つ、リーダーはまだいません。最初に選挙タイムアウトを迎えたノードが、ほかのノードに投票を求めます。その間、クライアントは待たされます。
scenario-replication-title = ログ複製
scenario-replication-text = リクエストが届きます。まずリーダーのログに入り、過半数のノードに複製され、それからはじめて状態機械に適用されます。
scenario-leader-crash-title = リーダーのクラッシュ
scenario-leader-crash-text = 処理の途中でリーダーがクラッシュします。ほかのノードは連絡が途絶えたことで気づき、新しいリーダーを選びます。コミット済みのエントリは失われず、元のリーダーはフォロワーとして戻ってきます。
scenario-split-vote-title = 分割投票
scenario-split-vote-text = 5 つのノードのうち 1 つが停止しているときに、2 つのノードが同時に立候補します。票は 2 票ずつに割れ、必要な 3 票に届きません。次の選挙の行方は、ランダムなタイムアウトが決めます。
scenario-partition-and-heal-title = 分断と復旧
scenario-partition-and-heal-text = 元のリーダーは少数側に取り残され、何もコミットできません。多数側は新しいリーダーを選びます。ネットワークが復旧すると元のリーダーは降り、コミットできなかったエントリは上書きされます。
scenario-stale-log-vote-title = 古いログには投票しない
scenario-stale-log-vote-text = コミット済みのエントリを受け取りそこねたノードが立候補します。そのエントリを持つノードは投票を拒否します。
