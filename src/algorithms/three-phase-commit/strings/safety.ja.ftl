### 守られるべき性質と、必要性を確かめるために無効にできるルール。

property-ac1 = AC1：決定は 1 つ
    .description = あるトランザクションについて決定したノードは、すべて同じ決定をします。
    .violation = { $transaction } を、{ $first } はコミットし、{ $second } は中止しました。
property-ac2 = AC2：覆さない
    .description = どのノードも、クラッシュしても、一度した決定を覆しません。
    .violation = { $first } は { $transaction } の{ $decision ->
        [commit] コミット
       *[abort] 中止
    }を決めていたのに、それを覆しました。
property-ac3 = AC3：全員の賛成
    .description = コミットできるのは、参加者全員が賛成したときだけです。
    .violation = { $first } は、{ $missing } の賛成なしに { $transaction } をコミットしました。
property-ac4 = AC4：理由のない中止はない
    .description = 何も故障せず全員が賛成すれば、コミットされます。中止には、反対か故障かタイムアウトが必要です。
    .violation = 反対も故障もないのに、{ $first } は { $transaction } を中止しました。
property-ac5 = AC5：全員が決定する
    .description = 故障がすべて直れば、全員が決定します。ですからコーディネーターは、動いているノードが決定を待っている間、トランザクションを忘れてはなりません。
    .violation = { $missing } がまだ決定していないのに、{ $first } は { $transaction } が終わったことにしました。
property-nb = NB：不確定なまま残されない
    .description = 動いていて一度もクラッシュしていないノードが不確定な間は、誰もコミットしません。ですから、残ったノードは必ず決定できます。
    .violation = { $missing } が動いていて不確定なのに、{ $first } は { $transaction } をコミットしました。
property-isolation = 隔離性
    .description = 賛成したトランザクションが未決定の間、そのキーはほかのトランザクションに渡りません。
    .violation = { $first } は { $transaction } に賛成しましたが、同じ { $key } に書く { $holder } がまだ未決定です。
rule-all-votes = 全員の投票
    .description = コーディネーターには参加者全員の賛成が必要です。合意アルゴリズムのように過半数で済ませると、誰かが反対したものをコミットしてしまいます。
rule-pre-commit-first = まずプリコミット
    .description = コーディネーターは、全員がプリコミットの確認応答を返すかクラッシュしてから、コミットします。これがないと実際には 2 相になり、不確定なまま残されたノードが、コミットされたものを中止します。
rule-pre-commit-again = 新コーディネーターもプリコミット
    .description = 新しいコーディネーターも、コミットの前にほかの全員をコミット可能にします。これがないと、ほかが不確定なうちにコミットし、クラッシュするとほかのノードが中止します。
rule-recovered-stays-out = 停止していたら加わらない
    .description = クラッシュしたノードは決定に加わらず、問い合わせます。これがないと、戻ったノードが残った記憶だけで決めてしまいますが、先に決定したノードがあるかもしれません。
rule-force-prepared = 投票はクラッシュしても残る
    .description = 賛成は、送る前にディスクに書かれます。これがないと、クラッシュした参加者は約束を忘れ、ログの上では中止したことになります。
rule-relock = ロックはクラッシュしても残る
    .description = 不確定なまま戻った参加者は、キーをもう一度ロックします。これがないと、その間にほかのトランザクションが書き換えてしまいます。
