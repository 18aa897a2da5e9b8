/** Which term tells of a field: for links from where fields are shown. */
import type { GlossaryFields } from '../../glossary.ts';

const fields: GlossaryFields = {
  role: 'coordinator',
  participates: 'participant',
  coordinating: 'coordinator',
  branches: 'uncertain',
  outcomes: 'atomic-commitment',
  vote: 'vote',
  votes: 'vote',
  decision: 'atomic-commitment',
};
export default fields;
