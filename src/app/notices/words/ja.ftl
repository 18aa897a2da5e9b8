### What is said of an address that was not understood, and of what is not possible. Few visits need it.

notices-shared-broken = このアドレスに含まれる実行は、途中で欠けたか書き換えられています。代わりに、アドレスから読み取れたシナリオを開きました。元の実行を見るには、リンクをもう一度もらってください。
notices-shared-other-version = このアドレスに含まれる実行は別のバージョンで作られたもので、ここでは違う結果になります。代わりに、同じシナリオ（なければ最初のシナリオ）を最初から開きました。
notices-url-wrong = アドレスの { $parameter }={ $value } は使えないため、既定値を使います。{ $hint }
notices-url-lang = en か ja を指定できます。
notices-url-theme = auto、light、dark のどれかを指定できます。
notices-url-algorithm = 指定できるのは { $algorithms } です。
notices-url-at = 2.5 のような秒数を指定できます。
notices-url-scenario = その名前のシナリオはありません。「シナリオ」に一覧があります。
notices-url-without = 無効にできるルールではないものが含まれています。「ルールを破る」に一覧があります。
notices-url-modified = 無効にできるルールではないものが含まれています。「ルールを破る」に一覧があります。
notices-url-seed = シードは 1〜64 文字です。
notices-url-nodes = 1〜51 の数を指定できます。
notices-url-play = 0 か 1 を指定できます。
notices-url-present = 0 か 1 を指定できます。
notices-url-speed = 0.05〜50 の数を指定できます。

## 今はできないこと

notices-vain-start = ここが実行の始まりです。
notices-vain-moment-before = この実行には、ここより前に見どころがありません。
notices-vain-moment-next = この実行には、ここより後に見どころがありません。
notices-vain-slower = これが最も遅い速度です。
notices-vain-faster = これが最も速い速度です。
notices-vain-timer = { $node } には今、満了させるタイマーがありません。リーダーやクラッシュしたノードは何も待っていません。
notices-vain-whole = 分断も切断もされていません。
notices-vain-undo = 取り消せる操作がありません。
notices-vain-redo = やり直せる操作がありません。
notices-vain-crashed = { $node } はクラッシュしているため、一時停止も再開もできません。
