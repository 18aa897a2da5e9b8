### ページに表示する Raft のフォーム：操作と設定の分類。

## キーバリュー状態機械の操作

operation-set = 設定（set）
operation-add = 加算（add）
operation-get = 取得（get）
operation-delete = 削除（delete）
operation-cas = 比較して設定（cas）
operation-field-key = キー
operation-field-value = 値
operation-field-by = 加える数
operation-field-from = 今の値がこれなら
    .help = まだ値がない場合は空欄にします。
operation-field-to = この値にする
operation-field-read = 答え方
read-mode-unset = 実行の設定に従う
    .description = リースか ReadIndex が有効ならその方法で、なければログを通して答えます。

## 設定の分類

config-group-timing = タイミング
config-group-elections = 選挙
config-group-log = ログ
config-group-clients = クライアントと読み取り
config-group-membership = メンバーシップ
