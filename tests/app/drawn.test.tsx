/** Parts of the shell as they are drawn, in states that are hard to bring about in a browser. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import { Announcer, announcement, newsOf, pauseAfter } from '../../src/app/announcer.tsx';
import { Boundary } from '../../src/app/boundary.tsx';
import { ShortcutSheet } from '../../src/app/shortcut-sheet.tsx';
import { SHORTCUTS, writtenKeys } from '../../src/app/shortcuts.ts';
import { StageArea } from '../../src/app/stage-area.tsx';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { getText, setAlgorithmStrings, setLanguage } from '../../src/localization/index.ts';
import { withWords } from '../../src/localization/later.ts';
import { player, stores } from '../../src/player/index.ts';
import type { RunState } from '../../src/player/types.ts';

beforeAll(async () => {
  await setLanguage('en');
  await setAlgorithmStrings('raft');
  // What a screen reader is told is fetched with its words.
  await withWords(async () => null)();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what a screen reader is told', () => {
  const event: TraceEvent = {
    i: 7,
    t: 3_000_000,
    node: 'S1',
    cause: { kind: 'start' },
    sent: [],
    lost: [],
    notes: [{ rule: 'started', values: { node: 'S1' } }],
    results: [],
    violations: [],
  };
  const milestone = { index: 7, t: 2_000_000, kind: 'election', node: 'S2', counter: 3, what: '' } as const;

  test('waits its turn, and is empty before there is anything', () => {
    expect(renderToStaticMarkup(<Announcer />)).toBe('<span lang="en"></span>');
  });

  test('is the sentence of the event at which it stands, and while it plays nothing but milestones', () => {
    const said = (heard: Partial<Parameters<typeof announcement>[0]>) =>
      announcement({ news: [], playing: false, event: null, page, ...heard }, getText());
    expect(said({ event })).toMatch(/^3\.000.s S1 /);
    expect(said({ event, playing: true })).toBe('');
    expect(said({ event, playing: true, news: [{ milestone, event: undefined }] })).toMatch(/^2\.000.s S2 elected/);
    expect(said({})).toBe('');
  });

  const won = { rule: 'election.won', values: { leader: 'S2', term: 3, votes: ['S2', 'S4', 'S5'], needed: 3 } };
  const commits = {
    rule: 'commit.advanced',
    values: { leader: 'S2', index: 12, copies: ['S1', 'S2', 'S3'], needed: 3 },
  };
  const election = { ...milestone, what: won.rule };
  const commit = { ...milestone, kind: 'commit', what: commits.rule } as const;
  const passing = (...news: Parameters<typeof announcement>[0]['news']) =>
    announcement({ news, playing: true, event: null, page }, getText());

  test('is, of what passes, the reason as well: an election’s votes, and who holds what is committed', async () => {
    const elected = { milestone: election, event: { ...event, notes: [won] } };
    const committed = { milestone: commit, event: { ...event, notes: [commits] } };
    expect(passing(elected)).toMatch(
      /^2\.000.s S2 became the leader of term.3 with the votes of S2, S4,? and S5; it needed 3 votes\.$/,
    );
    expect(passing(committed)).toMatch(
      /^2\.000.s S2 committed its log up to index.12: .*S1, S2,? and S3, and 3 copies were needed\.$/,
    );
    await setLanguage('ja');
    expect(passing(elected)).toMatch(
      /S2 が任期.3 のリーダーになりました。S2、S4、S5 の 3 票を得たからです。必要なのは 3 票でした。$/,
    );
    expect(passing(committed)).toMatch(
      /インデックス.12 までコミットしました。.*S1、S2、S3 にあり、必要な 3 個に達したからです。$/,
    );
    await setLanguage('en');
  });

  test('is in a few words where the event is not held, and for all that passed before the last', () => {
    expect(passing({ milestone: commit, event: undefined })).toMatch(/^2\.000.s S2 commits, term.3$/);
    const elected = { milestone: election, event: { ...event, notes: [won] } };
    expect(passing(elected, elected)).toMatch(/^2\.000.s S2 elected, term.3 and 2\.000.s S2 became the leader/);
  });

  test('leaves time to be heard out; where nothing but commits happens more than that', () => {
    const short = { words: 'S2 is there', news: [election] };
    expect(pauseAfter(short, [election], 'en')).toBe(2_500);
    expect(pauseAfter({ ...short, words: 'x'.repeat(100) }, [election], 'en')).toBe(6_000);
    expect(pauseAfter({ ...short, words: '票'.repeat(60) }, [election], 'ja')).toBe(7_800);
    expect(pauseAfter({ ...short, news: [commit] }, [commit], 'en')).toBe(10_000);
    // Neither the first commit after something else waits for that, nor something else after a commit.
    expect(pauseAfter(short, [commit], 'en')).toBe(2_500);
    expect(pauseAfter({ ...short, news: [commit] }, [election], 'en')).toBe(2_500);
  });

  test('is of all that passed what is rare, and a commit only where there is nothing else', () => {
    const kept = (...kinds: ('election' | 'commit' | 'fault')[]) =>
      newsOf(kinds.map((kind, k) => ({ ...milestone, kind, t: k }))).map(({ kind, t }) => `${kind} ${t}`);
    expect(kept('election', 'commit', 'commit')).toEqual(['election 0']);
    expect(kept('commit', 'commit')).toEqual(['commit 1']);
    expect(kept('fault', 'commit', 'election')).toEqual(['fault 0', 'election 2']);
    expect(kept('fault', 'fault', 'fault', 'election')).toEqual(['fault 1', 'fault 2', 'election 3']);
    expect(kept()).toEqual([]);
  });
});

test('the sheet of shortcuts lists the whole table', () => {
  const sheet = renderToStaticMarkup(<ShortcutSheet />);
  const written = (words: string) => renderToStaticMarkup(words);
  for (const shortcut of SHORTCUTS) {
    expect(sheet).toContain(`<dt>${written(getText()(`app-key-${shortcut.id}`))}</dt>`);
    for (const key of writtenKeys(shortcut, false)) expect(sheet).toContain(`<kbd>${written(key)}</kbd>`);
  }
  expect(sheet.match(/<dt>/g)).toHaveLength(SHORTCUTS.length);
});

describe('where the stage would be', () => {
  const drawn = (run: Partial<RunState>) => {
    vi.spyOn(stores.run, 'getInitialState').mockReturnValue({ ...stores.run.getState(), ...run });
    return renderToStaticMarkup(<StageArea />);
  };
  const header = {} as NonNullable<RunState['header']>;

  test('words stand while the engine is loading', () => {
    expect(drawn({ status: 'loading', header: null })).toContain('role="status"');
  });

  test('an engine that has failed says why, and how to go on', () => {
    const problem = { code: 'engine-failed', detail: 'out of memory' };
    const failed = drawn({ status: 'failed', header, problem });
    expect(failed).toContain('role="alert"');
    expect(failed).toContain(getText()('error-engine-failed'));
    expect(failed).toContain('out of memory');
    expect(failed).toMatch(/<button.*Open the run again/);
    expect(drawn({ status: 'failed', header: null, problem: null })).toMatch(/The engine has stopped.*Reload the page/);
  });
});

test('the error page opens the run again in another worker, with all that was done to it, or afresh', () => {
  const renew = vi.spyOn(player, 'renew').mockImplementation(() => {});
  const boundary = new Boundary({ children: 'the picture' });
  const state = vi.spyOn(boundary, 'setState').mockImplementation((change) => Object.assign(boundary.state, change));
  boundary.state = { error: new Error('broken'), copied: false };
  const shown = renderToStaticMarkup(boundary.render());
  expect(shown).toMatch(/broken.*Open the run again.*Start the run afresh.*Copy the run’s link/s);
  boundary.again();
  expect(renew).toHaveBeenCalledOnce();
  expect(state).toHaveBeenCalled();
  expect(boundary.render()).toBe('the picture');
});

test('a link that may not be copied stands on the error page to be copied by hand', async () => {
  const href = 'https://quorate.example/?scenario=replication';
  vi.stubGlobal('location', { href });
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  const boundary = new Boundary({ children: null });
  boundary.state = { error: new Error('broken'), copied: false };
  const changed = vi.spyOn(boundary, 'setState').mockImplementation((change) => Object.assign(boundary.state, change));
  expect(renderToStaticMarkup(boundary.render())).not.toContain('<input');
  await boundary.copyLink();
  expect(changed).toHaveBeenCalled();
  expect(renderToStaticMarkup(boundary.render())).toMatch(
    /by hand.*<input[^>]* readOnly="" value="https:[^"]*replication"/,
  );
});
