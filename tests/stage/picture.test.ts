/** What is said and shown of nodes, messages and groups, on moments of real runs. */
import { describe, expect, test } from 'vitest';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import type { Flight, Moment } from '../../src/kernel/moment.ts';
import { slice } from '../../src/kernel/vector.ts';
import { type Electorate, electorateOf } from '../../src/player/electorate.ts';
import { electorateWithin } from '../../src/player/sides.ts';
import { deadlineOf } from '../../src/stage/deadline.ts';
import { cellsOf, flightView, type NodeView, nodeView, prospectOf, reachOf } from '../../src/stage/picture.ts';
import { summaryOf } from '../../src/stage/summary-text.ts';
import { headerOf, momentAt, momentsOf, presentation, wordsOf } from './cluster.ts';

const en = wordsOf('en');
const ja = wordsOf('ja');
const SPLIT: TimedCommand = {
  at: 6_500_000,
  kind: 'partition',
  groups: [
    ['S1', 'S5'],
    ['S2', 'S3', 'S4'],
  ],
};

function view(moment: Moment, id: string, text = en): NodeView {
  return nodeView(moment, id, presentation, text);
}

/** Those who decide when all nodes belong to the cluster. */
function all({ nodes, rulesOff }: Moment): Electorate {
  return electorateOf({ voters: Object.keys(nodes), old: null }, presentation, rulesOff);
}

describe('nodes', () => {
  test('a candidate shows its votes out of those it needs', () => {
    const moments = momentsOf(headerOf('first-election', []), 4_000_000);
    const candidacy = moments.find(({ nodes }) =>
      Object.values(nodes).some(({ state }) => state?.role === 'candidate'),
    ) as Moment;
    const [id] = Object.entries(candidacy.nodes).find(([, { state }]) => state?.role === 'candidate') as [
      string,
      unknown,
    ];
    expect(view(candidacy, id)).toMatchObject({ standing: 'contends', agreed: 1, members: 5, needed: 3, counter: 1 });
    expect(view(candidacy, id).line).toBe('candidate · 1 vote, 3 needed');
    expect(view(candidacy, id, ja).line).toContain('候補者');
    expect(view(candidacy, id).spoken).toBe(`${id}, candidate, term\u00a01, committed up to 0, up, 1 vote, 3 needed`);
  });

  test('a leader counts no copies of an entry of an older term, and those of its own', () => {
    const counts = (scenario: string) =>
      momentsOf(headerOf(scenario), 16_000_000).flatMap((moment) =>
        Object.values(moment.nodes).flatMap(({ id, status, state, log }) => {
          if (status !== 'up' || state?.role !== 'leader') return [];
          const waiting = slice(log, Number(state.commitIndex)).map(({ term }) => term);
          const isOwn = waiting.includes(Number(state.currentTerm));
          return waiting.length > 0 ? [{ isOwn, agreed: view(moment, id).agreed }] : [];
        }),
      );
    const old = counts('figure-8').filter(({ isOwn }) => !isOwn);
    expect(old.length).toBeGreaterThan(0);
    expect(old.every(({ agreed }) => agreed === null)).toBe(true);
    expect(counts('figure-8-own-term').some(({ isOwn, agreed }) => isOwn && agreed !== null && agreed > 1)).toBe(true);
  });

  test('a leader on the small side of a split leads, but is cut off', () => {
    const moment = momentAt(headerOf('first-election', [SPLIT]), 6_600_000);
    expect(reachOf(moment, 'S1', all(moment))).toBe('cut-off');
    expect(reachOf(moment, 'S2', all(moment))).toBe('majority');
    expect(view(moment, 'S1').line).toBe('leader, but cut off');
    expect(view(moment, 'S1', ja).line).toMatch(/^リーダー.孤立中.$/);
    // In few letters it still says that it leads; in Japanese its star does.
    expect(view(moment, 'S1').brief).toBe('leader, cut');
    expect(view(moment, 'S1', ja).brief).toBe('孤立中');
    expect(view(moment, 'S2').brief).toBe('follower');
  });

  test('a leader whose followers are down is not cut off: too few are up', () => {
    const crashes = ['S2', 'S3', 'S4'].map((node): TimedCommand => ({ at: 6_500_000, kind: 'crash', node }));
    const moment = momentAt(headerOf('first-election', crashes), 6_600_000);
    expect(reachOf(moment, 'S1', all(moment))).toBe('too-few');
    expect(view(moment, 'S1').line).toBe('leader, but too few up');
  });

  test('one-way cuts count: who cannot answer is not reached', () => {
    const cuts = ['S2', 'S3', 'S4'].map(
      (from): TimedCommand => ({ at: 6_500_000, kind: 'cut', from, to: 'S1', direction: 'oneWay' }),
    );
    const moment = momentAt(headerOf('first-election', cuts), 6_600_000);
    expect(reachOf(moment, 'S1', all(moment))).toBe('cut-off');
  });

  test('half of the nodes are enough where the rule of the majority is off', () => {
    const commands: TimedCommand[] = [
      { at: 6_400_000, kind: 'rule', name: 'majority', on: false },
      {
        ...SPLIT,
        groups: [
          ['S1', 'S5', 'S4'],
          ['S2', 'S3', 'S6'],
        ],
      },
    ];
    const moment = momentAt(
      { ...headerOf('first-election', commands), nodes: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] },
      6_600_000,
    );
    const leader = Object.keys(moment.nodes).find((id) => view(moment, id).standing === 'leads') ?? '';
    expect(view(moment, leader).line).not.toContain('cut off');
    const strict = electorateOf({ voters: Object.keys(moment.nodes), old: null }, presentation, []);
    expect(prospectOf(moment, ['S2', 'S3', 'S6'], strict)).toBe('minority');
    expect(prospectOf(moment, ['S2', 'S3', 'S6'], all(moment))).toBe('enough');
  });

  test('crashed, paused and with another clock', () => {
    const commands: TimedCommand[] = [
      { at: 6_500_000, kind: 'crash', node: 'S3' },
      { at: 6_500_000, kind: 'pause', node: 'S4' },
      { at: 6_500_000, kind: 'clock', node: 'S5', rate: 2 },
    ];
    const moment = momentAt(headerOf('first-election', commands), 6_600_000);
    expect(view(moment, 'S3')).toMatchObject({ status: 'crashed', line: 'crashed', agreed: null });
    expect(view(moment, 'S4').line).toBe('follower · paused');
    expect(view(moment, 'S5').clockRate).toBe(2);
    expect(view(moment, 'S3').spoken).toBe('S3, term\u00a01, crashed');
  });
});

describe('members', () => {
  const admin = (at: number, verb: string, args: object): TimedCommand => ({
    at,
    kind: 'admin',
    node: 'S1',
    verb,
    ...args,
  });
  /** S1 to S3 are the cluster, S4 and S5 are not. */
  const three = (commands: TimedCommand[]) => {
    const header = headerOf('first-election', commands);
    return { ...header, config: { ...header.config, initialServers: 3, catchUp: false } };
  };

  test('who does not belong to the cluster, and who only learns, is told in words and by shape', () => {
    const moment = momentAt(three([admin(6_500_000, 'addLearner', { server: 'S4' })]), 9_000_000);
    expect(view(moment, 'S4')).toMatchObject({ membership: 'learner', line: 'learner' });
    expect(view(moment, 'S5')).toMatchObject({ membership: 'outside', line: 'not in the cluster' });
    expect(view(moment, 'S2')).toMatchObject({ membership: 'voter', line: 'follower' });
    expect(view(moment, 'S5', ja).line).toBe('クラスター外');
    expect(view(moment, 'S5').spoken).toContain('not in the cluster');
  });

  test('only voters count: two of three are a majority, whoever else is with the other', () => {
    const split: TimedCommand = {
      at: 6_500_000,
      kind: 'partition',
      groups: [
        ['S1', 'S4', 'S5'],
        ['S2', 'S3'],
      ],
    };
    const moment = momentAt(three([split]), 6_600_000);
    expect(view(moment, 'S1').line).toBe('leader, but cut off');
    const prospect = (group: readonly string[]) =>
      prospectOf(moment, group, electorateWithin(moment, group, presentation));
    expect(prospect(['S2', 'S3'])).toBe('majority');
    expect(prospect(['S1', 'S4', 'S5'])).toBe('minority');
  });

  test('while two sets of members must agree, both are counted', () => {
    const change = admin(6_500_000, 'changeMembership', { members: ['S1', 'S4', 'S5'] });
    const counted = momentsOf(three([change]), 9_000_000)
      .map((moment) => view(moment, 'S1'))
      .find(({ alsoAgreed }) => alsoAgreed !== null) as NodeView;
    expect(counted).toMatchObject({ members: 3, needed: 2, alsoMembers: 3, alsoNeeded: 2 });
    expect(counted.line).toMatch(/^leader · \d and \d copies, 2 and 2 needed$/);
  });

  test('a leader that is no longer in the cluster says so', () => {
    const gone = momentsOf(three([admin(6_500_000, 'removeServer', { server: 'S1' })]), 9_000_000)
      .map((moment) => view(moment, 'S1'))
      .find(({ membership }) => membership === 'outside') as NodeView;
    expect(gone).toMatchObject({ standing: 'leads', line: 'leader, not in the cluster' });
  });
});

describe('deadlines', () => {
  const header = headerOf('first-election', []);
  test('a circle is the longest election timeout, so that arcs compare', () => {
    const moment = momentAt(header, 100_000);
    for (const id of header.nodes) {
      const deadline = deadlineOf(moment, id, presentation, header);
      expect(deadline?.circle_us).toBe(4_000_000);
      expect(deadline?.fires).toBe(moment.nodes[id]?.timers.find(({ name }) => name === 'election')?.fires);
    }
  });

  test('without settings to go by, a circle is what the timer was set to', () => {
    const moment = momentAt(header, 100_000);
    const timer = moment.nodes.S1?.timers[0];
    expect(deadlineOf(moment, 'S1', presentation, null)?.circle_us).toBe((timer?.fires ?? 0) - (timer?.set ?? 0));
  });

  test('leaders and crashed nodes have none', () => {
    const crash: TimedCommand = { at: 6_500_000, kind: 'crash', node: 'S3' };
    const moment = momentAt(headerOf('first-election', [crash]), 6_600_000);
    expect(deadlineOf(moment, 'S1', presentation, header)).toBeNull();
    expect(deadlineOf(moment, 'S3', presentation, header)).toBeNull();
    expect(deadlineOf(moment, 'S2', presentation, header)).not.toBeNull();
  });
});

describe('messages', () => {
  const set = (at: number, value: string): TimedCommand => ({
    at,
    kind: 'request',
    client: 'C1',
    node: 'S1',
    op: { kind: 'set', key: 'x', value },
  });
  const flights = (commands: TimedCommand[]): Flight[] => [
    ...new Map(
      momentsOf(headerOf('first-election', commands), 8_000_000).flatMap((moment) =>
        moment.flights.map((flight) => [flight.id, flight]),
      ),
    ).values(),
  ];

  test('a client asks with its operation', () => {
    const flight = flights([set(4_000_000, '1')]).find(({ from }) => from === 'C1') as Flight;
    expect(flightView(flight, false, presentation, en)).toMatchObject({
      kind: 'client',
      name: 'x←1',
      from: 'C1',
      to: 'S1',
    });
  });

  test('requests carry entries, replies a verdict', () => {
    const views = flights([set(4_000_000, '1')]).map((flight) => flightView(flight, true, presentation, en));
    expect(views.some(({ kind, entries }) => kind === 'request' && entries.join() === '1')).toBe(true);
    const vote = views.find(({ type }) => type === 'RequestVoteReply');
    expect(vote).toMatchObject({ kind: 'reply', verdict: 'yes', name: 'vote granted' });
    expect(vote?.spoken).toMatch(/^RequestVoteReply from S\d to S\d, term\u00a01, vote granted$/);
  });

  test('a lost one says why', () => {
    const lost = flights([{ ...SPLIT, at: 4_000_000 }]).find((flight) => flight.lost) as Flight;
    expect(flightView(lost, true, presentation, en).reason).toBe('lost at the split');
    expect(flightView(lost, true, presentation, ja).reason).not.toBe('');
  });

  test('more than three entries are cut down to the first, the last and their number', () => {
    expect(cellsOf([1, 1, 2])).toEqual({ cells: [1, 1, 2], count: null });
    expect(cellsOf([1, 1, 2, 2, 3])).toEqual({ cells: [1, 3], count: 5 });
  });
});

describe('groups', () => {
  test('a majority decides, a minority cannot, and crashes count', () => {
    const moment = momentAt(
      headerOf('first-election', [SPLIT, { at: 6_550_000, kind: 'crash', node: 'S3' }]),
      6_600_000,
    );
    expect(prospectOf(moment, ['S1', 'S5'], all(moment))).toBe('minority');
    expect(prospectOf(moment, ['S2', 'S3', 'S4'], all(moment))).toBe('too-few');
    expect(prospectOf(moment, ['S2', 'S4', 'S5'], all(moment))).toBe('majority');
  });
});

describe('the summary', () => {
  test('says who leads, what is down and how the network is split', () => {
    const moment = momentAt(
      headerOf('first-election', [SPLIT, { at: 6_550_000, kind: 'crash', node: 'S5' }]),
      6_600_000,
    );
    const views = Object.keys(moment.nodes).map((id) => view(moment, id));
    const said = summaryOf(moment, views, en);
    expect(said).toContain('A cluster of 5 nodes.');
    expect(said).toContain('S1 is leader, but cut off in term\u00a01.');
    expect(said).toContain('S2, S3 and S4: follower.');
    expect(said).toContain('S5: crashed.');
    expect(said).toContain('The network is split: S1 S5 | S2 S3 S4.');
    const japanese = summaryOf(
      moment,
      Object.keys(moment.nodes).map((id) => view(moment, id, ja)),
      ja,
    );
    expect(japanese).toContain('5 個のノードのクラスター。');
  });
});
