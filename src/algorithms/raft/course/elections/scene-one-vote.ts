/** Scene: two candidates of one term, and servers that have one vote each (§5.2). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import { asCounter, asDuration, asNode, asNodes, lastNote, noted, type Wait } from '../../../course.ts';
import { crash, elect, heal, mute, set, slow } from '../../scenarios/script.ts';
import { downIn, everybodyVoted, inRole, leftOn, scene, termOf, timerOf } from '../script.ts';

/** A server that does not stand itself answers a candidate. */
const answered: Wait = ({ event, moment }) =>
  event.notes.some(({ rule }) => rule === 'vote.granted' || rule.startsWith('vote.denied.')) &&
  moment.nodes[`${event.node}`]?.state?.role === 'follower';

/** The followers that have voted for this candidate. */
function votersOf(moment: Moment, candidate: NodeId): readonly NodeId[] {
  return inRole(moment, 'follower').filter((id) => moment.nodes[id]?.state?.votedFor === candidate);
}

/** The two candidates: whom the free voters have chosen, and the other. */
function rivalsIn(moment: Moment): readonly [NodeId, NodeId] {
  const [first = '', second = ''] = inRole(moment, 'candidate').toSorted(
    (a, b) => votersOf(moment, b).length - votersOf(moment, a).length,
  );
  return [first, second];
}

// S1's write has reached S3 alone when S1 crashes, so S3's log is the better one (§5.4.1). S2 stands before S3, and
// S4 and S5 hear of S2 first. S4's vote takes its time, so that both have refused S3 before S2 wins; and S2's request to
// S3 does, so that no refusal is under way while it is asked what will become of the others.
export const ONE_VOTE = scene(
  'one-vote',
  {
    seed: '1',
    config: { noopOnElection: false },
    prelude: 0.7,
    start: 0.8,
    commands: [
      elect(0.1, 'S1'),
      ...mute(0.2, 'S1', 'S2', 'S4', 'S5'),
      set(0.3, 'x', 1, 'S1'),
      crash(0.5, 'S1'),
      heal(0.55),
      slow(0.75, 'S2', 'S3', 1),
      slow(0.75, 'S3', 'S5', 0.6),
      slow(0.75, 'S4', 'S2', 1),
    ],
  },
  [
    {
      id: 'rivals',
      commands: [elect(1.2, 'S2'), elect(1.4, 'S3')],
      until: ({ moment }) => inRole(moment, 'candidate').length === 2,
      values: ({ moment }) => {
        const [first = '', second = ''] = inRole(moment, 'candidate');
        return {
          down: asNode(`${downIn(moment)[0]}`),
          client: asNode(`${moment.open[0]?.client}`),
          first: asNode(first),
          second: asNode(second),
          term: asCounter(termOf(moment, first)),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'candidate') }),
    },
    {
      id: 'voted',
      until: everybodyVoted,
      speed: 0.5,
      show: ['logs'],
      values: ({ moment }) => {
        const [first, second] = rivalsIn(moment);
        return { voters: asNodes(votersOf(moment, first)), first: asNode(first), second: asNode(second) };
      },
      light: ({ moment }) => ({ nodes: [...votersOf(moment, rivalsIn(moment)[0]), rivalsIn(moment)[1]] }),
      question: {
        exercises: [10],
        answers: { kind: 'choice', choices: ['moves', 'refuse', 'both'] },
        reveal: answered,
        speed: 0.5,
        answer: (_, revealed) => {
          const rules = revealed.events.at(-1)?.notes.map(({ rule }) => rule) ?? [];
          return rules.includes('vote.granted') ? 'both' : 'refuse';
        },
        because: (_, revealed) => {
          const { voter, candidate, term, votedFor } = lastNote(revealed, 'vote.denied.already-voted');
          return {
            voter: asNode(`${voter}`),
            candidate: asNode(`${candidate}`),
            term: asCounter(Number(term)),
            votedFor: asNode(`${votedFor}`),
          };
        },
        light: (_, revealed) => ({ nodes: [`${lastNote(revealed, 'vote.denied.already-voted').voter}`] }),
      },
    },
    {
      id: 'refused',
      values: ({ moment }) => {
        const refuser = `${moment.event?.node}`;
        const [first, second] = rivalsIn(moment);
        return {
          refuser: asNode(refuser),
          other: asNode(`${votersOf(moment, first).find((id) => id !== refuser)}`),
          second: asNode(second),
        };
      },
      light: ({ moment }) => ({ nodes: votersOf(moment, rivalsIn(moment)[0]) }),
      question: {
        exercises: [9],
        answers: { kind: 'yes-no' },
        reveal: answered,
        speed: 0.5,
        answer: (asked, revealed) => {
          const { voter } = lastNote(revealed, 'vote.denied.already-voted');
          const [before, after] = [asked, revealed].map(({ moment }) => timerOf(moment, `${voter}`, 'election'));
          return before?.set !== after?.set;
        },
        because: (asked, revealed) => {
          const voter = `${lastNote(revealed, 'vote.denied.already-voted').voter}`;
          return {
            voter: asNode(voter),
            before: asDuration(leftOn(asked.moment, voter, 'election')),
            after: asDuration(leftOn(revealed.moment, voter, 'election')),
          };
        },
        // The engine tells of the vote there, not of the wait.
        told: null,
        light: (_, revealed) => ({ nodes: [`${lastNote(revealed, 'vote.denied.already-voted').voter}`] }),
      },
    },
    {
      id: 'elected',
      until: noted('election.won'),
      values: (hold) => {
        const { leader, term, votes } = lastNote(hold, 'election.won');
        return {
          leader: asNode(`${leader}`),
          term: asCounter(Number(term)),
          votes: asNodes(votes as readonly NodeId[]),
          voters: asNodes(votersOf(hold.moment, `${leader}`)),
          loser: asNode(`${inRole(hold.moment, 'candidate')[0]}`),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'leader') }),
    },
    {
      id: 'known',
      until: noted('election.lost'),
      values: (hold) => {
        const { candidate, leader } = lastNote(hold, 'election.lost');
        return { loser: asNode(`${candidate}`), leader: asNode(`${leader}`) };
      },
    },
  ],
);
