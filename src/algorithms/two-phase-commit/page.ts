/** What the page knows of two-phase commit: everything but the algorithm itself. */
import type { AlgorithmPage } from '../manifest.ts';
import { CONFIG } from './config.ts';
import { OPERATIONS } from './forms.ts';
import { NOTE_KINDS, NOTE_SOURCES, NOTE_WEIGHTS } from './notes.ts';
import { sampleOp } from './operations.ts';
import { presentation } from './presentation.ts';
import { PROPERTIES } from './properties.ts';
import { RULES } from './rules.ts';
import { SCENARIOS } from './scenarios/index.ts';

const page: AlgorithmPage = {
  id: 'two-phase-commit',
  version: 1,
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
  // All that is on disk is the log.
  durable: [],
  presentation,
};
export default page;
