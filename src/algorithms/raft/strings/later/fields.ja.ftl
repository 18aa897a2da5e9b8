### 状態とメッセージのフィールド（名前は論文のまま）。

algorithm-raft-field-role = サーバーの現在の役割（フォロワー、候補者、リーダー）。
algorithm-raft-field-term = currentTerm と同じ。メッセージでは送信者の任期。
algorithm-raft-field-currentTerm = サーバーが知る最新の任期。ディスクに保存される。
algorithm-raft-field-votedFor = この任期で投票した相手。二重に投票しないよう、ディスクに保存される。
algorithm-raft-field-configuration = ログ内の最新の構成エントリが示すメンバー。
algorithm-raft-field-snapshot = スナップショットに含まれる最後のエントリ。
algorithm-raft-field-leaderId = リーダーと認識しているサーバー。
algorithm-raft-field-commitIndex = コミット済みと知っている最大のインデックス。
algorithm-raft-field-lastApplied = 状態機械に適用した最大のインデックス。
algorithm-raft-field-machine = 状態機械の内容。
algorithm-raft-field-votesGranted = この選挙で自分に投票したサーバー。
algorithm-raft-field-nextIndex = 各フォロワーに次に送るエントリ。リーダーだけが持つ。
algorithm-raft-field-matchIndex = リーダーでは、各フォロワーのログが一致すると確認済みのインデックス。応答では、送信者のログが一致する範囲。
algorithm-raft-field-prevLogIndex = 送るエントリの直前のインデックス。受信側がこのエントリを持つ必要がある。
algorithm-raft-field-prevLogTerm = 直前のエントリの任期。受信側と一致する必要がある。
algorithm-raft-field-entries = 追記するエントリ。ハートビートでは空。
algorithm-raft-field-leaderCommit = リーダーの commitIndex。
algorithm-raft-field-lastLogIndex = 候補者の最後のエントリのインデックス。
algorithm-raft-field-lastLogTerm = 候補者の最後のエントリの任期。
algorithm-raft-field-candidateId = 投票を求めているサーバー。
algorithm-raft-field-voteGranted = 投票したかどうか。
algorithm-raft-field-success = 直前のエントリが一致し、追記できたかどうか。
algorithm-raft-field-round = リーダーのラウンド番号。応答に含まれ、どの問い合わせへの応答かがわかる。
