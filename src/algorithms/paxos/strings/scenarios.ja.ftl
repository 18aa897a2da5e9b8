### シナリオの題と説明、一覧の分類、見どころ（moment）。全角文字と半角文字の間には空白を入れる。

## Choosing

scenario-group-choosing = 値を選ぶ

scenario-one-proposer-title = 1 つの提案者
scenario-one-proposer-text = クライアントが S1 に A を頼みます。まず尋ね、次に提案する、2 往復で A が選ばれます。妨げるものはありません。
scenario-one-proposer-moment-prepared = 過半数が約束し、S1 が A を提案
scenario-one-proposer-moment-accepted = S2 が A を受理
scenario-one-proposer-moment-chosen = A が選ばれ、S1 がそれを知る
scenario-one-proposer-moment-told = ほかの学習者に知らせが届く

scenario-second-proposer-title = 後の提案者は前の値を引き継ぐ
scenario-second-proposer-text = A が選ばれた間、S3 は切り離されていて、何も知りません。S3 のクライアントが望むのは B です。S3 はフェーズ 1 で A を知り、A を提案します。このルールがないと、2 つの値が選ばれます。
scenario-second-proposer-moment-chosen = S1 と S2 が A を選ぶ
scenario-second-proposer-moment-asks = S3 のクライアントは B を望む
scenario-second-proposer-moment-reports = 約束が A を報告
scenario-second-proposer-moment-adopted = S3 は B ではなく A を提案
scenario-second-proposer-moment-same = 再び A が選ばれる

scenario-two-values-reported-title = 報告された値が 2 つ
scenario-two-values-reported-text = 提案番号 1 の A を受理したのは S1 だけです。その後、提案番号 2 で B が選ばれました。S1 がやり直すと、両方の値が報告されます。従うべきなのは番号が大きいほうです。選ばれているかもしれず、実際に選ばれています。
scenario-two-values-reported-moment-alone = S1 が A を提案、誰にも届かない
scenario-two-values-reported-moment-chosen = S2 と S3 が B を選ぶ
scenario-two-values-reported-moment-again = S1 がやり直す
scenario-two-values-reported-moment-adopted = A と B が報告される
scenario-two-values-reported-moment-same = 再び B が選ばれる

scenario-nobody-knows-title = 選ばれたのに誰も知らない
scenario-nobody-knows-text = 承認者がみな A を受理したところで、過半数に達したと知る直前に提案者がクラッシュします。A は選ばれたのに、どのノードもそれを知りません。読み取りが提案を行い、それを知ります。
scenario-nobody-knows-moment-accepted = S2 が A を受理、S1 と合わせて過半数
scenario-nobody-knows-moment-crash = それを知る前に S1 がクラッシュ
scenario-nobody-knows-moment-reads = C2 が S2 に選ばれた値を尋ねる
scenario-nobody-knows-moment-adopted = S2 が A を見つけて提案
scenario-nobody-knows-moment-known = ようやく 1 台が知る

scenario-late-accept-title = 遅れて届く受理要求
scenario-late-accept-text = A の受理を求める S1 の要求が S3 に届くまで 5 秒かかります。その間に、提案番号 2 で B が選ばれました。S3 は約束を守って拒否します。拒否しなければ、A と B の両方が選ばれてしまいます。
scenario-late-accept-moment-sent = S1 が A を提案、S3 までは遠い
scenario-late-accept-moment-promised = S3 が提案番号 2 を約束
scenario-late-accept-moment-chosen = B が選ばれる
scenario-late-accept-moment-refused = 遅れて届いた要求を拒否

## Duels

scenario-group-duels = 競り合い

scenario-duel-title = 2 つの提案者、バックオフなし
scenario-duel-text = S1 と S2 が互いに大きい番号を出し合い、そのたびに相手の提案を失敗させます。どのルールも破られていませんが、これが続く限り、値は選ばれません。8 秒の時点で S2 が一時停止します。
scenario-duel-moment-first = S1 が提案番号 1 をあきらめる
scenario-duel-moment-second = S2 が提案番号 2 をあきらめる
scenario-duel-moment-third = S1 が提案番号 4 をあきらめる
scenario-duel-moment-paused = S2 が一時停止
scenario-duel-moment-chosen = S1 の提案が通る

scenario-back-off-title = 2 つの提案者、バックオフあり
scenario-back-off-text = 始まりは同じです。ただし、追い越された提案者はランダムな時間だけ待ってからやり直すので、その間に相手の提案が通ります。
scenario-back-off-moment-preempted = S1 が提案番号 1 をあきらめて待つ
scenario-back-off-moment-chosen = 相手の提案が通る
scenario-back-off-moment-told = S1 が選ばれた値を知る

scenario-same-number-title = 提案者ごとの番号
scenario-same-number-text = 2 つの提案者が同時に始めます。番号が違うので、どの承認者にも大小がわかります。両方が番号 1 を使ったとしたら、両方が約束を得てしまいます。
scenario-same-number-moment-first = S1 が提案番号 1 を始める
scenario-same-number-moment-second = S2 が提案番号 2 を始める
scenario-same-number-moment-preempted = S1 が大きい番号に譲る
scenario-same-number-moment-chosen = S2 の値が選ばれる

## Failures

scenario-group-failures = 障害

scenario-minority-down-title = 少数が停止
scenario-minority-down-text = 5 つのノードのうち 2 つが停止しています。残る 3 つは過半数なので、何ごともなかったように A を選びます。
scenario-minority-down-moment-prepared = 3 台が約束
scenario-minority-down-moment-chosen = 3 台が受理し、A が選ばれる

scenario-majority-down-title = 過半数が停止
scenario-majority-down-text = 5 つのノードのうち 3 つが停止しています。S1 は次々に番号を試しますが、通りません。先へは進めませんが、害もありません。9 秒の時点で 1 台が戻ります。
scenario-majority-down-moment-timeout = 約束は 2 台、必要なのは 3 台
scenario-majority-down-moment-again = 再び届かない
scenario-majority-down-moment-back = S4 が戻る
scenario-majority-down-moment-chosen = A が選ばれる

scenario-partition-title = 分断の両側
scenario-partition-text = 2 つのノードが残る 3 つから切り離され、どちらの側にも値を望むクライアントがいます。S1 が得る約束は 2 つまでです。分断が終わると、B が選ばれたことを知ります。半数でよいとしたら、両側で値が選ばれてしまいます。
scenario-partition-moment-two = S1 の約束は 2 つ、必要なのは 3 つ
scenario-partition-moment-chosen = 反対側で B が選ばれる
scenario-partition-moment-healed = 分断が終わる
scenario-partition-moment-adopted = S1 は A ではなく B を提案

scenario-promise-survives-title = 約束は残る
scenario-promise-survives-text = S3 は提案番号 2 を約束し、クラッシュして再起動します。そこへ、提案番号 1 の古い要求が届きます。約束はディスクにあるので、S3 は拒否します。忘れていたら、A と B の両方が選ばれてしまいます。
scenario-promise-survives-moment-promised = S3 が提案番号 2 を約束
scenario-promise-survives-moment-crash = S3 がクラッシュ
scenario-promise-survives-moment-back = S3 が約束とともに再起動
scenario-promise-survives-moment-refused = 提案番号 1 の要求を拒否
scenario-promise-survives-moment-chosen = B が選ばれる

scenario-acceptance-survives-title = 受理した値は残る
scenario-acceptance-survives-text = S1 と S3 が A を選びました。S3 はクラッシュして再起動し、S1 には届かなくなります。B を望むクライアントを持つ S2 に、A が選ばれたことを伝えられるのは、S3 のディスクだけです。
scenario-acceptance-survives-moment-chosen = S1 と S3 が A を選ぶ
scenario-acceptance-survives-moment-back = S3 が再起動
scenario-acceptance-survives-moment-adopted = S2 が S3 から A を知る
scenario-acceptance-survives-moment-same = 再び A が選ばれる

## Roles and learning

scenario-group-roles = 役割と学習

scenario-separate-roles-title = 役割ごとに別のノード
scenario-separate-roles-text = S1 と S2 が提案し、S3 から S5 が承認し、S6 と S7 が学習します。承認者はすべての学習者に知らせるので、学習者は提案者と同時に結果を知ります。
scenario-separate-roles-moment-promised = 承認者が約束
scenario-separate-roles-moment-accepted = 承認者が受理し、全員に知らせる
scenario-separate-roles-moment-learned = 学習者が過半数を数える
scenario-separate-roles-moment-answered = 学習者が読み取りに答える

scenario-learner-gap-title = 聞き逃した学習者
scenario-learner-gap-text = S3 は約束を与えましたが、その後ネットワークが分断され、何も聞こえなくなります。値が選ばれたかどうかを知るすべがないので、自分から尋ねます。
scenario-learner-gap-moment-chosen = A が選ばれるが、S3 には届かない
scenario-learner-gap-moment-healed = 分断が終わる
scenario-learner-gap-moment-asked = S3 が尋ねる
scenario-learner-gap-moment-told = S3 が、A が選ばれたことを知る

scenario-ballot-survives-title = 最後の番号は残る
scenario-ballot-survives-text = S1 はただ 1 つの提案者、S2 から S4 が承認者、S5 が学習者です。S2 だけが提案番号 1 の A を受理したところで、S1 がクラッシュします。再起動した S1 には別のクライアントがいますが、提案番号 1 を再び使ってはなりません。
scenario-ballot-survives-moment-accepted = S2 が提案番号 1 の A を受理
scenario-ballot-survives-moment-crash = S1 がクラッシュ
scenario-ballot-survives-moment-ballot = S1 は提案番号 6 に進む
scenario-ballot-survives-moment-chosen = B が選ばれる
