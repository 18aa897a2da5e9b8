/** The terms of three-phase commit by theme, each with a run in which it is to be seen. */
import { noted } from '../../course.ts';
import type { Glossary } from '../../glossary.ts';
import { inScenario } from './miniatures.ts';

const glossary: Glossary = {
  themes: [
    {
      id: 'phases',
      terms: [
        {
          id: 'uncertain',
          source: 'BHG §7.5',
          related: ['committable', 'blocking'],
          miniature: inScenario('all-yes', noted('voted.yes')),
        },
        {
          id: 'pre-commit',
          source: 'BHG §7.5',
          related: ['committable', 'uncertain'],
          miniature: inScenario('all-yes', noted('pre-commit.sent')),
        },
        {
          id: 'committable',
          source: 'BHG §7.5',
          related: ['pre-commit', 'uncertain'],
          miniature: inScenario('all-yes', noted('pre-commit.taken')),
        },
        {
          id: 'blocking',
          source: 'BHG §7.3',
          related: ['uncertain', 'termination-protocol'],
          miniature: inScenario('all-uncertain', noted('termination.uncertain')),
        },
      ],
    },
    {
      id: 'failures',
      terms: [
        {
          id: 'termination-protocol',
          source: 'BHG §7.5',
          related: ['blocking', 'committable', 'crash-stop'],
          miniature: inScenario('one-committable', noted('termination.committable')),
        },
        {
          id: 'crash-stop',
          source: 'BHG §7.5',
          related: ['termination-protocol', 'partition'],
          miniature: inScenario('coming-back', noted('recovered.in-doubt')),
        },
        {
          id: 'total-failure',
          source: 'BHG §7.5',
          related: ['crash-stop', 'termination-protocol'],
          miniature: inScenario('total-failure', noted('total-failure'), { speed: 2 }),
        },
        {
          id: 'partition',
          related: ['crash-stop', 'blocking'],
          miniature: inScenario('partition', noted('termination.uncertain')),
        },
      ],
    },
  ],
};

export default glossary;
