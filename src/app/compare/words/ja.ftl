### 二つの実行を並べて見る画面と、アルゴリズムの選択。

compare-algorithm = アルゴリズム
compare-with = { $on ->
        [true] { $name }：オン
       *[false] { $name }：オフ
    }
compare-end = 最初の実行だけを表示
compare-loading = 二つ目の実行を開始しています…
compare-failed = 二つ目の実行は、設定の組み合わせが成り立たないため表示できません。最初の実行はそのまま続きます。
compare-left-out = こちらでは意味を持たないコマンド { $count } 件を除いています

compare-count = { NUMBER($count) }
compare-mean = { NUMBER($mean, maximumFractionDigits: 1) }
compare-decisions = 決定数
    .help = これまでに成功の応答を得たクライアントのリクエストの数
compare-messages = メッセージ／決定
    .help = 決定したリクエスト 1 件が引き起こした、ノード間のメッセージの平均。タイマーによるもの（ハートビート、再送）は含みません。
compare-delays = 遅延／決定
    .help = リクエストがノードに届いてから応答までにかかった、片道のメッセージ遅延の回数の平均。クライアントとの往復は含みません。
compare-writes = 書き込み／決定
    .help = 決定したリクエスト 1 件のためにディスクの内容が変わったイベントの平均（全ノードの合計）
compare-all = 全メッセージ
    .help = これまでのノード間のすべてのメッセージ（ハートビートと再送を含む）

compare-title = 並べて比べる
compare-help = 同じシード、同じ負荷、同じ障害のもとで、二つ目の実行を同じ時計で動かします。最初の実行への操作は両方に行われます。
compare-pair-raft-multi-paxos = Raft と Multi-Paxos
compare-pair-two-three-phases = 2 相と 3 相：コーディネーターのクラッシュ
compare-pair-pre-vote = 事前投票の有無：戻ってきたサーバーの妨害
compare-this = この実行と比べる相手
compare-other = { $algorithm }
compare-turned-on = 「{ $name }」をオンにした実行
compare-turned-off = 「{ $name }」をオフにした実行
compare-more = 設定を 1 つ変えた実行
