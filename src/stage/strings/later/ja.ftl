### ステージの凡例・カード・メニュー・フォームなど、手での操作に関する言葉。

stage-legend = 凡例
stage-legend-now = いまステージにあるものの見方です。
stage-legend-too-fast = この再生速度では、一瞬で届くメッセージは表示されません。
stage-legend-role = { $standing ->
    [leads] { $role }：塗りつぶしと星印
    [starless] { $role }：塗りつぶし
    [contends] { $role }：破線の輪
   *[other] { $role }：実線の輪
}
stage-legend-crashed = クラッシュ中：点線で薄い輪
stage-legend-paused = 一時停止中：動作中だが何もしない
stage-legend-learner = ラーナー：すべてを受け取るが投票権はない
stage-legend-outside = クラスターのメンバーではない
stage-legend-clock = 時計の進む速さ
stage-legend-locks = 錠：キーをロック中
stage-legend-glow = 周りの光：コミットを知った直後
stage-legend-term = 色と数字：{ $counter }
stage-legend-colour = 色：{ $counter }
stage-legend-shapes = メッセージの形：{ $counter }
stage-legend-timer = 弧：タイマー満了までの残り時間（外側に区画が付くことがある）
stage-legend-tally = 外側の区画：同意したノードの数。目盛り：必要な数
stage-legend-request = リクエスト：矢じりの向きに進む
stage-legend-entries = ログエントリを運ぶリクエスト：中の数字は各エントリの{ $counter }
stage-legend-reply = 応答：中が白い
stage-legend-yes = 応答：はい
stage-legend-no = 応答：いいえ
stage-legend-client = クライアントのリクエスト
stage-legend-dot = 配送中のメッセージ
stage-legend-waits = クライアントが応答を待っているリクエスト
stage-legend-answered = クライアントの直前のリクエストの結果
stage-legend-applied = ノードに入るエントリ：状態機械に適用される
stage-legend-lost = ここでメッセージが失われる
stage-legend-link = リンク
stage-legend-cut = 両方向とも切断されたリンク
stage-legend-oneWay = 一方向だけ切断されたリンク：矢印の向きは通じる
stage-legend-parted = 分断されているリンク
stage-legend-split = 分断：グループの間で面が割れる
stage-legend-violated = 互いに矛盾するノード
stage-legend-held = それぞれがそのインデックスに持つエントリ。≠ と下線：食い違う部分
stage-legend-hands = マウスや指での操作
stage-legend-hand-cut = リンクを横切る線を引くと、リンクが切れます。切断済みのリンクならつながります。
stage-legend-key-cut = Shift を押すと一方向だけです。
stage-legend-hand-move = ノードはドラッグで動かせます。
stage-legend-key-move = Alt と矢印キーでも動きます。
stage-legend-hand-split = ノードを破線の枠に置くと切り離し、別のグループに置くとそこに加えます。
stage-legend-hand-nearer = 2 本の指で拡大できます。
stage-legend-key-nearer = Ctrl（⌘）とホイールでも拡大できます。
stage-legend-hand-tidy = 何もない所を 2 回続けて押すと整列します。
stage-legend-hand-walk = ノードにフォーカスがあるときに矢印キーを押すと、そのノードのメッセージを順にたどれます。Enter で開きます。

## 手での操作

stage-stroke-none = リンクを横切る線を引くと切断します
stage-stroke-cut = { $count } 本のリンクを切断
stage-stroke-one-way = { $count } 本のリンクを一方向だけ切断
stage-stroke-join = { $count } 本のリンクを接続し直す
stage-stroke-keys = Shift：一方向だけ · Esc：取り消し
stage-stroke-too-many = リンクが多すぎて 1 本ずつは切断できません。分断を使ってください。
stage-drop-apart = ここに置くと { $node } を切り離します
stage-drop-own = ここに置くと { $node } を単独にします
stage-stroke-part = ネットワークを分断：{ $groups }
stage-stroke-unite = 分断を解消：{ $groups }
stage-drop-join = { $node } を { $group } に加えます

## ノードのカード

stage-node-card = ノード { $node }
stage-fact-role = 役割
stage-fact-status = 状態
stage-fact-committed = コミット
stage-fact-committed-value =
    { $committed ->
        [0] まだなし
       *[other] { $committed } まで（{ $applied } まで適用済み）
    }
stage-fact-log = ログ
stage-fact-log-value =
    { $count ->
        [0] { $compacted ->
            [0] 空
           *[other] スナップショットの後はなし
        }
       *[other] { $count } エントリ
    }
stage-fact-membership = メンバーシップ
stage-fact-blocked = ブロック中
stage-fact-locks = ロック
stage-fact-lock = { $key }（{ $holder }）
stage-fact-contents = 状態機械
stage-fact-contents-none = 空
stage-fact-contents-more = ほか { $count } 件
stage-fact-none = なし
stage-do-crash = クラッシュさせる
stage-do-restart = 再起動
stage-do-pause = 一時停止
stage-do-resume = 再開
stage-do-timeout = 今すぐタイムアウト
stage-do-isolate = 切り離す
stage-do-isolate-help = { $node } をほかのすべてのノードから分断する
stage-do-heal = ネットワークを修復
stage-do-wipe = ディスクを消去
stage-do-request = リクエストを送る…
stage-do-admin = 管理者の操作…
stage-clock = 時計の速さ
stage-clock-rate = { $rate }×

## クライアントのリクエスト

stage-request-title = { $node } へのリクエスト
stage-client-request = { $client } からのリクエスト
stage-request-kind = 操作
stage-request-send = 送信
stage-request-back = 戻る
stage-request-missing = 入力してください。
stage-request-number = 整数を入力してください。

## 管理者の操作

stage-admin-title = 管理者の操作
stage-admin-asked = 依頼するノード
stage-admin-which = { $verb }：どのノードか
stage-admin-apply = 変更する
stage-admin-nobody = 少なくとも 1 つのノードを選んでください。
stage-admin-unfit = { $node }（{ $membership }）は、この操作では選べません。
stage-admin-silent = { $node } からの応答はありません。
stage-admin-back = 戻る
stage-admin-close = 閉じる
stage-admin-read = 読み取る…

## メッセージのカード

stage-message-card = { $from } から { $to } への { $type }
stage-message-way = { $from } → { $to }
stage-message-arrives = あと { $time }で到着
stage-message-waits = ノードの再開待ち
stage-message-entries-none = なし
stage-do-drop = 破棄
stage-do-deliver = 今すぐ届ける
stage-do-duplicate = 複製
stage-do-delay = 遅らせる
stage-do-delay-by = + { $time }

## リンクのメニュー

stage-link-menu = リンク { $a } – { $b }
stage-do-cut-both = 両方向とも切断
stage-do-cut-one = { $from } → { $to } だけ切断
stage-do-join = 接続し直す
stage-link-parted-help = 分断で通じなくなっています。ネットワークを修復すると通じます。
stage-do-inspect = 詳しく見る

## クライアント

stage-client-card = クライアント { $client }
stage-client-ask = リクエストする
stage-client-none = 最近のリクエストはありません。
stage-client-requests = 最近のリクエスト
stage-client-number = #{ $request }
stage-client-unknown = 操作の記録はもうありません
stage-client-open = { $time } から応答待ち
stage-client-answered = { $time } に応答
stage-client-answered-value = { $time } に応答：{ $value }
stage-client-gave-up = { $time } に失敗
stage-client-timed-out = { $time } にタイムアウト
stage-client-attempts = { $count } 回送信

## 指した、またはフォーカスのあるものを短く伝える行

stage-tip-answer = 直前の応答 { $value }
stage-tip-committed = コミット { $index }
stage-tip-applied = 適用 { $index }
stage-tip-open = { $operation }（{ $time }から）
stage-tip-timer = { $timer }まで { $time }
stage-tip-enter = Enter：カード

## 手での操作

stage-tools = ステージの表示
stage-nearer = 拡大
stage-farther = 縮小
stage-tidy = 整列：すべて元の位置に戻す
stage-violated = { $property }の違反：{ $nodes }
stage-held-index = { $node } · { $index }
stage-held-counter = { $counter }
stage-held-nothing = エントリなし
stage-held-compacted = スナップショット内

## 大きなクラスターのメッセージのキー操作

stage-swarm-keys = 配送中のメッセージ。矢印キーで次のメッセージに移ります。ノードにフォーカスがあるときは、そのノードのメッセージに移ります。
stage-swarm-keys-of = { $node } が送信元または宛先のメッセージ。矢印キーで次のメッセージに、Esc キーでノードに戻ります。
stage-swarm-none = { $node } が送信元または宛先の、配送中のメッセージはありません。
