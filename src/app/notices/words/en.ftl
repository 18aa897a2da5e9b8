### What is said of an address that was not understood, and of what is not possible. Few visits need it.

notices-shared-broken = The run in this address was cut off or changed on its way. Here is its scenario, as far as the address names it; ask for the link again to see the run itself.
notices-shared-other-version = The run in this address was made with another version and would go differently here. Here is its scenario afresh, or the first one if it has none.
notices-url-wrong = The address asks for { $parameter }={ $value }, which is not possible; the default is used. { $hint }
notices-url-lang = It may be en or ja.
notices-url-theme = It may be auto, light or dark.
notices-url-algorithm = It may be one of { $algorithms }.
notices-url-at = It may be a number of seconds, such as 2.5.
notices-url-scenario = No scenario has that name; they are listed under “Scenario”.
notices-url-without = Some of these are no rules that can be switched off; they are listed under “Break rules”.
notices-url-modified = Some of these are no rules that can be switched off; they are listed under “Break rules”.
notices-url-seed = A seed has 1 to 64 characters.
notices-url-nodes = It may be a number from 1 to 51.
notices-url-play = It may be 0 or 1.
notices-url-present = It may be 0 or 1.
notices-url-speed = It may be a number from 0.05 to 50.

## What is not possible now

notices-vain-start = This is the start of the run.
notices-vain-moment-before = This run has no named moment before here.
notices-vain-moment-next = This run has no named moment after here.
notices-vain-slower = This is the slowest speed.
notices-vain-faster = This is the fastest speed.
notices-vain-timer = { $node } has no timer to run out at this moment: leaders and crashed nodes wait for nobody.
notices-vain-whole = Nothing is split or cut.
notices-vain-undo = There is nothing to undo.
notices-vain-redo = There is nothing to redo.
notices-vain-crashed = { $node } has crashed: it can be neither paused nor resumed.
