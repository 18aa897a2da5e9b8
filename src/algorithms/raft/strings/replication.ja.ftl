### ログ：エントリの送受信、コミット、スナップショット。

## エントリを送る

note-append-noop = { $leader } が、{ $term } の最初のエントリとして空のエントリ（no-op）を{ $index } に追記しました。
    .rule = 新しいリーダーは、まず自分の任期のエントリをコミットし、それ以前のエントリもあわせて確定させます
note-append-request = { $leader } が { $client } のリクエスト { $operation } を、{ $term } のエントリとして自分のログの{ $index } に追記しました。まだコミットされていません。
    .rule = リクエストはまずリーダーのログに入り、それからほかのサーバーに複製されます
note-heartbeat-sent =
    { $term } のリーダー { $leader } { $alone ->
        [yes] には、連絡するフォロワーがいません。
       *[no] が、ハートビートとして全フォロワーに AppendEntries を送りました。
    }
    .rule = リーダーは定期的に連絡し、ほかのサーバーが立候補しないようにします
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
note-backed-off = { $follower } のログには { $leader } の{ $nextIndex } のエントリがありません。{ $leader } はそこまで戻って送り直します。
    .rule = 拒否されたら 1 つ前のエントリから送り直し、ログが一致するところまで戻ります
note-backed-off-fast =
    { $conflictTerm ->
        [none] { $follower } のログは、新しいエントリの直前まで届いていません。{ $leader } はその末尾まで一度に戻り、{ $nextIndex } から送り直します。
       *[other] 新しいエントリの直前にあたる { $follower } のエントリは{ $conflictTerm } のものです。{ $leader } は矛盾しうるエントリを一度に飛ばし、{ $nextIndex } から送り直します。
    }
    .rule = 拒否の応答が矛盾する任期を知らせるので、リーダーはその任期を一度に飛ばせます
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

note-commit-advanced = { $leader } がログを{ $index } までコミットしました。そのエントリの複製が { $copies } にあり、{ quorum-copies }に達したからです。
    .rule = リーダー自身の任期のエントリは、過半数のサーバーに複製されるとコミットされます。それ以前のエントリも同時にコミットされます
note-commit-waits =
    { $leader } は{ $index } をまだコミットしません。{ $joint ->
        [yes] 新旧どちらの過半数にも足りる複製が
       *[no] 必要な { $needed } 個以上の複製が
    } { $copies } にありますが、エントリは{ $entryTerm } のもので、{ $leader } は{ $term } のリーダーだからです。
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
            [none] エントリ
           *[other] {" "}{ $operation }{" "}
        }を
       *[no] { $firstIndex } から{ $index } までのエントリを
    }状態機械に適用しました。{ $outcome ->
        [empty] 値は変わりません。
        [value] 結果は { $value } です。
       *[nothing] {""}
    }
    .rule = コミットされたエントリは、どのサーバーでもログの順に適用されます

## スナップショットを作る

note-snapshot-taken = { $node } が、{ $index }、{ $term } までの状態機械のスナップショットを作り、スナップショットに置き換わった { $count } 件のエントリをログから捨てました。
    .rule = どのサーバーも、適用し終えた分のスナップショットを作り、そのエントリをログから捨てます
note-snapshot-pointless =
    { $node } はスナップショットを作りませんでした。{ $index ->
        [0] まだ何も適用していないからです。
       *[other] 前回の{ $index } までのスナップショットから後、何も適用していないからです。
    }
    .rule = 前回から何かを適用していなければ、スナップショットを作る意味はありません

## スナップショットを送る

note-snapshot-sent =
    { $leader } が { $follower } に、{ $index } までのスナップショット{ $offset ->
        [0] を送り始めました。
       *[other] の、最初の { $offset } 文字の続きを送りました。
    }{ $follower } に必要な{ $nextIndex } のエントリが、{ $leader } のログにはもうないからです。
    .rule = リーダーが捨てたエントリを必要とするフォロワーには、代わりにスナップショットを送ります
note-snapshot-progress =
    { $follower } には、{ $index } までのスナップショット{ $offset ->
        [0] がまだ届いていません。
       *[other] の最初の { $offset } 文字が届いています。
    }{ $leader } はその続きを送ります。
    .rule = スナップショットは分けて送り、前の部分が届いてから次を送ります
note-snapshot-arrived = { $follower } は { $leader } のスナップショットの内容をすべて持ち、ログは{ $index } まで一致しています。{ $leader } はその先のエントリを送ります。
    .rule = スナップショットの後は、再びエントリを送ります

## スナップショットを受け取る

note-snapshot-chunk =
    { $follower } は、{ $leader } の{ $index } までのスナップショットの{ $offset ->
        [0] 始めの部分を受け取り、
       *[other] 、最初の { $offset } 文字に続く部分を受け取り、
    }残りを待っています。
    .rule = スナップショットは、全体がそろってから使います
note-snapshot-gap = { $follower } は、{ $leader } の{ $index } までのスナップショットの一部を受け取りませんでした。最初の { $offset } 文字に続く部分ですが、手元の部分とつながらないからです。
    .rule = スナップショットの各部分は順につなぎます。つながらなければ、どこまで持っているかを知らせます
note-snapshot-installed = { $follower } は、ログ全体と状態機械を { $leader } の{ $index }、{ $term } までのスナップショットに置き換えました。
    .rule = スナップショットに届かないログや、一致しないログは、全体を置き換えます
note-snapshot-kept-tail = { $follower } は、ログの{ $index } までを { $leader } のスナップショットに置き換えました。そこのエントリも同じ{ $term } なので、その先の{ $lastIndex } までは残します。
    .rule = スナップショットの最後のエントリがログにあれば、その先は残します
note-snapshot-unneeded = { $follower } には、{ $leader } の{ $index } までのスナップショットは要りません。すでに{ $lastApplied } まで適用しているからです。
    .rule = スナップショットで状態機械が古い状態に戻ることはありません
note-snapshot-refused-stale-term = { $follower } は { $leader } のスナップショットを拒否しました。{ $term } のものですが、{ $follower } はすでに{ $ownTerm } です。
    .rule = 古い任期のリーダーは、もうリーダーではありません
