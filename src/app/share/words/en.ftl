### The Share dialog: a link to the run on show, as text and as a QR code.

share-tabs = Ways to share
share-tab-link = Link
share-tab-qr = QR code

## What the link opens

share-what = What the link opens
# $count (number): how many commands were given by hand
share-what-run = { $count ->
    [0] This run
    [one] This run, with the one thing done to it
   *[other] This run, with the { $count } things done to it
}
    .help = Whoever opens it has the same run, event for event.
# $scenario (text): the title of the scenario
share-what-scenario = The scenario “{ $scenario }” as written
    .help = A short link that can be read aloud.
# $time (text): where the playhead stands, with its unit
share-here = Stop at this moment, { $time }
share-here-view = With the same panel open and the same node selected.
share-language = Always in { $language }

## The link

share-link = Link
share-copy = Copy link
share-copied = Copied
share-selected = This page may not use the clipboard. The link is selected: copy it with the keyboard or the context menu.
share-system = Share…
# $count (number): characters of the link
share-same = { $count } characters. The whole run is in the link; nothing is stored on a server.
share-long = { $count } characters. Some programs cut links of this length; a QR code or a short link is safer there.
share-file = This page was opened from a file, so the link works on this computer only.
share-too-long = So much was done to this run that no link can hold it.

## The QR code

share-qr-label = QR code of the link
share-hall = Fill the screen
share-hall-leave = Back to the page
share-qr-dense = This code is dense: telephones read it from nearby, but not from the back of a hall.
share-qr-none = This link is too long for a QR code.
share-qr-short = Use the scenario’s short link

## A figure in another page

share-tab-embed = Embed
share-embed-controls = What readers can do
share-embed-controls-player = Play, pause, go to any moment
share-embed-controls-full = Everything: crash nodes, cut links, ask
share-embed-controls-none = Only watch
share-embed-theme = Colours
share-embed-theme-auto = As the page around it
share-embed-theme-light = Light
share-embed-theme-dark = Dark
share-embed-lang = Language
share-embed-lang-auto = As the page around it
share-embed-width = Width of the column, px
# $least, $most (number): px
share-embed-width-wrong = A whole number from { $least } to { $most }.
share-embed-captions = A sentence about what happens
share-embed-logs = The logs
share-embed-autoplay = Runs by itself when it comes into sight
share-embed-preview = This is what it will look like
share-embed-program = Made with
share-embed-program-html = HTML
share-embed-program-markdown = Markdown, MDX
share-embed-program-vitepress = VitePress
share-embed-program-iframe = Frame only
share-embed-program-react = React
share-embed-program-reveal = reveal.js
share-embed-program-slidev = Slidev
share-embed-program-marp = Marp
share-embed-program-hugo = Hugo
share-embed-program-wordpress = WordPress
share-embed-program-link = Notion, Medium, Zenn
share-embed-program-qiita = Qiita
share-embed-snippet = To be pasted
share-embed-copy = Copy
share-embed-file = This page was opened from a file. A figure in another page needs an address that its readers can reach.
share-embed-note-markdown = Astro, Docusaurus, Eleventy, Jekyll and MkDocs take it as it is.
share-embed-note-vitepress = To VitePress a page is a Vue component, which may hold no script of its own.
share-embed-note-iframe = Works wherever frames are allowed, also on learning platforms.
share-embed-note-react = Needs the package “quorate”, which is built with npm pack.
share-embed-note-marp = Marp shows frames only with --html.
share-embed-note-hugo = Hugo drops HTML in Markdown: the upper part goes into a shortcode.
share-embed-note-wordpress = On a line of its own, WordPress makes a figure of it.
share-embed-note-link = These allow no figures of others: the link shows a picture and leads to the run.
share-embed-note-qiita = Qiita allows no figures of others: a picture that leads to the run.
