### ステージ: ノード、メッセージ、リンクと、それらに対する操作。

stage-label = クラスター
stage-nodes = ノード
stage-swarm = { NUMBER($count) } 件のメッセージが配送中（個々のメッセージは時空図にあります）
stage-messages = 配送中のメッセージ
stage-links = リンク。矢印キーで移動します。
stage-loading = クラスターを起動しています…

## ノードのそば

# 役割と補足。「候補者 · 得票 2（必要 3）」
stage-role-and = { $role } · { $addition }
stage-role-but = { $role }（{ $addition }）
stage-cut-off = 孤立中
stage-too-few = 過半数が停止中
stage-tally = { $agreed }（必要 { $needed }）
stage-tally-also = { $agreed } と { $alsoAgreed }（必要 { $needed } と { $alsoNeeded }）
stage-register = { $name } { $words }
stage-clock-badge = { $rate }×

## スクリーンリーダー向け

stage-node-spoken =
    { $node }{ $role ->
        [none] {""}
       *[other] 、{ $role }
    }、{ $counter }{ $commit ->
        [none] {""}
       *[other] 、コミット { $commit } まで
    }、{ $status }{ $addition ->
        [none] {""}
       *[other] 、{ $addition }
    }
stage-message-spoken =
    { $from } から { $to } への { $type }{ $counter ->
        [none] {""}
       *[other] 、{ $counter }
    }、{ $message }{ $lost ->
        [none] {""}
       *[other] 、{ $lost }
    }
stage-link-spoken =
    リンク { $a } – { $b }：{ $state ->
        [open] 通じている
        [parted] 分断で通じない
        [cut] 両方向とも切断
       *[oneWay] { $from } から { $to } へだけ届く
    }
stage-summary-cluster = { $count } 個のノードのクラスター。
stage-summary-leads = { $node } は{ $counter } の{ $role }。
stage-summary-no-leader = リーダー役のノードはいません。
stage-summary-role = { $nodes } は{ $role }。
stage-summary-committed = コミットは最も進んだところでインデックス { $index } まで。
stage-summary-split = ネットワークは分断されています：{ $groups }。
stage-summary-cuts = { $count } 本のリンクが切断されています。
stage-summary-messages =
    { $count ->
        [0] 配送中のメッセージはありません。
       *[other] { $count } 件のメッセージが配送中です。
    }

## 分断のグループ

stage-group-majority = 過半数
stage-group-enough = 決定できる
stage-group-minority = 決定できない
stage-group-too-few = 稼働数が足りない
stage-group-share = { $size }/{ $all }
stage-group-and = 、
stage-group-count = （{ $shares }）
stage-group-line = { $nodes } — { $verdict }{ $count }
stage-group-verdict-line = { $verdict }{ $count }

## メッセージが失われた理由

stage-lost-loss = 途中で消失
stage-lost-partition = 分断で届かず
stage-lost-cut = 切断で届かず
stage-lost-crashed = 宛先が停止中
stage-lost-dropped = 破棄
stage-lost-overflow = 配送中が多すぎて破棄

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
stage-message-sent = { $time }に送信
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

stage-clients = クライアント
stage-clients-more = ほか { $count }
stage-client-card = クライアント { $client }
stage-client-request = { $client } からのリクエスト
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
stage-client-waiting = { $count } 件待ち
stage-client-spoken = { $client }：{ $pending ->
    [0] 応答待ちなし
   *[other] { $pending } 件の応答待ち
}{ $last ->
    [ok] 、直前のリクエストには応答あり
    [timed-out] 、直前のリクエストはタイムアウト
    [failed] 、直前のリクエストは失敗
   *[none] { "" }
}

## 手での操作

stage-tools = ステージの表示
stage-nearer = 拡大
stage-farther = 縮小
stage-tidy = 整列：すべて元の位置に戻す
stage-legend = 凡例
stage-violated = { $property }の違反：{ $nodes }
stage-held-index = { $node } · { $index }
stage-held-counter = { $counter }
stage-held-nothing = エントリなし
stage-held-compacted = スナップショット内
