### The terms of the glossary. No name of a node and no number here that a run decides.

theme-parts = Roles
theme-choosing = Choosing a value
theme-progress = Getting through

term-proposer = proposer
    .other = 提案者
    .text = Who wants a value to be chosen, usually for a client. It first asks a majority of the acceptors what may be chosen already, and then proposes that, or its own value if there is nothing.
term-acceptor = acceptor
    .other = 承認者
    .text = Who promises ballots and accepts proposals, and keeps both on disk. A value is chosen by what acceptors have accepted, and by nothing else.
term-learner = learner
    .other = 学習者
    .text = Who finds out what is chosen: by counting what acceptors say, or by being told. If its messages are lost it has to ask.
term-ballot = ballot, proposal number
    .other = 提案番号
    .text = The number of a proposal. Every proposer has numbers of its own and never uses one twice, so that a number stands for one value; the higher number goes before the lower.
term-promise = promise
    .other = 約束
    .text = An acceptor’s answer to a prepare request: from now on it accepts nothing under a lower number. With it comes the highest-numbered proposal that it has accepted.
term-chosen = chosen
    .other = 選ばれた
    .text = A value is chosen once a majority of the acceptors has accepted it in one ballot, whether anybody knows it or not. From then on every higher ballot has the same value.
term-duel = duelling proposers
    .other = 提案者の競り合い
    .text = Two proposers that outbid each other: each new prepare request makes the other’s accept request fail. Nothing wrong is chosen, and as long as it goes on nothing at all.
term-back-off = back-off
    .other = バックオフ
    .text = A random wait before a proposer that was outbid tries again. It lets one of two rivals through.
