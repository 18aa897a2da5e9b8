### ステージの横に並ぶパネル:解説、ログ、安全性、ネットワーク、ルール。

## 解説

panels-why-title = 解説
panels-why-event = イベント { $number }
panels-why-before = まだ何も起きていません。
panels-why-unmodified = 本来のルール：{ $rule }
panels-why-broken = 破られた性質：{ $property }

## クラスターへの操作と、アルゴリズムのルールによらない出来事

event-command-crash = { $node } がクラッシュしました。メモリの内容は失われ、ディスクの内容は残ります。
event-command-restart = { $node } が再起動しました。ディスクに残っていたものから再開します。
event-command-pause = { $node } が一時停止しました。タイマーと届いたメッセージは待たされます。
event-command-resume = { $node } が再開しました。待たされていたものがここで処理されます。
event-command-wipe = { $node } のディスクが消去されました。保存されていた内容はすべて失われました。
event-command-partition = ネットワークが分断されました：{ $groups }。グループの間では何も届きません。
event-command-heal = ネットワークが修復されました。すべてのノードが再び通信できます。
event-command-cut = { $from } と { $to } の間のリンクが両方向とも切断されました。
event-command-cut-one-way = { $from } から { $to } への方向が切断されました。逆方向は通じます。
event-command-join = { $from } と { $to } のリンクが再びつながりました。
event-command-join-one-way = { $from } から { $to } への方向が再びつながりました。
event-command-link = すべてのリンクの遅延や損失率などが設定されました。
event-command-link-one = { $from } から { $to } へのリンクの遅延や損失率などが設定されました。
event-command-drop = メッセージ { $message } が破棄されました。
event-command-deliver = メッセージ { $message } をすぐに届けます。
event-command-duplicate = メッセージ { $message } が複製され、2 回届きます。
event-command-delay = メッセージ { $message } の到着を { $by }遅らせました。
event-command-timeout = { $node } のタイマーを手動で満了させました。
event-command-clock = { $node } の時計の速さが実際の { $rate } 倍になりました。
event-command-request = { $client } が { $operation } をリクエストしました。
event-command-load = これより、クライアントが自動でリクエストを送ります（毎秒 { NUMBER($rate) } 件）。
event-command-load-bursts = これより、クライアントが { NUMBER($burst) } 件ずつまとめて自動でリクエストを送ります（平均で毎秒 { NUMBER($rate) } 件）。
event-command-load-none = これより、クライアントは自動ではリクエストを送りません。
event-command-admin = { $node } に管理コマンドが与えられました。
event-command-rule-off = ルール「{ $rule }」が無効になりました。ここから先は本来のアルゴリズムではありません。
event-command-rule-on = ルール「{ $rule }」が再び有効になりました。
event-retry = { $client } はリクエスト { $request } の応答が来ないので、{ $node } にもう一度送りました。
event-retry-gave-up = { $client } は応答を待ちきれず、リクエスト { $request } をあきらめました。実行されたかどうかは、誰にも分かりません。
event-lost-crashed = メッセージ { $message } は、{ $node } がクラッシュしているため失われました。
event-lost-partition = メッセージ { $message } は、ネットワーク分断のため失われました。
event-lost-cut = メッセージ { $message } は、リンクが切断されているため失われました。
event-lost-loss = メッセージ { $message } は、途中で失われました。
event-lost-dropped = メッセージ { $message } が破棄されました。
event-lost-overflow = メッセージ { $message } は、{ $node } を待つものが多すぎるため失われました。
event-quiet = { $node ->
        [none] 変化はありません。
       *[other] { $node } に変化はありません。
    }
event-violation = { $property }の違反です。{ $nodes } が、常に成り立つべきことと矛盾しています。

## ログ

panels-logs-title = ログ
panels-logs-region = ログ（矢印キーでスクロール）
panels-logs-node = ノード
panels-logs-empty = どのログもまだ空です。リクエストを送るか、リーダーが決まるのを待ってください。
panels-logs-empty-own = どのログもまだ空です。リクエストを送ってみてください。
panels-logs-cell = { $label }、{ $term }、{ $state ->
        [applied] コミット・適用済み
        [committed] コミット済み
       *[uncommitted] 未コミット
    }
panels-logs-snapshot = スナップショット（{ $index } まで）
panels-logs-snapshot-to = { $index } まで
panels-logs-snapshot-cell = インデックス { $index } までをスナップショットが表す（最後のエントリは{ $term }）
panels-logs-committed = コミット済み
    .help = 塗り：コミット済みであることをこのノードが知っているエントリ。縦線はその範囲の終わりです。
panels-logs-uncommitted = 未コミット
    .help = 枠線：このログにはあるが、コミットされたとこのノードが知らないエントリ。
panels-logs-applied = 適用済み
    .help = 点：このノードの状態機械に適用されたエントリ。
panels-logs-next = 次に送る位置
    .help = 三角：リーダーがこのフォロワーに次に送るエントリ（nextIndex）。
panels-logs-match = 一致
    .help = 下線：フォロワーのログがここまで同じだとリーダーが知っている位置（matchIndex）。
panels-logs-snapshot-mark = スナップショット
    .help = それ以前のエントリをスナップショットが表しています。
panels-logs-configuration = 構成
    .help = クラスターのメンバーを定めるエントリ。
panels-logs-down = 停止中
    .help = ノードが停止しています。ディスクの内容だけが残り、どこまでコミットされたかは分かりません。
panels-logs-gap = 空き
    .help = ここより先には受理された値がありますが、ここにはまだ何もありません。これより先は適用できません。
panels-logs-gap-cell = インデックス { $index } で受理された値はまだありません
panels-logs-broken = 不一致
    .help = このインデックスではログによってエントリが異なります。
panels-logs-against = コミットと矛盾
    .help = このインデックスでは別のエントリがコミットされています。
panels-machine = { $node } の状態機械

## 安全性

panels-safety-title = 安全性
panels-safety-more = 詳細
panels-safety-all-hold = { $count } 個の性質がすべて成立
panels-safety-others-hold = ほかの { $count } 個は成立
panels-safety-holds = ：ここまで成立
panels-safety-unchecked = { $count } 個は検査できず
panels-safety-broken = { $property }：{ $time }に違反

panels-check-short =
    { $verdict ->
        [linearizable] { $time }まで線形化可能
        [not] { $time }までは線形化可能でない
       *[other] { $time }まで線形化可能か不明
    }

## ネットワーク

panels-network-title = ネットワーク

panels-partition-title = ネットワーク分断

panels-cut-title = リンクの切断

## ルール

panels-rules-title = ルールを破る

## ログ：食い違う列とエントリの一生

panels-logs-parted = このインデックスではログの内容が一致していません。
panels-logs-contradicts = このインデックスでコミットされたものと異なります。
panels-logs-differs = ほかのログでは別のエントリになっています。
panels-logs-no-entry = インデックス { $index } にエントリはありません
panels-logs-progress = リーダーはインデックス { $next } から送り、{ $match } までの複製を確認済み

## 負荷

panels-load-title = 負荷
