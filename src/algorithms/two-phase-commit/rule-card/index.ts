/** The rules of two-phase commit on one sheet. */
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
    id: 'voting',
    rules: [
      { id: 'ask', source: 'BHG §7.4', notes: ['begun'] },
      {
        id: 'vote-yes',
        source: 'BHG §7.4',
        notes: ['voted.yes', 'prepare.repeated'],
        switches: ['force-prepared'],
      },
      { id: 'vote-no', source: 'BHG §7.4', notes: ['voted.no', 'voted.no.locked'] },
    ],
  },
  {
    id: 'deciding',
    rules: [
      {
        id: 'commit',
        source: 'BHG §7.4',
        notes: ['vote.yes', 'decided.commit'],
        switches: ['all-votes', 'force-commit'],
      },
      {
        id: 'abort',
        source: 'BHG §7.4',
        notes: ['vote.no', 'decided.abort.refused', 'decided.abort.silence'],
      },
      { id: 'learn', source: 'BHG §7.4', notes: ['learned.commit', 'learned.abort'] },
      {
        id: 'end',
        source: 'MLO86 §2',
        notes: ['acknowledged', 'resent', 'ended'],
        switches: ['await-acks'],
      },
    ],
  },
  {
    id: 'uncertainty',
    rules: [
      {
        id: 'wait',
        source: 'BHG §7.4',
        notes: ['inquiry.sent', 'inquiry.nobody'],
        switches: ['uncertain-waits'],
      },
      {
        id: 'help',
        source: 'BHG §7.4',
        notes: ['inquiry.answered', 'inquiry.refused', 'inquiry.uncertain'],
        setting: 'cooperative',
      },
    ],
  },
  {
    id: 'recovery',
    rules: [
      { id: 'come-back', source: 'BHG §7.4', notes: ['recovered', 'recovered.in-doubt'], switches: ['relock'] },
      { id: 'tell-again', source: 'MLO86 §2', notes: ['recovered.commit', 'recovered.abort'] },
      { id: 'presume', source: 'MLO86 §3.1', notes: ['inquiry.presumed'], setting: 'presumedAbort' },
    ],
  },
];

const card: RuleCard = { groups: GROUPS };
export default card;
