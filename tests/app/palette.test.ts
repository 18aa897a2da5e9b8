/** Finding commands by what is typed: how names are matched, and what the palette's own entries are found by. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import { candidatesIn } from '../../src/app/palette/candidates.ts';
import { grouped } from '../../src/app/palette/entries.ts';
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

/** What people type, and the entry that they mean. */
const QUERIES: Readonly<Record<'en' | 'ja', readonly (readonly [string, string])[]>> = {
  en: [
    ['quorum', 'rule-majority'],
    ['majority', 'rule-majority'],
    ['japanese', 'language-ja'],
    ['日本語', 'language-ja'],
    ['english', 'language-en'],
    ['language', 'language-ja'],
    ['reset', 'reset'],
    ['restart', 'reset'],
    ['start over', 'reset'],
    ['kill', 'key-crash'],
    ['crash', 'key-crash'],
    ['cut', 'key-cut'],
    ['fail', 'key-crash'],
    ['kill leader', 'key-crash'],
    ['network', 'network'],
    ['latency', 'network'],
    ['loss', 'network'],
    ['packet loss', 'network'],
    ['delay', 'network'],
    ['dark', 'theme-dark'],
    ['dark mode', 'theme-dark'],
    ['light', 'theme-light'],
    ['slow', 'key-slower'],
    ['slow down', 'key-slower'],
    ['fast', 'key-faster'],
    ['speed up', 'key-faster'],
    ['export', 'key-picture'],
    ['export', 'save'],
    ['download', 'key-picture'],
    ['download', 'save'],
    ['image', 'key-picture'],
    ['gif', 'key-picture'],
    ['history', 'tab-feed'],
    ['rewind', 'key-step-back'],
    ['step', 'key-step-forward'],
    ['tutorial', 'view-course'],
    ['learn', 'view-course'],
    ['split brain', 'partition'],
    ['disconnect', 'key-cut'],
    ['reconnect', 'key-heal'],
    ['write', 'key-request'],
    ['timeout', 'key-time-out'],
    ['add node', 'key-admin'],
    ['traffic', 'key-load'],
    ['stop', 'key-play'],
    ['revert', 'key-undo'],
    ['again', 'key-redo'],
    ['timeline', 'key-diagram'],
    ['colors', 'key-legend'],
    ['fullscreen', 'key-full-screen'],
    ['projector', 'key-present'],
    ['url', 'key-share'],
    ['embed', 'key-share'],
    ['help', 'key-sheet'],
    ['shortcuts', 'key-sheet'],
    ['seed', 'run'],
    ['settings', 'run'],
    ['number of nodes', 'run'],
    ['paxos', 'algorithm'],
    ['import', 'trace'],
    ['versus', 'compare'],
    ['invariants', 'tab-safety'],
    ['state', 'tab-inspect'],
    ['statistics', 'tab-charts'],
    ['pseudocode', 'tab-rules'],
    ['entries', 'tab-logs'],
    ['jepsen', 'check'],
    ['zoom', 'stage-nearer'],
    ['zoom out', 'stage-farther'],
    ['rearrange', 'stage-tidy'],
    ['new leader', 'next-election'],
    ['what if', 'branches'],
    ['dictionary', 'view-glossary'],
    ['teacher', 'view-teach'],
    ['home', 'view-front'],
    ['disable rule', 'rules'],
    ['erase', 'wipe-S4'],
    ['reboot', 'restart-S4'],
    ['freeze s1', 'pause-S1'],
  ],
  ja: [
    ['再起動', 'reset'],
    ['最初から', 'reset'],
    ['やり直し', 'reset'],
    ['リセット', 'reset'],
    ['restart', 'reset'],
    ['障害', 'key-crash'],
    ['crash', 'key-crash'],
    ['クラッシュ', 'key-crash'],
    ['cut', 'key-cut'],
    ['切る', 'key-cut'],
    ['pause', 'key-play'],
    ['partition', 'partition'],
    ['heal', 'key-heal'],
    ['request', 'key-request'],
    ['undo', 'key-undo'],
    ['redo', 'key-redo'],
    ['故障', 'key-crash'],
    ['落とす', 'key-crash'],
    ['多数決', 'rule-majority'],
    ['過半数', 'rule-majority'],
    ['クォーラム', 'rule-majority'],
    ['quorum', 'rule-majority'],
    ['言語', 'language-en'],
    ['言語', 'language-ja'],
    ['英語', 'language-en'],
    ['english', 'language-en'],
    ['日本語', 'language-ja'],
    ['遅延', 'network'],
    ['パケットロス', 'network'],
    ['latency', 'network'],
    ['分断', 'partition'],
    ['切断', 'key-cut'],
    ['修復', 'key-heal'],
    ['復旧', 'key-heal'],
    ['書き込み', 'key-request'],
    ['タイムアウト', 'key-time-out'],
    ['メンバーシップ', 'key-admin'],
    ['負荷', 'key-load'],
    ['停止', 'key-play'],
    ['一時停止', 'key-play'],
    ['巻き戻し', 'key-step-back'],
    ['コマ送り', 'key-step-forward'],
    ['早送り', 'key-next'],
    ['遅い', 'key-slower'],
    ['速い', 'key-faster'],
    ['元に戻す', 'key-undo'],
    ['時空図', 'key-diagram'],
    ['凡例', 'key-legend'],
    ['全画面', 'key-full-screen'],
    ['動画', 'key-picture'],
    ['ダウンロード', 'key-picture'],
    ['プレゼン', 'key-present'],
    ['埋め込み', 'key-share'],
    ['ヘルプ', 'key-sheet'],
    ['使い方', 'key-sheet'],
    ['設定', 'run'],
    ['シード', 'run'],
    ['パクソス', 'algorithm'],
    ['インポート', 'trace'],
    ['保存', 'save'],
    ['比べる', 'compare'],
    ['履歴', 'tab-feed'],
    ['状態', 'tab-inspect'],
    ['統計', 'tab-charts'],
    ['不変条件', 'tab-safety'],
    ['一貫性', 'check'],
    ['ズーム', 'stage-nearer'],
    ['整理', 'stage-tidy'],
    ['選挙', 'next-election'],
    ['違反', 'next-violation'],
    ['分岐', 'branches'],
    ['ブックマーク', 'bookmarks'],
    ['チュートリアル', 'view-course'],
    ['学ぶ', 'view-course'],
    ['辞書', 'view-glossary'],
    ['先生', 'view-teach'],
    ['ホーム', 'view-front'],
    ['暗い', 'theme-dark'],
    ['明るい', 'theme-light'],
    ['破る', 'rules'],
  ],
};

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

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
    ['latency', 'Network'],
    ['dark', 'Theme: dark'],
    ['undo', 'Undo'],
    ['next commit', 'Next commit'],
    ['heal', 'Heal the network'],
    ['cut', 'Cut a link'],
  ])('for “%s” offers “%s”', (typed, name) => {
    expect(first(typed)).toBe(name);
  });

  it.each([
    ['crash', '選択中のノード（なければリーダー）をクラッシュ・再起動'],
    ['クラッシュ', '選択中のノード（なければリーダー）をクラッシュ・再起動'],
    ['cut', 'リンクを切断'],
    ['切断', 'リンクを切断'],
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

  /** What is seen: the groups in the order of their best. */
  const seen = (typed: string, language: 'en' | 'ja') => {
    const { text, words: palette } = spoken[language];
    const wordings = { palette, traces: text, compare: text };
    const all = candidatesIn(page, text, wordings, language === 'en' ? null : spoken.en);
    return grouped(found(all, typed).map(({ entry }) => entry)).flatMap(({ entries }) => entries);
  };

  it.each(QUERIES.en)('for “%s” shows “%s” among the first three', (typed, id) => {
    expect(ids(seen(typed, 'en')).slice(0, 3)).toContain(id);
  });

  it.each(QUERIES.ja)('in Japanese for 「%s」 shows 「%s」 among the first three', (typed, id) => {
    expect(ids(seen(typed, 'ja')).slice(0, 3)).toContain(id);
  });

  it.each(['en', 'ja'] as const)('has other words for each of its entries, in %s', (language) => {
    const { words: palette } = spoken[language];
    const bare = seen('', language).filter(
      ({ id, also }) => ![id, also].some((whose) => whose !== undefined && palette.has(`palette-words-${whose}`)),
    );
    expect(ids(bare)).toEqual([]);
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
