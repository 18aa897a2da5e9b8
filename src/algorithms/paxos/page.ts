/** What the page knows of Paxos: everything but the algorithm itself. */
import type { AlgorithmPage } from '../manifest.ts';
import { CONFIG, ID, sampleOp, VERSION } from './config.ts';
import { OPERATIONS } from './forms.ts';
import { NOTE_KINDS, NOTE_SOURCES, NOTE_WEIGHTS } from './notes.ts';
import { presentation } from './presentation.ts';
import { PROPERTIES } from './properties.ts';
import { RULES } from './rules.ts';
import { SCENARIOS } from './scenarios/index.ts';

const page: AlgorithmPage = {
  id: ID,
  version: VERSION,
  config: CONFIG.fields,
  scenarios: SCENARIOS,
  rules: RULES,
  properties: PROPERTIES,
  sources: NOTE_SOURCES,
  weights: NOTE_WEIGHTS,
  kinds: NOTE_KINDS,
  sampleOp,
  operations: OPERATIONS,
  verbs: [],
  durable: ['promised', 'acceptedBallot', 'acceptedValue', 'usedBallot'],
  presentation,
};
export default page;
