### 用意されたシナリオ。

scenario-group-phases = 3 つの相
scenario-group-crashes = クラッシュしてもブロックしない
scenario-group-limits = 前提が崩れるとき
scenario-group-rules = ルールが守るもの

scenario-all-yes-title = 全員が賛成
scenario-all-yes-text = 投票とコミットの間に、もう 1 つの相があります。全員が賛成したことを全員が知らされ、知ったと答えます。参加者 1 台あたり 5 通のメッセージです。
scenario-all-yes-moment-asked = 投票の依頼
scenario-all-yes-moment-voted = 最初の賛成
scenario-all-yes-moment-all = 全員が賛成
scenario-all-yes-moment-committable = 最初にコミット可能
scenario-all-yes-moment-decided = コミット決定
scenario-all-yes-moment-learned = 最初に知る

scenario-one-no-title = 1 台の反対
scenario-one-no-text = 1 台の参加者が反対します。第 2 相は行われません。コーディネーターが中止を決め、ほかの参加者に伝えます。
scenario-one-no-moment-refused = 反対
scenario-one-no-moment-decided = 中止決定
scenario-one-no-moment-learned = 最初に知る

scenario-silent-voter-title = 投票前のクラッシュ
scenario-silent-voter-text = 1 票が届きません。それなしには誰もコミット可能にならないので、コーディネーターは中止します。
scenario-silent-voter-moment-crash = クラッシュ
scenario-silent-voter-moment-silence = 待つのをやめる
scenario-silent-voter-moment-learned = 最初に知る

scenario-final-acknowledgement-title = 最後の確認応答
scenario-final-acknowledgement-text = コミット可能になった参加者がクラッシュします。コーディネーターはそれなしで進み、その 1 台の確認応答も届くまで決定を覚えておきます。
scenario-final-acknowledgement-moment-crash = クラッシュ
scenario-final-acknowledgement-moment-without = 残りでコミット決定
scenario-final-acknowledgement-moment-resent = もう一度伝える
scenario-final-acknowledgement-moment-back = 復帰
scenario-final-acknowledgement-moment-ended = 終了

scenario-all-uncertain-title = 全員が不確定：2 相ならブロック
scenario-all-uncertain-text = 全員が賛成したあとでコーディネーターがいなくなります。2 相なら全員が待つところです。ここでは、不確定なノードがある間は誰もコミットしないので、次のノードが引き継いで中止します。
scenario-all-uncertain-moment-crash = クラッシュ
scenario-all-uncertain-moment-elected = 引き継ぐ
scenario-all-uncertain-moment-suspected = ほかも任せる
scenario-all-uncertain-moment-decided = 中止決定
scenario-all-uncertain-moment-read = 読み取りに答える

scenario-one-committable-title = 1 台だけコミット可能
scenario-one-committable-text = コーディネーターがプリコミットを送っている間にクラッシュし、1 台にだけ届きます。新しいコーディネーターはそれを知り、ほかもコミット可能にしてからコミットします。
scenario-one-committable-moment-all = 全員が賛成
scenario-one-committable-moment-crash = クラッシュ
scenario-one-committable-moment-elected = 引き継ぐ
scenario-one-committable-moment-again = もう一度プリコミット
scenario-one-committable-moment-decided = コミット決定

scenario-one-committed-title = 1 台だけコミット済み
scenario-one-committed-text = コーディネーターが決定を伝えている間にクラッシュし、1 台にだけ届きます。そのノードは、状態を尋ねられてコミット済みと答えます。
scenario-one-committed-moment-decided = コミット決定
scenario-one-committed-moment-crash = クラッシュ
scenario-one-committed-moment-elected = 引き継ぐ
scenario-one-committed-moment-witness = 1 台がコミット済み
scenario-one-committed-moment-learned = ほかも知る

scenario-not-asked-title = 尋ねられなかった 1 台
scenario-not-asked-text = コーディネーターが投票を求めている間にクラッシュします。尋ねられなかった 1 台が、全員のために中止します。
scenario-not-asked-moment-crash = クラッシュ
scenario-not-asked-moment-elected = 引き継ぐ
scenario-not-asked-moment-refused = 未投票のノードが中止
scenario-not-asked-moment-decided = 中止決定

scenario-one-after-another-title = 次々と引き継ぐ
scenario-one-after-another-text = 引き継いだノードもクラッシュします。さらに次のノードが引き継ぎ、最後まで進めます。
scenario-one-after-another-moment-crash = クラッシュ
scenario-one-after-another-moment-second = 2 台目が引き継ぐ
scenario-one-after-another-moment-told = 状態を答える
scenario-one-after-another-moment-third = 3 台目が引き継ぐ
scenario-one-after-another-moment-decided = コミット決定

scenario-last-one-title = 最後の 1 台
scenario-last-one-text = コミット可能になったところで、1 台を残して全員がクラッシュします。残った 1 台が順番をたどり、自分だけで決めます。ほかのノードは、戻ってから知ります。
scenario-last-one-moment-crash = クラッシュ
scenario-last-one-moment-elects = 次に任せる
scenario-last-one-moment-decided = 1 台で決定
scenario-last-one-moment-back = 1 台が復帰
scenario-last-one-moment-learned = 結末を知る

scenario-coming-back-title = 復帰したノード
scenario-coming-back-text = 参加者が賛成のあとにクラッシュし、ほかのノードはそれなしで進みます。戻っても自分では決められません。プリコミットの記憶は消えているので、問い合わせます。
scenario-coming-back-moment-crash = クラッシュ
scenario-coming-back-moment-without = 残りでコミット決定
scenario-coming-back-moment-back = 復帰、問い合わせ
scenario-coming-back-moment-answered = 回答
scenario-coming-back-moment-learned = 結末を知る

scenario-total-failure-title = 全員のクラッシュ
scenario-total-failure-text = 全員がクラッシュし、1 台ずつ戻ります。まだ戻らないノードが決定したかもしれないので、全員が揃うまで待つしかありません。
scenario-total-failure-moment-crash = クラッシュ
scenario-total-failure-moment-back = 1 台が復帰
scenario-total-failure-moment-nobody = 問い合わせても不明
scenario-total-failure-moment-last = 最後の 1 台が復帰
scenario-total-failure-moment-decided = 中止決定

scenario-partition-title = ネットワーク分断：2 つの決定
scenario-partition-text = ルールはすべて守られているのに、一方はコミットし、もう一方は中止します。どちらも相手の沈黙をクラッシュとみなすからです。3 相コミットはブロックしません。だからこそ、ネットワークが分断されると安全ではありません。
scenario-partition-moment-all = 全員が賛成
scenario-partition-moment-parted = 分断
scenario-partition-moment-committed = 一方でコミット
scenario-partition-moment-suspected = もう一方が引き継ぐ
scenario-partition-moment-aborted = もう一方で中止

scenario-slow-coordinator-title = 遅いだけのコーディネーター
scenario-slow-coordinator-text = コーディネーターは一時停止しただけです。ほかはクラッシュとみなして中止します。目を覚ましたコーディネーターは、ほかがクラッシュしたとみなしてコミットします。沈黙はクラッシュだというのが、ルールの前提です。
scenario-slow-coordinator-moment-pause = 一時停止
scenario-slow-coordinator-moment-elected = 引き継ぐ
scenario-slow-coordinator-moment-aborted = 中止決定
scenario-slow-coordinator-moment-wakes = 目を覚ます
scenario-slow-coordinator-moment-committed = コミットしてしまう

scenario-majority-of-votes-title = 過半数では足りない
scenario-majority-of-votes-text = 2 台が賛成し、1 台が反対します。合意なら過半数で足りますが、ここでは全員が必要です。ルールを無効にすると、参加者の 1 台が反対したトランザクションがコミットされてしまいます。
scenario-majority-of-votes-moment-refused = 反対
scenario-majority-of-votes-moment-decided = 中止決定
scenario-majority-of-votes-moment-learned = 最初に知る

scenario-too-soon-title = 早すぎるコミット
scenario-too-soon-text = コーディネーターに全員の賛成が揃いますが、誰かに伝わる前にクラッシュします。確認応答を待っている間は、まだコミットしていません。ルールを無効にするとコミット済みになり、ほかは中止します。
scenario-too-soon-moment-asked = 投票の依頼
scenario-too-soon-moment-crash = クラッシュ
scenario-too-soon-moment-elected = 引き継ぐ
scenario-too-soon-moment-decided = 中止決定

scenario-alone-with-the-news-title = 1 台だけが知っている
scenario-alone-with-the-news-text = コミット可能なのは 1 台だけです。引き継ぎますが、ほかに伝わる前にクラッシュします。コミットしていてはなりません。次のノードから見れば不確定なノードしかなく、中止するからです。
scenario-alone-with-the-news-moment-crash = クラッシュ
scenario-alone-with-the-news-moment-elected = 引き継ぐ
scenario-alone-with-the-news-moment-again = もう一度プリコミット
scenario-alone-with-the-news-moment-third = 次が引き継ぐ
scenario-alone-with-the-news-moment-decided = 中止決定

scenario-back-too-soon-title = 早すぎる復帰
scenario-back-too-soon-text = 1 台が自分だけで決定し、クラッシュしました。ほかの 2 台が戻りますが、覚えているのは投票だけです。2 台で決めれば中止になるので、いないノードが戻るまで決めてはなりません。
scenario-back-too-soon-moment-crash = クラッシュ
scenario-back-too-soon-moment-decided = 1 台で決定
scenario-back-too-soon-moment-back = ほかが復帰
scenario-back-too-soon-moment-nobody = 問い合わせても不明
scenario-back-too-soon-moment-learned = 結末を知る

scenario-forgotten-vote-title = 忘れられた投票
scenario-forgotten-vote-text = 参加者が賛成し、クラッシュします。投票はディスクになければなりません。ないと、戻った参加者には投票が見つからず、ほかがコミットしたものを中止したことになります。
scenario-forgotten-vote-moment-voted = 賛成
scenario-forgotten-vote-moment-crash = クラッシュ
scenario-forgotten-vote-moment-back = 復帰
scenario-forgotten-vote-moment-decided = コミット決定
scenario-forgotten-vote-moment-learned = 結末を知る

scenario-lost-locks-title = 失われたロック
scenario-lost-locks-text = 不確定な参加者がクラッシュして戻り、同じキーに書く別のトランザクションへの投票を求められます。答える前に、もう一度ロックしなければなりません。
scenario-lost-locks-moment-voted = 賛成
scenario-lost-locks-moment-back = 復帰、結末不明
scenario-lost-locks-moment-refused = ロックで反対
scenario-lost-locks-moment-decided = 1 つ目はコミット
