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
    .description = 故障がすべて直れば、全員が決定します。ですからコーディネーターは、全員が決定するまでトランザクションを忘れてはなりません。
    .violation = { $missing } がまだ決定していないのに、{ $first } は { $transaction } が終わったことにしました。
property-isolation = 隔離性
    .description = 賛成したトランザクションが未決定の間、そのキーはほかのトランザクションに渡りません。
    .violation = { $first } は { $transaction } に賛成しましたが、同じ { $key } に書く { $holder } がまだ未決定です。

rule-all-votes = 全員の投票
    .description = コーディネーターには参加者全員の賛成が必要です。合意アルゴリズムのように過半数で済ませると、誰かが反対したものをコミットしてしまいます。
rule-force-prepared = 投票はクラッシュしても残る
    .description = 賛成は、送る前にディスクに書かれます。これがないと、クラッシュした参加者は約束を忘れ、ログの上では中止したことになります。
rule-force-commit = 決定はクラッシュしても残る
    .description = コミットは、誰かに伝える前にディスクに書かれます。これがないと、クラッシュから戻ったコーディネーターが、違う決定をし直します。
rule-uncertain-waits = 不確定なら待つ
    .description = 賛成した参加者は決定を待ちます。これがないと、ほかのノードがコミットしたかもしれないのに、待ちきれずに中止します。
rule-await-acks = 確認応答が揃うまで覚えておく
    .description = コーディネーターは、全員の確認応答が揃うまでコミットを覚えておきます。これがないと、あとから問い合わせた参加者への答えは「情報なし」、つまり中止になります。
rule-relock = ロックはクラッシュしても残る
    .description = 不確定なまま戻った参加者は、キーをもう一度ロックします。これがないと、その間にほかのトランザクションが書き換えてしまいます。
