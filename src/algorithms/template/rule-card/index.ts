/** The template's rules on one sheet. */
import type { RuleCard } from '../../rule-card.ts';

const card: RuleCard = {
  groups: [
    {
      id: 'broadcast',
      rules: [
        { id: 'tell', source: 'README', notes: ['broadcast', 'retried'] },
        { id: 'deliver', source: 'README', notes: ['delivered', 'repeated'], switches: ['deliver-once'] },
        { id: 'complete', source: 'README', notes: ['acknowledged', 'completed'] },
      ],
    },
  ],
};
export default card;
