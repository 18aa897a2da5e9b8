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
note-recovered-in-doubt = { $participant } のログには { $transaction } への賛成があり、決定はありません。不確定なのは前と同じです。{ $locks ->
        [0] しかし、ロックは失われました。
       *[other] { $locks } 個のキーをもう一度ロックし、問い合わせます。
    }
    .rule = 投票は、クラッシュしても消えない約束です。賛成の記録だけで決定がなければ、ロックを持ったまま不確定であり続けます。
note-recovered-commit = { $coordinator } のログでは { $transaction } はコミット済みです。まだ知らない参加者がいるかもしれないので、もう一度伝えます。
    .rule = コミットの記録があって終了の記録がなければ、決定を伝え続けます。
note-recovered-abort = { $coordinator } のログには { $transaction } の開始だけがあり、コミットがありません。{ $transaction } は中止です。
    .rule = コミットの記録がなければ、コミットと伝えられた参加者はいません。だから中止を決められます。
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
note-prepare-repeated = { $participant } は { $transaction } への投票をもう一度求められました。
    .rule = 何度求められても、投票は変わりません。
note-vote-yes = { $participant } が { $transaction } に賛成しました。{ $coordinator } に届いた賛成は { $votes } で、必要なのは { $needed } 票です。
    .rule = コーディネーターは賛成を数えます。参加者全員の賛成が必要です。
note-vote-no = { $coordinator } に、{ $transaction } への { $participant } の反対が届きました。
    .rule = 1 つの反対で決まります。
note-vote-late = { $coordinator } に { $transaction } への { $participant } の投票が届きましたが、もう決まっています。
    .rule = 決定のあとに届いた投票では、何も変わりません。
note-decided-commit = { $coordinator } は { $transaction } のコミットを決めました。賛成は { $votes } で、必要なのは { $needed } 票でした。
    .rule = 全員が賛成すれば、コーディネーターはコミットを決め、ログに強制的に書いてから、初めて伝えます。
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
note-acknowledged = { $participant } が { $transaction } の確認応答を { $coordinator } に返しました。{ $missingLeft ->
        [none] 全員分が揃いました。
       *[other] 残りは { $missing } です。
    }
    .rule = コーディネーターは、全員の確認応答が揃うまで決定を覚えておきます。
note-acknowledged-late = { $participant } が { $transaction } の確認応答を返しましたが、{ $coordinator } はもう待っていません。
    .rule = 確認応答は 1 回だけ数えます。
note-ended = { $transaction } の確認応答が全員から揃いました。{ $coordinator } は終了を記録し、忘れます。
    .rule = 全員の確認応答が揃えば、もう誰も問い合わせません。終了の記録は強制的に書かなくてもかまいません。
note-resent = { $coordinator } は、{ $transaction } の{ $decision ->
        [commit] コミット
       *[abort] 中止
    }を { $missing } にもう一度伝えます。
    .rule = 決定は、確認応答があるまで送り続けます。
note-inquiry-sent = { $participant } は { $transaction } について長く不確定なままなので、{ $asked } に問い合わせます（{ $count } 回目）。
    .rule = 賛成したノードは 1 台で決めてはなりません。問い合わせて待つだけです。
note-inquiry-undecided = { $participant } が { $transaction } について問い合わせましたが、{ $coordinator } はまだ決めていないので、何も答えません。
    .rule = 決定はそのうち届きます。
note-inquiry-answered = { $node } は { $participant } に、{ $transaction } は{ $decision ->
        [commit] コミット
       *[abort] 中止
    }されたと伝えます。
    .rule = 決定を知っているノードは、それを伝えられます。
note-inquiry-presumed = { $participant } が { $transaction } について問い合わせました。{ $coordinator } には何も情報がないので、答えは中止です。
    .rule = 中止の推定：コーディネーターが何も知らないものは、中止されています。コミットは、問い合わせがなくなるまで覚えています。
note-inquiry-uncertain = { $participant } が { $node } に { $transaction } について問い合わせましたが、{ $node } も賛成しただけで、決定を知りません。
    .rule = 不確定なノードは、ほかの不確定なノードを助けられません。
note-inquiry-refused = { $participant } が { $node } に { $transaction } について問い合わせました。{ $node } はまだ投票していないので、中止し、そう伝えます。
    .rule = まだ投票していないノードは、決して賛成しないことで、誰もコミットできないようにできます。
note-inquiry-nobody = { $from } も { $transaction } の決定を知りません。{ $participant } は { $uncertain } に問い合わせましたがわからず、待ち続けます。
    .rule = 連絡のつく全員が不確定なら、全員が待つしかありません。2 相コミットはブロックします。
note-inquiry-late = { $participant } に { $transaction } を知らないという応答が { $from } から届きましたが、もう決まっています。
    .rule = もう必要のない応答です。
note-uncertain-aborted = { $participant } は賛成したのに待つのをやめ、{ $transaction } を中止しました。
    .rule = 不確定なら待つというルールがないと、それぞれが勝手に決めてしまいます。
note-read-answered = { $node } が { $client } に答えます。{ $value ->
        [none] { $key } はまだありません。
       *[other] { $key } の値は { $value } です。
    }
    .rule = どのトランザクションもロックしていないキーは読めます。
note-read-locked = { $node } は { $client } に { $key } の値を答えられません。{ $holder } がロックしています。
    .rule = 古い値と新しい値のどちらが正しいか、ここではまだ決まっていません。
