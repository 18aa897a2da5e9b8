/** Four servers: one more than three, and no more failures that they tolerate. */
import type { TraceEvent } from '../../../../kernel/trace.ts';
import { asCount, asNode, type Hold, lastNote, notesIn } from '../../../course.ts';
import { crash, elect, set } from '../../scenarios/script.ts';
import { PLAIN, reached, scene } from '../script.ts';

/** The greatest number of servers that were down when a client was answered. */
function tolerated(events: readonly TraceEvent[]): number {
  let down = 0;
  let most = 0;
  for (const event of events) {
    if (event.cause.kind === 'command' && event.cause.command.kind === 'crash') down += 1;
    if (notesIn([event], 'answered').length > 0) most = Math.max(most, down);
  }
  return most;
}

const isUp = ({ moment }: Hold) => Object.values(moment.nodes).filter(({ status }) => status === 'up');

export const FOUR = scene('four', { nodes: 4, prelude: 0.7, start: 1, config: PLAIN, commands: [elect(0.1, 'S1')] }, [
  {
    id: 'four',
    commands: [crash(1.3, 'S4'), set(1.5, 'x', 1, 'S1'), crash(3, 'S3'), set(3.3, 'x', 2, 'S1', 'C2')],
    values: (hold) => ({ count: asCount(isUp(hold).length) }),
    question: {
      exercises: [31],
      answers: { kind: 'number', min: 0, max: 4 },
      // The second request has waited three times as long as the first by then.
      reveal: reached(6.5),
      speed: 2,
      answer: (_, { events }) => tolerated(events),
      because: (asked, revealed) => {
        const [count, up] = [isUp(asked).length, isUp(revealed).length];
        return {
          count: asCount(count),
          tolerated: asCount(tolerated(revealed.events)),
          client: asNode(`${lastNote(revealed, 'answered').client}`),
          waiting: asNode(`${revealed.moment.open[0]?.client}`),
          up: asCount(up),
          down: asCount(count - up),
          needed: asCount(Number(lastNote(revealed, 'commit.advanced').needed)),
        };
      },
      // What the engine says at that time is about some heartbeat.
      told: null,
      light: (_, revealed) => ({ nodes: isUp(revealed).map(({ id }) => id) }),
    },
  },
  { id: 'how-many' },
]);
