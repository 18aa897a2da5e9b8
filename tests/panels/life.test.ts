import { expect, it } from 'vitest';
import type { LogEntry } from '../../src/kernel/contract.ts';
import type { NodePicture } from '../../src/kernel/presentation.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { rowsOf } from '../../src/panels/inspector/rows.ts';
import { type Asked, lifeOf } from '../../src/panels/logs/life.ts';

const entry: LogEntry = { term: 1, kind: 'noop' };
const other: LogEntry = { term: 2, kind: 'noop' };
/** The states of these events are pictures already. */
const presentation = { node: (state: unknown) => state as NodePicture };

function told(events: readonly object[], whole = true): string[] {
  const trace = events.map((event, i) => ({ i, t: i, ...event }) as unknown as TraceEvent);
  const asked: Asked = { index: 1, entry, cluster: ['S1', 'S2'], presentation, whole };
  return lifeOf(trace, asked).map(({ kind, node, leader, t }) =>
    [t, kind, node, leader].filter((x) => x !== undefined).join(' '),
  );
}

it('an entry is appended, acknowledged, committed, applied and compacted, each told once', () => {
  const state = (match: number, committed: number, applied = 0) => ({
    committed,
    applied,
    progress: { S2: { next: match + 1, match } },
  });
  expect(
    told([
      { node: 'S1', log: { from: 1, entries: [entry] }, state: state(0, 0) },
      { node: 'S2', log: { from: 1, entries: [entry] } },
      { node: 'S1', state: state(1, 1) },
      { node: 'S1', state: state(1, 1, 1) },
      { node: 'S1', state: state(1, 1, 1) },
      { node: 'S1', log: { from: 3, entries: [], snapshot: { index: 2, term: 1 } } },
    ]),
  ).toEqual([
    '0 appended S1',
    '1 appended S2',
    '2 acknowledged S2 S1',
    '2 committed S1',
    '3 applied S1',
    '5 compacted S1',
  ]);
});

it('an entry that is overwritten is lost, and may be appended again', () => {
  expect(
    told([
      { node: 'S2', log: { from: 1, entries: [entry] } },
      { node: 'S2', log: { from: 1, entries: [other] } },
      { node: 'S2', log: { from: 1, entries: [entry] } },
    ]),
  ).toEqual(['0 appended S2', '1 lost S2', '2 appended S2']);
});

it('events that do not reach back tell nothing that they cannot know', () => {
  expect(told([{ node: 'S1', state: { committed: 5, applied: 5, progress: null } }], false)).toEqual([]);
});

it('rows of the inspector tell what changed and what differs, within a field too', () => {
  const rows = rowsOf(
    { a: 1, b: { x: 1, y: 2 } },
    { before: { a: 1, b: { x: 1 } }, other: { a: 2, b: { x: 1, y: 2 } } },
  );
  expect(rows.map(({ path, changed, differs }) => [path, changed, differs])).toEqual([
    ['a', false, true],
    ['b', true, false],
    ['b.x', false, false],
    ['b.y', true, false],
  ]);
});
