/** Silence that is no crash: a partition, and two decisions (BHG §7.5; Skeen 1981). */
import type { NodeId } from '../../../../kernel/contract.ts';
import { asNode, asNodes, lastNote, noted } from '../../../course.ts';
import { mute, partition, transaction } from '../../scenarios/script.ts';
import { allDecided, decidedAt, decidedIn, inState, scene } from '../script.ts';

export const SPLIT = scene(
  'split',
  {
    start: 2,
    commands: [transaction(1, { x: '1' }), ...mute(1.95, 'S1', 'S3', 'S4'), partition(2.2, ['S1', 'S2'], ['S3', 'S4'])],
  },
  [
    {
      id: 'split',
      // Whom the pre-commit reaches on this side of the split, it has reached.
      until: noted('pre-commit.taken'),
      values: ({ moment }) => ({ uncertain: asNodes(inState(moment, 'uncertain')) }),
      light: ({ moment }) => ({ nodes: inState(moment, 'uncertain') }),
    },
    {
      id: 'one-side',
      until: noted('decided.commit.without'),
      values: (hold) => {
        const { coordinator, missing } = lastNote(hold, 'decided.commit.without');
        return { coordinator: asNode(`${coordinator}`), missing: asNodes(missing as readonly NodeId[]) };
      },
      light: (hold) => ({ nodes: lastNote(hold, 'decided.commit.without').missing as readonly NodeId[] }),
      question: {
        answers: { kind: 'choice', choices: ['wait', 'commit', 'abort'] },
        reveal: ({ moment }) => allDecided(moment),
        speed: 1.5,
        answer: (asked, { moment }) => {
          const [other] = lastNote(asked, 'decided.commit.without').missing as readonly NodeId[];
          return decidedAt(moment, `${other}`) ?? 'wait';
        },
        because: (asked, revealed) => {
          const { coordinator, witnesses } = lastNote(revealed, 'termination.uncertain');
          return {
            elected: asNode(`${coordinator}`),
            witnesses: asNodes(witnesses as readonly NodeId[]),
            coordinator: asNode(`${lastNote(asked, 'decided.commit.without').coordinator}`),
          };
        },
        told: 'termination.uncertain',
        light: (_, { moment }) => ({ nodes: decidedIn(moment, 'abort') }),
      },
    },
    {
      id: 'lesson',
      values: ({ moment }) => ({
        committed: asNodes(decidedIn(moment, 'commit')),
        aborted: asNodes(decidedIn(moment, 'abort')),
      }),
      light: ({ moment }) => ({ nodes: Object.keys(moment.nodes) }),
    },
  ],
);
