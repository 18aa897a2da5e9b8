### 最初の画面にないパネルとフォーム：経過、詳細、時空図、グラフ、ネットワーク、負荷、ルール。

## 解説

panels-feed-title = これまでの出来事
panels-feed-all = ハートビートも表示
panels-feed-go = この時点へ移動
panels-feed-empty = 出来事はここに表示されます。

## ログ

panels-registers-title = 各ノードが保持しているもの

## 安全性

panels-safety-properties = イベントごとに検査する性質

panels-check-title = クライアントへの応答
panels-check-help = 線形化可能とは、どの操作にもリクエストから応答までの間のある一瞬を割り当てて、1 台の機械が同じ応答をしたと説明できることです。
panels-check-now = 線形化可能かを検査
panels-check-cancel = 中止
panels-check-checking = 検査しています…
panels-check-verdict =
    { $verdict ->
        [linearizable] 線形化可能：{ $count ->
            [0] { $time }までに、クライアントのリクエストはまだありません。
           *[other] { $time }までの { $count } 件の操作。
        }
        [not] { $time }までの操作は、線形化可能ではありません。
       *[other] 不明：{ $time }までの { $count } 件の操作は多すぎて、時間内に調べきれません。
    }
panels-check-failure = 「{ $key }」への次の { $count } 件の操作は、どんな順序でも説明できません。印の付いた応答が矛盾しています。
panels-check-not-shortest = もっと少ない操作でも矛盾するかもしれません。
panels-check-foreign = 検査できない種類のリクエスト { $count } 件は除きました。
panels-check-answer = → { $answer }
panels-check-refused = → 拒否（現在の値は { $answer }）
panels-check-unanswered = 応答なし
panels-check-nothing = 値なし
panels-check-times = { $called } – { $returned ->
        [none] ？
       *[other] { $returned }
    }

## ネットワーク

panels-network-presets = プリセット
panels-network-fast = 高速
panels-network-classroom = 標準
panels-network-lossy = 不安定
panels-network-latency = 遅延
panels-network-jitter = ゆらぎ
panels-network-loss = 損失
panels-network-duplicate = 重複
panels-network-reorder = 順序の入れ替わり
panels-network-percent = { $value }{"\u00A0"}%
panels-network-up-to = 最大 +{ $time }
panels-network-note = これから送られるメッセージに適用されます。
panels-network-exceptions = { $count } 本のリンクには個別の設定がありますが、それも変わります。

panels-partition-group = グループ { $group }
panels-partition-whole = すべてのノードが同じグループにあり、分断はありません。
panels-partition-parts = { $parts } — { $majority ->
        [none] どのグループも過半数に届かず、何も決められません。
       *[other] { $majority } が過半数を占め、決定できます。
    }
panels-partition-apply = 分断する
panels-partition-alone = まず、いずれかのノードを別のグループに移してください。
panels-heal = すべて修復
panels-heal-nothing = 分断も切断もされていません。
panels-cuts-title = 切断中のリンク
panels-cuts-both = { $from } ↔ { $to }
panels-cuts-one-way = { $from } → { $to }
panels-cuts-join = つなぐ

panels-cut-from = 送信側
panels-cut-to = 受信側
panels-cut-direction = 方向
panels-cut-both = 両方向
panels-cut-one-way = { $from } → { $to } のみ
panels-cut-apply = 切断する
panels-cut-isolate = { $node } を孤立させる
panels-cut-alone = ノードが 1 つだけなので、切断できるリンクはありません。

## ルール

panels-rules-help = 無効にすると、そのルールが何のためにあるかがわかります。安全性の検査は続きます。
panels-rules-elsewhere = この実行の別の時点で無効になるルール：{ $rules }。そのため、変更を加えたアルゴリズムの実行として扱います。
panels-rules-defends = 守っている性質：{ $property }

## 時空図

panels-diagram-title = 時空図
panels-diagram-playhead = 時空図の再生位置
panels-diagram-events = イベント。← → でレーンに沿って、↑ ↓ で別のレーンへ移動し、Enter で選択します。
panels-diagram-event = { $lane }、{ $time }：{ $words }
panels-diagram-height = 時空図の高さ
panels-diagram-height-now = ウィンドウの { NUMBER($share) } %
panels-diagram-height-how = ドラッグで時空図の高さを変更します。ダブルクリックまたは Enter で標準の高さに戻ります。
panels-diagram-sent = { $ahead ->
    [yes] { $time }に送信予定
   *[no] { $time }に送信
}
panels-diagram-flying = 配送中
panels-diagram-arrives = { $ahead ->
    [yes] { $time }に到着予定
   *[no] { $time }に到着
}
panels-diagram-ends-lost = { $reason }（{ $time }{ $ahead ->
        [yes] の予定
       *[no] {""}
    }）
panels-diagram-in = 拡大
panels-diagram-out = 縮小
panels-diagram-follow = 再生位置を追う
panels-diagram-causes = 選んだメッセージやイベントの原因と結果だけを表示
panels-diagram-lit =
    { $count ->
        [0] この範囲に、このイベントの原因や結果となるメッセージはありません。
       *[other] 原因となったメッセージ：{ NUMBER($past) } 件（一重線）、結果のメッセージ：{ NUMBER($future) } 件（二重線）
    }
panels-diagram-legend = 記号の意味
panels-diagram-legend-now = いま時空図に見えているものの見方です。
panels-diagram-legend-role = { $what ->
    [leads] { $role }：太い線
    [contends] { $role }：太い破線
   *[other] { $role }：細い線
}
panels-diagram-legend-crashed = クラッシュ中：灰色の点線
panels-diagram-legend-paused = 一時停止中：レーンの一点鎖線
panels-diagram-legend-colour = 色：{ $counter }
panels-diagram-legend-before = 灰色：最初の{ $counter }より前
panels-diagram-legend-request = メッセージ：送信から受信まで
panels-diagram-legend-reply = 応答：薄い線
panels-diagram-legend-lost = ここでメッセージが失われる
panels-diagram-legend-open = 再生位置で配送中のメッセージ
panels-diagram-legend-ahead = 破線のメッセージ：再生位置より先
panels-diagram-legend-commit = ノードが新たなコミットを知った時点
panels-diagram-legend-fault = ノードへの操作（クラッシュ、再起動など）
panels-diagram-legend-broken = リンクの切断またはメッセージの破棄。点線の先が相手
panels-diagram-legend-changed = リンクの再接続または設定の変更（遅延、損失率など）
panels-diagram-legend-band = ネットワーク分断。上にグループを示す
panels-diagram-legend-severed = リンクが切断されている期間（↔ は双方向、→ は片方向、または本数）
panels-diagram-legend-cause = 一重線：原因となったメッセージ
panels-diagram-legend-effect = 二重線：結果として生じたメッセージ
panels-diagram-legend-event = 選んだイベント、または原因と結果の対象
panels-diagram-legend-shared = 場所が足りないため、クライアントは 1 本のレーンを共有
panels-diagram-hide = 時空図を隠す
panels-diagram-save = SVG として保存
panels-diagram-modified = 変更を加えた { $algorithm }（全体または一部の期間で無効：{ $rules }）
panels-diagram-run =
    { $scenario ->
        [none] シード { $seed } · Quorate
       *[other] { $scenario } · シード { $seed } · Quorate
    }
panels-diagram-summary =
    { $from } から { $to } まで：メッセージ { NUMBER($count) } 件、うち { NUMBER($lost) } 件は失われました。{ $leaders ->
        [none] リーダーはいません。
       *[other] リーダー：{ $leaders }。
    }
## これまでの出来事(原因ごと)

panels-feed-node = ノード
panels-feed-every-node = すべてのノード
panels-feed-kind = 種類
panels-feed-every-kind = すべての種類
panels-feed-story = { $kind } · { $count } 件 · { $span }
panels-feed-fold = 閉じる（←）
panels-feed-unfold = 開く（→）
panels-feed-more = …ほか { $count } 件
panels-feed-filtered = 最近、該当する出来事はありません。
panels-feed-quiet = しばらく定期的なやり取りだけが続いています。
panels-kind-clients = クライアント
panels-kind-faults = 障害
panels-kind-other = その他

## ルール一覧

panels-card-title = ルール一覧
panels-card-help = いま使われたルールが強調されます。ルールを選ぶと、次に使われる時点へ移動します。
panels-card-next = 次に使われる時点へ移動
panels-card-off = 無効：{ $rules }
panels-card-not-soon = 当面、このルールは使われません。
panels-card-vain = このルールは、この先 { $span }間は使われません。
panels-card-none = このアルゴリズムにはルール一覧がありません。

## グラフ

panels-charts-title = { $from }から { $to }まで
panels-charts-table = 表で見る
panels-charts-messages = 毎秒のメッセージ数
panels-charts-messages-sum = 全種類で平均毎秒 { $rate } 通、1 種類では最大 1 秒に { $most } 通
panels-charts-messages-none = この間に送られたメッセージはありません。
panels-charts-rate = { $rate } 通/秒
panels-charts-kind = 種類
panels-charts-mean = 平均
panels-charts-total = 合計
panels-charts-latency = リクエストから応答までの時間
panels-charts-latency-none = この間に応答を受けたクライアントはありません。
panels-charts-latency-sum = 応答 { $count } 件。半数は { $median }以内、95{"\u00A0"}% は { $slow }以内
panels-charts-request = リクエスト
panels-charts-answered = 応答の時刻
panels-charts-waited = かかった時間
panels-charts-commit = リーダーの追記からコミットまでの時間
panels-charts-commit-none = この間にコミットされたエントリはありません。
panels-charts-commit-sum = エントリ { $count } 件。半数は { $median }以内、95{"\u00A0"}% は { $slow }以内
panels-charts-entry = エントリ
panels-charts-committed = コミットの時刻
panels-charts-leader = リーダーがいた時間
panels-charts-leader-sum = 全体の { $share }{"\u00A0"}%
panels-charts-who = リーダー
panels-charts-from = 開始
panels-charts-for = 期間
## ログ：食い違う列とエントリの一生

panels-life-title = エントリ { $index } の一生
panels-life-appended = { $node } が追記
panels-life-acknowledged = { $node } に届いたことを { $leader } が確認
panels-life-committed = コミット済みと { $node } が認識
panels-life-applied = { $node } が適用
panels-life-lost = { $node } のログから失われた
panels-life-compacted = { $node } のスナップショットに含まれた
panels-life-earlier = { $time } より前から { $nodes } にあります。
panels-life-loading = イベントを調べています…
panels-life-nothing = 調べた範囲では何も起きていません。

## インスペクター

panels-inspect-title = 詳細
panels-inspect-node = ノード
panels-inspect-choose = 選択…
panels-inspect-a-message = （メッセージ）
panels-inspect-compare = 比較
panels-inspect-nobody = なし
panels-inspect-explain = 説明
panels-inspect-empty = 画面のノードかメッセージ、またはここに並ぶノードを押すと、そのすべてのフィールドを表示します。
panels-inspect-overview = すべてのノード
panels-inspect-role = 役割
panels-inspect-log-end = ログ末尾
panels-inspect-committed = コミット
panels-inspect-applied = 適用
panels-inspect-entry = { $index }（{ $term }）
panels-inspect-not-started = { $node } はまだ起動していません。
panels-inspect-changed = { $count ->
        [0] このイベントで変わったフィールドはありません。
       *[other] このイベントで変わったフィールド（{ $count } 個）：
    }
panels-inspect-fields = { $node } のフィールド
panels-inspect-field = フィールド
panels-inspect-machine = 状態機械
panels-inspect-log = ログ
panels-inspect-log-empty = 空
panels-inspect-log-last = { $compacted ->
        [0] 最後のエントリは { $index }（{ $term }）
       *[other] 最後のエントリは { $index }（{ $term }）、{ $compacted } まではスナップショット
    }
panels-inspect-logs = ログの比較
panels-inspect-logs-same = 両方が持つ範囲では { $other } と同じ
panels-inspect-logs-differ = インデックス { $index } から { $other } と異なる
panels-inspect-clock = 時計
panels-inspect-clock-rate = { $rate ->
        [1] 正確
       *[other] { $rate } 倍速
    }
panels-inspect-timers = タイマー
panels-inspect-timers-none = 動いていません
panels-inspect-left = 残り { $time }
panels-inspect-absent = 存在しない
panels-inspect-null = なし
panels-inspect-nothing = 空
panels-inspect-differs = 異なる値
panels-inspect-more = ほか { $count } 件
panels-inspect-message-gone = このメッセージはもう送信途中ではありません。
panels-inspect-lost = 失われたため届かない
panels-inspect-type = 種類
panels-inspect-from = 送信元
panels-inspect-to = 宛先
panels-inspect-sent = 送信
panels-inspect-arrives = 到着
panels-inspect-body = 本体

## 負荷

panels-load-kind = クライアントが自動で送るリクエスト
panels-load-none = なし
panels-load-steady = 一定
panels-load-bursts = まとめて
panels-load-rate = リクエスト
panels-load-per-second = 毎秒 { NUMBER($rate) } 件
panels-load-reads = 読み取りの割合
panels-load-mixed = 標準（{ $percent }）
panels-load-clients = クライアント数
panels-load-help = クライアントは交代で送ります。「まとめて」では { $burst } 件を一度に送り、その分だけ間をあけます。
