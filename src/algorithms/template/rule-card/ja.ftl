card-group-broadcast = ブロードキャスト
card-tell = クライアントの値を配信し、全員の確認応答が揃うまで、ほかのノードへ繰り返し伝える。
card-deliver = 値の配信は一度だけ。確認応答は毎回返す。
card-complete = 全員の確認応答が揃ったら、クライアントに応答する。
