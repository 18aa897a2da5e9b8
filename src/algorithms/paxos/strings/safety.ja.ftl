### 成り立たなければならないことと、無効にして必要性を確かめられるルール。設定。

property-agreement = 合意
    .description = 2 つのノードが異なる値を「選ばれた」と知ることはなく、クライアントが異なる値を知らされることもありません。
    .violation = { $first } では { $value } が、{ $second } では { $other } が選ばれたことになっています。
property-validity = 妥当性
    .description = 受理され、選ばれるのは、クライアントが提案した値だけです。
    .violation = { $node } に{ $ballot } の { $value } がありますが、誰も提案していない値です。
property-one-value-per-ballot = 番号ごとの値の一意性
    .description = 同じ提案番号で、2 つの値が提案されたり受理されたりすることはありません。
    .violation = 同じ{ $ballot } で、{ $first } には { $value }、{ $second } には { $other } があります。
property-promise-kept = 約束の維持
    .description = 承認者の約束は小さくならず、約束より小さい番号の提案は受理されません。
    .violation =
        { $node } は{ $promised } を約束していたのに、{ $how ->
            [accepted] {""}{ $ballot } の提案を受理しました。
           *[lowered] { $ballot ->
                [0] それを忘れてしまいました。
               *[other] {""}{ $ballot } に戻ってしまいました。
            }
        }
property-chosen-stays-chosen = 選択の不変性
    .description = 過半数が提案を受理すると、それより大きい番号の提案はどれも同じ値になります。
    .violation = { $ballot } で { $value } が選ばれたのに、{ $second } は{ $newBallot } で { $other } を持っています。

rule-check-promise = 約束を確かめる
    .description = 承認者は、約束より小さい番号の提案を受理しません。これがないと、遅れて届いた要求が、大きい番号に追い越された値をよみがえらせ、2 つの値が選ばれます。
rule-durable-promise = 約束の永続化
    .description = 約束は、与える前にディスクに書かれます。これがないと、再起動した承認者が、受理しないと約束したものを受理してしまいます。
rule-durable-accepted = 受理の永続化
    .description = 受理した提案は、答える前にディスクに書かれます。これがないと、再起動した承認者は何も報告できず、選ばれた値が覆されます。
rule-adopt-value = 報告された値を引き継ぐ
    .description = 提案者は、自分の値ではなく、約束で報告された値を提案します。これがないと、すでに選ばれた値を覆してしまいます。
rule-highest-ballot = 番号が最大の値を選ぶ
    .description = 報告された提案のうち、番号が最大のものに従います。これがないと（ここでは最小のものに従うと）、選ばれなかった値が、選ばれた値に代わってしまうことがあります。
rule-majority = 過半数
    .description = 半数を超える承認者の同意が必要です。2 つの過半数には、必ず共通の承認者があります。半数でよいとすると、分断された両側で値が選ばれます。
rule-own-ballots = 提案者ごとの番号
    .description = 2 つの提案者が同じ提案番号を使うことはありません。これがないと、両方が同じ承認者から同じ番号の約束を得て、1 つの番号に 2 つの値ができます。
rule-durable-ballot = 最後の番号の永続化
    .description = 提案者は、使った番号を覚えています。これがないと、再起動の後に同じ番号を別の値に使ってしまいます。

## 設定

config-proposers = 提案者の数
    .description = 先頭から何台のノードを提案者にするかです。0 は全員を表します。
config-acceptors = 承認者の数
    .description = 提案者の次から何台のノードを承認者にするかです。足りなければ前から数えます。0 は全員を表します。
config-learners = 学習者の数
    .description = 末尾から何台のノードを学習者にするかです。0 は全員を表します。
config-retryInterval_us = 1 フェーズの時間
    .description = 提案者が、より大きい番号を試すまでに過半数を待つ時間です。メッセージの往復時間の何倍かが必要です。
config-backOff_us = 最長のバックオフ
    .description = 追い越された提案者は、この時間までのランダムな間だけ待ってからやり直します。0 にすると、競り合いがいつまでも続くことがあります。
config-nacks = 承認者が拒否を知らせる
    .description = 拒否する承認者は、約束した番号を添えて知らせます。これがないと、提案者は時間が過ぎるまで気づきません。
config-askInterval_us = 学習者が尋ねるまで
    .description = 何かを聞き逃したかもしれない学習者が、尋ねるまでに、そして尋ね直すまでに待つ時間です。0 にすると、自分からは尋ねません。
config-tellAll = 承認者が学習者全員に知らせる
    .description = 承認者は、受理したことをすべての学習者に知らせます。遅延は 1 回分減り、メッセージは大きく増えます。これがなければ、提案者が数えて学習者に知らせます。

config-group-roles = 役割
config-group-proposing = 提案
config-group-learning = 学習
