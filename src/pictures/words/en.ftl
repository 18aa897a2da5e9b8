# Pictures of a run, as files. $time is a time such as «3.200 s».
picture-logs-empty = All logs are empty.
picture-logs-role = { $role } · { $counter }
picture-footer =
    { $scenario ->
        [none] { $algorithm } · seed { $seed } · Quorate
       *[other] { $scenario } · { $algorithm } · seed { $seed } · Quorate
    }
picture-time = t = { $time }
picture-span = { $from } to { $to }
picture-title =
    { $scenario ->
        [none] { $algorithm } at { $time }
       *[other] { $scenario } ({ $algorithm }) at { $time }
    }
