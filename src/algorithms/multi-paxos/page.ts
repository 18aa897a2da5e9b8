/** What the page knows of Multi-Paxos: everything but the algorithm itself. */
import type { AlgorithmPage } from '../manifest.ts';
import { CONFIG, ID, VERSION } from './config.ts';
import { OPERATIONS } from './forms.ts';
import { sampleOp } from './machine.ts';
import { NOTE_KINDS, NOTE_SOURCES, NOTE_WEIGHTS } from './notes.ts';
import { presentation } from './presentation.ts';
import { PROPERTIES } from './properties.ts';
import { RULES } from './rules.ts';
import { SCENARIOS } from './scenarios/index.ts';
import type { Config } from './types.ts';

const page: AlgorithmPage = {
  id: ID,
  version: VERSION,
  config: CONFIG.fields,
  checkConfig: (config) => CONFIG.check?.(config as Config) ?? null,
  scenarios: SCENARIOS,
  rules: RULES,
  properties: PROPERTIES,
  sources: NOTE_SOURCES,
  weights: NOTE_WEIGHTS,
  kinds: NOTE_KINDS,
  sampleOp,
  operations: OPERATIONS,
  verbs: [],
  durable: ['promised'],
  presentation,
};

export default page;
