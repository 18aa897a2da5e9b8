/** What the player bar's actions mean, from the moment and the selection. */
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/page.ts';
import { crashOrRestart, pauseOrResume, request, type Scene, targetOf, timeOut } from '../../src/app/actions.ts';
import { firstMoment, type Moment, type NodeMoment } from '../../src/kernel/moment.ts';

const cluster = ['S1', 'S2', 'S3'];

function scene(changes: Readonly<Record<string, Partial<NodeMoment>>>, rest: Partial<Scene> = {}): Scene {
  const empty = firstMoment({ nodes: cluster });
  const nodes = Object.fromEntries(cluster.map((id) => [id, { ...(empty.nodes[id] as NodeMoment), ...changes[id] }]));
  return { moment: { ...empty, nodes }, selection: null, page: raft, cluster, ...rest };
}
const leader = { state: { role: 'leader', currentTerm: 3 } };
const oldLeader = { state: { role: 'leader', currentTerm: 2 } };
const target = (given: Scene) => targetOf(given) as NodeMoment;

describe('the node that is meant', () => {
  it('is the selected one, else the leader of the latest term', () => {
    const two = { S2: oldLeader, S3: leader };
    expect(targetOf(scene(two))?.id).toBe('S3');
    expect(targetOf(scene(two, { selection: { kind: 'node', id: 'S1' } }))?.id).toBe('S1');
    expect(targetOf(scene(two, { selection: { kind: 'message', id: 1 } }))?.id).toBe('S3');
  });

  it('is one that is down when nobody leads, so that it can be restarted', () => {
    expect(targetOf(scene({ S2: { status: 'crashed' } }))?.id).toBe('S2');
    expect(targetOf(scene({}))?.id).toBe('S1');
    expect(targetOf({ ...scene({}), cluster: [], moment: firstMoment({ nodes: [] }) })).toBeNull();
  });
});

describe('the commands', () => {
  it('crash what runs, and restart what crashed', () => {
    expect(crashOrRestart(target(scene({})))).toEqual({ kind: 'crash', node: 'S1' });
    expect(crashOrRestart(target(scene({ S2: { status: 'crashed' } })))).toEqual({ kind: 'restart', node: 'S2' });
  });

  it('pause what runs, resume what is paused, and leave alone what crashed', () => {
    expect(pauseOrResume({ id: 'S1', status: 'up' })).toEqual({ kind: 'pause', node: 'S1' });
    expect(pauseOrResume({ id: 'S1', status: 'paused' })).toEqual({ kind: 'resume', node: 'S1' });
    expect(pauseOrResume({ id: 'S1', status: 'crashed' })).toBeNull();
  });

  it('let the timer run out that is drawn around the node, if it runs', () => {
    const timers = [{ name: 'election', set: 0, fires: 5 }];
    const follower = scene({ S1: { state: { role: 'follower', currentTerm: 1 }, timers } });
    expect(timeOut(target(follower), follower)).toEqual({ kind: 'timeout', node: 'S1', timer: 'election' });
    const without = scene({ S1: { state: { role: 'follower', currentTerm: 1 } } });
    expect(timeOut(target(without), without)).toBeNull();
    const leading = scene({ S1: { ...leader, timers: [{ name: 'heartbeat', set: 0, fires: 5 }] } });
    expect(timeOut(target(leading), leading)).toBeNull();
  });

  it('send a request to the leader by a client who waits for nothing', () => {
    const open: Moment['open'] = [{ client: 'C1', request: 1, op: null, openedAt: 0 }];
    const given = scene({ S2: leader });
    const asked = request({ ...given, moment: { ...given.moment, open } });
    expect(asked).toMatchObject({ kind: 'request', client: 'C2', node: 'S2' });
    expect(request(scene({}))).not.toHaveProperty('node');
    expect(request(scene({}, { selection: { kind: 'node', id: 'S3' } }))).toMatchObject({ node: 'S3' });
  });
});
