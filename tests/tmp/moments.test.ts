import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { headerOf, runOf } from '../runs.ts';
const name = process.env.ALGO as string;
it('moments', async () => {
  const algo = (await import(`../../src/algorithms/${name}/index.ts`)).default;
  const { SCENARIOS } = await import(`../../src/algorithms/${name}/scenarios/index.ts`);
  const { MOMENTS } = await import(`../algorithms/${name}/scenario-moments.ts`);
  const dir = new URL(`../../src/algorithms/${name}/scenarios/`, import.meta.url).pathname;
  for (const s of SCENARIOS) {
    const run = (off: boolean) => runOf(algo, headerOf(algo, { ...s, commands: [...(off ? [{ at: 0, kind: 'rule', name: s.rule, on: false }] : []), ...s.commands] }), 30_000_000);
    const { records, simulator } = run(false);
    const find = (recs: any, h: any) => recs.find((r: any) => r.time >= s.start_us && (h.command ? r.cause.kind === 'command' && r.cause.command.kind === h.command : (h.node === undefined || h.node === r.node) && r.notes.some((n: any) => n.rule === h.rule && Object.entries(h.values ?? {}).every(([k, v]) => JSON.stringify(n.values[k]) === JSON.stringify(v)))))?.time;
    const named = Object.entries(MOMENTS[s.id] ?? {}).map(([k, h]) => [k, find(records, h)] as const);
    const viol = [...new Set(records.flatMap((r: any) => r.violations.map((v: any) => v.property)))];
    let off = '';
    let only: string[] = [];
    if (s.rule) {
      const without = run(true);
      off = ` without: ${[...new Set(without.records.flatMap((r: any) => r.violations.map((v: any) => `${v.property}@${r.time}`)))]}`;
      only = named.filter(([k]) => find(without.records, MOMENTS[s.id][k]) !== named.find(([n]) => n === k)?.[1]).map(([k]) => k);
    }
    console.log(s.id, JSON.stringify(named), viol, JSON.stringify(simulator.refused), off, only.join());
    if (process.env.SHOW === s.id) for (const r of (process.env.OFF ? run(true) : { records }).records) for (const n of r.notes) console.log(r.time, r.node, n.rule, JSON.stringify(n.values));
    if (named.some(([, t]) => t === undefined)) { console.log('  MISSING'); continue; }
    if (named.some(([, t], k) => k > 0 && (t as number) < (named[k - 1]?.[1] as number))) console.log('  ORDER');
    for (const file of readdirSync(dir)) {
      const text = readFileSync(dir + file, 'utf8');
      const at = text.indexOf(`'${s.id}', {`);
      if (at < 0) continue;
      const from = text.indexOf('moments: {', at);
      const to = text.indexOf('}', from) + 1;
      let next = text.slice(0, from) + `moments: { ${named.map(([k, t]) => `${k}: ${String(t).replace(/\B(?=(\d{3})+(?!\d))/g, '_')}`).join(', ')} }` + text.slice(to);
      if (s.rule) {
        const o = next.indexOf('onlyWithRule: [', from);
        const e = next.indexOf(']', o) + 1;
        next = next.slice(0, o) + `onlyWithRule: [${only.map((k) => `'${k}'`).join(', ')}]` + next.slice(e);
      }
      writeFileSync(dir + file, next);
    }
  }
}, 60_000);
