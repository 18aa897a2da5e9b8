import { it } from 'vitest';
import algo from '../../src/algorithms/two-phase-commit/index.ts';
import { headerOf, runOf } from '../runs.ts';
it('x', () => {
  const commands = [{ at: 0, kind: 'link', latency_us: [10000, 10000] }, { at: 1000, kind: 'request', client: 'C1', op: { kind: 'transaction', writes: { x: '1' } } }];
  const { records, simulator } = runOf(algo, headerOf(algo, { nodes: 4, commands }), 2_000_000);
  for (const r of records) for (const n of r.notes) console.log(r.time, r.node, n.rule, JSON.stringify(n.values));
  console.log(records.flatMap((r) => r.sent.filter(s=>s.sender>=0)).length, records.flatMap((r) => r.results), records.flatMap((r) => r.violations));
  for (let k = 0; k < 30; k++) {
    const { simulator: s2, records: r2, notes } = runOf(algo, headerOf(algo, { nodes: 4, load: 10, seed: `${k}`, config: {cooperative: k%2===0, presumedAbort: k%3>0, coordinatorParticipates: k%5>2}, commands: [{at:0,kind:'link',loss:0.2,duplicate:0.2,reorder:0.2}, ...Array.from({length:20},(_,j)=>[{at:200000+j*400000+k*1000,kind:'crash',node:`S${1+j%4}`},{at:300000+j*400000+k*7000,kind:'restart',node:`S${1+j%4}`}]).flat()] }), 10_000_000);
    console.log(k, r2.flatMap((r) => r.violations.map(v=>JSON.stringify(v)+r.index)).slice(0,3), r2.length, r2.flatMap(r=>r.results).filter(r=>r.ok).length, r2.flatMap(r=>r.results).length, s2.refused.length);
  }
});
