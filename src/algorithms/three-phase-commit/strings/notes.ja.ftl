### ノートごとの一文と、そのもとになるルール。

note-started = { $role ->
        [coordinator] { $node } が起動し、コーディネーターになります。
       *[participant] { $node } が起動し、参加者になります。
    }
    .rule = 1 台がコーディネーターになり、ほかのノードはどのトランザクションにも参加します。
note-recovered = { $node } が再起動し、ログの { $records } 件のレコードを読みます。{ $inDoubt ->
        [0] {""}
       *[other] 結末のわからないトランザクションが { $inDoubt } 件あります。
    }
    .rule = クラッシュのあとにわかるのは、ログにあることだけです。
note-recovered-in-doubt = 停止している間に { $transaction } がどうなったか、{ $node } にはわかりません。{ $locks ->
        [0] 自分では決められないので、問い合わせます。
       *[other] { $locks } 個のキーをもう一度ロックします。自分では決められないので、問い合わせます。
    }
    .rule = クラッシュしたノードは、決定に加わりません。その間に、ほかのノードが決定したかもしれないからです。
note-begun = { $client } の依頼は { $operation } です。{ $coordinator } が { $transaction } を始め、{ $needed } 票を求めます。
    .rule = 第 1 相では、コーディネーターが参加者全員に投票を求めます。
note-request-repeated = { $client } が、{ $coordinator } がすでに { $transaction } として始めたものをもう一度依頼しました。2 つ目は始めません。
    .rule = 何度送られても、1 つのリクエストで始めるトランザクションは 1 つです。
note-redirected = { $node } は { $client } に { $to } を案内します。
    .rule = トランザクションを始めるのはコーディネーターだけ、データを持つのは参加者だけです。
note-voted-yes = { $participant } は { $transaction } に賛成しました。投票をログに書き、{ $locks } 個のキーをロックして、ここから不確定になります。
    .rule = 賛成したノードは、もう 1 台では決められません。投票は送る前にログに書き、ロックは決定まで保ちます。
note-voted-no = { $participant } は { $transaction } に反対し、すぐに中止します。
    .rule = 反対したノードには決定がわかります。自分の賛成なしには誰もコミットできないからです。
note-voted-no-locked = { $participant } は { $transaction } に反対します。{ $key } は { $holder } がロックしているからです。
    .rule = ロックが空くのは待ちません。そのため、互いに待ち合うデッドロックは起きません。
note-can-commit-repeated = { $participant } は { $transaction } への投票をもう一度求められました。
    .rule = 何度求められても、投票は変わりません。
note-vote-yes = { $participant } が { $transaction } に賛成しました。{ $coordinator } に届いた賛成は { $votes } で、必要なのは { $needed } 票です。
    .rule = コーディネーターは賛成を数えます。参加者全員の賛成が必要です。
note-vote-no = { $coordinator } に、{ $transaction } への { $participant } の反対が届きました。
    .rule = 1 つの反対で決まります。
note-vote-late = { $coordinator } に { $transaction } への { $participant } の投票が届きましたが、もう決まっています。
    .rule = 決定のあとに届いた投票では、何も変わりません。
note-pre-commit-sent = { $transaction } に { $votes } が賛成し、必要な { $needed } 票が揃いました。{ $coordinator } は、誰かがコミットする前に、それを全員に知らせます。
    .rule = 第 2 相では、全員が賛成したことを全員が知ります。まだ誰もコミットしません。
note-pre-commit-taken = { $participant } は、{ $transaction } に全員が賛成したことを { $from } から知りました。コミット可能です。
    .rule = コミット可能なら、もう不確定ではありません。ほかの全員がクラッシュしても、コミットできます。
note-pre-commit-repeated = { $participant } に、{ $transaction } がコミット可能だという知らせが { $from } からもう一度届きました。
    .rule = すでに知っているプリコミットには、もう一度確認応答を返します。
note-acknowledged = { $participant } が { $transaction } のプリコミットの確認応答を { $coordinator } に返しました。{ $missingLeft ->
        [none] 全員分が揃いました。
       *[other] 残りは { $missing } です。
    }
    .rule = 動いている全員がコミット可能になるまで、誰もコミットしません。
note-acknowledged-late = { $participant } が { $transaction } の確認応答を返しましたが、{ $coordinator } はもう待っていません。
    .rule = 確認応答は 1 回だけ数えます。
note-decided-commit = { $coordinator } は { $transaction } のコミットを決めました。動いている全員がコミット可能です。
    .rule = 第 3 相では、動いている全員がコミット可能になると、コーディネーターがコミットして全員に伝えます。
note-decided-commit-without = { $coordinator } は { $missing } を待つのをやめ、クラッシュしたとみなして、{ $transaction } のコミットを決めました。
    .rule = 確認応答を返さないノードはクラッシュしていて、もう加わりません。それがこのプロトコルの前提です。
note-decided-abort-refused = { $coordinator } は { $transaction } の中止を決めました。{ $participant } が賛成しなかったからです。
    .rule = 反対が 1 つあれば、トランザクションは中止です。
note-decided-abort-silence = { $coordinator } は { $missing } の投票を待つのをやめ、{ $transaction } の中止を決めました。
    .rule = 投票が揃わないうちは、中止を決められます。コミットしたノードはまだないからです。
note-learned-commit = { $participant } は { $transaction } がコミットされたことを { $from } から知りました。書き込みを行い、ロックを外します。
    .rule = 決定を知れば、不確定な状態は終わります。書き込みを行い、ロックを外します。
note-learned-abort = { $participant } は { $transaction } が中止されたことを { $from } から知り、ロックを外します。
    .rule = 決定を知れば、不確定な状態は終わります。何も書き込まず、ロックを外します。
note-decision-repeated = { $participant } に、{ $transaction } の決定が { $from } からもう一度届きました。
    .rule = すでに知っている決定には、確認応答だけを返します。
note-decision-unknown = { $participant } は { $transaction } の中止を { $from } から知りました。このトランザクションのことは初めて聞きました。
    .rule = まだ投票していないノードにできるのは中止だけで、そのとおりにします。
note-decision-forgotten = { $participant } は { $transaction } のコミットを { $from } から聞きましたが、ログに賛成がありません。ログに従えば、すでに中止しています。
    .rule = ログに賛成がない参加者は、中止したことになります。投票を強制的に書かないときにだけ起こります。
note-decision-contradicts = { $participant } に { $transaction } の決定が { $from } から届きましたが、すでに{ $decision ->
        [commit] コミット
       *[abort] 中止
    }を決めていて、覆しません。
    .rule = 一度決めたことは覆しません。
note-done = { $participant } が { $transaction } の決定の確認応答を { $coordinator } に返しました。{ $missingLeft ->
        [none] 全員分が揃いました。
       *[other] 残りは { $missing } です。
    }
    .rule = コーディネーターは、全員の確認応答が揃うまで決定を覚えておきます。
note-ended = { $transaction } の確認応答が全員から揃いました。{ $coordinator } は終了を記録し、忘れます。
    .rule = 全員の確認応答が揃えば、もう誰も問い合わせません。終了の記録は強制的に書かなくてもかまいません。
note-resent = { $coordinator } は、{ $transaction } の{ $decision ->
        [commit] コミット
       *[abort] 中止
    }を { $missing } にもう一度伝えます。
    .rule = 決定は、確認応答があるまで送り続けます。
note-suspected-elects = { $participant } には { $transaction } について { $suspect } から長く連絡がありません。クラッシュしたとみなし、次の { $elected } に任せます。
    .rule = 沈黙したコーディネーターは、クラッシュしています。次のノードが引き継ぎます。
note-suspected-leads = { $participant } には { $transaction } について { $suspect } から長く連絡がありません。クラッシュしたとみなして引き継ぎます。{ $askedLeft ->
        [none] 尋ねる相手は残っていません。
       *[other] { $asked } に状態を尋ねます。
    }
    .rule = 動いているノードのうち順番が最初のものがコーディネーターになり、ほかの全員に状態を尋ねます。
note-elected-leads = { $from } は { $participant } より前のノードがクラッシュしたとみなしました。{ $participant } が { $transaction } を引き継ぎます。{ $askedLeft ->
        [none] 尋ねる相手は残っていません。
       *[other] { $asked } に状態を尋ねます。
    }
    .rule = 選ばれたノードは、自分が待ちきれなくなっていなくても引き継ぎます。
note-elected-already = { $from } は { $participant } を選びましたが、{ $transaction } はすでに引き継がれています。
    .rule = すでに引き継いでいれば、もう一度選ばれても何も変わりません。
note-state-told = { $participant } は { $from } に、{ $transaction } の状態を「{ $state ->
        [aborted] 中止済み
        [committed] コミット済み
        [uncertain] 不確定
        [committable] コミット可能
       *[recovering] 停止していたので数に入らない
    }」と答えます。
    .rule = 状態を尋ねられたら答え、そのあとは尋ねたノードに従います。
note-state-refused = { $participant } は { $from } に { $transaction } の状態を尋ねられましたが、まだ投票していません。中止し、そう答えます。
    .rule = まだ投票していないノードは、決して賛成しないことで、誰もコミットできないようにできます。
note-state-heard = { $coordinator } は { $participant } から { $transaction } の状態「{ $state ->
        [aborted] 中止済み
        [committed] コミット済み
        [uncertain] 不確定
        [committable] コミット可能
       *[recovering] 停止していたので数に入らない
    }」を聞きました。{ $missingLeft ->
        [none] 全員が答えました。
       *[other] 残りは { $missing } です。
    }
    .rule = 新しいコーディネーターは、全員が状態を答えるか、クラッシュしたとみなすまで待ちます。
note-state-late = { $coordinator } に { $transaction } についての { $participant } の答えが届きましたが、もう必要ありません。
    .rule = もう必要のない応答です。
note-termination-aborted = { $transaction } は { $witnesses } で中止済みです。{ $coordinator } も、ほかの全員も中止します。
    .rule = TR1：中止したノードがあれば、中止する。
note-termination-committed = { $transaction } は { $witnesses } でコミット済みです。{ $coordinator } も、ほかの全員もコミットします。
    .rule = TR2：コミットしたノードがあれば、コミットする。
note-termination-uncertain = 動いている { $witnesses } はどれも { $transaction } について不確定なので、誰もコミットしていません。{ $coordinator } は中止します。
    .rule = TR3：動いている全員が不確定なら、中止する。不確定なノードが動いているうちは、誰もコミットしないからです。
note-termination-committable = { $witnesses } は、{ $transaction } に全員が賛成したことを知っていました。{ $coordinator } はコミットに進みます。{ $uncertainLeft ->
        [none] {""}
       *[other] その前に、{ $uncertain } もコミット可能にします。
    }
    .rule = TR4：コミット可能なノードがあり、コミットしたノードがなければ、まずほかの全員もコミット可能にし、それからコミットする。
note-stale-ignored = { $participant } に { $transaction } について { $from } からメッセージが届きましたが、取り合いません。見限った相手か、決定済みか、加われないかのどれかです。
    .rule = クラッシュしたとみなしたコーディネーターの言うことには、もう従いません。
note-inquiry-sent = { $node } は { $transaction } の結末を全員に問い合わせます（{ $count } 回目）。
    .rule = 停止していたノードは、誰かが答えるまで問い合わせます。
note-inquiry-answered = { $node } は { $participant } に、{ $transaction } は{ $decision ->
        [commit] コミット
       *[abort] 中止
    }されたと伝えます。
    .rule = 決定を知っているノードは、それを伝えられます。
note-inquiry-undecided = { $participant } が { $transaction } について問い合わせましたが、{ $node } もまだ知らないので、何も答えません。
    .rule = 動いているノードがそのうち決定し、次の問い合わせに答えます。
note-inquiry-recovering = { $participant } が { $transaction } について問い合わせましたが、{ $node } も停止していたので、わかりません。
    .rule = 停止していたどうしでは、まだ戻らないノードがある間は助け合えません。
note-inquiry-refused = { $participant } が { $node } に { $transaction } について問い合わせました。{ $node } はまだ投票していないので、中止し、そう伝えます。
    .rule = まだ投票していないノードは、決して賛成しないことで、誰もコミットできないようにできます。
note-inquiry-nobody = { $from } も停止していて、{ $transaction } の結末を知りません。{ $node } は { $recovering } からそう聞き、問い合わせを続けます。
    .rule = 全員がクラッシュしたら、戻ったノードは待つしかありません。戻らないノードが決定したかもしれないからです。
note-inquiry-late = { $node } に { $transaction } を知らないという応答が { $from } から届きましたが、もう決まっています。
    .rule = もう必要のない応答です。
note-total-failure = 全員が停止し、全員が戻りました（{ $node } のほかに { $recovering }）。{ $transaction } を決定したノードはないので、{ $node } は中止します。
    .rule = 全面的な故障のあと、全員が戻り、決定したノードがなければ、最後に停止したノードもその中にいるので、中止してかまいません。
note-read-answered = { $node } が { $client } に答えます。{ $value ->
        [none] { $key } はまだありません。
       *[other] { $key } の値は { $value } です。
    }
    .rule = どのトランザクションもロックしていないキーは読めます。
note-read-locked = { $node } は { $client } に { $key } の値を答えられません。{ $holder } がロックしています。
    .rule = 古い値と新しい値のどちらが正しいか、ここではまだ決まっていません。
