/** The terms of two-phase commit by theme, each with a run in which it is to be seen. */
import { noted } from '../../course.ts';
import type { Glossary } from '../../glossary.ts';
import { inScenario } from './miniatures.ts';

const LOGS = { show: 'logs' } as const;

const glossary: Glossary = {
  themes: [
    {
      id: 'commitment',
      terms: [
        {
          id: 'atomic-commitment',
          source: 'BHG §7.3',
          related: ['coordinator', 'participant', 'vote'],
          miniature: inScenario('all-yes', noted('learned.commit')),
        },
        {
          id: 'coordinator',
          source: 'BHG §7.4',
          related: ['participant', 'atomic-commitment'],
          miniature: inScenario('all-yes', noted('begun')),
        },
        {
          id: 'participant',
          source: 'BHG §7.4',
          related: ['coordinator', 'vote'],
          miniature: inScenario('all-yes', noted('voted.yes')),
        },
        {
          id: 'vote',
          source: 'BHG §7.4',
          related: ['participant', 'uncertain'],
          miniature: inScenario('one-no', noted('voted.no')),
        },
      ],
    },
    {
      id: 'uncertainty',
      terms: [
        {
          id: 'uncertain',
          source: 'BHG §7.4',
          related: ['vote', 'blocking', 'cooperative-termination'],
          miniature: inScenario('all-yes', noted('voted.yes'), LOGS),
        },
        {
          id: 'blocking',
          source: 'BHG §7.3',
          related: ['uncertain', 'cooperative-termination'],
          miniature: inScenario('all-uncertain', noted('inquiry.nobody')),
        },
        {
          id: 'cooperative-termination',
          source: 'BHG §7.4',
          related: ['blocking', 'uncertain'],
          miniature: inScenario('cooperative', noted('inquiry.answered')),
        },
        {
          id: 'presumed-abort',
          source: 'MLO86 §3.1',
          related: ['coordinator', 'uncertain'],
          miniature: inScenario('coordinator-crash', noted('inquiry.presumed'), { speed: 2 }),
        },
      ],
    },
  ],
};

export default glossary;
