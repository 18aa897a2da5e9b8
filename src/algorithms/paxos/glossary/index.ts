/** The terms of Paxos by theme, each with a run in which it is to be seen. PMS: Paxos Made Simple. */
import { both, noted, type Wait } from '../../course.ts';
import type { Glossary, GlossaryTerm, GlossaryTheme, Miniature } from '../../glossary.ts';
import { SCENARIOS } from '../scenarios/index.ts';

/** From where a scenario starts until something; the node to which it happens stands out. */
function inScenario(id: string, until: Wait): Miniature {
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (!scenario) throw new RangeError(`there is no scenario ${id}`);
  const { nodes, seed, config, commands, load, start_us } = scenario;
  return {
    nodes,
    seed,
    config,
    commands,
    load,
    start_us,
    until,
    light: ({ moment }) => ({ nodes: moment.event?.node ? [moment.event.node] : [] }),
  };
}

const PARTS: readonly GlossaryTerm[] = [
  {
    id: 'proposer',
    source: 'PMS §2.2',
    related: ['acceptor', 'ballot', 'duel'],
    miniature: inScenario('one-proposer', noted('prepare.sent')),
  },
  {
    id: 'acceptor',
    source: 'PMS §2.2',
    related: ['promise', 'proposer', 'chosen'],
    miniature: inScenario(
      'one-proposer',
      both(noted('accepted'), ({ event }) => event.sent.length > 0),
    ),
  },
  {
    id: 'learner',
    source: 'PMS §2.3',
    related: ['chosen', 'acceptor'],
    miniature: inScenario('separate-roles', noted('learned.counted')),
  },
];

const CHOOSING: readonly GlossaryTerm[] = [
  {
    id: 'ballot',
    source: 'PMS §2.2, PMS §2.5',
    related: ['promise', 'proposer'],
    miniature: inScenario('same-number', noted('prepare.sent', { node: 'S2' })),
  },
  {
    id: 'promise',
    source: 'PMS §2.2',
    related: ['ballot', 'acceptor', 'chosen'],
    miniature: inScenario('second-proposer', noted('promise.given', { acceptedBallot: 1 })),
  },
  {
    id: 'chosen',
    source: 'PMS §2.2',
    related: ['learner', 'acceptor', 'promise'],
    miniature: inScenario('one-proposer', noted('chosen')),
  },
];

const PROGRESS: readonly GlossaryTerm[] = [
  {
    id: 'duel',
    source: 'PMS §2.4',
    related: ['back-off', 'ballot'],
    miniature: inScenario('duel', noted('preempted', { node: 'S2' })),
  },
  {
    id: 'back-off',
    source: 'PMS §2.4',
    related: ['duel', 'proposer'],
    miniature: inScenario('back-off', noted('preempted')),
  },
];

const themes: readonly GlossaryTheme[] = [
  { id: 'parts', terms: PARTS },
  { id: 'choosing', terms: CHOOSING },
  { id: 'progress', terms: PROGRESS },
];

const glossary: Glossary = { themes };
export default glossary;
