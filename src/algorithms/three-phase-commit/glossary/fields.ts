/** Which term tells of a field: for links from where fields are shown. */
import type { GlossaryFields } from '../../glossary.ts';

const fields: GlossaryFields = {
  branches: 'uncertain',
  coordinating: 'termination-protocol',
  state: 'committable',
};
export default fields;
