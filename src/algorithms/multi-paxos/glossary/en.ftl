### The terms of the glossary. No name of a server and no number here that a run decides.

theme-leading = Ballots and leaders
theme-slots = Slots

term-ballot = ballot
    .other = 提案番号
    .text = The number under which a proposer asks for promises and proposes. No two proposers share one, and the higher goes before the lower. It is to Paxos what the term is to Raft.
term-promise = promise
    .other = 約束
    .text = An acceptor’s word that it will accept nothing below a ballot, given for all slots at once. With it comes what it has accepted so far. It must survive a crash.
term-leader = leader
    .other = リーダー
    .text = A proposer to whom a majority has promised its ballot. As long as nobody comes with a higher one it needs phase 2 alone. It need not know everything beforehand: it is told with the promises.
term-slot = slot
    .other = スロット
    .text = A place in the log, decided by an instance of Paxos of its own. Slots are decided in any order and executed in theirs.
term-chosen = chosen
    .other = 選ばれた
    .text = A value is chosen for a slot when a majority has accepted it in one ballot, whether anybody knows or not. It stays chosen for ever.
term-gap = gap
    .other = 空き
    .text = A slot in which nothing was accepted while something was in a later one. What comes after it cannot be executed until it is filled.
term-no-op = no-op
    .other = no-op
    .text = A command that changes nothing. A new leader has it chosen for gaps.
term-window = window α
    .other = ウィンドウ α
    .text = How many slots beyond the chosen prefix a leader may have under way. With a wide window it need not wait for one command before it proposes the next.
