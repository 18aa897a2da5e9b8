/** The rules on one sheet, role by role. PMS: Paxos Made Simple. */
import type { CardGroup, CardRule, RuleCard } from '../../rule-card.ts';
import type { Notes } from '../note-values.ts';
import type { RULES } from '../rules.ts';
import type { Config } from '../types.ts';

/** The names are held to those of Paxos. */
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
    id: 'proposers',
    rules: [
      {
        id: 'prepare',
        source: 'PMS §2.2',
        notes: ['prepare.sent', 'request.taken', 'read.taken'],
        switches: ['own-ballots'],
      },
      { id: 'phase-1', source: 'PMS §2.2', notes: ['promise.received', 'promise.late'], switches: ['majority'] },
      {
        id: 'adopt',
        source: 'PMS §2.2',
        notes: ['value.adopted', 'value.free', 'read.nothing'],
        switches: ['adopt-value', 'highest-ballot'],
      },
      { id: 'preempted', source: 'PMS §2.2', notes: ['preempted', 'nack.late'], setting: 'nacks' },
      { id: 'back-off', source: 'PMS §2.4', notes: ['back-off.over'], setting: 'backOff_us' },
      { id: 'retry', source: 'PMS §2.4', notes: ['attempt.timeout'] },
      { id: 'ballots', source: 'PMS §2.5', notes: ['recovered'], switches: ['durable-ballot'] },
    ],
  },
  {
    id: 'acceptors',
    rules: [
      { id: 'promise', source: 'PMS §2.2', notes: ['promise.given', 'promise.repeated'] },
      { id: 'refuse', source: 'PMS §2.2', notes: ['prepare.refused', 'accept.refused'], switches: ['check-promise'] },
      { id: 'accept', source: 'PMS §2.2', notes: ['accepted', 'accept.repeated'] },
      {
        id: 'disk',
        source: 'PMS §2.5',
        notes: ['started', 'recovered'],
        switches: ['durable-promise', 'durable-accepted'],
      },
    ],
  },
  {
    id: 'learners',
    rules: [
      {
        id: 'count',
        source: 'PMS §2.3',
        notes: ['accepted.counted', 'accepted.late', 'chosen', 'learned.counted'],
        switches: ['majority'],
      },
      { id: 'told', source: 'PMS §2.3', notes: ['learned.told', 'told.again'] },
      {
        id: 'ask',
        source: 'PMS §2.3',
        notes: ['asked', 'query.chosen', 'query.accepted', 'query.nothing'],
        setting: 'askInterval_us',
      },
    ],
  },
  {
    id: 'clients',
    rules: [
      { id: 'answer', source: 'PMS §2.3', notes: ['request.known', 'request.waits', 'answered'] },
      { id: 'redirect', source: 'PMS §2.5', notes: ['redirected', 'request.turned-away'] },
      { id: 'read', source: 'PMS §2.3', notes: ['read.taken', 'read.asks', 'read.nothing', 'read.unknown'] },
    ],
  },
];

const card: RuleCard = { groups: GROUPS };
export default card;
