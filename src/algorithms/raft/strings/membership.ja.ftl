### クラスターのメンバーと、管理者の操作。

membership-voter = 投票者
membership-learner = 学習者
membership-outside = クラスター外

## 管理者の操作

# 求められた操作。文の一部。
verb-wish =
    { $verb ->
        [addServer] サーバーの追加
        [addLearner] 学習者の追加
        [promote] 学習者を投票者にすること
        [removeServer] サーバーを外すこと
        [changeMembership] 投票者の変更
        [transferLeadership] リーダーの移譲
       *[other] この操作
    }
# 構成のメンバー。文の一部。
configuration-members =
    投票者は { $voters }{ $learners ->
        [0] {" "}
       *[other] 、学習者は { $learners }{" "}
    }です

note-admin-not-leader =
    { $node } は何もしませんでした。{ verb-wish }はリーダーにしかできません。{ $leader ->
        [none] { $node } は今のリーダーを知りません。
       *[other] リーダーは { $leader } です。
    }
    .rule = クラスターの変更や移譲ができるのは、リーダーだけです

## メンバーシップ変更

note-change-appended = { $leader } が新しい構成を、{ $term } のエントリとして自分のログの{ $index } に追記し、これから使います。{ configuration-members }。
    .rule = 一度に変えるのは 1 台だけです。変更の前と後の過半数には、必ず共通のサーバーがあります
note-change-joint =
    { $leader } が共同構成を、{ $term } のエントリとして自分のログの{ $index } に追記し、これから使います。共同構成と、それに続く新しい構成がコミットされるまでは、これまでの投票者 { $old } と新しい投票者 { $voters } の両方の過半数の同意が必要です。{ $learners ->
        [0] {""}
       *[other] 学習者は { $learners } です。
    }
    .rule = 共同合意：投票者が入れ替わる間、新旧どちらも単独では何も決められません
note-change-final = 共同構成がコミットされたので、{ $leader } は新しい構成を、{ $term } のエントリとして自分のログの{ $index } に追記し、これから使います。{ configuration-members }。
    .rule = 共同構成がコミットされた後は、新しい投票者だけで決められます
note-change-adopted =
    { $node } は、自分のログの{ $index } にある{ $joint ->
        [yes] 共同構成をこれから使います。{ configuration-members }。これまでの投票者 { $old } の過半数の同意も必要です。
       *[no] 構成をこれから使います。{ configuration-members }。
    }
    .rule = サーバーは、コミットされていなくても、ログにある最新の構成を使います
note-change-reverted =
    { $node } は、自分のログを{ $index } から後ろすべて削除し、そこにあった構成も失われたため、その前の構成に戻りました。{ configuration-members }。{ $joint ->
        [yes] これまでの投票者 { $old } の過半数の同意も必要です。
       *[no] {""}
    }
    .rule = 構成がログから削除されたら、その前の構成に戻ります
note-change-refused-pending = { $leader } は次の変更を始めません。{ $index } の変更がまだ終わっていないからです。
    .rule = 変更は一度に 1 つだけです
note-change-refused-term = { $leader } は変更を始めません。{ $term } のエントリをまだコミットしておらず、前のリーダーの変更がまだ続いているかもしれないからです。
    .rule = リーダーは、まず自分の任期のエントリをコミットし、それからクラスターを変更します
note-change-refused-transfer = { $leader } は変更を始めません。{ $to } にリーダーを引き継ぐところで、いま追記すると { $to } のログに足りないエントリができてしまうからです。
    .rule = 引き継ぎを始めたリーダーは、もう何も追記しません
note-change-refused-pointless =
    { $leader } は何もしませんでした。{ $verb ->
        [addServer] { $server } はすでに投票者だからです。
        [addLearner] { $server } はすでにクラスターのメンバーだからです。
        [promote] { $server } は学習者ではないからです。
        [removeServer] { $server } はただ 1 つの投票者か、クラスターのメンバーではないからです。
        [changeMembership] 投票者はすでにそのとおりだからです。
       *[other] 何も変わらないからです。
    }
    .rule = 変更は何かを変えるもので、投票者が残らなければなりません
note-change-refused-unknown = { $leader } は何もしませんでした。{ $server } というサーバーはないからです。
    .rule = クラスターに入れるのは、実際にあるサーバーだけです
note-leader-removed = { $leader } は{ $term } のリーダーを降りました。ログが{ $index } までコミットされ、{ $leader } を投票者から外した構成も確定したからです。
    .rule = 自分を外したリーダーは、それがコミットされるまでリーダーを続けます

## 追いつくまで

note-catch-up-round = { $server } が { $leader } のエントリを受け取るのに、最短の選挙タイムアウトより長くかかりました。{ $index } までのラウンド { $round } を始めます。
    .rule = 学習者はラウンドを重ねて追いつきます。各ラウンドでは、始まったときにリーダーが持っていたエントリを受け取ります
note-catch-up-done = { $server } が { $leader } に追いつきました。{ $index } までのラウンド { $round } は、最短の選挙タイムアウトより短く済みました。
    .rule = 最後のラウンドが選挙タイムアウトより短い学習者は、投票者になってもほかのサーバーを待たせません
note-catch-up-abandoned = { $leader } は { $server } が追いつくのをあきらめました。ラウンド { $round } まで進んでも追いつかないので、投票者にはしません。
    .rule = 追いつけないほど遅いサーバーは、投票者になりません
note-catch-up-unanswered = { $leader } は { $server } が追いつくのをあきらめました。{ $waited_us }も応答がないので、投票者にはしません。
    .rule = 応答のないサーバーは、投票者になりません
note-promote-waits = { $server } は、追いついてから投票者になります。{ $leader } のログは{ $lastIndex } までありますが、{ $matchIndex ->
        [0] 両方のログにあると確認できたエントリは、まだありません。
       *[other] 一致しているとわかっているのは{ $matchIndex } までです。
    }
    .rule = ログが追いついてから投票権を得ます。ほかのサーバーを待たせないためです
