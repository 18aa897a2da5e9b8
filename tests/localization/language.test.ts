import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

// Of its own: files share a process (`isolate: false`), and which words have come is not to be another file's doing.
vi.resetModules();
const { addWords, getText, onTextChange, setAlgorithmStrings, setLanguage } = await import(
  '../../src/localization/index.ts'
);
const { withWords } = await import('../../src/localization/later.ts');
vi.resetModules();

describe('the language on show', () => {
  const page = { documentElement: { lang: '' } };
  beforeEach(async () => {
    vi.stubGlobal('document', page);
    await setAlgorithmStrings(null);
    await setLanguage('en');
  });
  afterAll(() => vi.unstubAllGlobals());

  it('is loaded when it is asked for, and named on the page', async () => {
    expect(getText()('status-crashed')).toBe('crashed');
    expect(page.documentElement.lang).toBe('en');
    await setLanguage('ja');
    expect(getText()('status-crashed')).toBe('クラッシュ');
    expect(page.documentElement.lang).toBe('ja');
  });

  it('takes the strings of the algorithm with it', async () => {
    expect(getText().has('role-leader')).toBe(false);
    await setAlgorithmStrings('raft');
    expect(getText()('role-leader')).toBe('leader');
    await setLanguage('ja');
    expect(getText()('role-leader')).toBe('リーダー');
  });

  it('tells those who listen', async () => {
    const listener = vi.fn();
    const stop = onTextChange(listener);
    await setLanguage('ja');
    stop();
    await setLanguage('en');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is the one asked for last, whichever is loaded first', async () => {
    await Promise.all([setLanguage('ja'), setAlgorithmStrings('raft'), setLanguage('en'), setLanguage('ja')]);
    expect(getText().language).toBe('ja');
    expect(getText()('role-leader')).toBe('リーダー');
  });

  it('stays as it is when strings cannot be loaded', async () => {
    await expect(setAlgorithmStrings('nothing')).rejects.toThrow('nothing');
    expect(getText()('status-crashed')).toBe('crashed');
    await setLanguage('ja');
    expect(getText()('status-crashed')).toBe('クラッシュ');
  });

  it('tells developers of a message that is missing', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(getText()('nobody-wrote-this')).toBe('nobody-wrote-this');
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});

describe('words that come later', () => {
  const NO_MORE = async () => [];
  const later = async (language: string, algorithm: string | null) => [`later = ${language} ${algorithm}`];
  beforeEach(async () => {
    await addWords(NO_MORE);
    await Promise.all([setAlgorithmStrings('raft'), setLanguage('en')]);
  });

  it('are there for what is on show, which is not drawn again for them', async () => {
    const listener = vi.fn();
    const stop = onTextChange(listener);
    await addWords(later);
    stop();
    expect(getText()('later')).toBe('en raft');
    expect(listener).not.toHaveBeenCalled();
  });

  it('come with every language and algorithm from then on', async () => {
    await addWords(later);
    await setLanguage('ja');
    expect(getText()('later')).toBe('ja raft');
    await setAlgorithmStrings('paxos');
    expect(getText()('later')).toBe('ja paxos');
  });

  it('are in a language that was asked for just before them', async () => {
    await Promise.all([setLanguage('ja'), addWords(later)]);
    expect(getText()('later')).toBe('ja raft');
  });

  it('that cannot be had leave everything as it is', async () => {
    await expect(addWords(() => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
    await setLanguage('ja');
    expect(getText()('status-crashed')).toBe('クラッシュ');
  });

  it('are fetched with the first part of the page that may need them', async () => {
    expect(getText().has('app-run-nodes')).toBe(false);
    expect(getText().has('config-preVote')).toBe(false);
    await expect(withWords(async () => 'parts')()).resolves.toBe('parts');
    expect(getText().has('app-run-nodes')).toBe(true);
    expect(getText().has('config-preVote')).toBe(true);
  });
});
