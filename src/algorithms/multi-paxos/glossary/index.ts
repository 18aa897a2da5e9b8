/** The terms of Multi-Paxos, each with a run in which it is to be seen. */
import { noted, type Wait } from '../../course.ts';
import type { Glossary, GlossaryTerm, Miniature } from '../../glossary.ts';
import { SCENARIOS } from '../scenarios/index.ts';

/** From where a scenario starts until something. */
function inScenario(id: string, until: Wait, more: Pick<Miniature, 'show'> = {}): Miniature {
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (!scenario) throw new RangeError(`there is no scenario ${id}`);
  const { nodes, seed, config, commands, load, start_us, clientTimeout_us } = scenario;
  return {
    nodes,
    seed,
    config,
    commands,
    load,
    start_us,
    ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
    until,
    light: ({ moment }) => ({ nodes: moment.event?.node ? [moment.event.node] : [] }),
    ...more,
  };
}

const LOGS = { show: 'logs' } as const;

const LEADING: readonly GlossaryTerm[] = [
  {
    id: 'ballot',
    source: 'PMS §2.2',
    related: ['promise', 'leader'],
    miniature: inScenario('leader-crash', noted('prepared')),
  },
  {
    id: 'promise',
    source: 'PMS §2.2',
    related: ['ballot', 'leader'],
    miniature: inScenario('first-leader', noted('promised')),
  },
  {
    id: 'leader',
    source: 'PMS §2.4',
    related: ['ballot', 'promise'],
    miniature: inScenario('first-leader', noted('elected')),
  },
];

const SLOTS: readonly GlossaryTerm[] = [
  {
    id: 'slot',
    source: 'PMS §3',
    related: ['chosen', 'gap'],
    miniature: inScenario('steady-state', noted('accepted'), LOGS),
  },
  {
    id: 'chosen',
    source: 'PMS §2.1',
    related: ['slot', 'ballot'],
    miniature: inScenario('steady-state', noted('chosen'), LOGS),
  },
  {
    id: 'gap',
    source: 'PMS §3',
    related: ['no-op', 'chosen'],
    miniature: inScenario('gap', noted('chosen.early'), LOGS),
  },
  {
    id: 'no-op',
    source: 'PMS §3',
    related: ['gap', 'leader'],
    miniature: inScenario('gap', noted('gap.filled'), LOGS),
  },
  {
    id: 'window',
    source: 'PMS §3',
    related: ['slot', 'chosen'],
    miniature: inScenario('window', noted('window.full'), LOGS),
  },
];

const glossary: Glossary = {
  themes: [
    { id: 'leading', terms: LEADING },
    { id: 'slots', terms: SLOTS },
  ],
};

export default glossary;
