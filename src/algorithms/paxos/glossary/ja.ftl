### The terms of the glossary. No name of a node and no number here that a run decides.

theme-parts = 役割
theme-choosing = 値を選ぶ
theme-progress = 先へ進む

term-proposer = 提案者
    .other = proposer
    .text = たいていはクライアントのために、値が選ばれることを望むノードです。まず承認者の過半数に、すでに選ばれているかもしれない値を尋ね、それを提案します。何もなければ自分の値を提案します。
term-acceptor = 承認者
    .other = acceptor
    .text = 番号を約束し、提案を受理し、どちらもディスクに残すノードです。値が選ばれたかどうかは、承認者が何を受理したかだけで決まります。
term-learner = 学習者
    .other = learner
    .text = 選ばれた値を知るノードです。承認者の知らせを数えるか、ほかから教わります。メッセージが失われたら、自分から尋ねなければなりません。
term-ballot = 提案番号（バロット）
    .other = ballot, proposal number
    .text = 提案につく番号です。提案者はそれぞれ自分専用の番号を持ち、同じ番号を二度使わないので、1 つの番号は 1 つの値を表します。大きい番号が小さい番号に優先します。
term-promise = 約束
    .other = promise
    .text = 準備要求に対する承認者の答えです。これからは、より小さい番号の提案を受理しません。受理した中で番号が最大の提案を添えて答えます。
term-chosen = 選ばれた
    .other = chosen
    .text = 承認者の過半数が同じ番号で受理した値は、誰かがそれを知っているかどうかにかかわらず、選ばれたことになります。それからは、より大きい番号の提案もすべて同じ値になります。
term-duel = 提案者の競り合い
    .other = duelling proposers
    .text = 2 つの提案者が、互いに大きい番号を出し合うことです。一方の準備要求が、他方の受理要求を失敗させます。誤った値が選ばれることはありませんが、続く限り、何も選ばれません。
term-back-off = バックオフ
    .other = back-off
    .text = 追い越された提案者が、やり直す前にランダムな時間だけ待つことです。競り合う一方が先に進めます。
