### クライアント：リクエスト、読み取り、結果の代わりに返すもの。

note-answered = { $leader } が { $client } のリクエスト { $request } に応答しました。スロット { $slot } が選ばれ、実行されたからです。
    .rule = クライアントへの応答は、コマンドを実行してからです
note-request-repeated = { $node } は { $client } のリクエスト { $request } を再び実行しませんでした。スロット { $slot } は前と同じリクエストです。{ $client } には前と同じ応答を返します。
    .rule = いくつのスロットにあっても、リクエストの実行は 1 回だけです
note-request-pending = { $leader } では、{ $client } のリクエスト { $request } がすでに待っています。
    .rule = 待っているリクエストを、二重に待たせることはありません
note-redirected = { $node } はリーダーではないので、{ $client } に { $leader } を案内しました。
    .rule = 提案するのはリーダーだけです。ほかのサーバーは知っているリーダーを教えます
note-redirected-unknown = { $node } はリーダーではなく、今のリーダーも知りません。{ $client } はリクエストし直す必要があります。
    .rule = 提案するのはリーダーだけです
note-redirected-full = { $leader } ではコマンドが { $waiting } 個も待っているので、{ $client } には引き取ってもらいます。
    .rule = 何も選ばれないリーダーは、それ以上引き受けません
note-read-local = { $node } が { $client } のリクエスト { $request }（読み取り）に、スロット { $slot } まで実行した手元の状態から応答しました。ほかのサーバーのほうが先に進んでいるかもしれません。
    .rule = 手元の状態からの読み取りは誰にも確かめないので、古いことがあります
note-read-unlogged = { $leader } が { $client } のリクエスト { $request }（読み取り）に、スロットを使わず、スロット { $slot } までの手元の状態からすぐに応答しました。
    .rule = このルールがないと、追い越されているかもしれないリーダーが手元の状態から応答します

error-cas-mismatch = キーの値が指定と違っていたため、変更しませんでした。
error-machine-full = 状態機械に、これ以上キーを追加できません。
error-request-expired = リクエストが古すぎて、実行済みかどうかを確かめられません。今回は実行しませんでした。

## 操作

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
read-mode-unset = スロットを使う
    .description = 書き込みと同じように提案し、実行されてから応答します。古い値は返しません。
read-mode-log = スロットを使う
    .description = 書き込みと同じように提案し、実行されてから応答します。古い値は返しません。
read-mode-local = 手元の状態から
    .description = どのサーバーも、実行し終えた状態からすぐに応答します。古い値を返すことがあります。

## 設定

config-group-timing = タイミング
config-group-slots = スロット
config-electionTimeoutMin_us = リーダー待ちのタイムアウト（最短）
    .description = サーバーは少なくともこの時間リーダーからの連絡を待ち、なければ自分の提案番号を準備します。メッセージの往復時間の何倍も長くします。
config-electionTimeoutMax_us = リーダー待ちのタイムアウト（最長）
    .description = 待ち時間は毎回、この値までの範囲で無作為に決まります。範囲が広いほど、2 台が同時に準備することは減ります。
config-heartbeatInterval_us = ハートビート間隔
    .description = リーダーが自分の存在を知らせ、応答のなかったものを送り直す間隔です。リーダー待ちのタイムアウトより十分に短くします。
config-backOff = 間を置く
    .description = 追い越されたサーバーは、無作為な時間だけ待ってからやり直します。これがないと、2 台がいつまでも追い越し合うことがあります。
config-window = ウィンドウ α
    .description = 選ばれた部分から先、同時に進められるスロットの最大数です。1 なら、前のコマンドが選ばれるまで次は待ちます。
config-catchUpBatch = 追いつくための 1 メッセージのスロット数
    .description = 遅れたサーバーへの 1 回の応答に入れる、選ばれたスロットの最大数です。
config-clash-timeouts = リーダー待ちのタイムアウトの最短値が最長値を超えています。どちらかを直してください。
