### 状態とメッセージのフィールド。

algorithm-multi-paxos-field-role = サーバーの現在の役割（フォロワー、準備中、リーダー）。
algorithm-multi-paxos-field-promised = 約束した最大の提案番号。全スロットに共通。ディスクに保存される。
algorithm-multi-paxos-field-ballot = 準備中またはリーダーである提案番号。メッセージでは送信者の番号。
algorithm-multi-paxos-field-leaderId = リーダーと認識しているサーバー。
algorithm-multi-paxos-field-chosenUpTo = このスロットまで、すべて選ばれたと知っている。
algorithm-multi-paxos-field-applied = 状態機械がこのスロットまで実行した。
algorithm-multi-paxos-field-machine = 状態機械の内容。
algorithm-multi-paxos-field-revision = 状態機械が実行したコマンドの数。
algorithm-multi-paxos-field-promises = 自分の提案番号を約束したサーバー。
algorithm-multi-paxos-field-nextSlot = 次に提案するスロット。
algorithm-multi-paxos-field-proposals = 進行中のスロットごとの、受理したサーバー。
algorithm-multi-paxos-field-waiting = ウィンドウが空くのを待つコマンドの数。
algorithm-multi-paxos-field-learning = このスロット以降の値を問い合わせている。
algorithm-multi-paxos-field-slot = 提案する、または受理したスロット。
algorithm-multi-paxos-field-value = 提案する値。
algorithm-multi-paxos-field-from = このスロット以降。
algorithm-multi-paxos-field-accepted = 承認者がスロットごとに受理した値。
algorithm-multi-paxos-field-slots = 選ばれたスロットとその値。
