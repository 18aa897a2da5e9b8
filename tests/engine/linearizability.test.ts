/** The engine's answer to «is what clients were told linearizable?», on runs with and without a rule of Raft. */
import { beforeEach, describe, expect, it } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import { checkRun } from '../../src/engine/host/linearizability.ts';
import { readFromWorker } from '../../src/engine/wire-schema/from-worker.ts';
import { validateHeader } from '../../src/kernel/header.ts';
import { History } from '../../src/kernel/history.ts';
import { headerFor } from '../../src/player/header.ts';
import { raft, raftHeader, SessionRig } from './rig.ts';

/** The verdict on a scenario's run up to a time, checked as the worker does. */
function verdictOn(scenario: string, without: readonly string[], until_us: number) {
  const checked = validateHeader(headerFor(page, { scenario, without }), raft);
  if (!('header' in checked)) throw new Error(checked.problem.detail);
  const history = new History(raft, checked.header);
  history.extend(0, { events: 100_000, until_us });
  const work = checkRun(history, { kind: 'linearizability', branch: 0, until_us }, () => 0);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

describe('what clients were told', () => {
  it('is linearizable with all rules, and the contradiction is named without one', () => {
    expect(verdictOn('stale-read', [], 20_000_000)).toMatchObject({ verdict: 'linearizable', failure: null });
    const { verdict, failure } = verdictOn('stale-read', ['read-index-confirmation'], 20_000_000);
    expect(verdict).toBe('not');
    const last = failure?.operations.filter(({ isLast }) => isLast) ?? [];
    expect(last).toHaveLength(1);
    // The read that was answered too old: a write to the same key had been answered before it was asked.
    expect(last[0]).toMatchObject({ op: { kind: 'get', key: failure?.key }, returned: { ok: true } });
    const write = failure?.operations.find(({ op, returned }) => {
      const { kind } = op as { kind: string };
      return (
        kind === 'set' &&
        returned &&
        returned.at_us < (last[0]?.called_us ?? 0) &&
        returned.value !== last[0]?.returned?.value
      );
    });
    expect(write).toBeDefined();
    // Each leads to the very event in which it was answered.
    const header = validateHeader(
      headerFor(page, { scenario: 'stale-read', without: ['read-index-confirmation'] }),
      raft,
    );
    if (!('header' in header)) throw new Error(header.problem.detail);
    const run = new History(raft, header.header);
    for (const { event, client, request, returned } of failure?.operations ?? []) {
      run.extend(0, { events: event + 1, until_us: 20_000_000 });
      const [told] = run.eventsFrom(0, event, 1).events;
      expect(told).toMatchObject({ i: event, t: returned?.at_us });
      expect(told?.results).toContainEqual(expect.objectContaining({ client, request }));
    }
  });

  it('of nothing is linearizable', () => {
    expect(verdictOn('first-election', [], 0)).toMatchObject({ verdict: 'linearizable', operations: 0 });
  });
});

describe('the session', () => {
  let rig: SessionRig;
  beforeEach(async () => {
    rig = new SessionRig();
    await rig.open(raftHeader({ load: 20 }));
  });

  it('fetches the checker, and answers in a form that the page accepts', async () => {
    const request = rig.ask({ kind: 'linearizability', branch: 0, until_us: 1_000_000 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    rig.run();
    const answer = rig.answer(request, 'linearizability');
    expect(answer).toMatchObject({ verdict: 'linearizable' });
    expect(readFromWorker(structuredClone(answer))).toHaveProperty('message');
  });

  it('refuses a branch that there is not', () => {
    const request = rig.ask({ kind: 'linearizability', branch: 9, until_us: 1_000_000 });
    expect(rig.answer(request, 'refused').code).toBe('unknown-branch');
  });
});
