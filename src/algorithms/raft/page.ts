/** What the page knows of Raft: everything but the algorithm itself. */
import type { AlgorithmPage } from '../manifest.ts';
import { CONFIG } from './config.ts';
import { OPERATIONS, VERB_FORMS } from './forms.ts';
import { sampleOp } from './machine.ts';
import { NOTE_KINDS } from './note-kinds.ts';
import { NOTE_SOURCES, NOTE_WEIGHTS } from './notes.ts';
import { presentation } from './presentation.ts';
import { PROPERTIES } from './properties.ts';
import { RULES } from './rules.ts';
import { SCENARIOS } from './scenarios/index.ts';
import type { Config } from './types.ts';

const page: AlgorithmPage = {
  id: 'raft',
  version: 2,
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
  verbs: VERB_FORMS,
  durable: ['currentTerm', 'votedFor', 'snapshot'],
  presentation,
};

export default page;
