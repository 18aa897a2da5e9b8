/** Parts of the shell as they are drawn, in states that are hard to bring about in a browser. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import { Announcer, announcement, newsOf } from '../../src/app/announcer.tsx';
import { Boundary } from '../../src/app/boundary.tsx';
import { ShortcutSheet } from '../../src/app/shortcut-sheet.tsx';
import { SHORTCUTS, writtenKeys } from '../../src/app/shortcuts.ts';
import { StageArea } from '../../src/app/stage-area.tsx';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { getText, setAlgorithmStrings, setLanguage, type Values } from '../../src/localization/index.ts';
import { player, stores } from '../../src/player/index.ts';
import type { RunState } from '../../src/player/types.ts';

beforeAll(async () => {
  await setLanguage('en');
  await setAlgorithmStrings('raft');
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
    expect(renderToStaticMarkup(<Announcer />)).toBe(
      '<div class="ui-unseen" role="status" aria-live="polite" lang="en"></div>',
    );
  });

  test('is the sentence of the event at which it stands, and while it plays nothing but milestones', () => {
    const said = (heard: Partial<Parameters<typeof announcement>[0]>) =>
      announcement({ news: [], playing: false, event: null, page, ...heard }, getText());
    expect(said({ event })).toMatch(/^3\.000.s S1 /);
    expect(said({ event, playing: true })).toBe('');
    expect(said({ event, playing: true, news: [{ milestone, noted: {} }] })).toMatch(/^2\.000.s S2 elected/);
    expect(said({})).toBe('');
  });

  test('names how far a commit goes where it is known', async () => {
    const commit = { ...milestone, kind: 'commit' } as const;
    const said = (noted: Values) =>
      announcement({ news: [{ milestone: commit, noted }], playing: true, event: null, page }, getText());
    expect(said({ index: { kind: 'index', value: 12 } })).toMatch(/^2\.000.s S2 commits up to index.12, term.3$/);
    expect(said({})).toMatch(/^2\.000.s S2 commits, term.3$/);
    await setLanguage('ja');
    expect(said({ index: { kind: 'index', value: 12 } })).toMatch(/S2 がインデックス.12 までコミット（任期.3）$/);
    expect(said({})).toMatch(/S2 がコミット（任期.3）$/);
    await setLanguage('en');
  });

  test('is of all that passed what is rare, and a commit only where there is nothing else', () => {
    const passing = (...kinds: ('election' | 'commit' | 'fault')[]) =>
      newsOf(kinds.map((kind, k) => ({ ...milestone, kind, t: k }))).map(({ kind, t }) => `${kind} ${t}`);
    expect(passing('election', 'commit', 'commit')).toEqual(['election 0']);
    expect(passing('commit', 'commit')).toEqual(['commit 1']);
    expect(passing('fault', 'commit', 'election')).toEqual(['fault 0', 'election 2']);
    expect(passing('fault', 'fault', 'fault', 'election')).toEqual(['fault 1', 'fault 2', 'election 3']);
    expect(passing()).toEqual([]);
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
