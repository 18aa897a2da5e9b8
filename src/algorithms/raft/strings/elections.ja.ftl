### リーダーの交代：起動、選挙、投票、事前投票、リーダー移譲、定足数の確認。

## 起動

note-started = { $node } がフォロワーとして起動し、リーダーからの連絡を待っています。
    .rule = どのサーバーも、はじめはフォロワーです
note-recovered =
    { $node } がフォロワーとして再起動しました。ディスクに残っていたのは{ $term }、{ $votedFor ->
        [none] この任期の投票の記録なし
       *[other] { $votedFor } への投票
    }、{ $lastIndex ->
        [0] 空のログです。
       *[other] { $lastIndex } までのログです。
    }
    .rule = 任期・投票・ログはクラッシュしても残ります。それ以外は初期状態に戻ります
note-recovered-snapshot =
    { $node } はディスクのスナップショットから状態機械を復元しました。{ $index } までは適用済みです。その先は、改めてコミットと適用が必要です。
    .rule = スナップショットはクラッシュしても残り、状態機械はそこから復元できます

## 選挙

note-election-timeout = { $node } は、リーダーから連絡がないまま選挙タイムアウトを迎えたため、{ $term } で立候補して自分に投票しました。当選には{ quorum-votes }が必要です。
    .rule = 選挙タイムアウトの間リーダーから連絡がないフォロワーは、次の任期で選挙を始めます
note-election-no-voter = { $node } は{ $term } で選挙タイムアウトを迎えましたが、クラスターでの投票権がないため立候補しません。
    .rule = 投票権を持たないサーバーは立候補しません
note-election-retry =
    { $node } は{ $oldTerm } で{ $joint ->
        [yes] {" "}{ NUMBER($votes) } 票しか得られず（必要なのは{ quorum-votes }）、
       *[no] 必要な { $needed } 票のうち { NUMBER($votes) } 票しか得られないまま
    }選挙タイムアウトを迎え、{ $term } で改めて立候補しました。
    .rule = 勝者の出ない選挙はタイムアウトで終わり、新しい任期で次の選挙が始まります
note-election-urged = { $node } は { $leader } から引き継ぎを頼まれました。選挙タイムアウトを待たずに{ $term } で立候補し、自分に投票しました。当選には{ quorum-votes }が必要です。
    .rule = リーダーに引き継ぎを頼まれたサーバーは、すぐに立候補します
note-election-urged-late =
    { $node } は { $leader } から引き継ぎを頼まれましたが、立候補しません。{ $past ->
        [yes] 頼まれたのは{ $term } のことで、{ $node } はすでに{ $ownTerm } に進んでいるからです。
       *[no] すでに立候補しているか、投票権がないからです。
    }
    .rule = 引き継ぐのは投票権を持つフォロワーだけで、頼んだリーダーの任期のうちに限ります
note-election-won =
    { $leader } が{ $term } のリーダーになりました。{ $votes } の { NUMBER($votes) } 票を得たからです。必要なのは{ quorum-votes }でした。
    .rule = 同じ任期で過半数の票を得た候補者がリーダーになります
note-election-lost = { $candidate } はフォロワーに戻りました。{ $term } には、すでにリーダー { $leader } がいるからです。
    .rule = 票を求めているサーバーは、自分と同じ任期のリーダーから連絡を受けると、フォロワーになります
note-term-stepped-down =
    { $node } は{ $oldTerm } { $role ->
        [leader] のリーダーでしたが、
        [precandidate] の事前候補者でしたが、
       *[candidate] の候補者でしたが、
    }{ $from } はすでに{ $term } です。{ $node } は{ $role ->
        [precandidate] フォロワーに戻りました。
       *[other] 降りてフォロワーになりました。
    }
    .rule = リーダーも候補者も、より大きい任期を知ったら、その任期のフォロワーになります
note-term-adopted = { $node } は、{ $from } からのメッセージでより大きい任期を知り、{ $oldTerm } から{ $term } に進みました。
    .rule = より大きい任期を知ったサーバーは、その任期に合わせます

## 投票

note-vote-ignored-leader =
    { $voter } は{ $term } の { $candidate } の投票要求を無視しました。{ $whose ->
        [itself] 自分がリーダーだからです。
        [other] リーダー { $leader } から連絡を受けて、まだ最短の選挙タイムアウトが過ぎていないからです。
       *[unknown] リーダーから連絡を受けるか起動するかしてから、まだ最短の選挙タイムアウトが過ぎていないからです。
    }
    .rule = 最近リーダーから連絡を受けたサーバーは選挙に加わらず、その任期にも合わせません
note-vote-granted =
    { $voter } は{ $term } で { $candidate } に投票しました。{ $vote ->
        [first] この任期ではまだ投票しておらず、
        [same] この任期ですでに { $candidate } に投票しており、
       *[second] この任期ではすでに { $votedFor } に投票していたにもかかわらず、もう一度投票しました。{""}
    }{ $logs ->
        [both-empty] ログがどちらも空だったためです。
        [own-empty] 自分のログが空だったためです。
        [same] { $candidate } のログが自分のログと同じ新しさだったためです。末尾はどちらも{ $lastIndex }、{ $lastTerm } です。
        [later-term] { $candidate } のログのほうが新しかったためです。末尾は { $candidate } が{ $lastTerm }、自分が{ $ownLastTerm } です。
        [longer] { $candidate } のログのほうが新しかったためです。末尾はどちらも{ $lastTerm } ですが、{ $candidate } は{ $lastIndex } まで、自分は{ $ownLastIndex } までです。
       *[behind] { $candidate } のログは自分のログより古いにもかかわらず投票しています。末尾は { $candidate } が{ $lastIndex }、{ $lastTerm }、自分が{ $ownLastIndex }、{ $ownLastTerm } です。
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
note-vote-denied-stale-log = { $voter } は{ $term } で { $candidate } への投票を拒否しました。{ stale-log }
    .rule = 自分より古いログの候補者には投票しません。末尾の任期が大きいほうが新しく、同じなら長いほうが新しいログです
note-vote-received =
    { $candidate } は{ $term } で { $voter } の票を得ました。これで{ $joint ->
        [yes] {" "}{ NUMBER($votes) } 票です。必要なのは{ quorum-votes }です。
       *[no] 必要な { $needed } 票のうち { NUMBER($votes) } 票です。
    }
    .rule = 候補者は過半数に達するまで票を集めます
note-vote-refused =
    { $candidate } は{ $term } で { $voter } の票を得られませんでした。{ $joint ->
        [yes] { NUMBER($votes) } 票のままです。必要なのは{ quorum-votes }です。
       *[no] 必要な { $needed } 票のうち { NUMBER($votes) } 票のままです。
    }
    .rule = 候補者は過半数に達するまで票を集めます
note-vote-late =
    { $node } は{ $term } の投票に関する { $voter } の応答を無視しました。{ $past ->
        [yes] すでに{ $ownTerm } に進んでいるからです。
       *[no] その選挙はもう終わっているからです。
    }
    .rule = 票が有効なのは、候補者でいる間の、その任期の票だけです

# ログが古い理由。投票と事前投票の文の一部。
stale-log =
    { $logs ->
        [empty] 自分のログの末尾は{ $ownLastIndex }、{ $ownLastTerm } ですが、{ $candidate } のログは空だからです。
        [earlier-term] { $candidate } のログのほうが古いからです。末尾は { $candidate } が{ $lastTerm }、自分が{ $ownLastTerm } です。
        [shorter] { $candidate } のログのほうが古いからです。末尾はどちらも{ $lastTerm } ですが、{ $candidate } は{ $lastIndex } まで、自分は{ $ownLastIndex } までです。
       *[other] 末尾は { $candidate } が{ $lastIndex }、{ $lastTerm }、自分が{ $ownLastIndex }、{ $ownLastTerm } です。
    }

## 事前投票

note-prevote-asked = { $node } は、リーダーから連絡がないまま選挙タイムアウトを迎えました。立候補する前に、{ $term } で自分に投票するかをほかのサーバーに尋ねます。自分を含めて{ quorum-count }が必要です。自分の任期はまだ変えません。
    .rule = 任期を上げる前に、過半数のサーバーから「投票する」という応答が必要です
note-prevote-retry =
    { $node } は再び選挙タイムアウトを迎えました。{ $term } で投票すると答えたのは{ $joint ->
        [yes] {" "}{ NUMBER($votes) } 台だけで、必要なのは{ quorum-count }です。
       *[no] 、必要な { $needed } 台のうち { NUMBER($votes) } 台だけです。
    }自分の任期は変えずに、もう一度尋ねます。
    .rule = 当選する見込みのないサーバーは、何度タイムアウトを迎えても立候補しません
note-prevote-granted =
    { $voter } は、{ $term } で { $candidate } に投票すると答えました。最近リーダーから連絡がなく、{ $logs ->
        [both-empty] ログがどちらも空だからです。
        [own-empty] 自分のログが空だからです。
        [same] { $candidate } のログが自分のログと同じ新しさだからです。末尾はどちらも{ $lastIndex }、{ $lastTerm } です。
        [later-term] { $candidate } のログのほうが新しいからです。末尾は { $candidate } が{ $lastTerm }、自分が{ $ownLastTerm } です。
        [longer] { $candidate } のログのほうが新しいからです。末尾はどちらも{ $lastTerm } ですが、{ $candidate } は{ $lastIndex } まで、自分は{ $ownLastIndex } までです。
       *[behind] { $candidate } のログが自分のログより古くても拒否しないからです。末尾は { $candidate } が{ $lastIndex }、{ $lastTerm }、自分が{ $ownLastIndex }、{ $ownLastTerm } です。
    }
    .rule = 事前投票は何も約束せず、何も変えません。投票するとしたらどうするかを答えるだけです
note-prevote-denied-stale-term =
    { $voter } は、{ $term } では { $candidate } に投票しないと答えました。{ $past ->
        [yes] すでに{ $ownTerm } だからです。
       *[no] すでにその任期で、ほかのサーバーに投票しているからです。
    }
    .rule = 過ぎた任期や、すでに投票した任期については「投票しない」と答えます
note-prevote-denied-leader =
    { $voter } は、{ $term } では { $candidate } に投票しないと答えました。{ $whose ->
        [itself] 自分がリーダーだからです。
        [other] リーダー { $leader } から連絡を受けて、まだ最短の選挙タイムアウトが過ぎていないからです。
       *[unknown] リーダーから連絡を受けるか起動するかしてから、まだ最短の選挙タイムアウトが過ぎていないからです。
    }
    .rule = リーダーから連絡がある間は「投票しない」と答えます。ほかのリーダーは要らないからです
note-prevote-denied-stale-log = { $voter } は、{ $term } では { $candidate } に投票しないと答えました。{ stale-log }
    .rule = 自分より古いログのサーバーには「投票しない」と答えます
note-prevote-received =
    { $voter } は、{ $term } で { $candidate } に投票すると答えました。これで{ $joint ->
        [yes] {" "}{ NUMBER($votes) } 台です。立候補に必要なのは{ quorum-count }です。
       *[no] 立候補に必要な { $needed } 台のうち { NUMBER($votes) } 台です。
    }
    .rule = 立候補するには、過半数のサーバーから「投票する」という応答が必要です
note-prevote-refused =
    { $voter } は、{ $term } では { $candidate } に投票しないと答えました。{ $joint ->
        [yes] 投票するのは { NUMBER($votes) } 台のままです。立候補に必要なのは{ quorum-count }です。
       *[no] 立候補に必要な { $needed } 台のうち { NUMBER($votes) } 台のままです。
    }
    .rule = 立候補するには、過半数のサーバーから「投票する」という応答が必要です
note-prevote-late =
    { $node } は{ $term } の事前投票に関する { $voter } の応答を無視しました。{ $past ->
        [yes] すでに{ $ownTerm } に進んでいるからです。
       *[no] もう尋ねていないからです。
    }
    .rule = 事前投票の応答が有効なのは、尋ねている間の、その任期のものだけです
note-prevote-won =
    { $node } は当選する見込みです。{ $votes } が投票すると答え、{ quorum-needed }に達しました。{ $term } で立候補します。
    .rule = 過半数に選ばれる見込みのあるサーバーは、任期を上げて立候補します

## リーダー移譲

note-transfer-started = { $term } のリーダー { $leader } が、{ $to } への移譲を始めました。まず { $to } のログを自分のログに追いつかせます。{ $to } が引き継ぐまで、リクエストは受け付けません。
    .rule = リーダーは、自分のログに追いつかせたサーバーに役割を移譲します
note-transfer-timeout-now = まだ{ $term } のリーダーである { $leader } が { $to } に、すぐ立候補するよう伝えました。{ $to } のログが自分と同じ{ $lastIndex } までそろったからです。
    .rule = ログがそろっていて最初に立候補するサーバーは、ほかのサーバーの票を見込めます
note-transfer-aborted = { $to } は選挙タイムアウトまでに引き継ぎませんでした。{ $leader } は{ $term } のリーダーを続け、リクエストの受け付けを再開します。
    .rule = 選挙タイムアウトまでに引き継がれなければ、リーダーを続けます
note-transfer-refused =
    { $leader } はリーダーを移譲しません。{ $to ->
        [none] 投票権を持つサーバーがほかにないからです。
       *[other] { $to } はすでにリーダーか、投票権がないからです。
    }
    .rule = 引き継げるのは、投票権を持つほかのサーバーだけです

## 定足数の確認

note-quorum-answers =
    { $leader } は{ $term } のリーダーを続けます。選挙タイムアウトの間に { $answers } が応答し、{ quorum-needed }に達したからです。
    .rule = リーダーは、過半数のサーバーが応答していることを確かめます
note-quorum-lost =
    { $leader } は{ $term } のリーダーを降りました。選挙タイムアウトの間に応答したのは { $answers } だけで、{ quorum-needed }に足りないからです。
    .rule = 過半数の応答が得られないリーダーは降ります。クライアントは次のリーダーを探せます
