### The glossary: the page around the terms, whose own words are the algorithm's.

glossary-title = 用語集
glossary-order = 並べ方
glossary-order-themes = テーマ別
glossary-order-alphabet = 英語名順（A–Z）
glossary-whose = アルゴリズム
glossary-find = 用語を探す
glossary-count = { $count } 語
glossary-none = 「{ $typed }」という用語はありません。日本語でも英語でも探せます。
glossary-all = 用語の一覧
glossary-unknown = その名前の用語はありません。一覧から選んでください。
glossary-failed = 用語集を読み込めませんでした。接続を確かめて、もう一度お試しください。
glossary-retry = もう一度試す
glossary-miniature = 動きを見る
glossary-playing = 本物の実行を、この用語がわかるところまで再生しています。
glossary-held = ここで止めています。
glossary-again = もう一度再生
glossary-pause = 一時停止
glossary-play = 再生
glossary-related = 関連する用語
glossary-told = コースで説明しているところ
