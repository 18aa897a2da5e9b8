/** The rules on one sheet, by the parts that a server plays. PMS, PML, PMMC: see `types.ts`. */
import type { CardGroup, CardRule, RuleCard } from '../../rule-card.ts';
import type { Notes } from '../note-values.ts';
import type { RuleId } from '../rules.ts';
import type { Config } from '../types.ts';

/** The names are held to those of the algorithm. */
interface Rule extends CardRule {
  readonly notes: readonly (keyof Notes)[];
  readonly switches?: readonly RuleId[];
  readonly setting?: keyof Config;
}

interface Group extends CardGroup {
  readonly rules: readonly Rule[];
}

const GROUPS: readonly Group[] = [
  {
    id: 'acceptor',
    rules: [
      {
        id: 'promise',
        source: 'PMS §2.2, P1a',
        notes: ['promised', 'promise.refused', 'heartbeat.refused'],
      },
      {
        id: 'accept',
        source: 'PMS §2.2, P1a',
        notes: ['accepted', 'accepted.again', 'accept.refused'],
        switches: ['check-promise'],
      },
      { id: 'known', source: 'PMS §2.3', notes: ['accept.known'] },
      {
        id: 'remember',
        source: 'PMS §2.5',
        notes: ['started', 'recovered'],
        switches: ['durable-promise', 'durable-accepted'],
      },
    ],
  },
  {
    id: 'proposer',
    rules: [
      { id: 'prepare', source: 'PMS §2.2, §3', notes: ['prepared'] },
      {
        id: 'lead',
        source: 'PMS §3',
        notes: ['promise.received', 'promise.late', 'elected'],
        switches: ['majority'],
      },
      {
        id: 'adopt',
        source: 'PMS §2.2, P2c',
        notes: ['adopted'],
        switches: ['adopt-accepted', 'highest-ballot'],
      },
      { id: 'fill', source: 'PMS §3', notes: ['gap.filled'] },
      { id: 'propose', source: 'PMS §3', notes: ['proposed', 'accept.resent'] },
      { id: 'window', source: 'PMS §3', notes: ['window.full', 'request.pending', 'redirected.full'] },
      {
        id: 'choose',
        source: 'PMS §2.1',
        notes: ['counted', 'chosen', 'chosen.early', 'accepted.late'],
        switches: ['majority'],
      },
      { id: 'keep-in-touch', source: 'PMS §2.4', notes: ['heartbeat.sent', 'heartbeat.heard'] },
      { id: 'give-way', source: 'PMMC §3', notes: ['stepped-down', 'nack.late'] },
      { id: 'back-off', source: 'PMS §2.4', notes: ['stepped-down'], setting: 'backOff' },
    ],
  },
  {
    id: 'learner',
    rules: [
      { id: 'learn', source: 'PMS §2.3', notes: ['learned'] },
      {
        id: 'catch-up',
        source: 'PML §4.2',
        notes: ['learn.asked', 'learn.answered', 'learn.unknown', 'caught-up', 'learn.late'],
      },
      { id: 'execute', source: 'PMS §3', notes: ['applied'], switches: ['apply-in-order'] },
      { id: 'answer', source: 'PMMC §2', notes: ['answered', 'redirected', 'redirected.unknown'] },
      { id: 'once', source: 'PMMC §2', notes: ['request.repeated'], switches: ['request-numbers'] },
      { id: 'read', source: 'PML §5.2', notes: ['read.local'], switches: ['read-through-log'] },
    ],
  },
];

const card: RuleCard = { groups: GROUPS };
export default card;
