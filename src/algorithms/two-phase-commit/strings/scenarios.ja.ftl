### 用意されたシナリオ。

scenario-group-voting = 2 つの相
scenario-group-blocking = クラッシュとブロック
scenario-group-rules = ルールが守るもの

scenario-all-yes-title = 全員が賛成
scenario-all-yes-text = クライアントが、3 台すべてに 2 つのキーを書くか、まったく書かないかを求めます。参加者 1 台あたり 3 通のメッセージで決まり、もう 1 通でコーディネーターは忘れてよくなります。
scenario-all-yes-moment-asked = 投票の依頼
scenario-all-yes-moment-voted = 最初の賛成
scenario-all-yes-moment-decided = コミット決定
scenario-all-yes-moment-learned = 最初に知る
scenario-all-yes-moment-ended = 終了

scenario-one-no-title = 1 台の反対
scenario-one-no-text = 1 台の参加者が反対します。そのノードには結果がすぐわかります。コーディネーターは反対を知るとすぐに中止を決め、ほかの参加者はロックを外します。
scenario-one-no-moment-refused = 反対
scenario-one-no-moment-decided = 中止決定
scenario-one-no-moment-learned = 最初に知る

scenario-lost-vote-title = 失われた投票
scenario-lost-vote-text = 全員が賛成しますが、1 票が届きません。足りないうちはコミットしたノードがないので、コーディネーターはしばらく待って中止します。
scenario-lost-vote-moment-voted = 失われる投票
scenario-lost-vote-moment-silence = 待つのをやめる
scenario-lost-vote-moment-learned = 最初に知る

scenario-locked-key-title = 同じキーを求める 2 つ
scenario-locked-key-text = 2 つのトランザクションが同じキーを求めます。後から来たほうは待たされずに断られるので、互いに待ち合うことはありません。ロックが外れれば、3 つ目は通ります。
scenario-locked-key-moment-committed = 1 つ目はコミット
scenario-locked-key-moment-locked = ロックで反対
scenario-locked-key-moment-aborted = 2 つ目は中止
scenario-locked-key-moment-third = 3 つ目はコミット

scenario-coordinator-votes-title = コーディネーターも投票する
scenario-coordinator-votes-text = 最初のノードもデータを持ちます。自分の賛成にメッセージは要りません。自分が反対なら、メッセージは 1 通も要りません。
scenario-coordinator-votes-moment-asked = 投票の依頼
scenario-coordinator-votes-moment-decided = コミット決定
scenario-coordinator-votes-moment-refused = コーディネーターの反対

scenario-presumed-nothing-title = 何も推定しない
scenario-presumed-nothing-text = 中止の推定がないと、中止にもコミットと同じだけ手間がかかります。全員のログに強制的に書かれ、伝えられた全員が確認応答を返します。設定を有効にして、数え直してみましょう。
scenario-presumed-nothing-moment-decided = 中止決定
scenario-presumed-nothing-moment-acknowledged = 最初の確認応答
scenario-presumed-nothing-moment-ended = 終了

scenario-coordinator-crash-title = 決定の前にクラッシュ
scenario-coordinator-crash-text = 全員が賛成しましたが、数えるコーディネーターがいません。参加者はコミットも中止もできず、ロックを持ち続けるので、誰も読めません。コーディネーターが戻って初めて、決まっていなかったとわかります。
scenario-coordinator-crash-moment-crash = クラッシュ
scenario-coordinator-crash-moment-asks = 最初の問い合わせ
scenario-coordinator-crash-moment-locked = 読み取りを断る
scenario-coordinator-crash-moment-back = 復帰、決定なし
scenario-coordinator-crash-moment-presumed = 中止と推定

scenario-crash-after-decision-title = 決定のあとにクラッシュ
scenario-crash-after-decision-text = コミットの決定は、コーディネーターのディスクにしかありません。参加者からは決定前のクラッシュと区別がつきませんが、今度は結果が逆です。
scenario-crash-after-decision-moment-decided = コミット決定
scenario-crash-after-decision-moment-crash = クラッシュ
scenario-crash-after-decision-moment-asks = 最初の問い合わせ
scenario-crash-after-decision-moment-back = 復帰、決定あり
scenario-crash-after-decision-moment-learned = 最初に知る

scenario-cooperative-title = 知っている仲間
scenario-cooperative-text = コーディネーターがクラッシュする前に、1 台の参加者に決定が届きます。協調終了ではほかの参加者が互いに問い合わせ、知っているノードが教えます。
scenario-cooperative-moment-decided = コミット決定
scenario-cooperative-moment-one = 1 台が知る
scenario-cooperative-moment-asks = 最初の問い合わせ
scenario-cooperative-moment-answered = 回答
scenario-cooperative-moment-learned = 仲間から知る

scenario-not-voted-title = まだ投票していない仲間
scenario-not-voted-text = 投票の依頼が全員に届かないうちに、コーディネーターがクラッシュします。まだ投票していないノードは、全員のために中止を決められます。その賛成なしには誰もコミットできないからです。
scenario-not-voted-moment-crash = クラッシュ
scenario-not-voted-moment-asks = 最初の問い合わせ
scenario-not-voted-moment-refused = 未投票のノードが中止
scenario-not-voted-moment-learned = 最初に知る

scenario-all-uncertain-title = 誰も知らない：ブロック
scenario-all-uncertain-text = 全員が賛成したあとでコーディネーターがいなくなり、全員が全員に問い合わせます。誰もほかより多くを知らないので、ロックを持ったまま待つしかありません。これが 2 相コミットの弱点です。
scenario-all-uncertain-moment-crash = クラッシュ
scenario-all-uncertain-moment-asks = 最初の問い合わせ
scenario-all-uncertain-moment-nobody = 問い合わせても不明
scenario-all-uncertain-moment-locked = 読み取りを断る
scenario-all-uncertain-moment-presumed = 中止と推定

scenario-participant-crash-title = 参加者のクラッシュ
scenario-participant-crash-text = 参加者が賛成のあとにクラッシュします。投票とロックはディスクに残っているので、不確定なまま戻り、問い合わせてコミットします。
scenario-participant-crash-moment-voted = 賛成
scenario-participant-crash-moment-crash = クラッシュ
scenario-participant-crash-moment-decided = コミット決定
scenario-participant-crash-moment-back = 復帰、不確定
scenario-participant-crash-moment-learned = 決定を知る

scenario-slow-voter-title = 遅い 1 台
scenario-slow-voter-text = 1 票がなかなか届きません。ほかの参加者は待ちきれずに問い合わせますが、コーディネーターもまだ決めていません。できるのは待つことだけです。
scenario-slow-voter-moment-asks = 最初の問い合わせ
scenario-slow-voter-moment-undecided = まだ決まっていない
scenario-slow-voter-moment-decided = コミット決定
scenario-slow-voter-moment-learned = 最初に知る

scenario-majority-of-votes-title = 過半数では足りない
scenario-majority-of-votes-text = 2 台が賛成し、1 台が反対します。合意なら過半数で足りますが、ここでは全員が必要です。ルールを無効にすると、参加者の 1 台が反対したトランザクションがコミットされてしまいます。
scenario-majority-of-votes-moment-refused = 反対
scenario-majority-of-votes-moment-decided = 中止決定
scenario-majority-of-votes-moment-learned = 最初に知る

scenario-forgotten-vote-title = 忘れられた投票
scenario-forgotten-vote-text = 参加者が賛成し、クラッシュします。投票はディスクになければなりません。ないと、戻った参加者には投票が見つからず、ほかがコミットしたものを中止したことになります。
scenario-forgotten-vote-moment-voted = 賛成
scenario-forgotten-vote-moment-crash = クラッシュ
scenario-forgotten-vote-moment-decided = コミット決定
scenario-forgotten-vote-moment-learned = 決定を知る

scenario-forgotten-decision-title = 忘れられた決定
scenario-forgotten-decision-text = コーディネーターが 1 台にコミットを伝え、クラッシュします。決定が先にディスクに書かれていないと、戻ってから中止を決めてしまいます。
scenario-forgotten-decision-moment-decided = コミット決定
scenario-forgotten-decision-moment-one = 1 台が知る
scenario-forgotten-decision-moment-back = 復帰、決定あり
scenario-forgotten-decision-moment-learned = ほかも知る

scenario-impatience-title = 待ちきれない参加者
scenario-impatience-text = 決定が届くまでに、1 台の参加者が待つ時間より長くかかります。賛成した以上、できるのは問い合わせることだけです。このルールがないと、ほかがコミットしたものを勝手に中止します。
scenario-impatience-moment-decided = コミット決定
scenario-impatience-moment-asks = 待つのをやめる
scenario-impatience-moment-learned = 決定を知る

scenario-forgotten-too-soon-title = 早すぎる忘却
scenario-forgotten-too-soon-text = 1 台へのコミットの通知が失われます。コーディネーターは、全員の確認応答が揃うまで決定を覚えておかなければなりません。何も知らなければ、答えは中止になるからです。
scenario-forgotten-too-soon-moment-decided = コミット決定
scenario-forgotten-too-soon-moment-resent = もう一度伝える
scenario-forgotten-too-soon-moment-learned = 決定を知る
scenario-forgotten-too-soon-moment-ended = 終了

scenario-lost-locks-title = 失われたロック
scenario-lost-locks-text = 不確定な参加者がクラッシュして戻り、同じキーに書く別のトランザクションへの投票を求められます。答える前に、もう一度ロックしなければなりません。
scenario-lost-locks-moment-voted = 賛成
scenario-lost-locks-moment-back = 復帰、不確定
scenario-lost-locks-moment-refused = ロックで反対
scenario-lost-locks-moment-decided = 1 つ目はコミット
