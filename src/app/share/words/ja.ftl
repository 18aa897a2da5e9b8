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

## ほかのページに置く図

share-tab-embed = 埋め込み
share-embed-controls = 読者ができること
share-embed-controls-player = 再生・一時停止・時刻の移動
share-embed-controls-full = すべて（停止・切断・リクエストなど）
share-embed-controls-none = 見るだけ
share-embed-theme = 配色
share-embed-theme-auto = 周りのページに合わせる
share-embed-theme-light = ライト
share-embed-theme-dark = ダーク
share-embed-lang = 言語
share-embed-lang-auto = 周りのページに合わせる
share-embed-width = 段の幅（px）
# $least, $most (number): px
share-embed-width-wrong = { $least } から { $most } までの整数を入力してください。
share-embed-captions = 起きていることの説明文
share-embed-logs = ログ
share-embed-autoplay = 画面に入ったら自動で動かす
share-embed-preview = 実際の見え方
share-embed-program = 使うツール
share-embed-program-html = HTML
share-embed-program-markdown = Markdown、MDX
share-embed-program-vitepress = VitePress
share-embed-program-iframe = フレームのみ
share-embed-program-react = React
share-embed-program-reveal = reveal.js
share-embed-program-slidev = Slidev
share-embed-program-marp = Marp
share-embed-program-hugo = Hugo
share-embed-program-wordpress = WordPress
share-embed-program-link = Notion、Medium、Zenn
share-embed-program-qiita = Qiita
share-embed-snippet = 貼り付けるコード
share-embed-copy = コピー
share-embed-file = このページはファイルから開かれています。ほかのページに図を置くには、読者がアクセスできるアドレスが必要です。
share-embed-note-markdown = Astro、Docusaurus、Eleventy、Jekyll、MkDocs ではこのまま使えます。
share-embed-note-vitepress = VitePress のページは Vue のコンポーネントで、script 要素を直接書けないため、この形にします。
share-embed-note-iframe = フレームが許可されている場所ならどこでも使えます。学習プラットフォームでも動きます。
share-embed-note-react = npm pack で作るパッケージ quorate が必要です。
share-embed-note-marp = Marp でフレームを表示するには --html が必要です。
share-embed-note-hugo = Hugo は Markdown 中の HTML を取り除くため、上の部分をショートコードにします。
share-embed-note-wordpress = 1 行に単独で書くと、WordPress が図にします。
share-embed-note-link = 外部の図を置けないため、画像付きのリンクになります。
share-embed-note-qiita = Qiita には外部の図を置けないため、実行へのリンクになった画像を使います。
