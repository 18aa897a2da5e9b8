### シナリオ。題と説明、一覧の分類、見どころ（moment）。全角文字と半角文字の間には空白を入れる。

## Leading

scenario-group-leading = リーダー

scenario-first-leader-title = 全スロットに一度のフェーズ 1
scenario-first-leader-text = リーダーはまだいません。最初に待ちきれなくなったサーバーが、今後のすべてのスロットについて、一度だけ約束を求めます。過半数が約束すると、以後のコマンドは 1 往復で済みます。
scenario-first-leader-moment-prepared = 1 台が待ちきれなくなる
scenario-first-leader-moment-promised = 最初の約束
scenario-first-leader-moment-elected = 過半数が約束
scenario-first-leader-moment-chosen = スロット 1 の値が選ばれる

scenario-steady-state-title = 安定したリーダー
scenario-steady-state-text = リクエストが届きます。リーダーはそれぞれにスロットを割り当てて提案し、過半数が受理すると値が選ばれます。ほかのサーバーは次のメッセージでそれを知ります。準備は要りません。
scenario-steady-state-moment-proposed = コマンドにスロットが決まる
scenario-steady-state-moment-accepted = 2 台目が受理
scenario-steady-state-moment-chosen = 過半数が受理
scenario-steady-state-moment-learned = フォロワーが選ばれたことを知る

scenario-leader-crash-title = スロットの途中でリーダーがクラッシュ
scenario-leader-crash-text = x = 1 が選ばれたことを知っているのは S1 だけで、その S1 がクラッシュします。約束とともに値を知った S4 は、より大きい番号で提案し直します。このルールがないと、別のコマンドを入れてしまいます。
scenario-leader-crash-moment-chosen = スロット 2 で x = 1 が選ばれる
scenario-leader-crash-moment-prepared = S4 が提案番号 4 を準備
scenario-leader-crash-moment-adopted = S4 がリーダーになり、x = 1 を引き継ぐ
scenario-leader-crash-moment-again = スロット 2 で同じ値がもう一度選ばれる
scenario-leader-crash-moment-next = 次のコマンドはスロット 3 へ

scenario-duel-title = 2 人の提案者の競り合い
scenario-duel-text = S1 と S2 が何度も追い越し合い、約束が過半数に届く直前に破られます。誤った値は決して選ばれませんが、何も選ばれません。7 秒からはメッセージの遅延がばらつき、やがて片方が抜け出します。
scenario-duel-moment-prepared = S1 が提案番号 1 を準備
scenario-duel-moment-preempted = S2 が提案番号 2 で S1 を追い越す
scenario-duel-moment-again = S1 が提案番号 6 で S2 を追い越す
scenario-duel-moment-elected = 偶然が決着をつける

scenario-old-leader-title = 切り離された古いリーダー
scenario-old-leader-text = S1 は 2 台の側のリーダーですが、そこでは何も選べません。反対側では S3 が、より大きい番号のリーダーになります。再びつながると、S1 はそれを知って譲り、選ばれた値を学びます。半数でよいとすると、両側で値が選ばれます。
scenario-old-leader-moment-vain = 受理は 2 台、必要なのは 3 台
scenario-old-leader-moment-elected = S3 が提案番号 3 のリーダーに
scenario-old-leader-moment-chosen = スロット 2 で S3 のコマンドが選ばれる
scenario-old-leader-moment-deposed = S1 が譲る
scenario-old-leader-moment-learned = S1 が選ばれた値を学ぶ

## Slots

scenario-group-slots = スロット

scenario-out-of-order-title = 順番どおりに選ばれない
scenario-out-of-order-text = スロット 2 の提案が遅れ、スロット 3 の値が先に選ばれますが、まだ実行できません。選ばれる順は自由でも、実行はスロットの順です。
scenario-out-of-order-moment-proposed = スロット 2 の途中でスロット 3 を提案
scenario-out-of-order-moment-early = スロット 3 がスロット 2 より先に選ばれる
scenario-out-of-order-moment-both = スロット 2 が選ばれ、両方を実行

scenario-gap-title = 空きと no-op
scenario-gap-text = リーダーのスロット 2 の提案が誰にも届かないまま、スロット 3 の値が選ばれ、リーダーがクラッシュします。次のリーダーは、スロット 3 の値は知りますが、スロット 2 には何も見つけません。そこで何もしないコマンドを選ばせ、スロット 3 を実行できるようにします。
scenario-gap-moment-early = スロット 3 は選ばれ、スロット 2 はまだ
scenario-gap-moment-crash = S1 がクラッシュ
scenario-gap-moment-filled = S2 がスロット 2 に no-op を提案
scenario-gap-moment-executed = スロット 3 を実行

scenario-window-title = ウィンドウがいっぱい
scenario-window-text = 5 つのコマンドが一度に届きますが、α は 2 です。同時に進められるのは 2 スロットで、残りは待ちます。選ばれた部分が伸びるたびに、ウィンドウが先へ進みます。
scenario-window-moment-full = 3 つ目のコマンドが待たされる
scenario-window-moment-chosen = スロット 2 が選ばれ、ウィンドウが進む
scenario-window-moment-last = 5 つ目が選ばれる

scenario-catch-up-title = 留守にしていたサーバー
scenario-catch-up-text = S5 が停止している間に、6 つのスロットの値が選ばれました。S5 はハートビートで遅れを知り、足りないものを 3 スロットずつ問い合わせて、順に実行します。
scenario-catch-up-moment-recovered = S5 が再起動、何も知らない
scenario-catch-up-moment-asked = S5 が 6 スロット足りないと知る
scenario-catch-up-moment-batch = 最初の 3 つ
scenario-catch-up-moment-complete = S5 が追いつく

scenario-highest-ballot-title = 1 つのスロットに 2 つの値
scenario-highest-ballot-text = S1 だけが提案番号 1 で x = 1 を受理しています。ほかのサーバーは提案番号 2 で x = 2 を選びましたが、それを知る S2 はもういません。S1 は再び準備して両方の値を知り、番号の大きいほうを提案しなければなりません。
scenario-highest-ballot-moment-alone = S1 の x = 1 の提案は誰にも届かない
scenario-highest-ballot-moment-chosen = 提案番号 2 で x = 2 が選ばれる
scenario-highest-ballot-moment-adopted = S1 が x = 2 を提案し直す
scenario-highest-ballot-moment-again = 前と同じ x = 2 が選ばれる

## Acceptors

scenario-group-acceptors = 承認者

scenario-promise-lost-title = 約束はクラッシュに耐える
scenario-promise-lost-text = S3 は S2 に提案番号 2 を約束してから再起動します。まだ提案番号 1 のリーダーである S1 が提案しますが、S3 はディスクの約束を見て拒否します。もし忘れていたら、スロット 1 で 2 つの値が選ばれます。
scenario-promise-lost-moment-promised = S3 が提案番号 2 を約束
scenario-promise-lost-moment-recovered = S3 が約束とともに再起動
scenario-promise-lost-moment-refused = S3 が提案番号 1 を拒否
scenario-promise-lost-moment-chosen = 提案番号 2 でスロット 1 の値が選ばれる

scenario-late-proposal-title = 遅すぎた提案
scenario-late-proposal-text = S1 が提案番号 1 で出した提案は、S3 に届くまで 3 秒かかります。その間に S1 はクラッシュし、S3 は S2 に提案番号 2 を約束しました。S3 は拒否します。
scenario-late-proposal-moment-proposed = S1 がスロット 2 に提案
scenario-late-proposal-moment-elected = S2 が提案番号 2 のリーダーに
scenario-late-proposal-moment-refused = S3 が遅れた提案を拒否

scenario-accepted-lost-title = 受理した値はクラッシュに耐える
scenario-accepted-lost-text = S1、S2、S3 が x = 1 を選びました。S1 と S2 は停止し、S3 は再起動します。値を知っているのは S3 だけですが、ディスクから S4 に伝えられます。ディスクがなければ、別の値が選ばれます。
scenario-accepted-lost-moment-chosen = スロット 2 で x = 1 が選ばれる
scenario-accepted-lost-moment-recovered = S3 が受理した値とともに再起動
scenario-accepted-lost-moment-adopted = S4 が x = 1 を提案し直す
scenario-accepted-lost-moment-next = 次のコマンドはスロット 3 へ

## Clients

scenario-group-clients = クライアント

scenario-read-title = 読み取りもスロットを使う
scenario-read-text = S1 はまだリーダーのつもりですが、x = 2 はほかで選ばれました。C2 の読み取りにはスロットが必要で、S1 では選ばれないため C2 は待ち、最後に S3 が応答します。S1 の手元の状態を求めた C3 は、古い値を受け取ります。
scenario-read-moment-chosen = S3 の側で x = 2 が選ばれる
scenario-read-moment-waits = S1 が C2 の読み取りを提案、選ばれない
scenario-read-moment-local = C3 が S1 の手元の古い値を受け取る
scenario-read-moment-answered = S3 が C2 に応答

scenario-retry-title = 頼むのは二度、実行は一度
scenario-retry-text = 応答が遅く、C1 はコマンドが選ばれる前にもう一度頼みます。同じコマンドが 2 つのスロットに入りますが、実行されるのは最初だけで、次は番号で見分けられます。
scenario-retry-moment-first = C1 のコマンドがスロット 2 へ
scenario-retry-moment-second = スロット 3 にも入る
scenario-retry-moment-executed = スロット 2 が選ばれ、x は 11 に
scenario-retry-moment-recognised = スロット 3 が選ばれるが、何も変わらない
