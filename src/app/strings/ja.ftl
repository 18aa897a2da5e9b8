### ステージとパネルを囲むページ:ヘッダー、プレーヤー、メニュー、ページからのお知らせ。

app-document-title = Quorate — 機械が合意する様子を見る
app-document-description = 本物の Raft クラスターがブラウザの中で動きます。リーダーの選出とログの複製を見て、ノードをクラッシュさせ、ネットワークを切り、時間を一歩ずつ進められます。

## ヘッダー

app-course = コース
app-algorithm = アルゴリズム
app-scenario = シナリオ
app-scenario-own = 自由な実行
app-run = 設定
app-run-title = 実行の設定
app-network = ネットワーク
app-partition = 分断
app-rules = ルールを破る
app-menu = メニュー
app-language = 言語
app-theme = テーマ：{ $theme ->
        [light] ライト
        [dark] ダーク
       *[auto] システムに合わせる
    }
app-modified = 変更を加えた { $algorithm }
app-modified-without =
    { $one ->
        [none] { $count } 個のルールなし
       *[other] 「{ $rules }」なし
    }
app-modified-help = 本来のアルゴリズムではありません。この実行では、次のルールが全体または一部の期間で無効です：{ $rules }
app-scenario-without = 「{ $rule }」なしで実行
app-rule-choice = ルール「{ $rule }」の有無
app-with-rule = ルールあり
app-with-rule-help = ルール「{ $rule }」を有効にして、本来のアルゴリズムでこのシナリオを実行します
app-without-rule = ルールなし
app-without-rule-help = ルール「{ $rule }」を無効にしてこのシナリオを実行し、何が壊れるかを見ます
app-moments = このシナリオの見どころ
app-moment-ahead = 次 { $time }：
app-moment-last = 最後：

## 実行の設定

app-run-nodes = ノード数
app-run-fewer = ノードを 1 つ減らす
app-run-more = ノードを 1 つ増やす
app-run-seed = シード
app-run-new-seed = 新しいシード
app-run-seed-help = シードが同じなら、どこでも同じ実行になります。
app-run-seed-wrong = シードは 1〜{ $max } 文字です。
app-run-config = { $algorithm } の設定
app-run-client-timeout = クライアントの再送まで
app-run-client-timeout-help = この時間応答がないと、クライアントは次のノードに同じリクエストを送り直します。空欄なら待ち続けます。
app-run-ms = ミリ秒
app-run-bounds = { $min }〜{ $max }。既定値は { $usual }。
app-run-out-of-bounds = { $min }〜{ $max } の数値を入力してください。
app-run-range = { $min }〜{ $max }
app-run-wrong = 「{ $name }」は { $min }〜{ $max } の範囲で入力してください。
app-run-start = 新しく実行
app-run-reset = 最初から

## プレーヤー

app-player = プレーヤー
app-transport = 時間の移動
app-play = 再生
app-pause = 一時停止
app-clock = 仮想時間
app-scrubber = 時刻
app-speed = 速度
app-speed-times = { NUMBER($speed, maximumFractionDigits: 2) }×
app-speed-help = 現実の 1 秒あたりに進む、クラスターの秒数。
app-branches = ブランチ
app-branch-main = メイン
app-branch-name = ブランチ { $number }
app-branch-count = { $number } / { $count }
app-branch-rename = 「{ $name }」に名前を付ける
app-branch-compare = 「{ $name }」を並べて表示
app-branch-remove = 「{ $name }」を片付ける
app-branch-removed = ブランチを片付けました。
app-bookmark-removed = しおりを消しました。
app-bookmarks = しおり
app-bookmarks-none = 気になった瞬間に印を付けると、ここや時間軸から戻れます。
app-compared = 並べて表示：{ $name }
app-compared-swap = 入れ替える
app-compared-close = 並べた表示を閉じる
app-compared-same = ここまで同じ
app-compared-differ = 違い：{ $nodes }
app-branches-back = 片付けたブランチを戻す（{ $count }）
app-branches-help = 一度見た過去を変えると、元の未来はブランチとしてここに残ります。
app-undo-redo = 取り消しとやり直し
app-actions = クラスターを操作
app-crash = クラッシュ
app-crash-node = { $node } をクラッシュ
app-restart-node = { $node } を再起動
app-pause-node = { $node } を一時停止
app-resume-node = { $node } を再開
app-time-out-node = { $node } を今すぐタイムアウト
app-cut = 切断
app-cut-choose = リンクを切断…
app-request = リクエスト
app-request-help = クライアントがリーダー（または選択中のノード）にリクエストを送ります
app-request-choose = リクエストを選ぶ…
app-admin = 管理者
app-load-choose = 負荷…
app-admin-choose = 管理者の操作…
app-partition-choose = ネットワーク分断…
app-network-choose = ネットワーク…
app-heal = ネットワークを修復
app-more = その他の操作
app-break-it = 壊してみる
app-milestone-election = { $node } を選出{ $term ->
        [none] {""}
       *[other] （{ $term }）
    }
app-milestone-commit = { $node } がコミット{ $term ->
        [none] {""}
       *[other] （{ $term }）
    }
app-milestone-fault = { $what ->
        [crash] { $node } がクラッシュ
        [restart] { $node } が再起動
        [pause] { $node } が一時停止
        [resume] { $node } が再開
        [wipe] { $node } のディスクを消去
        [partition] ネットワーク分断
        [heal] ネットワークを修復
        [cut] リンクを切断
        [join] リンクを接続
        [link] ネットワークを設定
        [drop] メッセージを破棄
        [deliver] メッセージを即時配送
        [duplicate] メッセージを複製
        [delay] メッセージを遅延
        [timeout] { $node } がタイムアウト
        [clock] { $node } の時計を変更
        [rule] ルールを切り替え
        [admin] { $node } への管理コマンド
       *[other] 操作
    }
app-milestone-violation = { $what }の違反

## ショートカット

app-keys-time = 時間
app-keys-cluster = クラスター
app-keys-page = ページ
app-keys-present = 発表中
app-key-play = 再生・一時停止
app-key-step-back = 1 イベント戻る
app-key-step-forward = 1 イベント進む
app-key-previous = 前の節目へ
app-key-next = 次の節目へ
app-key-moment-before = シナリオの前の見どころへ
app-key-moment-next = シナリオの次の見どころへ
app-key-bookmark = この瞬間に印を付ける
app-key-slower = 遅くする
app-key-faster = 速くする
app-key-select = ノードを選択
app-key-crash = 選択中のノード（なければリーダー）をクラッシュ・再起動
app-key-cut = リンクを切断
app-key-request = リクエストを送る
app-key-admin = 管理者の操作（メンバー、リーダー移譲、スナップショット）
app-key-load = 負荷
app-key-time-out = ノードのタイマーを今すぐ満了させる
app-key-heal = ネットワークを修復
app-key-undo = 取り消す
app-key-redo = やり直す
app-key-diagram = 時空図の表示・非表示
app-key-full-screen = 全画面表示
app-key-share = 共有
app-key-picture = 画像・動画として保存
app-key-palette = コマンドパレット
app-key-present = 発表モード
app-key-present-before = 前の見どころか節目へ
app-key-present-next = 次の見どころか節目へ
app-key-present-play = 再生
app-key-present-blank = 画面を黒くする（どのキーでも戻る）
app-key-present-again = Esc で抜けた後、発表モードに戻る
app-key-sheet = キーボードショートカット
app-key-close = 閉じる・選択を解除
app-single-keys = 1 キーのショートカット
app-single-keys-help = 音声入力やほかのツールの妨げになるときは、オフにしてください。

## スマートフォンのパネル

app-tabs = パネル
app-tab-logs = ログ
app-tab-registers = レジスター
app-tab-feed = これまでの出来事
app-tab-network = ネットワーク
app-tab-diagram = 時空図
app-tab-safety = 安全性

## ページからのお知らせ

app-close = 閉じる
app-dismiss = 閉じる
app-present-leave = 発表モードを終える
app-blank-end = 画面を元に戻す
app-cancel = 中止
app-loading = エンジンを起動しています…
app-failed = エンジンが停止し、復旧できませんでした。行った操作もそのままに、実行を開き直せます。
app-hint = ノード・リンク・メッセージをクリックすると、できる操作が開きます。どの操作も取り消せます。
app-hint-phone = ノードやリンクをタップして壊せます。取り消しもできます。
app-violated = 安全性の違反：{ $property }（{ $nodes }）。再生を一時停止しました。戻って経緯を確かめられます。
app-searching = 先を探しています… { $percent }{"\u00A0"}%
app-problem = 問題が発生しました。
app-problem-detail = 詳細
app-offline = ページの一部を読み込めませんでした。接続を確かめて、もう一度お試しください。
app-no-timer = { $node } には今、満了させるタイマーがありません。リーダーやクラッシュしたノードは何も待っていません。
app-fault-title = このページで問題が発生しました
app-fault-text = 画面を描画できませんでした。実行は失われていません。行った操作もそのままに、新しいワーカーで開き直せます。
app-fault-again = 実行を開き直す
app-fault-restart = 実行を最初から始める
app-fault-link = 実行のリンクをコピー
app-fault-copied = コピーしました
app-fault-refused = コピーできませんでした。選択中のリンクを手動でコピーしてください。
app-fault-reload = ページを再読み込み

## ステージの横のルールとグラフ

app-key-rule-card = ルール一覧
app-tab-rules = ルール
app-tab-charts = グラフ
app-tab-inspect = 詳細
app-key-inspect = 選択したものを詳しく見る
app-key-legend = ステージの凡例

## コマンドパレット

app-palette-find = コマンド・シナリオ・ルール・ノードを検索
app-palette-none = 「{ $typed }」に当てはまるものはありません。短くするか、別の言葉で試してください。コマンド、シナリオ、ルール、ノードを探せます。
app-palette-count = { $count } 件
app-palette-help = ↑ ↓ で選択、Enter で実行、Esc で閉じる
app-palette-scenario = シナリオ
app-palette-rule = ルール
app-palette-look = 言語・テーマ・速度
app-palette-go = 節目
app-palette-node = ノード
app-palette-without = { $scenario }（「{ $rule }」なし）
app-palette-rule-off = 「{ $rule }」を無効にする
app-palette-rule-on = 「{ $rule }」を有効にする
app-palette-language = 言語：{ $name }
app-palette-speed = 速度：{ $speed }
app-palette-next = 次の{ $kind ->
        [election] リーダー選出
        [commit] コミット
        [fault] 障害
       *[violation] 違反
    }へ
app-palette-previous = 前の{ $kind ->
        [election] リーダー選出
        [commit] コミット
        [fault] 障害
       *[violation] 違反
    }へ
app-palette-select = { $node } を選択
