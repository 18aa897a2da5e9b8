/** One server: the service is there while it is, and gone with it. */
import { asNode, type Hold, lastNote, noted, type Seen } from '../../../course.ts';
import { crash, elect, restart, set } from '../../scenarios/script.ts';
import { inRole, PLAIN, scene } from '../script.ts';

/** A request has found its server down. */
function unheard({ event }: Seen): boolean {
  return event.cause.kind === 'request' && event.lost.some(({ reason }) => reason === 'crashed');
}

function answeredBy(hold: Hold) {
  const { leader, client } = lastNote(hold, 'answered');
  return { server: asNode(`${leader}`), client: asNode(`${client}`) };
}

export const ALONE = scene(
  'alone',
  { nodes: 1, prelude: 0.5, start: 0.8, config: PLAIN, commands: [elect(0.1, 'S1')] },
  [
    {
      id: 'one-server',
      // A cluster of one elects itself.
      values: ({ moment }) => ({ server: asNode(`${inRole(moment, 'leader')[0]}`) }),
    },
    {
      id: 'served',
      commands: [set(1, 'x', 1)],
      until: noted('answered'),
      values: answeredBy,
    },
    {
      id: 'gone',
      commands: [crash(2, 'S1'), set(2.6, 'x', 2)],
      until: unheard,
      values: ({ moment }) => ({
        server: asNode(`${Object.values(moment.nodes).find(({ status }) => status === 'crashed')?.id}`),
        client: asNode(`${moment.open[0]?.client}`),
      }),
    },
    {
      id: 'back',
      commands: [restart(3.6, 'S1')],
      until: noted('answered'),
      speed: 2,
      values: answeredBy,
    },
  ],
);
