### クライアント：何を頼み、何を知らされるか。

note-request-taken = { $node } が { $client } の値 { $value } を引き受けました。
    .rule = 提案者は、すでに選ばれているかもしれない値がなければ、クライアントの望む値を提案します
note-request-waits = { $client } は { $value } を望んでいますが、{ $node } はすでに { $wish } を提案しています。{ $client } には、選ばれた値を知らせます。
    .rule = 選ばれる値は 1 つだけなので、1 つの提案が、待っているクライアント全員の答えになります
note-request-known = { $node } は { $value } が選ばれたことを知っているので、{ $client } にすぐ知らせます。
    .rule = 何が提案されても、答えは選ばれた値です
note-request-turned-away = { $node } では { $count } 件のリクエストがすでに待っているので、{ $client } を断りました。
    .rule = ノードが覚えておけるリクエストには限りがあります。断られたクライアントは、ほかのノードか後で尋ねます
note-redirected = { $node } は提案者ではないので、{ $client } に { $to } を案内しました。
    .rule = リクエストを引き受けるのは提案者だけです
note-read-taken = { $client } が { $node } に、選ばれた値を尋ねました。{ $node } は知らないので、自分の値を持たない提案を始めます。
    .rule = 値が選ばれたかどうかを知る必要があれば、提案をしてみればわかります
note-read-asks = { $client } が { $node } に、選ばれた値を尋ねました。{ $node } は知らないので、ほかのノードに尋ねます。
    .rule = 学習者は、承認者が何を受理したかを尋ねることができます
note-read-nothing = { $acceptors } が{ $ballot } を約束しましたが、どれもまだ何も受理していません。これまでに選ばれた値はなく、{ $proposer } はクライアントにそう知らせます。
    .rule = 過半数の承認者が何も受理していなければ、選ばれた値はまだありません
note-read-unknown = { $node } は時間内に知ることができず、{ $client } にそう知らせます。
    .rule = 停止している承認者が過半数の決め手だったかもしれないので、学習者は「わからない」と答えることがあります
note-answered = { $node } が、{ $value } が選ばれたことを { $client } に知らせました。
    .rule = クライアントに知らせるのは、自分が望んだ値ではなく、選ばれた値です

error-not-known = 値が選ばれたかどうか、学習者にはわかりませんでした。

operation-propose = 提案（propose）
operation-read = 読み取り（read）
operation-field-value = 値
