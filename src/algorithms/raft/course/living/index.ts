/** Chapter: a cluster that goes on for years. Logs are compacted, servers and leaders change (§6, §7, D§3.10, D§4, D§5, D§9.6). */
import type { NodeId } from '../../../../kernel/contract.ts';
import { slice } from '../../../../kernel/vector.ts';
import { type Chapter, goal, type Seen } from '../../../course.ts';
import { admin, ask, elect } from '../../scenarios/script.ts';
import { setting } from '../script.ts';
import { growth } from './scene-growth.ts';
import { atOnce, joint } from './scene-members.ts';
import { preVote, returning } from './scene-returning.ts';

/** The servers with which the challenge begins. */
const FIRST: readonly NodeId[] = ['S1', 'S2', 'S3'];

/** A client is answered, and not from a server's own copy, where none of the first servers is a voter for good. */
function isReplaced({ event, moment }: Seen): boolean {
  const node = event.node === null ? undefined : moment.nodes[event.node];
  if (!node?.state || !event.results.some(({ ok }) => ok)) return false;
  if (event.notes.some(({ rule }) => rule === 'read.local')) return false;
  const { configuration, commitIndex } = node.state;
  const { voters, old } = configuration as { readonly voters: readonly NodeId[]; readonly old?: readonly NodeId[] };
  if (old !== undefined || voters.some((id) => FIRST.includes(id))) return false;
  const changed = slice(node.log, 0).findLastIndex(({ kind }) => kind === 'config') + 1 + node.logStart.index;
  return Number(commitIndex) >= changed;
}

const chapter: Chapter = {
  id: 'living',
  marks: ['applied', 'next', 'match'],
  scenes: [growth, atOnce, joint, returning, preVote],
  challenge: {
    // By stickiness those who were removed disturb nobody (D§4.2.3), whichever way the reader goes.
    setting: setting({
      nodes: 6,
      config: { initialServers: 3, leaderStickiness: true },
      prelude: 0.7,
      start: 1,
      commands: [elect(0.1, 'S1')],
    }),
    ...goal(isReplaced),
    solution: [
      admin(1.5, 'S1', 'changeMembership', { members: ['S4', 'S5', 'S6'] }),
      elect(6, 'S4'),
      ask(8, 'C1', { kind: 'set', key: 'x', value: '1' }, 'S4'),
    ],
  },
};

export default chapter;
