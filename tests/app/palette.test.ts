/** Finding commands by what is typed: how names are matched, and what the palette's own entries are found by. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import { candidatesIn } from '../../src/app/palette/candidates.ts';
import { type Candidate, found } from '../../src/app/palette/match.ts';
import { useTimeline } from '../../src/app/timeline/store.ts';
import type { BranchInfo } from '../../src/engine/wire.ts';
import type { NodeMoment } from '../../src/kernel/moment.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import { vectorOf } from '../../src/kernel/vector.ts';
import { makeText } from '../../src/localization/text.ts';
import { stores } from '../../src/player/index.ts';
import { stringsOf } from '../localization/files.ts';

const names = (typed: string, all: readonly (string | Candidate)[]) =>
  found(
    all.map((each) => (typeof each === 'string' ? { name: each } : each)),
    typed,
  ).map(({ name }) => name);

describe('a name', () => {
  it('is found by words in any order, whatever their case, width and kana', () => {
    expect(names('RESTR off', ['Switch off “Election restriction”'])).toHaveLength(1);
    expect(names('s3', ['Ｓ３ を選択'])).toHaveLength(1);
    expect(names('くらっしゅ', ['S1 をクラッシュ'])).toHaveLength(1);
    expect(names('dark mode', ['Theme: dark'])).toEqual([]);
  });

  it('is found by its letters, from the beginning of a word on, but only where nothing is called so', () => {
    expect(names('hlnt', ['Heal the network'])).toHaveLength(1);
    expect(names('eltn', ['Heal the network'])).toEqual([]);
    expect(names('u x', ['Undo'])).toEqual([]);
    expect(names('crre', ['Crash or restart', 'A crre'])).toEqual(['A crre']);
    expect(names('crre', ['Crash or restart'])).toHaveLength(1);
  });

  it('fits better where it begins with what was typed, then where a word does, then a shorter one', () => {
    expect(names('re', ['Scenario: replication', 'Redo', 'Request a lease', 'Heal the fire'])[0]).toBe('Redo');
    expect(names('cut', ['Executed', 'A link is cut', 'Cut a link'])).toEqual([
      'Cut a link',
      'A link is cut',
      'Executed',
    ]);
  });

  it('goes before other words for something, and those before the inside of a word', () => {
    const plus = { name: 'Look nearer', more: 'zoom in' };
    expect(names('zoom', ['Bazoom', plus, 'Zoom'])).toEqual(['Zoom', 'Look nearer', 'Bazoom']);
    expect(names('oom', [plus])).toEqual([]);
  });

  it('goes before its like that is one of many', () => {
    expect(names('pause', [{ name: 'Pause S1', lesser: true }, 'Play or pause'])[0]).toBe('Play or pause');
  });

  it('always fits when nothing is typed', () => {
    expect(names('  ', ['Anything', 'Else'])).toEqual(['Anything', 'Else']);
  });
});

const NODE: NodeMoment = {
  id: 'S1',
  status: 'up',
  clockRate: 1,
  state: null,
  timers: [],
  log: vectorOf([]),
  logStart: { index: 0, term: 0 },
} as unknown as NodeMoment;

const NODES = { S1: NODE, S2: { ...NODE, id: 'S2', status: 'paused' }, S3: { ...NODE, id: 'S3' } } as const;
const DOWN = { S4: { ...NODE, id: 'S4', status: 'crashed' } } as const;

function branch(id: number, parent: number | null): BranchInfo {
  return { id, parent, forkedAt: 5, commands: [], given: [], inherited: 0, canUndo: true, canRedo: false };
}

describe('the palette', () => {
  const words = (language: 'en' | 'ja') => {
    const text = makeText(language, stringsOf(language, 'raft'), () => {});
    return { text, words: text };
  };
  const spoken = { en: words('en'), ja: words('ja') };

  beforeAll(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    const playhead = stores.playhead.getState();
    const moment = { ...playhead.moment, nodes: { ...NODES, ...DOWN } };
    vi.spyOn(stores.playhead, 'getState').mockReturnValue({ ...playhead, moment });
    const run = stores.run.getState();
    const header = { nodes: ['S1', 'S2', 'S3', 'S4'] } as unknown as TraceHeader;
    const branches = [branch(0, null), branch(1, 0)];
    vi.spyOn(stores.run, 'getState').mockReturnValue({ ...run, header, branches, branch: 1 });
    vi.spyOn(stores.algorithm, 'getState').mockReturnValue({ page } as never);
    useTimeline.setState({
      names: { '0': 'Without the crash' },
      bookmarks: [{ id: 1, branch: 0, t: 3_000_000, name: 'Two leaders' }],
    });
  });
  afterAll(() => {
    useTimeline.setState({ names: {}, bookmarks: [] });
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const first = (typed: string, language: 'en' | 'ja' = 'en') => {
    const { text, words: palette } = spoken[language];
    const all = candidatesIn(page, text, { palette }, language === 'en' ? null : spoken.en);
    return found(all, typed)[0]?.name;
  };

  it.each([
    ['bookmarks', 'Bookmarks'],
    ['two leaders', 'Bookmark: Two leaders'],
    ['branches', 'Branches'],
    ['without the crash branch', 'Branch: Without the crash'],
    ['what happened', 'What happened'],
    ['inspector', 'Inspector'],
    ['logs', 'Logs'],
    ['charts', 'Charts'],
    ['graph', 'Charts'],
    ['rule card', 'Rules'],
    ['safety', 'Safety'],
    ['linearizab', 'Check linearizability'],
    ['isolate', 'Isolate S1'],
    ['isolate s3', 'Isolate S3'],
    ['s3 crash', 'Crash S3'],
    ['kill s3', 'Crash S3'],
    ['crash', 'Crash or restart the selected node, or else the leader'],
    ['restart S4', 'Restart S4'],
    ['wipe', 'Wipe the disk of S4'],
    ['pause', 'Play or pause'],
    ['pause s1', 'Pause S1'],
    ['resume s2', 'Resume S2'],
    ['course', 'Course'],
    ['glossary', 'Glossary'],
    ['teach', 'For teachers'],
    ['compare', 'Compare side by side…'],
    ['single key', 'Shortcuts of a single key: switch off'],
    ['tidy', 'Tidy up: everything back in its place'],
    ['zoom', 'Look nearer'],
    ['zoom in', 'Look nearer'],
    ['zoom out', 'Look from farther away'],
    ['screenshot', 'Save as picture or film'],
    ['embed', 'Share'],
    ['latency', 'Charts'],
    ['dark', 'Theme: dark'],
    ['undo', 'Undo'],
    ['next commit', 'Next commit'],
    ['heal', 'Heal the network'],
  ])('for “%s” offers “%s”', (typed, name) => {
    expect(first(typed)).toBe(name);
  });

  it.each([
    ['しおり', 'しおり'],
    ['bookmarks', 'しおり'],
    ['ぶんき', 'ブランチ'],
    ['グラフ', 'グラフ'],
    ['charts', 'グラフ'],
    ['くらっしゅ s3', 'S3 をクラッシュ'],
    ['crash s3', 'S3 をクラッシュ'],
    ['きりはなす s1', 'S1 を孤立させる'],
    ['かくだい', '拡大'],
    ['zoom', '拡大'],
    ['用語', '用語集'],
    ['ようご', '用語集'],
    ['glossary', '用語集'],
    ['あんぜん', '安全性'],
    ['線形化', '線形化可能性を検査'],
    ['とりけす', '取り消す'],
    ['undo', '取り消す'],
    ['だーく', 'テーマ：ダーク'],
    ['比較', '並べて比較…'],
  ])('in Japanese for 「%s」 offers 「%s」', (typed, name) => {
    expect(first(typed, 'ja')).toBe(name);
  });

  it('leaves out what cannot be done to a trace', () => {
    const run = stores.run.getState();
    const header = { ...run.header, imported: {} } as unknown as TraceHeader;
    vi.spyOn(stores.run, 'getState').mockReturnValue({ ...run, header });
    expect(first('crash s3')).toBeUndefined();
    expect(first('linearizab')).toBeUndefined();
    expect(first('select s3')).toBe('Select S3');
  });
});
