/** Which term of the glossary tells what a field of a state or message is. */
import type { GlossaryFields } from '../../glossary.ts';

const fields: GlossaryFields = {
  promised: 'promise',
  promises: 'promise',
  ballot: 'ballot',
  leaderId: 'leader',
  role: 'leader',
  chosenUpTo: 'chosen',
  slot: 'slot',
  nextSlot: 'slot',
  proposals: 'window',
  waiting: 'window',
};

export default fields;
