### 成り立つべき性質と、必要さを確かめるために無効にできるルール。

property-slot-agreement = スロットごとに 1 つの値
    .description = 誰かが知っているかどうかにかかわらず、1 つのスロットで 2 つの異なる値が選ばれることはありません。
    .violation = スロット { $slot } で 2 つの値が選ばれました。1 つは { $first } にある{ $ballot } の値、もう 1 つは { $second } にある{ $newBallot } の値です。
property-promise-kept = 約束を守る
    .description = クラッシュしても、約束より小さい番号の提案を受理したり、約束を引き下げたりする承認者はいません。
    .violation =
        { $slot ->
            [none] { $first } は{ $promised } を約束していましたが、その約束は{ $ballot ->
                [0] なくなりました。
               *[other] { $ballot } に下がりました。
            }
           *[other] { $first } は{ $promised } を約束していたのに、スロット { $slot } で{ $ballot } の提案を受理しました。
        }
property-in-order-application = スロットの順に実行
    .description = それより前がすべて選ばれるまで、スロットを実行するサーバーはありません。
    .violation = { $first } は、スロット { $slot } が選ばれたと知らないまま、スロット { $last } まで実行しました。
property-prefix-agreement = 同じコマンドを同じ順に
    .description = どの 2 台が実行したコマンドの列も、短いほうの終わりまで同じです。
    .violation = { $first } と { $second } が、スロット { $slot } で異なるコマンドを実行しました。
property-exactly-once = 一度だけの実行
    .description = いくつのスロットにあっても、クライアントのリクエストが 2 回実行されることはありません。
    .violation = スロット { $slot } までに実行されるはずのリクエストは { $count } 件ですが、{ $first } はそれより多く実行しました。
property-fresh-reads = 最新の読み取り
    .description = 読み取りには、それより前にいずれかのクライアントに応答した内容がすべて反映されています。手元の状態からの読み取りは対象外です。
    .violation =
        { $first ->
            [none] クライアントには
           *[other] { $first } が
        }すでにスロット { $slot } までを反映した応答を返していたのに、{ $second } は { $client } のリクエスト { $request }（読み取り）に、スロット { $applied } までの状態から応答しました。

rule-adopt-accepted = 受理されていた値を提案し直す
    .description = 新しいリーダーは、過半数が前に受理した値を提案し直します。これがないと、ほかの値が選ばれたスロットに自分のコマンドを入れてしまいます。
rule-highest-ballot = 最大の番号の値を取る
    .description = 承認者が異なる値を伝えたら、選ばれている可能性があるのは最大の番号の値です。これがないと、リーダーは最小の番号の値を取ります。
rule-majority = 過半数
    .description = 全サーバーの半数を超える約束と受理が必要です。半数でよいとすると、分断された両側でそれぞれ値が選ばれます。
rule-durable-accepted = 受理した値はクラッシュに耐える
    .description = 承認者は、応答の前にディスクに書きます。これがないと、選ばれた値を、選んだ過半数が忘れることがあります。
rule-durable-promise = 約束はクラッシュに耐える
    .description = 承認者は、応答の前にディスクに書きます。これがないと、拒否すると約束した承認者が、古いリーダーの提案をまた受理します。
rule-check-promise = 約束を下回る提案は受理しない
    .description = これがないと、古いリーダーの遅れた提案まで受理され、新しいリーダーの前提が崩れます。
rule-apply-in-order = スロットの順に実行
    .description = 前がすべて選ばれてから実行します。これがないと、先に選ばれたものから実行し、後から選ばれたものを飛ばします。
rule-request-numbers = リクエストの番号
    .description = 2 つのスロットにあるコマンドも、実行は 1 回です。これがないと、再送したクライアントが状態を 2 回変えてしまいます。
rule-read-through-log = 読み取りもスロットを使う
    .description = 読み取りも書き込みと同じように提案します。これがないと、追い越されたと知らないリーダーが古い値を返します。
