/**
 * The checker against others' histories: 60 recorded by Jepsen on etcd and 4 of key-value stores (porcupine's test
 * data), and 300 made at random; every verdict was confirmed by two other checkers.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quorate } from '../cli/quorate.ts';
import { referencePath } from './reference.ts';

const FILES = [
  'register-jepsen.jsonl',
  'register-generated.jsonl',
  'kv-c01-ok.json',
  'kv-c01-bad.json',
  'kv-c10-ok.json',
  'kv-c10-bad.json',
];
/** No history may take longer, ms (issue 3). */
const LONGEST_ms = 10_000;

describe('every history has the verdict that is listed', () => {
  test.for(FILES)('%s', async (file, { skip }) => {
    skip(
      referencePath() === null,
      'there is no reference data beside the project; QUORATE_REFERENCE may say where it is',
    );
    const path = referencePath('histories', file);
    expect(path, `${file} is missing, though its folder is there`).not.toBe(null);
    const listed = readFileSync(path as string, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { code, out, err } = await quorate(['check-history', path as string, '--expect']);
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ id, verdict }) => ({ id, verdict }))).toEqual(
      listed.map(({ id, linearizable }) => ({ id, verdict: linearizable ? 'linearizable' : 'not' })),
    );
    expect(code).toBe(0);
    expect(found.filter(({ verdict, failingPrefix }) => verdict === 'not' && !failingPrefix.shortest)).toEqual([]);
    const summary = JSON.parse(err);
    expect(summary).toMatchObject({ histories: listed.length, unknown: 0, different: 0 });
    expect(summary.max_ms).toBeLessThan(LONGEST_ms);
    console.log(`${file}: median ${summary.median_ms} ms, longest ${summary.max_ms} ms`);
  });
});
