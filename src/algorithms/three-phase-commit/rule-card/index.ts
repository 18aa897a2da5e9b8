/** The rules of three-phase commit on one sheet. */
import type { CardGroup, CardRule, RuleCard } from '../../rule-card.ts';
import type { Notes } from '../note-values.ts';
import type { RULES } from '../rules.ts';
import type { Config } from '../types.ts';

/** The names are held to those of the algorithm. */
interface Rule extends CardRule {
  readonly notes: readonly (keyof Notes)[];
  readonly switches?: readonly (typeof RULES)[number]['id'][];
  readonly setting?: keyof Config & string;
}

interface Group extends CardGroup {
  readonly rules: readonly Rule[];
}

const GROUPS: readonly Group[] = [
  {
    id: 'phases',
    rules: [
      { id: 'ask', source: 'BHG §7.5', notes: ['begun', 'vote.yes', 'vote.no'] },
      {
        id: 'vote',
        source: 'BHG §7.5',
        notes: ['voted.yes', 'voted.no', 'voted.no.locked'],
        switches: ['force-prepared'],
      },
      { id: 'pre-commit', source: 'BHG §7.5', notes: ['pre-commit.sent', 'pre-commit.taken'], switches: ['all-votes'] },
      {
        id: 'commit',
        source: 'BHG §7.5',
        notes: ['acknowledged', 'decided.commit', 'decided.commit.without', 'learned.commit'],
        switches: ['pre-commit-first'],
      },
      {
        id: 'abort',
        source: 'BHG §7.5',
        notes: ['decided.abort.refused', 'decided.abort.silence', 'learned.abort'],
      },
      { id: 'end', source: 'BHG §7.5', notes: ['done', 'resent', 'ended'], setting: 'finalAck' },
    ],
  },
  {
    id: 'termination',
    rules: [
      { id: 'suspect', source: 'BHG §7.5', notes: ['suspected.elects', 'suspected.leads', 'elected.leads'] },
      { id: 'report', source: 'BHG §7.5', notes: ['state.told', 'state.refused', 'stale.ignored'] },
      { id: 'tr1', source: 'BHG §7.5 TR1', notes: ['termination.aborted'] },
      { id: 'tr2', source: 'BHG §7.5 TR2', notes: ['termination.committed'] },
      { id: 'tr3', source: 'BHG §7.5 TR3', notes: ['termination.uncertain'] },
      { id: 'tr4', source: 'BHG §7.5 TR4', notes: ['termination.committable'], switches: ['pre-commit-again'] },
    ],
  },
  {
    id: 'recovery',
    rules: [
      {
        id: 'come-back',
        source: 'BHG §7.5',
        notes: ['recovered', 'recovered.in-doubt', 'inquiry.sent'],
        switches: ['recovered-stays-out', 'relock'],
      },
      { id: 'total-failure', source: 'BHG §7.5', notes: ['inquiry.nobody', 'total-failure'] },
    ],
  },
];

const card: RuleCard = { groups: GROUPS };
export default card;
