### Raft のルール一覧。こちらの言葉で、一文か二文ずつ。RPC 名と変数名は論文のとおり。

card-group-all = すべてのサーバー
card-apply = commitIndex が lastApplied より先にある間、次のエントリを状態機械に適用する。
card-higher-term = 要求や応答で自分より大きい任期を見たら、その任期に移ってフォロワーになる。

card-group-followers = フォロワー
card-follower-answers = フォロワーとして始まり、リーダーと候補者の要求に応答する。自分からは何も送らない。
card-follower-timeout = リーダーからの連絡も投票もないまま選挙タイムアウトが過ぎたら、候補者になる。
card-follower-redirects = フォロワーに来たクライアントは、リーダーへ案内する。

card-group-candidates = 候補者
card-candidate-starts = 任期を増やし、自分に投票し、ランダムな長さのタイムアウトを始め、全員に投票を求める。
card-candidate-counts = 自分の任期の票を数える。
card-candidate-wins = 過半数の票を得たら、リーダーになる。
card-candidate-yields = 同じ任期のリーダーから連絡が来たら、フォロワーになる。
card-candidate-retries = 勝者がないままタイムアウトしたら、次の選挙を始める。

card-group-leaders = リーダー
card-leader-heartbeats = 就任後すぐに、その後も一定間隔でハートビートを送り、ほかのサーバーの立候補を防ぐ。
card-leader-noop = 任期の初めに空のエントリを追記し、古いエントリをコミットできるようにする。
card-leader-appends = クライアントの要求を自分のログに追記し（既存のエントリは変えない）、適用したら応答する。
card-leader-replicates = 各フォロワーに、nextIndex 以降のエントリを送る。
card-leader-acknowledged = 成功の応答が来たら、そのフォロワーの matchIndex と nextIndex を更新する。
card-leader-backs-off = 一貫性チェックに失敗したら、nextIndex を下げてやり直す。
card-leader-commits = 過半数が持つインデックスは、そのエントリが現在の任期のものならコミットする。それより前も一緒にコミットされる。

card-group-request-vote = RequestVote を受けた側
card-vote-stale = 候補者の任期が古ければ断る。
card-vote-once = 一つの任期で投票するのは一人だけ。先に来た候補者に入れる。
card-vote-log = 候補者のログが自分のログと同じかそれより新しいときだけ投票する。

card-group-append-entries = AppendEntries を受けた側
card-append-stale = リーダーの任期が古ければ断る。
card-append-check = prevLogIndex にエントリがないか、その任期が prevLogTerm でなければ断る。
card-append-truncates = 新しいエントリと衝突するもの（同じインデックスで任期が違う）は、それ以降もすべて削除する。
card-append-new = まだ持っていないエントリを追記する。
card-append-commit = commitIndex を leaderCommit に合わせる。ただし、届いた最後のエントリより先へは進めない。

card-group-persistence = 永続化
card-persist = currentTerm、votedFor、ログは、応答する前にディスクに書く。ほかはすべて、クラッシュすると最初からになる。

card-group-elections-more = 選挙（拡張）
card-pre-vote = 任期を増やす前に、過半数が自分に投票するかどうかを尋ねる。
card-sticky = 最近リーダーから連絡を受けたサーバーは、投票要求もその任期も無視する。
card-check-quorum = 選挙タイムアウトの間、過半数から応答のないリーダーは降りる。
card-transfer = リーダーを移譲するときは、相手のログを最新にしてから、すぐに立候補するよう伝える。

card-group-clients = クライアントと読み取り
card-sessions = クライアントごとにセッションがあり、実行済みの要求には同じ応答だけを返す。
card-read-index = 読み取りでは、commitIndex を控え、自分がまだリーダーであることを過半数に確かめ、そこまで適用してから応答する。
card-lease = ほかの誰も選ばないと過半数が約束している間は、読み取りにすぐ応答する。

card-group-snapshots = スナップショット
card-snapshot-taken = 適用済みの部分をスナップショットに置き換え、最後のエントリのインデックスと任期を添える。
card-snapshot-sent = 消したエントリを必要とするフォロワーには、スナップショットを分割して送る。
card-snapshot-installed = すべて届いたスナップショットでログを置き換える。その最後のエントリがログにあれば、それ以降は残す。

card-group-membership = メンバーシップ
card-change-appended = 構成もログエントリの一つで、ログに入ったときから使う。
card-change-one = 変更は一度に一つ。前の変更と、現在の任期のエントリがコミット済みであること。
card-change-joint = 複数を変えるときは、共同合意の間、新旧両方の過半数が必要になる。
card-catch-up = 新しいサーバーは、ログが追いつくまで学習者になる。
card-removed = 新しい構成に含まれないリーダーは、それがコミットされたら降りる。票のないサーバーは立候補しない。
