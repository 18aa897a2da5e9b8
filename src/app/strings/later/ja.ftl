### ヘッダーやプレーヤーから開くもの：設定、メニュー、ショートカット、コマンドパレット。

## ヘッダー

app-scenario-without = 「{ $rule }」なしで実行

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
app-run-bounds = { $min }〜{ $max }。このシナリオの値：{ $usual }
app-run-empty = 空欄
app-run-field-reset = 「{ $name }」を { $usual }に戻す
app-run-on = オン
app-run-off = オフ
app-run-all-usual = すべてシナリオの値に戻す
app-run-are-usual = すべての設定をシナリオの値に戻しました。
app-run-are-back = 変更した設定に戻しました。
app-run-out-of-bounds = { $min }〜{ $max } の数値を入力してください。
app-run-range = { $min }〜{ $max }
app-run-wrong = 「{ $name }」は { $min }〜{ $max } の範囲で入力してください。
app-run-start = 新しく実行
app-run-reset = 最初から

## プレーヤー

app-branch-main = メイン
app-branch-name = ブランチ { $number }
app-branch-rename = 「{ $name }」に名前を付ける
app-branch-compare = 「{ $name }」を並べて表示
app-branch-remove = 「{ $name }」を削除
app-branch-is-shown = 表示中のブランチです。並べて見るには、ほかのブランチを選んでください。
app-branch-is-only = ブランチは 1 つしかないため、削除できません。
app-bookmarks-none = 気になった瞬間に印を付けると、ここや時間軸から戻れます。
app-compared = 並べて表示：{ $name }
app-compared-swap = 入れ替える
app-compared-close = 並べた表示を閉じる
app-compared-same = ここまで同じ
app-compared-differ = 違い：{ $nodes }
app-branches-help = 一度見た過去を変えると、元の未来はブランチとしてここに残ります。
app-pause-node = { $node } を一時停止
app-resume-node = { $node } を再開
app-time-out-node = { $node } を今すぐタイムアウト
app-cut-choose = リンクを切断…
app-load-choose = 負荷…
app-admin-choose = 管理者の操作…
app-partition-choose = ネットワーク分断…
app-network-choose = ネットワーク…
app-heal = ネットワークを修復
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
app-key-bookmark = この瞬間に印を付ける
app-key-select = ノードを選択
app-key-crash = 選択中のノード（なければリーダー）をクラッシュ・再起動
app-key-cut = リンクを切断
app-key-request = リクエストを送る
app-key-admin = 管理者の操作（メンバー、リーダー移譲、スナップショット）
app-key-load = 負荷
app-key-time-out = ノードのタイマーを今すぐ満了させる
app-key-heal = ネットワークを修復
app-key-diagram = 時空図の表示・非表示
app-key-full-screen = 全画面表示
app-key-picture = 画像・動画として保存
app-key-present-before = 前の見どころか節目へ
app-key-present-next = 次の見どころか節目へ
app-key-present-play = 再生
app-key-present-blank = 画面を黒くする（どのキーでも戻る）
app-key-present-again = Esc で抜けた後、発表モードに戻る
app-key-close = 閉じる・選択を解除
app-single-keys = 1 キーのショートカット
app-single-keys-help = 音声入力やほかのツールの妨げになるときは、オフにしてください。

## ページからのお知らせ

app-close = 閉じる
app-blank-end = 画面を元に戻す

## ステージの横のルールとグラフ

app-key-rule-card = ルール一覧
app-key-inspect = 選択したものを詳しく見る
app-key-legend = ステージの凡例

## コマンドパレット

app-palette-find = 操作・シナリオ・ルール・ノードを検索
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
app-palette-stage = ステージ
app-palette-mark = しおりとブランチ
app-palette-view = ページ
app-palette-wipe = { $node } のディスクを消去
app-palette-single-keys = 1 キーのショートカットを{ $on ->
        [true] オフにする
       *[other] オンにする
    }
app-palette-check = 線形化可能性を検査
app-palette-bookmark = しおり：{ $name }
app-palette-branch = ブランチ：{ $name }
app-palette-compare = 並べて比較…
app-palette-glossary = 用語集
app-palette-teach = 教える方へ
app-palette-front = トップページ
