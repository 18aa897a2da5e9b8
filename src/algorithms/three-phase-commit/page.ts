/** What the page knows of three-phase commit: everything but the algorithm itself. */
import type { AlgorithmPage } from '../manifest.ts';
import { CONFIG } from './config.ts';
import { OPERATIONS } from './forms.ts';
import { NOTE_KINDS, NOTE_SOURCES, NOTE_WEIGHTS } from './notes.ts';
import { sampleOp } from './operations.ts';
import { presentation } from './presentation.ts';
import { PROPERTIES } from './properties.ts';
import { RULES } from './rules.ts';
import { SCENARIOS } from './scenarios/index.ts';
import type { Config } from './types.ts';

const page: AlgorithmPage = {
  id: 'three-phase-commit',
  version: 1,
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
  // All that is on disk is the log.
  durable: [],
  presentation,
};
export default page;
