### ノート：起動、2 つのフェーズ、妨げになるもの、学習。

## 起動

note-started = { $node } が{ role-set }として起動しました。
    .rule = 各ノードは、設定で与えられた役割を果たします
note-recovered =
    { $node } が再起動しました。{ $disk ->
        [acceptor] ディスクに残っていたのは、{ $promised ->
            [0] 約束なし
           *[other] { $promised } の約束
        }と、{ $value ->
            [none] 受理した値なし
           *[other] { $acceptedBallot } で受理した値 { $value }{" "}
        }です。
        [proposer] ディスクに残っていたのは、{ $usedBallot ->
            [0] 番号なし、つまり覚えている限り一度も使っていない状態
           *[other] 最後に使った{ $usedBallot }{" "}
        }です。
       *[none] ディスクには何もありません。
    }選ばれた値は、改めて知る必要があります。
    .rule = 約束、受理した提案、最後に使った番号は、相手に伝える前にディスクに書かれます。ほかは知り直します

## フェーズ 1

note-prepare-sent =
    { $proposer } が{ $value ->
        [none] 選ばれた値を知るために
       *[other] {" "}{ $value } を提案しようと
    }{ $ballot } を始めました。すべての承認者に約束を求めます。必要なのは { majority-of }の約束です。
    .rule = 提案者はまず準備要求を送ります。番号は、自分が使ったどの番号よりも、知っているどの番号よりも大きくします
note-promise-given =
    { $own ->
        [yes] { $acceptor } は自分自身に、
       *[no] { $acceptor } は { $proposer } に、
    }{ $ballot } より小さい番号の提案を受理しないと約束しました。{ $value ->
        [none] まだ何も受理していません。
       *[other] { $acceptedBallot } で { $value } を受理したことも伝えます。
    }
    .rule = 承認者は、前の約束より大きい番号に約束を与え、受理した中で番号が最大の提案を報告します
note-promise-repeated = { $acceptor } は{ $ballot } をすでに約束しており、{ $proposer } にもう一度そう答えます。
    .rule = 同じ要求には、同じ答えを返します
note-prepare-refused = { $acceptor } は { $proposer } の{ $ballot } を約束しません。より大きい{ $promised } を約束しているからです。
    .rule = 約束を、小さい番号のために取り消すことはありません
note-promise-received =
    { $own ->
        [yes] { $proposer } は{ $ballot } の自分自身の約束を数えました
       *[no] { $proposer } は { $acceptor } から{ $ballot } の約束を得ました
    }{ $value ->
        [none] {""}
       *[other] （{ $acceptedBallot } の値 { $value } の報告つき）
    }。これで { $acceptors } の約束があり、必要なのは { $needed } 台です。
    .rule = 過半数が約束すると、フェーズ 1 は終わりです
note-promise-late =
    { $why ->
        [further] { $proposer } は{ $ballot } に必要な約束をもう得ています。{ $acceptor } の約束で変わることはありません。
        [other] { $acceptor } からの{ $ballot } の約束は遅すぎました。{ $proposer } は今、{ $ownBallot } で提案しています。
       *[none] { $acceptor } からの{ $ballot } の約束は遅すぎました。{ $proposer } はもう何も提案していません。
    }
    .rule = 約束が数えられるのは、その番号のフェーズ 1 の間に一度だけです

## フェーズ 2

note-value-free =
    { $acceptors } が{ $ballot } を約束しました。{ $acceptedBallot ->
        [none] どれもまだ何も受理していないので、{ $proposer } は自由に値を決められます。提案するのは { $value } です。
       *[other] {""}{ $acceptedBallot } の値の報告があったのに、{ $proposer } は自分の値 { $value } を提案します。
    }
    .rule = 約束に提案の報告がひとつもなければ、提案者はどんな値を提案してもかまいません
note-value-adopted =
    { $acceptors } が{ $ballot } を約束しました。{ $right ->
        [yes] 報告された提案のうち番号が最大なのは{ $acceptedBallot } です。
       *[no] 報告された提案のうち番号が最大なのは{ $highestBallot } なのに、{ $acceptedBallot } のものを取ります。
    }{ $proposer } はその値 { $value } を提案します。{ $wished ->
        [nothing] {""}
        [same] クライアントの望む値と同じです。
       *[other] クライアントの望む { $wish } ではありません。
    }
    .rule = 約束で報告された提案のうち、番号が最大のものの値を提案しなければなりません。すでに選ばれているかもしれないからです
note-accepted =
    { $own ->
        [yes] { $acceptor } は{ $ballot } の自分の値 { $value } を受理しました。
       *[no] { $acceptor } は{ $ballot } で { $proposer } の { $value } を受理しました。より大きい番号を約束していないからです。
    }
    .rule = 承認者は、より大きい番号を約束していなければ、提案を受理します
note-accept-repeated = { $acceptor } は{ $ballot } の { $value } をすでに受理しており、もう一度そう答えます。
    .rule = 同じ要求には、同じ答えを返します
note-accept-refused = { $acceptor } は { $proposer } の{ $ballot } の提案を受理しません。より大きい{ $promised } を約束しているからです。
    .rule = 承認者は、約束した番号より小さい提案を受理しません

## 妨げになるもの

note-preempted =
    { $own ->
        [yes] { $proposer } は、自分の承認者が{ $promised } に進んだため、
       *[no] { $proposer } は、{ $acceptor } が{ $promised } を約束したため、
    }{ $ballot } をあきらめました。{ $waits ->
        [yes] 次に試すのは { $wait_us }後です。
       *[no] すぐに、より大きい番号を試します。
    }
    .rule = より大きい番号を知った提案者は、自分の提案をあきらめ、ランダムな時間の後にやり直します
note-nack-late = { $acceptor } が{ $ballot } を拒否しましたが、{ $proposer } はもうあきらめています。
    .rule = 拒否は、ひとつの番号だけについてのものです
note-back-off-over = { $proposer } は待ち終え、もう一度試します。
    .rule = ランダムに待つので、競り合う一方が先に進めます
note-attempt-timeout =
    { $proposer } は{ $ballot } で待ちましたが、{ $phase ->
        [prepare] 約束したのは
       *[accept] 受理したのは
    }{ $answers ->
        [0] 0 台
       *[other] {" "}{ $answers } だけ
    }で、必要な { $needed } 台には届きませんでした。より大きい番号でやり直します。
    .rule = 時間内に通らない提案はあきらめ、より大きい番号でやり直します

## 学習

note-accepted-counted =
    { $own ->
        [yes] { $node } は自分自身の受理を数えました。
       *[no] { $node } は、{ $acceptor } が{ $ballot } で { $value } を受理したことを知りました。
    }受理したのは { $acceptors }、必要なのは { $needed } 台です。
    .rule = 過半数の承認者が同じ番号の提案を受理すると、その値が選ばれます
note-accepted-late =
    { $node } は、{ $acceptor } が { $value } を受理したことを{ $known ->
        [none] もう一度知らされました。
       *[other] 知らされましたが、{ $known } が選ばれたことはもう知っています。
    }
    .rule = 知っていることは、もう数える必要がありません
note-chosen =
    { $value } が選ばれました。{ $acceptors } が{ $ballot } で受理し、必要な { $needed } 台に達したからです。{ $told ->
        [0] 提案した { $node } がそれを知りました。
       *[other] 提案した { $node } が、ほかの学習者に知らせます。
    }
    .rule = 過半数が受理した提案の値が、選ばれた値です。提案者が数え、学習者に知らせます
note-learned-counted = { $node } は { $value } が選ばれたことを知りました。{ $acceptors } が{ $ballot } で受理したと聞いたからです。
    .rule = 過半数の受理を聞いた学習者は、誰にも尋ねる必要がありません
note-learned-told = { $node } は、{ $value } が選ばれたことを { $from } から知らされました。
    .rule = 選ばれた値は変わらないので、知っているノードの言葉を信じてかまいません
note-told-again = { $node } は、{ $value } が選ばれたことを { $from } からもう一度知らされました。
    .rule = 選ばれた値は、ずっと選ばれたままです
note-asked = { $node } は選ばれた値を知らないので、ほかの { $others } 台に尋ねます。
    .rule = 学習者へのメッセージは失われることがあるので、承認者が受理したものや、ほかの学習者が知っていることを尋ねます
note-query-chosen = { $from } に尋ねられた { $node } は、{ $value } が選ばれたことを教えます。
    .rule = 知っている学習者は、尋ねたノードに教えます
note-query-accepted =
    { $own ->
        [yes] { $node } は、自分が受理したもの（{ $ballot } の { $value }）を確かめました。
       *[no] { $from } に尋ねられた { $node } は、選ばれた値を知りません。自分が{ $ballot } で { $value } を受理したことだけを教えます。
    }
    .rule = 承認者は、受理したものを学習者に教えます。数えるのは学習者です
note-query-nothing =
    { $own ->
        [yes] { $node } 自身は、何も受理していません。
       *[no] { $from } に尋ねられましたが、{ $node } には教えることがありません。
    }
    .rule = 何も受理しておらず、何も知らないノードは、何も答えません
