### The Share dialog: a link to the run on show, as text and as a QR code.

share-tabs = 共有の方法
share-tab-link = リンク
share-tab-qr = QR コード

## What the link opens

share-what = リンクで開くもの
# $count (number): how many commands were given by hand
share-what-run = { $count ->
    [0] この実行
   *[other] この実行（加えた操作 { $count } 件を含む）
}
    .help = リンクを開いた人は、イベントの 1 つ 1 つまで同じ実行を見ます。
# $scenario (text): the title of the scenario
share-what-scenario = シナリオ「{ $scenario }」をそのまま
    .help = 短く、読み上げられるリンクです。
# $time (text): where the playhead stands, with its unit
share-here = この時点（{ $time }）で止めて開く
share-here-view = 開いているパネルと選択中のノードも再現します。
share-language = いつも{ $language }で開く

## The link

share-link = リンク
share-copy = リンクをコピー
share-copied = コピーしました
share-selected = このページではクリップボードを使えません。リンクを選択しましたので、キーボードかメニューでコピーしてください。
share-system = ほかのアプリで共有…
# $count (number): characters of the link
share-same = { $count } 文字。実行のすべてがリンクに入っています。サーバーには何も保存されません。
share-long = { $count } 文字。この長さのリンクは途中で切れてしまうアプリがあります。その場合は QR コードか短いリンクを使ってください。
share-file = このページはファイルから開いているため、リンクはこのコンピューターでしか使えません。
share-too-long = 加えた操作が多すぎて、リンクに収まりません。

## The QR code

share-qr-label = リンクの QR コード
share-hall = 画面いっぱいに表示
share-hall-leave = ページに戻る
share-qr-dense = 細かいコードなので、近くからは読み取れますが、教室の後ろからは読み取れません。
share-qr-none = このリンクは長すぎて QR コードにできません。
share-qr-short = シナリオの短いリンクを使う
