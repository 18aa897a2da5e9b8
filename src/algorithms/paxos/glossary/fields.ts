/** Which term tells of a field: for links from where fields are shown. */
import type { GlossaryFields } from '../../glossary.ts';

const fields: GlossaryFields = {
  roles: 'proposer',
  acceptors: 'acceptor',
  promised: 'promise',
  acceptedBallot: 'acceptor',
  acceptedValue: 'acceptor',
  usedBallot: 'ballot',
  chosenBallot: 'chosen',
  chosenValue: 'chosen',
  attempt: 'proposer',
  backingOff: 'back-off',
  votes: 'learner',
  ballot: 'ballot',
  accepted: 'promise',
};

export default fields;
