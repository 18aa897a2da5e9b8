/** Phase 1 once, for all slots; then one round trip for each command (PMS §3). */
import { asCount, asCounter, asNode, asNodes, type Hold, lastNote, noted, notesIn } from '../../../course.ts';
import { prepare, set } from '../../scenarios/script.ts';
import { leaderIn, scene } from '../script.ts';

/** A leader’s proposal, as its note tells it. */
function proposal(hold: Hold) {
  const { leader, client, slot, ballot } = lastNote(hold, 'proposed');
  return {
    leader: asNode(`${leader}`),
    client: asNode(`${client}`),
    slot: asCount(Number(slot)),
    ballot: asCounter(Number(ballot)),
  };
}

export const ONCE = scene('once', { seed: '3', start: 0.5 }, [
  {
    id: 'instances',
    terms: ['slot'],
    show: ['logs'],
    values: ({ moment }) => ({ servers: asCount(Object.keys(moment.nodes).length) }),
  },
  {
    id: 'prepare',
    terms: ['ballot', 'promise'],
    commands: [prepare(1, 'S1')],
    until: noted('prepared'),
    values: (hold) => {
      const { node, ballot, slot } = lastNote(hold, 'prepared');
      return { node: asNode(`${node}`), ballot: asCounter(Number(ballot)), slot: asCount(Number(slot)) };
    },
    light: (hold) => ({ nodes: [`${lastNote(hold, 'prepared').node}`] }),
    question: {
      answers: { kind: 'number', min: 1, max: 5 },
      reveal: noted('elected'),
      answer: (_, revealed) => (lastNote(revealed, 'elected').promises as readonly string[]).length,
      told: 'elected',
      because: (_, revealed) => {
        const { leader, promises, needed } = lastNote(revealed, 'elected');
        return {
          leader: asNode(`${leader}`),
          promises: asNodes(promises as readonly string[]),
          needed: asCount(Number(needed)),
        };
      },
      light: (_, revealed) => ({ nodes: lastNote(revealed, 'elected').promises as readonly string[] }),
    },
  },
  {
    id: 'propose',
    terms: ['leader'],
    commands: [set(2.4, 'x', 1, 'S1')],
    until: noted('proposed'),
    show: ['logs'],
    values: proposal,
    light: (hold) => ({ entries: [{ node: leaderIn(hold.moment), index: Number(lastNote(hold, 'proposed').slot) }] }),
  },
  {
    id: 'chosen',
    terms: ['chosen'],
    // The last is on the way to what the question reveals.
    commands: [set(4.1, 'x', 2, 'S1')],
    until: noted('chosen'),
    speed: 0.5,
    show: ['logs'],
    values: (hold) => {
      const { slot, acceptors, ballot } = lastNote(hold, 'chosen');
      return {
        slot: asCount(Number(slot)),
        acceptors: asNodes(acceptors as readonly string[]),
        ballot: asCounter(Number(ballot)),
        leader: asNode(leaderIn(hold.moment)),
      };
    },
    light: (hold) => ({ nodes: lastNote(hold, 'chosen').acceptors as readonly string[] }),
    question: {
      answers: { kind: 'yes-no' },
      reveal: noted('chosen'),
      answer: (_, revealed) => notesIn(revealed.events, 'prepared').length > 0,
      told: 'chosen',
      because: (_, revealed) => {
        const proposed = notesIn(revealed.events, 'proposed').at(-1)?.values ?? {};
        const messages = revealed.events.flatMap(({ sent }) => sent).filter(({ type }) => type === 'Accept');
        return {
          leader: asNode(`${proposed.leader}`),
          slot: asCount(Number(proposed.slot)),
          ballot: asCounter(Number(proposed.ballot)),
          messages: asCount(messages.length),
        };
      },
    },
  },
]);
