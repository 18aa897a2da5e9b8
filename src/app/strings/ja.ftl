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
app-modified-help = 本来のアルゴリズムではありません。この実行では、次のルールが全体または一部の期間で無効です：{ $rules }
app-rule-choice = ルール「{ $rule }」の有無
app-with-rule = ルールあり
app-with-rule-help = ルール「{ $rule }」を有効にして、本来のアルゴリズムでこのシナリオを実行します
app-without-rule = ルールなし
app-without-rule-help = ルール「{ $rule }」を無効にしてこのシナリオを実行し、何が壊れるかを見ます
app-moments = このシナリオの見どころ
app-moment-ahead = 次：
app-moment-here = 今：
app-moment-passed = 戻る：

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
app-branch-count = { $number } / { $count }
app-branch-removed = ブランチを削除しました。
app-bookmark-removed = しおりを消しました。
app-bookmarks = しおり
app-undo-redo = 取り消しとやり直し
app-actions = クラスターを操作
app-crash = クラッシュ
app-crash-node = { $node } をクラッシュ
app-restart-node = { $node } を再起動
app-cut = 切断
app-request = リクエスト
app-request-help = クライアントがリーダー（または選択中のノード）にリクエストを送ります
app-request-choose = リクエストを選ぶ…
app-admin = 管理者
app-more = その他の操作
app-break-it = 壊してみる

## ショートカット

app-key-step-back = 1 イベント戻る
app-key-step-forward = 1 イベント進む
app-key-previous = 前の節目へ
app-key-next = 次の節目へ
app-key-moment-before = シナリオの前の見どころへ
app-key-moment-next = シナリオの次の見どころへ
app-key-slower = 遅くする
app-key-faster = 速くする
app-key-undo = 取り消す
app-key-redo = やり直す
app-key-share = 共有
app-key-palette = コマンドパレット
app-key-present = 発表モード
app-key-sheet = キーボードショートカット

## スマートフォンのパネル

app-tabs = パネル
app-tab-logs = ログ
app-tab-registers = レジスター
app-tab-feed = これまでの出来事
app-tab-network = ネットワーク
app-tab-diagram = 時空図
app-tab-safety = 安全性

## ページからのお知らせ

app-dismiss = 閉じる
app-present-leave = 発表モードを終える
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
app-fault-title = このページで問題が発生しました
app-fault-text = 画面を描画できませんでした。実行は失われていません。行った操作もそのままに、新しいワーカーで開き直せます。
app-fault-again = 実行を開き直す
app-fault-restart = 実行を最初から始める
app-fault-link = 実行のリンクをコピー
app-fault-copied = コピーしました
app-fault-refused = コピーできませんでした。選択中のリンクを手動でコピーしてください。
app-fault-reload = ページを再読み込み

## ステージの横のルールとグラフ

app-tab-rules = ルール
app-tab-charts = グラフ
app-tab-inspect = 詳細
