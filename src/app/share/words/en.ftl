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
