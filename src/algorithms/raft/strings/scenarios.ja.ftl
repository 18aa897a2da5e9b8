### Raft のシナリオ。題と説明、一覧の分類、見どころ（moment）。全角文字と半角文字の間には空白を入れる。

## Elections

scenario-group-elections = 選挙

scenario-first-election-title = 最初の選挙
scenario-first-election-text = サーバーは 5 台、リーダーはまだいません。最初に選挙タイムアウトを迎えたサーバーが、ほかのサーバーに投票を求めます。その間、クライアントは待たされます。
scenario-first-election-moment-timeout = S1 の選挙タイムアウト
scenario-first-election-moment-won = S1 が当選
scenario-first-election-moment-committed = 最初のエントリをコミット

scenario-split-vote-title = 分割投票
scenario-split-vote-text = 5 台のサーバーのうち 1 台が停止しているときに、2 台のサーバーが同時に立候補します。票は 2 票ずつに割れ、必要な 3 票に届きません。次の選挙の行方は、ランダムなタイムアウトが決めます。
scenario-split-vote-moment-candidates = S1 と S2 が同時に立候補
scenario-split-vote-moment-split = 2 票ずつで当選者なし
scenario-split-vote-moment-won = 任期 2 で S2 が当選

scenario-two-node-minority-title = 2 台の少数側
scenario-two-node-minority-text = 5 台のサーバーのうち 2 台が切り離されます。S1 は何度立候補しても、必要な 3 票のうち 2 票しか得られません。反対側ではリーダーが選ばれ、クライアントに応答します。
scenario-two-node-minority-moment-vain = S1 は 2 票、必要なのは 3 票
scenario-two-node-minority-moment-won = S3 が 3 票で当選
scenario-two-node-minority-moment-again = S1 が任期 2 で再び立候補
scenario-two-node-minority-moment-deposed = 分断が終わり、S3 はより大きい任期を知って降りる
scenario-two-node-minority-moment-united = S3 が 5 つすべてのリーダーに

scenario-stale-log-vote-title = 古いログには投票しない
scenario-stale-log-vote-text = コミット済みのエントリを受け取りそこねたサーバーが立候補します。そのエントリを持つサーバーは投票を拒否します。
scenario-stale-log-vote-moment-missed = S5 抜きで x = 2 をコミット
scenario-stale-log-vote-moment-refused = ログが古い S5 への投票を拒否
scenario-stale-log-vote-moment-won = S3 が当選

scenario-leader-crash-title = リーダーのクラッシュ
scenario-leader-crash-text = 処理の途中でリーダーがクラッシュします。ほかのサーバーは連絡が途絶えたことで気づき、新しいリーダーを選びます。コミット済みのエントリは失われず、元のリーダーはフォロワーとして戻ってきます。
scenario-leader-crash-moment-crash = S1 がクラッシュ
scenario-leader-crash-moment-timeout = S2 の選挙タイムアウト
scenario-leader-crash-moment-won = 任期 2 で S2 が当選
scenario-leader-crash-moment-back = S1 が再起動

scenario-duelling-elections-title = 遅延より短いタイムアウト
scenario-duelling-elections-text = 票が戻るまでの時間が候補者の待ち時間より長いため、立候補が繰り返されるばかりで、誰も当選しません。10 秒の時点で、ネットワークが十分に速くなります。
scenario-duelling-elections-moment-again = 候補者が任期 2 で再び立候補
scenario-duelling-elections-moment-late = 答えが届いたときには選挙は終わっている
scenario-duelling-elections-moment-faster = ネットワークが速くなる
scenario-duelling-elections-moment-won = ようやくリーダーが決まる

## Replication

scenario-group-replication = ログ複製

scenario-replication-title = ログ複製
scenario-replication-text = リクエストが届きます。まずリーダーのログに入り、過半数のサーバーに複製され、それからはじめて状態機械に適用されます。
scenario-replication-moment-request = リクエストがリーダーに届く
scenario-replication-moment-copied = 2 台目のサーバーがエントリを持つ
scenario-replication-moment-committed = 過半数に届き、コミット

scenario-missing-entries-title = エントリを受け取りそこねたフォロワー
scenario-missing-entries-text = S5 はエントリを 1 つ受け取りそこねましたが、新しいリーダーはそれを知りません。S5 は自分のログに続かないエントリを拒否し、リーダーはログが一致するところまで戻ります。このチェックがなければ、エントリは誤ったインデックスに入ってしまいます。
scenario-missing-entries-moment-refused = S5 はエントリ 2 がないため拒否
scenario-missing-entries-moment-repaired = S5 がエントリ 2 も受け取る
scenario-missing-entries-moment-agreed = どのサーバーでも同じインデックスで y = 2 をコミット

scenario-late-heartbeat-title = 遅れて届くハートビート
scenario-late-heartbeat-text = x = 2 が書き込まれる前のハートビートが、3 秒遅れて届きます。削除するのは矛盾するエントリだけなので、S3 は x = 2 を残します。そうでなければ、リーダーのクラッシュとともにコミット済みの書き込みが失われます。
scenario-late-heartbeat-moment-committed = x = 2 が S1、S2、S3 でコミット
scenario-late-heartbeat-moment-late = 遅れたハートビートが S3 に届く
scenario-late-heartbeat-moment-refused = S3 は x = 2 を持たない S4 を拒否
scenario-late-heartbeat-moment-won = S3 が当選

scenario-append-only-title = リーダーは追記のみ
scenario-append-only-text = 最初のリクエストがコミットされる前に、次のリクエストが届きます。リーダーはそれを後ろに追記します。もし先のエントリを取り消せば、そのクライアントの書き込みが失われます。
scenario-append-only-moment-first = x = 1 を追記
scenario-append-only-moment-second = その後ろに y = 2 を追記
scenario-append-only-moment-committed = 両方をコミット

scenario-one-way-link-title = 片方向だけ切れたリンク
scenario-one-way-link-text = S1 から S5 へは何も届かなくなりますが、S5 から S1 へは届きます。S5 が立候補すると、S1 はより大きい任期を知って降ります。S5 はエントリが欠けているため当選できません。当選できるのは S2 で、S2 からのメッセージは S5 にも届きます。
scenario-one-way-link-moment-stands = S5 が立候補
scenario-one-way-link-moment-deposed = S1 が降りる
scenario-one-way-link-moment-won = S2 が当選
scenario-one-way-link-moment-heard = S5 が新しいリーダーに追いつく

scenario-log-repair-title = ログの修復（論文の図 7）
scenario-log-repair-text = 論文の図 7 にある 6 つのフォロワーです。ログはそれぞれ違った形でリーダーのログと食い違っています。リーダーは一致するところまで 1 つずつ戻り、そこから先を自分のログにそろえます。
scenario-log-repair-moment-won = 任期 8 で S1 が当選
scenario-log-repair-moment-mismatch = S7 のエントリ 10 は任期が違う
scenario-log-repair-moment-repaired = S7 が末尾の 8 つのエントリを 7 つに置き換える
scenario-log-repair-moment-conflict = 新しいエントリが S5 の余分なエントリに取って代わる
scenario-log-repair-moment-same = 7 つのログがすべて同じになる

## Commitment

scenario-group-commitment = コミット

scenario-partition-and-heal-title = 分断と復旧
scenario-partition-and-heal-text = 元のリーダーは少数側に取り残され、何もコミットできません。多数側は新しいリーダーを選びます。ネットワークが復旧すると元のリーダーは降り、コミットできなかったエントリは上書きされます。
scenario-partition-and-heal-moment-partition = S1 と S5 が切り離される
scenario-partition-and-heal-moment-taken = S1 は x = 9 を受け付けるが、コミットできない
scenario-partition-and-heal-moment-won = 多数側で S2 が当選
scenario-partition-and-heal-moment-overwritten = S1 のエントリが上書きされる

scenario-stale-leaders-write-title = 古いリーダーの書き込みは消える
scenario-stale-leaders-write-text = 孤立した S1 が x = 9 を受け付ける一方、S3 が選ばれて x = 5 をコミットします。S1 のエントリは上書きされます。そのクライアントはまだ応答を受け取っていないので、約束されたものは何も失われません。
scenario-stale-leaders-write-moment-taken = S1 が x = 9 を受け付ける
scenario-stale-leaders-write-moment-won = S3 が当選
scenario-stale-leaders-write-moment-committed = S3 が x = 5 をコミット
scenario-stale-leaders-write-moment-overwritten = x = 9 が上書きされる

scenario-figure-8-title = 図 8：過半数にある古いエントリ
scenario-figure-8-text = 任期 2 のエントリが 5 台のうち 3 台のサーバーにあっても、まだコミット済みとは数えられません。最後のエントリが任期 3 の S5 が当選し、上書きできるからです。このルールがなければ、コミット済みの書き込みが失われます。
scenario-figure-8-moment-other = S5 が別のエントリ 2 を受け付ける
scenario-figure-8-moment-majority = S1 のエントリ 2 が 3 台のサーバーに
scenario-figure-8-moment-won = 任期 5 で S5 が当選
scenario-figure-8-moment-overwritten = S2 のエントリ 2 が上書きされる

scenario-figure-8-own-term-title = 図 8：自分の任期のエントリ
scenario-figure-8-own-term-text = 図 8 と同じですが、S1 はクラッシュする前に、自分の任期のエントリを過半数に届けます。すると古いエントリも一緒にコミットされ、S5 はもう当選できません。
scenario-figure-8-own-term-moment-other = S5 が別のエントリ 2 を受け付ける
scenario-figure-8-own-term-moment-majority = エントリ 2 が 3 台のサーバーに
scenario-figure-8-own-term-moment-committed = S1 の任期のエントリ 3 とともにエントリ 2 もコミット
scenario-figure-8-own-term-moment-refused = S2 が S5 を拒否
scenario-figure-8-own-term-moment-won = S2 が当選

scenario-late-acknowledgement-title = 遅れて届く応答
scenario-late-acknowledgement-text = S2 の応答が届くまでに 9 秒かかります。その間に S2 は、応答で一致を伝えたエントリを削除させられ、S1 は任期 3 で再びリーダーになっています。任期 1 の応答は、もう数えられません。
scenario-late-acknowledgement-moment-acknowledged = S2 がエントリ 4 までの一致を応答
scenario-late-acknowledgement-moment-deleted = S2 が 3 つのエントリを削除
scenario-late-acknowledgement-moment-again = 任期 3 で S1 が再び当選
scenario-late-acknowledgement-moment-late = 応答が届くが、数えられない
scenario-late-acknowledgement-moment-committed = ほかのサーバーに届き、エントリ 4 をコミット

scenario-commit-bound-title = フォロワーはどこまでコミットできるか
scenario-commit-bound-text = S5 は自分だけのエントリを 2 つ持っていて、エントリ 3 までコミット済みだと知らされます。しかし、そのメッセージで一致が確かめられるのはエントリ 1 までなので、S5 はまだ何も適用しません。この上限がなければ、コミットされていないエントリを適用してしまいます。
scenario-commit-bound-moment-read = S1 が読み取りを過半数に確かめる
scenario-commit-bound-moment-heard = S5 が commitIndex 3 を知る
scenario-commit-bound-moment-overwritten = S5 だけのエントリが上書きされる

## What must be on disk

scenario-group-durability = 永続化

scenario-vote-lost-title = 再起動で失われる投票
scenario-vote-lost-text = S3 は S1 に投票したあと再起動し、そこへ S2 が同じ任期の投票を求めます。S3 はディスクに残る投票を見て拒否します。忘れてしまえば、1 つの任期に 2 つのリーダーが生まれます。
scenario-vote-lost-moment-voted = S3 が S1 に投票
scenario-vote-lost-moment-recovered = S3 が再起動
scenario-vote-lost-moment-asked = 同じ任期に S2 が S3 に投票を求める
scenario-vote-lost-moment-settled = S2 がリーダーを知る

scenario-term-lost-title = 再起動で失われる任期
scenario-term-lost-text = 任期 1 で投票した S3 が、分断の反対側で再起動します。任期 1 はディスクに残っているので、S3 は任期 2 で立候補します。忘れていれば任期 1 で立候補し、同じ任期に 2 度目の投票をすることになります。
scenario-term-lost-moment-recovered = S3 が再起動し、任期 1 を覚えている
scenario-term-lost-moment-stands = S3 が任期 2 で立候補
scenario-term-lost-moment-won = S3 が当選
scenario-term-lost-moment-deposed = 分断が終わり、S1 が降りる

scenario-log-lost-title = 再起動で失われるログ
scenario-log-lost-text = x = 1 は S1、S2、S3 でコミットされています。S1 がクラッシュし、S3 が再起動します。S3 にはログが残っているので、x = 1 を持たない S4 を拒否します。ログを失っていれば、S4 の当選を助けてしまいます。
scenario-log-lost-moment-recovered = S3 がログを持って再起動
scenario-log-lost-moment-refused = S3 が S4 を拒否
scenario-log-lost-moment-won = S2 が当選
scenario-log-lost-moment-kept = 動いているすべてのサーバーに x = 1 がある

## Keeping and changing the leader

scenario-group-leadership = リーダーの維持と交代

scenario-disruptive-server-title = 邪魔をするサーバー
scenario-disruptive-server-text = 切り離された S5 は、自分の任期を上げ続けます。S5 が戻ると、リーダーは何も悪くないのに、より大きい任期のために降りなければなりません。
scenario-disruptive-server-moment-stands = S5 がひとりで立候補
scenario-disruptive-server-moment-deposed = S5 が戻り、S1 が降りる
scenario-disruptive-server-moment-won = S2 が当選

scenario-pre-vote-title = 事前投票
scenario-pre-vote-text = S5 が切り離され、やがて戻ってきます。S5 は立候補の前に、投票してもらえるかを尋ねますが、誰も応じません。任期は上がらず、リーダーも邪魔されません。
scenario-pre-vote-moment-asked = S5 が立候補の前に尋ねる
scenario-pre-vote-moment-denied = リーダーとつながっているサーバーが断る
scenario-pre-vote-moment-back = S5 が再び S1 に従う

scenario-deaf-leader-title = 何も受信できないリーダー
scenario-deaf-leader-text = S1 は送信はできても受信ができません。ハートビートは届くのでほかのサーバーは立候補せず、S1 は何もコミットできません。定足数の確認によって S1 は過半数の応答がないことに気づき、降ります。
scenario-deaf-leader-moment-taken = S1 は x = 2 を受け付けるが、応答が届かない
scenario-deaf-leader-moment-lost = 過半数の応答がなく、S1 が降りる
scenario-deaf-leader-moment-won = S4 が当選
scenario-deaf-leader-moment-committed = S4 が x = 2 をコミット

scenario-paused-leader-title = 止まっていたリーダー
scenario-paused-leader-text = ガベージコレクションのように S1 が 5 秒ほど止まり、その間に S2 が選ばれます。動き出した S1 はまだリーダーのつもりで x = 9 を受け付けますが、より大きい任期のメッセージを読むとすぐに降ります。
scenario-paused-leader-moment-paused = S1 が止まる
scenario-paused-leader-moment-won = S2 が当選
scenario-paused-leader-moment-resumed = S1 がリーダーのつもりで動き出す
scenario-paused-leader-moment-refused = S1 が送ったメッセージは拒否される

scenario-leadership-transfer-title = リーダー移譲
scenario-leadership-transfer-text = S1 が S3 にリーダーを譲ります。新しいリクエストを受けるのをやめ、S3 のログを最新にして、すぐに立候補するよう伝えます。タイムアウトを待つ必要はありません。
scenario-leadership-transfer-moment-asked = S1 に移譲が求められる
scenario-leadership-transfer-moment-ready = S3 がすべて受け取り、S1 が立候補を促す
scenario-leadership-transfer-moment-stands = S3 が立候補
scenario-leadership-transfer-moment-won = S3 が当選
scenario-leadership-transfer-moment-answered = その間に来たリクエストに応答

## Reads and requests

scenario-group-clients = 読み取りとリクエスト

scenario-stale-read-title = 古い読み取りと ReadIndex
scenario-stale-read-text = S1 は、S3 がリーダーになって x = 2 をコミットしたことを知りません。x を尋ねられた S1 は、まだリーダーであることをまず過半数に確かめるので、古い値を答えません。手元の状態を尋ねれば x = 1 が返ります。
scenario-stale-read-moment-committed = S3 が x = 2 をコミット
scenario-stale-read-moment-waits = S1 が過半数の確認を待つ
scenario-stale-read-moment-local = S1 の手元の状態を読む：x = 1
scenario-stale-read-moment-answered = S3 が読み取りに応答：x = 2

scenario-lease-title = リースと時計
scenario-lease-text = リースの間、S1 は読み取りにすぐ応答します。S1 の時計は遅れていますが、リースは時計のずれを見込んで短くしてあり、S2 が選ばれる前に終わります。
scenario-lease-moment-lease = S1 がリースで読み取りに応答
scenario-lease-moment-won = S2 が当選
scenario-lease-moment-committed = S2 が x = 2 をコミット
scenario-lease-moment-waits = S1 のリースは終わり、読み取りは待つ
scenario-lease-moment-answered = S2 が読み取りに応答：x = 2

scenario-lease-beyond-drift-title = 想定より遅い時計
scenario-lease-beyond-drift-text = 同じ遅い時計ですが、設定では時計のずれを 10 % 以内と想定しています。S1 はどのルールにも従っているのに、古い値を答えます。リースの確かさは、その前提の確かさで決まります。
scenario-lease-beyond-drift-moment-lease = S1 がリースで読み取りに応答
scenario-lease-beyond-drift-moment-won = S2 が当選
scenario-lease-beyond-drift-moment-stale = S1 はリースを信じ、x = 1 と答える

scenario-retry-title = 2 度送られたリクエスト
scenario-retry-text = C1 が x に 1 を足すよう求めますが、リーダーは応答する前にクラッシュし、C1 はもう一度求めます。新しいリーダーはセッションで同じリクエストだと見分けるので、x は 12 ではなく 11 になります。
scenario-retry-moment-first = C1 のリクエストがログに入る
scenario-retry-moment-executed = S2 がコミットするが、誰にも応答しない
scenario-retry-moment-again = C1 が再び求め、ログに 2 つ入る
scenario-retry-moment-recognised = S2 は再び実行しない

## Snapshots

scenario-group-snapshots = スナップショット

scenario-snapshot-catch-up-title = スナップショットで追いつく
scenario-snapshot-catch-up-text = S3 が停止している間に 8 つのエントリが書き込まれ、リーダーはその大半をスナップショットに置き換えました。リーダーはスナップショットを分割して送り、続いてその後のエントリを送ります。
scenario-snapshot-catch-up-moment-sent = S1 がスナップショットを送り始める
scenario-snapshot-catch-up-moment-chunk = 最初の部分が届く
scenario-snapshot-catch-up-moment-installed = S3 にスナップショットがそろう
scenario-snapshot-catch-up-moment-followed = その後のエントリが続く

scenario-snapshot-last-term-title = スナップショットの最後の任期
scenario-snapshot-last-term-text = S2 と S3 はログをスナップショットに置き換えていて、そこには最後のエントリの任期が残っています。この任期がなければ、2 つのログは S5 のログより古く見え、コミット済みのエントリを欠くリーダーを選んでしまいます。
scenario-snapshot-last-term-moment-taken = S2 がスナップショットを作成
scenario-snapshot-last-term-moment-refused = S2 が S5 を拒否
scenario-snapshot-last-term-moment-won = S2 が当選
scenario-snapshot-last-term-moment-repaired = S5 がスナップショットを受け取る

## Membership changes

scenario-group-membership = メンバーシップ変更

scenario-three-to-five-title = 3 台から 5 台へ
scenario-three-to-five-text = 3 台のサーバーを 5 台に増やす途中で、ネットワークが分断されます。共同合意では古いサーバーの過半数も必要なので、S3 の側だけでは先に進めません。一度に切り替えると、両側がそれぞれ先へ進み、別々のエントリをコミットしてしまいます。
scenario-three-to-five-moment-joint = S3 が変更を始める
scenario-three-to-five-moment-won = 古い過半数が S1 を選ぶ
scenario-three-to-five-moment-reverted = S3 の変更が取り消される
scenario-three-to-five-moment-again = S1 に同じ変更が求められる
scenario-three-to-five-moment-final = 両方の過半数が合意し、新しい構成が続く

scenario-change-bug-2015-title = 2015 年のメンバーシップの不具合
scenario-change-bug-2015-text = S1 が S5 を追加しますが、それを知るのは S5 だけです。次に選ばれた S2 は、自分の任期のエントリをコミットするまで S1 を外せません。このルールがなければ、共通のサーバーを持たない 2 つのグループがどちらも先へ進んでしまいます。
scenario-change-bug-2015-moment-added = S1 が S5 を追加
scenario-change-bug-2015-moment-refused = S2 はまだ変更できない
scenario-change-bug-2015-moment-won = 任期 3 で S1 が当選
scenario-change-bug-2015-moment-committed = S5 がクラスターの一員になる

scenario-learner-catch-up-title = 追いつく学習者
scenario-learner-catch-up-text = エントリを 1 つも持たない S4 が加わります。S4 は投票権のない学習者としてログを何回かに分けて受け取り、十分に短い回のあとで投票者になります。
scenario-learner-catch-up-moment-learner = S4 が学習者になる
scenario-learner-catch-up-moment-round = 1 回目は長すぎたため、もう 1 回
scenario-learner-catch-up-moment-ready = S4 が追いつく
scenario-learner-catch-up-moment-voter = S4 が投票者になる

scenario-leader-removes-itself-title = 自分を外すリーダー
scenario-leader-removes-itself-text = S1 は自分自身をクラスターから外すよう求められます。ほかのサーバーの過半数に変更が届くまではリーダーを続け、その後に降りて、もう立候補しません。
scenario-leader-removes-itself-moment-removal = S1 が自分のいない構成を書く
scenario-leader-removes-itself-moment-leaves = コミットされ、S1 が降りる
scenario-leader-removes-itself-moment-won = S2 が当選
scenario-leader-removes-itself-moment-quiet = S1 のタイムアウトが来ても立候補しない

scenario-removed-server-title = 外されたことを知らないサーバー
scenario-removed-server-text = S4 は切り離されている間にクラスターから外され、それを知りません。任期を上げながら立候補を続けますが、リーダーを優先する設定では、リーダーから連絡を受けたばかりのサーバーは耳を貸しません。
scenario-removed-server-moment-removed = S1 が S4 を外す
scenario-removed-server-moment-stands = S4 が立候補
scenario-removed-server-moment-ignored = S4 の投票要求は無視される
scenario-removed-server-moment-committed = 処理は続き、x = 1 をコミット
