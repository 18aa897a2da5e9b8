/** What the page knows of the template: how its states and messages look, and where its rules are stated. */
import type { Presentation } from '../../kernel/presentation.ts';
import type { AlgorithmPage } from '../manifest.ts';
import { CONFIG, ID, PROPERTIES, RULES, SCENARIOS, sampleOp, VERSION } from './about.ts';
import type { Notes } from './types.ts';

const SOURCES: Readonly<Record<keyof Notes, string>> = {
  broadcast: 'README',
  delivered: 'README',
  repeated: 'README',
  acknowledged: 'README',
  completed: 'README',
  retried: 'README',
};

/** Total: a state from elsewhere that lacks a field is drawn as if it were empty. */
const presentation: Presentation = {
  roles: { member: 'follows', teller: 'contends' },
  node({ delivered, waitingFor }, cluster) {
    const [missing] = Array.isArray(waitingFor) ? waitingFor : [];
    const count = typeof delivered === 'number' ? delivered : 0;
    return {
      role: missing ? 'teller' : 'member',
      standing: missing ? 'contends' : 'follows',
      counter: { name: 'delivered', value: count },
      deadline: 'retry',
      tally: Array.isArray(missing)
        ? { agreed: cluster.filter((node) => !missing.includes(node)), of: cluster, needed: cluster.length }
        : null,
      committed: count,
      applied: count,
      progress: null,
      contents: [],
    };
  },
  message: (type) => ({
    kind: type === 'Acknowledge' ? 'reply' : 'request',
    counter: null,
    entries: [],
    verdict: null,
  }),
  entry: ({ term, op }) => ({ counter: term, label: presentation.operation(op ?? null) }),
  operation: (op) => (typeof op === 'object' && op !== null && 'text' in op ? String(op.text) : ''),
  values: { node: 'node', from: 'node', second: 'node', others: 'count', missing: 'count', values: 'count' },
};

const page: AlgorithmPage = {
  id: ID,
  version: VERSION,
  config: CONFIG.fields,
  scenarios: SCENARIOS,
  rules: RULES,
  properties: PROPERTIES,
  sources: SOURCES,
  kinds: {
    broadcast: 'clients',
    completed: 'clients',
    delivered: 'telling',
    acknowledged: 'telling',
    repeated: 'telling',
  },
  weights: { completed: 3, broadcast: 2, delivered: 1 },
  sampleOp,
  operations: [{ kind: 'tell', fields: [{ name: 'text', label: 'text', type: 'text', max: 32, initial: 'news' }] }],
  verbs: [],
  durable: ['delivered'],
  presentation,
};
export default page;
