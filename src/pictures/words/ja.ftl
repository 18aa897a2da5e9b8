# ファイルとして書き出す図。$time は「3.200 s」のような時刻。
picture-logs-empty = どのログも空です。
picture-logs-role = { $role } · { $counter }
picture-footer =
    { $scenario ->
        [none] { $algorithm } · シード { $seed } · Quorate
       *[other] { $scenario } · { $algorithm } · シード { $seed } · Quorate
    }
picture-time = t = { $time }
picture-span = { $from } ～ { $to }
picture-title =
    { $scenario ->
        [none] { $algorithm }、{ $time }
       *[other] { $scenario }（{ $algorithm }）、{ $time }
    }
