/** `quorate bench`: that it measures what it says. The figures themselves are for `npm run bench` on a quiet machine. */
import { expect, test } from 'vitest';
import { quorate } from '../cli/quorate.ts';

test('prints one JSON line for each measurement, far from any limit', async () => {
  const { code, out, err } = await quorate(['bench', 'raft', '--events', '40000', '--rounds', '3']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found = (what: string) => lines.filter((line) => line.what === what);
  const [queue, engine, checked] = ['bare queue', 'engine, history kept', 'the same, properties checked'].map(
    (what) => found(what)[0],
  );
  // A tenth of what is wanted: what falls below it is broken, not busy.
  expect(engine.events_per_s).toBeGreaterThan(50_000);
  expect(checked.events_per_s).toBeGreaterThan(20_000);
  expect(queue.events_per_s).toBeGreaterThan(engine.events_per_s);
  expect(engine.of_bare_queue).toBeCloseTo(engine.events_per_s / queue.events_per_s, 2);
  expect(checked.properties).toBe(11);
  expect(found('log').map(({ entries }) => entries)).toEqual([100, 10_000]);
  expect(found('log, short over long')[0].ratio).toBeLessThan(4);
  expect(found('many nodes')).toHaveLength(2);
  expect(found('many requests')).toHaveLength(2);
  expect(found('memory retained by the history')[0].MB).toBeLessThan(150);
  const [seek] = found('seek to a random event');
  expect(seek.median_ms).toBeLessThan(50);
  expect(seek.p95_ms).toBeGreaterThanOrEqual(seek.median_ms);
});
