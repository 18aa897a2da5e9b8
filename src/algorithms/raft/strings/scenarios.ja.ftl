### Raft のシナリオ。題と見どころ（moment）。全角文字と半角文字の間には空白を入れる。

## Elections

scenario-first-election-title = 最初の選挙
scenario-first-election-moment-timeout = S1 の選挙タイムアウト
scenario-first-election-moment-won = S1 が当選
scenario-first-election-moment-committed = 最初のエントリをコミット

scenario-split-vote-title = 分割投票
scenario-split-vote-moment-candidates = S1 と S2 が同時に立候補
scenario-split-vote-moment-split = 2 票ずつで当選者なし
scenario-split-vote-moment-won = 任期 2 で S2 が当選

scenario-two-node-minority-title = 2 台の少数側
scenario-two-node-minority-moment-vain = S1 は 2 票、必要なのは 3 票
scenario-two-node-minority-moment-won = S3 が 3 票で当選
scenario-two-node-minority-moment-again = S1 が任期 2 で再び立候補
scenario-two-node-minority-moment-deposed = 分断が終わり、S3 はより大きい任期を知って降りる
scenario-two-node-minority-moment-united = S3 が 5 つすべてのリーダーに

scenario-stale-log-vote-title = 古いログには投票しない
scenario-stale-log-vote-moment-missed = S5 抜きで x = 2 をコミット
scenario-stale-log-vote-moment-refused = ログが古い S5 への投票を拒否
scenario-stale-log-vote-moment-won = S3 が当選

scenario-leader-crash-title = リーダーのクラッシュ
scenario-leader-crash-moment-crash = S1 がクラッシュ
scenario-leader-crash-moment-timeout = S2 の選挙タイムアウト
scenario-leader-crash-moment-won = 任期 2 で S2 が当選
scenario-leader-crash-moment-back = S1 が再起動

scenario-duelling-elections-title = 遅延より短いタイムアウト
scenario-duelling-elections-moment-again = 候補者が任期 2 で再び立候補
scenario-duelling-elections-moment-late = 答えが届いたときには選挙は終わっている
scenario-duelling-elections-moment-faster = ネットワークが速くなる
scenario-duelling-elections-moment-won = ようやくリーダーが決まる

## Replication

scenario-replication-title = ログ複製
scenario-replication-moment-request = リクエストがリーダーに届く
scenario-replication-moment-copied = 2 台目のサーバーがエントリを持つ
scenario-replication-moment-committed = 過半数に届き、コミット

scenario-missing-entries-title = エントリを受け取りそこねたフォロワー
scenario-missing-entries-moment-refused = S5 はエントリ 2 がないため拒否
scenario-missing-entries-moment-repaired = S5 がエントリ 2 も受け取る
scenario-missing-entries-moment-agreed = どのサーバーでも同じインデックスで y = 2 をコミット

scenario-late-heartbeat-title = 遅れて届くハートビート
scenario-late-heartbeat-moment-committed = x = 2 が S1、S2、S3 でコミット
scenario-late-heartbeat-moment-late = 遅れたハートビートが S3 に届く
scenario-late-heartbeat-moment-refused = S3 は x = 2 を持たない S4 を拒否
scenario-late-heartbeat-moment-won = S3 が当選

scenario-append-only-title = リーダーは追記のみ
scenario-append-only-moment-first = x = 1 を追記
scenario-append-only-moment-second = その後ろに y = 2 を追記
scenario-append-only-moment-committed = 両方をコミット

scenario-one-way-link-title = 片方向だけ切れたリンク
scenario-one-way-link-moment-stands = S5 が立候補
scenario-one-way-link-moment-deposed = S1 が降りる
scenario-one-way-link-moment-won = S2 が当選
scenario-one-way-link-moment-heard = S5 が新しいリーダーに追いつく

scenario-log-repair-title = ログの修復（論文の図 7）
scenario-log-repair-moment-won = 任期 8 で S1 が当選
scenario-log-repair-moment-mismatch = S7 のエントリ 10 は任期が違う
scenario-log-repair-moment-repaired = S7 が末尾の 8 つのエントリを 7 つに置き換える
scenario-log-repair-moment-conflict = 新しいエントリが S5 の余分なエントリに取って代わる
scenario-log-repair-moment-same = 7 つのログがすべて同じになる

## Commitment

scenario-partition-and-heal-title = 分断と復旧
scenario-partition-and-heal-moment-partition = S1 と S5 が切り離される
scenario-partition-and-heal-moment-taken = S1 は x = 9 を受け付けるが、コミットできない
scenario-partition-and-heal-moment-won = 多数側で S2 が当選
scenario-partition-and-heal-moment-overwritten = S1 のエントリが上書きされる

scenario-stale-leaders-write-title = 古いリーダーの書き込みは消える
scenario-stale-leaders-write-moment-taken = S1 が x = 9 を受け付ける
scenario-stale-leaders-write-moment-won = S3 が当選
scenario-stale-leaders-write-moment-committed = S3 が x = 5 をコミット
scenario-stale-leaders-write-moment-overwritten = x = 9 が上書きされる

scenario-figure-8-title = 図 8：過半数にある古いエントリ
scenario-figure-8-moment-other = S5 が別のエントリ 2 を受け付ける
scenario-figure-8-moment-majority = S1 のエントリ 2 が 3 台のサーバーに
scenario-figure-8-moment-won = 任期 5 で S5 が当選
scenario-figure-8-moment-overwritten = S2 のエントリ 2 が上書きされる

scenario-figure-8-own-term-title = 図 8：自分の任期のエントリ
scenario-figure-8-own-term-moment-other = S5 が別のエントリ 2 を受け付ける
scenario-figure-8-own-term-moment-majority = エントリ 2 が 3 台のサーバーに
scenario-figure-8-own-term-moment-committed = S1 の任期のエントリ 3 とともにエントリ 2 もコミット
scenario-figure-8-own-term-moment-refused = S2 が S5 を拒否
scenario-figure-8-own-term-moment-won = S2 が当選

scenario-late-acknowledgement-title = 遅れて届く応答
scenario-late-acknowledgement-moment-acknowledged = S2 がエントリ 4 までの一致を応答
scenario-late-acknowledgement-moment-deleted = S2 が 3 つのエントリを削除
scenario-late-acknowledgement-moment-again = 任期 3 で S1 が再び当選
scenario-late-acknowledgement-moment-late = 応答が届くが、数えられない
scenario-late-acknowledgement-moment-committed = ほかのサーバーに届き、エントリ 4 をコミット

scenario-commit-bound-title = フォロワーはどこまでコミットできるか
scenario-commit-bound-moment-read = S1 が読み取りを過半数に確かめる
scenario-commit-bound-moment-heard = S5 が commitIndex 3 を知る
scenario-commit-bound-moment-overwritten = S5 だけのエントリが上書きされる

## What must be on disk

scenario-vote-lost-title = 再起動で失われる投票
scenario-vote-lost-moment-voted = S3 が S1 に投票
scenario-vote-lost-moment-recovered = S3 が再起動
scenario-vote-lost-moment-asked = 同じ任期に S2 が S3 に投票を求める
scenario-vote-lost-moment-settled = S2 がリーダーを知る

scenario-term-lost-title = 再起動で失われる任期
scenario-term-lost-moment-recovered = S3 が再起動し、任期 1 を覚えている
scenario-term-lost-moment-stands = S3 が任期 2 で立候補
scenario-term-lost-moment-won = S3 が当選
scenario-term-lost-moment-deposed = 分断が終わり、S1 が降りる

scenario-log-lost-title = 再起動で失われるログ
scenario-log-lost-moment-recovered = S3 がログを持って再起動
scenario-log-lost-moment-refused = S3 が S4 を拒否
scenario-log-lost-moment-won = S2 が当選
scenario-log-lost-moment-kept = 動いているすべてのサーバーに x = 1 がある

## Keeping and changing the leader

scenario-disruptive-server-title = 邪魔をするサーバー
scenario-disruptive-server-moment-stands = S5 がひとりで立候補
scenario-disruptive-server-moment-deposed = S5 が戻り、S1 が降りる
scenario-disruptive-server-moment-won = S2 が当選

scenario-pre-vote-title = 事前投票
scenario-pre-vote-moment-asked = S5 が立候補の前に尋ねる
scenario-pre-vote-moment-denied = リーダーとつながっているサーバーが断る
scenario-pre-vote-moment-back = S5 が再び S1 に従う

scenario-deaf-leader-title = 何も受信できないリーダー
scenario-deaf-leader-moment-taken = S1 は x = 2 を受け付けるが、応答が届かない
scenario-deaf-leader-moment-lost = 過半数の応答がなく、S1 が降りる
scenario-deaf-leader-moment-won = S4 が当選
scenario-deaf-leader-moment-committed = S4 が x = 2 をコミット

scenario-paused-leader-title = 止まっていたリーダー
scenario-paused-leader-moment-paused = S1 が止まる
scenario-paused-leader-moment-won = S2 が当選
scenario-paused-leader-moment-resumed = S1 がリーダーのつもりで動き出す
scenario-paused-leader-moment-refused = S1 が送ったメッセージは拒否される

scenario-leadership-transfer-title = リーダー移譲
scenario-leadership-transfer-moment-asked = S1 に移譲が求められる
scenario-leadership-transfer-moment-ready = S3 がすべて受け取り、S1 が立候補を促す
scenario-leadership-transfer-moment-stands = S3 が立候補
scenario-leadership-transfer-moment-won = S3 が当選
scenario-leadership-transfer-moment-answered = その間に来たリクエストに応答

## Reads and requests

scenario-stale-read-title = 古い読み取りと ReadIndex
scenario-stale-read-moment-committed = S3 が x = 2 をコミット
scenario-stale-read-moment-waits = S1 が過半数の確認を待つ
scenario-stale-read-moment-local = S1 の手元の状態を読む：x = 1
scenario-stale-read-moment-answered = S3 が読み取りに応答：x = 2

scenario-lease-title = リースと時計
scenario-lease-moment-lease = S1 がリースで読み取りに応答
scenario-lease-moment-won = S2 が当選
scenario-lease-moment-committed = S2 が x = 2 をコミット
scenario-lease-moment-waits = S1 のリースは終わり、読み取りは待つ
scenario-lease-moment-answered = S2 が読み取りに応答：x = 2

scenario-lease-beyond-drift-title = 想定より遅い時計
scenario-lease-beyond-drift-moment-lease = S1 がリースで読み取りに応答
scenario-lease-beyond-drift-moment-won = S2 が当選
scenario-lease-beyond-drift-moment-stale = S1 はリースを信じ、x = 1 と答える

scenario-retry-title = 2 度送られたリクエスト
scenario-retry-moment-first = C1 のリクエストがログに入る
scenario-retry-moment-executed = S2 がコミットするが、誰にも応答しない
scenario-retry-moment-again = C1 が再び求め、ログに 2 つ入る
scenario-retry-moment-recognised = S2 は再び実行しない

## Snapshots

scenario-snapshot-catch-up-title = スナップショットで追いつく
scenario-snapshot-catch-up-moment-sent = S1 がスナップショットを送り始める
scenario-snapshot-catch-up-moment-chunk = 最初の部分が届く
scenario-snapshot-catch-up-moment-installed = S3 にスナップショットがそろう
scenario-snapshot-catch-up-moment-followed = その後のエントリが続く

scenario-snapshot-last-term-title = スナップショットの最後の任期
scenario-snapshot-last-term-moment-taken = S2 がスナップショットを作成
scenario-snapshot-last-term-moment-refused = S2 が S5 を拒否
scenario-snapshot-last-term-moment-won = S2 が当選
scenario-snapshot-last-term-moment-repaired = S5 がスナップショットを受け取る

## Membership changes

scenario-three-to-five-title = 3 台から 5 台へ
scenario-three-to-five-moment-joint = S3 が変更を始める
scenario-three-to-five-moment-won = 古い過半数が S1 を選ぶ
scenario-three-to-five-moment-reverted = S3 の変更が取り消される
scenario-three-to-five-moment-again = S1 に同じ変更が求められる
scenario-three-to-five-moment-final = 両方の過半数が合意し、新しい構成が続く

scenario-change-bug-2015-title = 2015 年のメンバーシップの不具合
scenario-change-bug-2015-moment-added = S1 が S5 を追加
scenario-change-bug-2015-moment-refused = S2 はまだ変更できない
scenario-change-bug-2015-moment-won = 任期 3 で S1 が当選
scenario-change-bug-2015-moment-committed = S5 がクラスターの一員になる

scenario-learner-catch-up-title = 追いつく学習者
scenario-learner-catch-up-moment-learner = S4 が学習者になる
scenario-learner-catch-up-moment-round = 1 回目は長すぎたため、もう 1 回
scenario-learner-catch-up-moment-ready = S4 が追いつく
scenario-learner-catch-up-moment-voter = S4 が投票者になる

scenario-leader-removes-itself-title = 自分を外すリーダー
scenario-leader-removes-itself-moment-removal = S1 が自分のいない構成を書く
scenario-leader-removes-itself-moment-leaves = コミットされ、S1 が降りる
scenario-leader-removes-itself-moment-won = S2 が当選
scenario-leader-removes-itself-moment-quiet = S1 のタイムアウトが来ても立候補しない

scenario-removed-server-title = 外されたことを知らないサーバー
scenario-removed-server-moment-removed = S1 が S4 を外す
scenario-removed-server-moment-stands = S4 が立候補
scenario-removed-server-moment-ignored = S4 の投票要求は無視される
scenario-removed-server-moment-committed = 処理は続き、x = 1 をコミット
