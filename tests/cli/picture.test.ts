/** `quorate picture`: what the options do, and what is written. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pictureOf, sceneAt } from '../../src/pictures/index.ts';
import { reelFor } from '../pictures/reels.ts';
import { faultOf } from '../pictures/well-formed.ts';
import { quorate } from './quorate.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-picture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function svgOf(...args: string[]): Promise<string> {
  const { code, out, err } = await quorate(['picture', 'raft', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(faultOf(out)).toBeNull();
  return out;
}

describe('the picture', () => {
  test('is the one that anybody else draws of that run', async () => {
    const svg = await svgOf('--scenario', 'figure-8', '--at', '3.2', '--what', 'all', '--lang', 'ja');
    const reel = reelFor({ scenario: 'figure-8' }, 3_700_000, 'ja');
    expect(svg).toBe(pictureOf(sceneAt(reel, 3_200_000), { what: 'all', theme: 'print', width: 960 }).svg);
  });

  test('goes to a file where one is named', async () => {
    const path = join(folder, 'out.svg');
    expect(await svgOf('--scenario', 'split-vote', '-o', path)).toBe('');
    expect(readFileSync(path, 'utf8')).toMatch(/^<svg /);
  });

  test('shows what is asked for', async () => {
    const run = ['--scenario', 'partition-and-heal', '--at', '8s'];
    expect(await svgOf(...run, '--what', 'stage')).toContain('data-layer="nodes"');
    expect(await svgOf(...run, '--what', 'logs')).toContain('data-row="S1"');
    const diagram = await svgOf(...run, '--what', 'diagram', '--from', '6', '--to', '10', '--width', '1200');
    expect(diagram).toContain('6.000\u00a0s to 10.000\u00a0s');
    expect(diagram).toContain('width="1200"');
    expect(await svgOf(...run, '--what', 'stage', '--theme', 'dark')).toContain('fill="#101418"');
  });

  test('without a time is of the first moment of interest, and a poster always is', async () => {
    expect(await svgOf('--scenario', 'split-vote', '--what', 'stage')).toMatch(/t = \d/);
    const poster = await svgOf('--scenario', 'split-vote', '--what', 'poster');
    expect(poster).toContain('width="480"');
    expect(await svgOf('--scenario', 'split-vote', '--what', 'poster', '--at', '1s')).toBe(poster);
  });

  test('of a run without a scenario, or without a rule', async () => {
    expect(await svgOf('--seed', '3', '--nodes', '3', '--load', '10', '--at', '2s')).toContain('Raft · seed 3');
    expect(await svgOf('--without', 'own-term-commit', '--at', '2s')).toContain('>Modified Raft');
  });
});

describe('what cannot be', () => {
  test.each([
    [['--what', 'film'], '--what film is unknown'],
    [['--at', 'soon'], '--at soon is not a duration'],
    [['--width', '10'], '--width 10 is out of bounds'],
    [['--lang', 'fr'], '--lang fr is unknown'],
    [['--scenario', 'nothing'], 'there is no scenario nothing'],
    [['--what', 'diagram', '--from', '3', '--to', '2'], 'the span is empty'],
    [['--at', '1', '-o', join(folder, 'no/such/folder.svg')], 'the picture cannot be written'],
  ])('%j', async (args, told) => {
    const { code, err } = await quorate(['picture', 'raft', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
