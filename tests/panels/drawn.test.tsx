/** Panels as they are drawn: a message field by field, and the marks in a node's log. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import type { Flight } from '../../src/kernel/moment.ts';
import { vectorOf } from '../../src/kernel/vector.ts';
import { setAlgorithmStrings, setLanguage } from '../../src/localization/index.ts';
import { MessageView } from '../../src/panels/inspector/message-view.tsx';
import { Row, type RowProps } from '../../src/panels/logs/row.tsx';
import { stores } from '../../src/player/index.ts';

beforeAll(async () => {
  await setLanguage('en');
  await setAlgorithmStrings('raft');
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a message in the inspector', () => {
  const flight: Flight = {
    id: 4,
    from: 'S1',
    to: 'S2',
    type: 'AppendEntries',
    body: { term: 3, prevLogIndex: 17 },
    sentAt: 1_000_000,
    arrives: 1_020_000,
    lost: null,
  };
  const drawn = (flights: readonly Flight[]) => {
    const state = stores.playhead.getState();
    const moment = { ...state.moment, flights };
    vi.spyOn(stores.playhead, 'getInitialState').mockReturnValue({ ...state, moment });
    return renderToStaticMarkup(<MessageView id={4} page={page} explained={false} />);
  };

  test('tells its kind, its ends, its times, and what is in it', () => {
    const words = drawn([flight])
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(words).toMatch(/AppendEntries .*S1 .*S2 .*1\.000.s .*1\.020.s/);
    expect(words).toMatch(/term 3 .*prevLogIndex 17/);
  });

  test('that is lost says so instead of when it arrives, and one that is gone as well', () => {
    expect(drawn([{ ...flight, lost: 'loss' }])).not.toContain('1.020');
    expect(drawn([])).toContain('inspect-empty');
  });
});

describe('the row of a log', () => {
  const entry = (label: string) => ({ term: 2, op: { kind: 'put' as const, key: label, value: 1 } });
  const row: RowProps = {
    id: 'S2',
    status: 'up',
    membership: 'voter',
    log: vectorOf([entry('a'), entry('b'), entry('c')] as never),
    start: 0,
    startTerm: 0,
    counter: 2,
    committed: 2,
    applied: 1,
    leadsAs: null,
    unknown: false,
    next: 3,
    match: 2,
    leaderCounter: 2,
    first: 1,
    last: 4,
    presentation: page.presentation,
    broken: '3:differs',
    active: 0,
    traced: 0,
    involved: false,
  };
  const drawn = (more: Partial<RowProps> = {}) => renderToStaticMarkup(<Row {...row} {...more} />);
  /** In which column a mark stands, counted from 0. */
  const columnOf = (mark: string, html: string) =>
    Number(new RegExp(`class="${mark}" style="--logs-column:(\\d+)`).exec(html)?.[1] ?? Number.NaN);

  test('shows how far it is committed and applied, and where the leader stands with it', () => {
    const html = drawn();
    expect(columnOf('logs-commit', html)).toBe(2);
    expect(columnOf('logs-next', html)).toBe(2);
    expect(columnOf('logs-match', html)).toBe(1);
    const states = [...html.matchAll(/logs-cell-(applied|committed|uncommitted)/g)].map(([, state]) => state);
    expect(states).toEqual(['applied', 'committed', 'uncommitted']);
  });

  test('has none of these marks where nothing is committed and nobody leads', () => {
    const html = drawn({ committed: 0, applied: 0, next: null, match: 0 });
    for (const mark of ['logs-commit', 'logs-next', 'logs-match']) expect(html).not.toContain(`"${mark}"`);
  });

  test('marks the cell that contradicts another log, in words as well', () => {
    const html = drawn();
    expect(/data-cell="S2:3" data-broken="differs"/.test(html)).toBe(true);
    expect(html.match(/data-broken/g)).toHaveLength(1);
    expect(html).toMatch(/title="[^"]+" class="logs-cell logs-cell-uncommitted/);
  });
});
