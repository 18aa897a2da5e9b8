### フェーズ 1（全スロットに一度）とフェーズ 2（スロットごと）。

## 起動

note-started = { $node } が起動しました。まだ何も約束しておらず、リーダーからの連絡を待ちます。
    .rule = どのサーバーも、提案者・承認者・学習者を兼ねます
note-recovered =
    { $node } が復帰しました。ディスクには{ $promised ->
        [0] 約束はなく、
       *[other] { $promised } の約束と、
    }スロット { $slots } 個があります。選ばれたとわかっている先頭の { $chosen } 個を実行し直します。
    .rule = 承認者は、約束と受理した値をクラッシュの後も覚えていなければなりません

## フェーズ 1

note-prepared = { $node } はリーダーからの連絡がないまま待ちきれなくなり、スロット { $slot } 以降のすべてについて{ $ballot } の準備を始めます。{ $needed } 台の約束が必要です。
    .rule = 提案者は、知っているどの番号よりも大きい自分の提案番号で、約束を求めます
note-promised =
    { $acceptor } は { $proposer } に、{ $again ->
        [yes] 改めて、
       *[no] {""}
    }{ $ballot } より小さい番号の提案を受理しないと約束しました。{ $count ->
        [0] スロット { $slot } 以降で受理したものはありません。
       *[other] スロット { $slot } 以降で受理した { $count } 個のスロットも伝えます。
    }
    .rule = 承認者は、前に約束した番号を下回らなければ約束し、受理したものを伝えます
note-promise-refused = { $acceptor } は { $proposer } に{ $ballot } の約束をしません。すでに{ $promised } を約束しているからです。
    .rule = 約束は守ります。より小さい番号には約束しません
note-promise-received = { $acceptor } が { $proposer } に{ $ballot } を約束しました。約束したのは { $promises }、必要なのは { $needed } 台です。
    .rule = 過半数の約束が必要です
note-promise-late = { $node } は { $acceptor } の{ $ballot } の約束を無視します。もう必要ないからです。
    .rule = 約束は、その番号を準備している間だけ数えます
note-elected =
    { $leader } が{ $ballot } のリーダーになりました。約束したのは { $promises }、必要なのは { $needed } 台です。{ $count ->
        [0] { $gaps ->
            [0] やり残しはありません。
           *[other] スロット { $last } までに、値のないスロットがあります。
        }
       *[other] 受理されていた { $count } 個のスロットの値を提案し直{ $gaps ->
            [0] します。
           *[other] し、間の空きを埋めます。
        }
    }
    .rule = 過半数が約束したので、以後はどのスロットもフェーズ 2 だけで済みます
note-stepped-down =
    { $node } は{ $ballot } の{ $role ->
        [leader] リーダー
       *[other] 準備
    }をやめます。{ $from } から{ $promised } を知ったからです。{ $waiting ->
        [0] {""}
       *[other] まだ提案していないコマンド { $waiting } 個は、ほかへ回します。
    }
    .rule = より大きい番号を知ったら譲り、しばらく待ってからやり直します
note-preempted = { $from } が{ $promised } で { $node } を追い越しました。{ $node } は間を置かずに{ $ballot } を捨て、さらに大きい番号でやり直します。
    .rule = 待たずに追い越し合う 2 台は、いつまでも終わらないことがあります
note-nack-late = { $node } は、{ $from } からの{ $ballot } についての拒否を無視します。もうその番号ではないからです。
    .rule = 拒否は、いま準備中またはリーダーである番号についてだけ意味を持ちます

## フェーズ 2

note-proposed = { $leader } が { $client } の { $operation } を、スロット { $slot } に{ $ballot } で提案します。
    .rule = リーダーはコマンドに次の空きスロットを割り当てます。フェーズ 1 は要りません
note-adopted =
    { $leader } は、スロット { $slot } に{ $what ->
        [operation] {" "}{ $operation }{" "}
       *[noop] {" "}no-op{" "}
    }を{ $ballot } で提案し直します。{ $oldBallot } で受理した承認者がおり、すでに選ばれているかもしれないからです。
    .rule = 受理された値があるスロットには、最大の番号の値しか提案できません
note-gap-filled = { $leader } はスロット { $slot } に no-op を提案します。過半数の誰もここで何も受理しておらず、後のスロットを待たせ続けるわけにはいかないからです。
    .rule = 新しいリーダーは、空きを何もしないコマンドで埋めます
note-window-full = { $leader } は { $client } の { $operation } を待たせます。スロット { $slot } がまだ選ばれておらず、α = { $window } なので、提案できるのはスロット { $last } までです。待ちは { $waiting } 個です。
    .rule = 同時に進められるのは、選ばれた部分から先の α スロットまでです
note-accepted =
    { $acceptor } は、{ $leader } がスロット { $slot } に{ $ballot } で提案した{ $what ->
        [operation] {" "}{ $operation }{" "}
       *[noop] {" "}no-op{" "}
    }を受理しました。
    .rule = 承認者は、約束した番号を下回らない提案を受理します
note-accepted-again = { $acceptor } はスロット { $slot } を{ $ballot } ですでに受理しており、{ $leader } にもう一度そう答えます。
    .rule = 同じメッセージが何度届いても害はありません
note-accept-known = { $acceptor } はスロット { $slot } の値がすでに選ばれたことを知っており、その値を { $leader } に伝えます。
    .rule = 選ばれた値は変わりません。それを知る承認者は、ほかの値を受理しません
note-accept-refused = { $acceptor } は、{ $leader } がスロット { $slot } に{ $ballot } で提案したものを拒否します。{ $promised } を約束しているからです。
    .rule = 承認者は、約束より小さい番号の提案を受理しません
note-counted = { $acceptor } がスロット { $slot } を{ $ballot } で受理しました。{ $leader } が数えたのは { $acceptors }、必要なのは { $needed } 台です。
    .rule = 1 つの番号で過半数が受理した値が選ばれます
note-accepted-late = { $node } は、{ $acceptor } がスロット { $slot } を{ $ballot } で受理したという応答を無視します。もう足りているか、もうリーダーではないからです。
    .rule = 受理は、まだ進行中の提案についてだけ数えます
note-chosen =
    スロット { $slot } の値が選ばれました。{ $what ->
        [operation] 値は { $operation } です。
       *[noop] 値は no-op です。
    }{ $ballot } で { $acceptors } が受理し、必要な { $needed } 台に達しました。
    .rule = 1 つの番号で過半数が受理した値は選ばれ、二度と変わりません
note-chosen-early = スロット { $slot } が、スロット { $missing } より先に選ばれました。{ $leader } はそれを知っていますが、まだ実行できません。
    .rule = スロットの値はどの順にでも選ばれますが、実行はスロットの順です

## リーダーとフォロワー

note-heartbeat-sent = { $leader } は、{ $ballot } のリーダーであることと、スロット { $slot } まですべて選ばれていることを知らせます。
    .rule = リーダーは連絡を絶やさず、ほかのサーバーが準備を始めないようにします
note-accept-resent = { $leader } は、応答のない { $count } 台に、スロット { $slot } を{ $ballot } でもう一度提案します。
    .rule = 応答がなければ送り直します
note-heartbeat-heard = { $node } は、{ $ballot } のリーダー { $leader } から連絡を受けました。
    .rule = リーダーから連絡がある限り、待ち続けます
note-heartbeat-refused = { $node } は { $leader } に、もうリーダーではないと知らせます。{ $ballot } は、約束した{ $promised } より小さいからです。
    .rule = 小さい番号のリーダーには、より大きい番号を知らせます

## 学習と実行

note-learned =
    { $node } は { $leader } から、{ $single ->
        [yes] スロット { $slot }{" "}
       *[no] スロット { $firstSlot } から { $slot }{" "}
    }が選ばれたことを学びました。自分が{ $ballot } で受理した値です。
    .rule = リーダーは何を送るときも、どこまで選ばれたかを添えます
note-learn-asked = { $node } には抜けがあります。スロット { $last } まで選ばれているのに、スロット { $slot } を知りません。{ $leader } に問い合わせます。
    .rule = 選ばれたスロットが手元になければ、問い合わせます
note-learn-answered =
    { $node } は { $learner } に、{ $single ->
        [yes] スロット { $slot }{" "}
       *[no] スロット { $firstSlot } から { $slot }{" "}
    }で選ばれた値を伝えます。
    .rule = 選ばれた値を知っていれば、リーダーでなくても伝えます
note-learn-unknown = { $node } は、スロット { $slot } で何が選ばれたかを { $learner } に答えられません。自分も知らないからです。
    .rule = 選ばれたとわかっているものだけを伝えます
note-caught-up =
    { $node } は { $from } から、{ $single ->
        [yes] スロット { $slot }{" "}
       *[no] スロット { $firstSlot } から { $slot }{" "}
    }で選ばれた値を学びました。
    .rule = 選ばれたとわかっている値には、もう受理は要りません
note-learn-late = { $node } は { $from } からスロット { $slot } について聞きましたが、もう知っています。
    .rule = 選ばれた値は、何度伝えてもかまいません
note-applied =
    { $node } が{ $single ->
        [yes] スロット { $slot }{" "}{ $operation ->
            [none] {""}
           *[other] の { $operation }{" "}
        }を
       *[no] スロット { $firstSlot } から { $slot } までを
    }実行しました。{ $outcome ->
        [empty] 何も変わりません。
        [value] 結果は { $value } です。
       *[nothing] {""}
    }
    .rule = スロットは順に、前がすべて選ばれてから実行します
note-applied-over-gap = { $node } が、スロット { $missing } がまだ選ばれていないのに、スロット { $slot } を実行しました。
    .rule = このルールがないと、前のスロットを待ちません
