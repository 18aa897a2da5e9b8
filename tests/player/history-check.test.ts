/** «Check linearizability now»: asked of the engine, shown until the run is another one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineProblem } from '../../src/engine/client/problem.ts';
import { PlayerRig } from './rig.ts';

let rig: PlayerRig;
const check = () => rig.player.stores.check.getState();

/** Loading the checker takes real time. */
async function checked(): Promise<void> {
  for (let turn = 0; turn < 200 && check().status === 'checking'; turn += 1) {
    await rig.settle();
    await vi.dynamicImportSettled();
  }
}

beforeEach(async () => {
  rig = new PlayerRig();
  await rig.open({ load: 20 }, 2_000_000);
});
afterEach(() => rig.end());

describe('the check of what clients were told', () => {
  it('is of all operations up to the playhead', async () => {
    rig.player.checkHistory();
    expect(check()).toMatchObject({ status: 'checking', until_us: 2_000_000 });
    await checked();
    expect(check()).toMatchObject({ status: 'done', reply: { verdict: 'linearizable', failure: null, foreign: 0 } });
    expect(check().reply?.operations).toBeGreaterThan(10);
  });

  it('is forgotten when the run changes, another is opened, or nobody wants to know', async () => {
    rig.player.checkHistory();
    await checked();
    await rig.give({ kind: 'crash', node: 'S1' });
    expect(check().status).toBe('none');
    rig.player.checkHistory();
    await checked();
    expect(check().status).toBe('done');
    rig.player.dismissCheck();
    expect(check().status).toBe('none');
    rig.player.checkHistory();
    await rig.open();
    await checked();
    expect(check().status).toBe('none');
  });

  it('stays when the playhead moves', async () => {
    rig.player.checkHistory();
    await checked();
    rig.player.seek(500_000);
    await rig.settle();
    expect(check()).toMatchObject({ status: 'done', until_us: 2_000_000 });
  });

  it('that is cancelled is not heard of again', async () => {
    let signal: AbortSignal | undefined;
    vi.spyOn(rig.engine, 'linearizability').mockImplementation((_branch, _until, waiting) => {
      signal = waiting?.signal;
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new EngineProblem('cancelled', 'no longer wanted')));
      });
    });
    rig.player.checkHistory();
    rig.player.dismissCheck();
    await rig.settle();
    expect(signal?.aborted).toBe(true);
    expect(check().status).toBe('none');
  });

  it('says why it could not be made', async () => {
    vi.spyOn(rig.engine, 'linearizability').mockRejectedValue(new EngineProblem('checker-not-loaded', 'offline'));
    rig.player.checkHistory();
    await rig.settle();
    expect(check()).toMatchObject({ status: 'failed', problem: 'checker-not-loaded', reply: null });
  });
});
