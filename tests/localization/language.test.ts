import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getText, onTextChange, setAlgorithmStrings, setLanguage } from '../../src/localization/index.ts';

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
