### ステージ: ノード、メッセージ、リンクと、それらに対する操作。

stage-label = クラスター
stage-nodes = ノード
stage-swarm = { NUMBER($count) } 件のメッセージが配送中
stage-messages = 配送中のメッセージ
stage-links = リンク。矢印キーで移動します。
stage-loading = クラスターを起動しています…

## ノードのそば

# 役割と補足。「候補者 · 得票 2（必要 3）」
stage-role-and = { $role } · { $addition }
stage-role-but = { $role }（{ $addition }）
stage-cut-off = 孤立中
# 役割は星印が示す。短く言えるほど、ノードを大きく描ける。
stage-cut-off-brief = { $role ->
   *[other] 孤立中
}
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
stage-group-verdict-line = { $verdict }{ $count }

## メッセージが失われた理由

stage-lost-loss = 途中で消失
stage-lost-partition = 分断で届かず
stage-lost-cut = 切断で届かず
stage-lost-crashed = 宛先が停止中
stage-lost-dropped = 破棄
stage-lost-overflow = 配送中が多すぎて破棄

## クライアント

stage-clients = クライアント
stage-clients-more = ほか { $count }
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
