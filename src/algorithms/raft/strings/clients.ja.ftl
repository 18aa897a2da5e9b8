### クライアント：リクエスト、セッション、読み取り、結果の代わりに返すもの。

## リクエスト

note-redirected = { $node } はリーダーではないので、{ $client } に { $leader } を案内しました。
    .rule = クライアントに応えるのはリーダーだけです。フォロワーは知っているリーダーを教えます
note-redirected-unknown = { $node } はリーダーではなく、今のリーダーも知りません。{ $client } はリクエストし直す必要があります。
    .rule = クライアントに応えるのはリーダーだけです
note-redirected-transfer = { $node } は { $to } にリーダーを移譲しているところで、リクエストを受け付けません。{ $client } はリクエストし直す必要があります。
    .rule = 移譲中のリーダーは何も引き受けません。相手のログが追いつけるようにするためです
note-answered = { $leader } が { $client } のリクエスト { $request } に応答しました。{ $index } のエントリがコミットされ、適用されたからです。
    .rule = クライアントへの応答は、エントリを適用してからです

## セッション

note-append-register = { $client } にはまだセッションがないため、{ $leader } はセッションを開くエントリを、{ $term } のエントリとして自分のログの{ $index } に追記しました。{ $client } はセッションの番号をつけてリクエストし直します。
    .rule = クライアントは最初のリクエストの前にセッションを得ます。セッションはログを通じて全サーバーが知っています
note-session-opened = { $node } が { $client } のセッション { $session } を開きました。これからは { $client } のリクエストを番号で見分けます。
    .rule = セッションは応答を覚えておくので、繰り返されたリクエストを見分けられます
note-session-expired = { $node } は、新しいセッションのためにセッション { $session } を終わらせました。{ $lastUsed } を最後に、どのセッションよりも長く使われていなかったからです。
    .rule = セッションが上限を超えると、最も長く使われていないセッションが、どのサーバーでも同じエントリで終わります
note-request-repeated = { $node } は { $client } のリクエスト { $request } を再び実行しませんでした。{ $index } のエントリは前と同じリクエストなので何も変えず、{ $client } には前と同じ応答を返します。
    .rule = 実行済みのリクエストは再び実行せず、前と同じ応答を返します
note-request-expired = { $node } は { $client } のリクエスト { $request } を実行しませんでした。セッション { $session } は終わっており、実行済みかどうかを確かめられないからです。
    .rule = セッションが終わっているリクエストは拒否します。2 回実行してしまうおそれがあるからです

## 読み取り

note-read-registered = { $leader } が { $client } のリクエスト { $request }（読み取り）を引き受けました。まだリーダーであることを{ quorum-count }に確かめてから、{ $index } までを反映した状態機械から応答します。
    .rule = 読み取りに応答する前に、ほかのリーダーに代わられていないことを過半数に確かめます
note-read-waits = { $leader } は{ $term } のエントリをまだコミットしておらず、ログがどこまでコミットされたかを知らないかもしれません。{ $client } のリクエスト { $request }（読み取り）は待たせます。
    .rule = 新しいリーダーが読み取りに応答するのは、自分の任期のエントリをコミットしてからです
note-read-confirmed =
    { $leader } が { $client } のリクエスト { $request }（{ $index } までを反映した読み取り）に応答しました。{ $answers } がまだリーダーと認め、{ quorum-needed }に達したからです。
    .rule = まだ過半数がついてきているリーダーは、読み取りより前にコミットされたものをすべて知っています
note-read-unconfirmed = { $leader } は、まだリーダーであることを誰にも確かめずに、{ $client } のリクエスト { $request }（{ $index } までを反映した読み取り）に応答しました。
    .rule = 確かめない読み取りは古いことがあります。ほかのリーダーに代わられているかもしれないからです
note-read-lease = { $leader } が { $client } のリクエスト { $request }（{ $index } までを反映した読み取り）にすぐ応答しました。自分の時計でリースがあと { $left_us }あり、時計のずれが想定内なら、その間はほかのサーバーがリーダーになれないからです。
    .rule = リースの間、リーダーは誰にも確かめずに読み取りに応答します。時計が速すぎなければ安全です
note-read-local = { $node } が { $client } のリクエスト { $request }（読み取り）に、{ $index } まで適用した手元の状態から応答しました。ほかのサーバーのほうが先に進んでいるかもしれません。
    .rule = ローカル読み取りは誰にも確かめないので、古いことがあります
note-read-dropped = { $node } はもうリーダーではないので、{ $client } のリクエスト { $request }（読み取り）に応答できません。{ $client } はリクエストし直す必要があります。
    .rule = リーダーを降りたサーバーは、待たせていた読み取りに応答しません
note-lease-renewed =
    { $leader } は、あと { $left_us }は確かめずに読み取りに応答できます。{ $answers } が{ $term } のリーダーとして従っており、{ quorum-needed }に達したからです。
    .rule = リーダーに応答したサーバーは、最短の選挙タイムアウトの間、ほかのリーダーを選びません。リースは時計のずれの分だけ短くします

## 読み取りの方法

read-mode-log = ログを通す
    .description = 読み取りもエントリになり、適用されてから応答します。古い値は返しませんが、書き込みと同じだけ時間がかかります。
read-mode-index = ReadIndex
    .description = リーダーは、まだリーダーであることを過半数に確かめてから、状態機械から応答します。古い値は返さず、ログにも何も入りません。
read-mode-lease = リース読み
    .description = 過半数がほかのリーダーを選ばないと約束している間、リーダーはすぐに応答します。時計が速すぎなければ、古い値は返しません。
read-mode-local = 手元の状態から
    .description = どのサーバーも、適用し終えた状態からすぐに応答します。古い値を返すことがあります。

## 結果の代わりにクライアントへ返すもの

error-cas-mismatch = キーの値が指定と違っていたため、変更しませんでした。
error-machine-full = 状態機械に、これ以上キーを追加できません。
error-session-expired = クライアントのセッションが終わっているため、リクエストが実行済みかどうかを確かめられません。今回は実行しませんでした。

## ページに表示する Raft のフォーム：操作。

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
