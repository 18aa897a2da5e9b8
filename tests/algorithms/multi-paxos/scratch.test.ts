import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { SCENARIOS } from '../../../src/algorithms/multi-paxos/scenarios/index.ts';
import { MOMENTS } from './scenario-moments.ts';
import { play, tells } from './scenario-run.ts';

test('x', () => {
  const all: any = {};
  for (const s of SCENARIOS) {
    const run = play(s.id);
    const out = Object.entries(MOMENTS[s.id] ?? {}).map(([name, h]) => [
      name,
      run.records.find((r) => r.time >= s.start_us && tells(r, h))?.time,
    ]);
    all[s.id] = Object.fromEntries(out);
    console.log(s.id, JSON.stringify(out), [...run.violated], run.refused);
    if (s.rule) {
      const w = play(s.id, { without: true });
      const vs = w.records.flatMap((r) =>
        r.violations.map((v) => `${r.time} ${v.property} ${JSON.stringify(v.values)}`),
      );
      const missing = Object.entries(MOMENTS[s.id] ?? {})
        .filter(([name, h]) => {
          const at = all[s.id][name];
          return !w.records.some((r) => r.time === at && tells(r, h));
        })
        .map(([n]) => n);
      console.log(
        '   without',
        s.rule,
        vs.slice(0, 4),
        'missing',
        missing,
        'said',
        s.moments?.filter((m) => m.onlyWithRule).map((m) => m.name),
      );
      const seeds = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => [
        seed,
        [...play(s.id, { seed, without: true }).violated].join(),
        [...play(s.id, { seed }).violated].join(),
      ]);
      console.log('   seeds', JSON.stringify(seeds));
    }
    if (process.env.NOTES === s.id)
      for (const r of run.records)
        if (r.time >= s.start_us)
          console.log(
            (r.time / 1e6).toFixed(3),
            r.node,
            r.cause.kind === 'command' ? JSON.stringify(r.cause.command) : '',
            r.notes
              .filter((n) => !/heartbeat/.test(n.rule))
              .map((n) => n.rule + JSON.stringify(n.values))
              .join(' '),
          );
  }
  writeFileSync('/tmp/mp-times.json', JSON.stringify(all));
});
