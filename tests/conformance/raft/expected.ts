/** The scenarios of the reference files, and what comes of each. Whatever is not listed as not comparable must agree. */

export const FAMILIES = [
  'base',
  'prevote',
  'prevote_cq',
  'transfer',
  'readindex',
  'restart',
  'snapshot',
  'member',
  'joint',
] as const;

const ASYNCHRONOUS =
  'asynchronous storage writes: acknowledgements come from separate append and apply threads; here a server’s disk is ' +
  'written within the event that changes it';

/** Scenario → why it is not compared, exactly as it is reported. */
export const NOT_COMPARABLE: Readonly<Record<string, string>> = {
  async_storage_writes: ASYNCHRONOUS,
  async_storage_writes_append_aba_race: ASYNCHRONOUS,
};

export const SCENARIOS: Readonly<Record<string, readonly string[]>> = {
  'generated.jsonl': FAMILIES.flatMap((family) => ['01', '03', '05', '07'].map((number) => `${family}_${number}`)),
  'testdata-transcripts.jsonl': [
    'async_storage_writes',
    'async_storage_writes_append_aba_race',
    'campaign',
    'campaign_learner_must_vote',
    'checkquorum',
    'confchange_disable_validation',
    'confchange_v1_add_single',
    'confchange_v1_remove_leader',
    'confchange_v1_remove_leader_stepdown',
    'confchange_v2_add_double_auto',
    'confchange_v2_add_double_implicit',
    'confchange_v2_add_single_auto',
    'confchange_v2_add_single_explicit',
    'confchange_v2_replace_leader',
    'confchange_v2_replace_leader_stepdown',
    'forget_leader',
    'forget_leader_prevote_checkquorum',
    'forget_leader_read_only_lease_based',
    'heartbeat_resp_recovers_from_probing',
    'lagging_commit',
    'prevote',
    'prevote_checkquorum',
    'probe_and_replicate',
    'replicate_pause',
    'single_node',
    'slow_follower_after_compaction',
    'snapshot_succeed_via_app_resp',
    'snapshot_succeed_via_app_resp_behind',
  ],
};
