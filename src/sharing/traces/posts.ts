/**
 * Which sending belongs to which arrival. A trace tells of both ends apart: they are joined by the message's id where it
 * has one, otherwise by sender, receiver, kind and what both ends say of it, in order. A message of which only one end is
 * told is not drawn: nobody knows when it set out, or whether it came.
 */
import type { Told, ToldMessage } from './told.ts';

export interface Posted {
  /** Unique in the trace. */
  readonly id: number;
  /** When it arrived, as the file counts, µs. */
  readonly arrives_us: number;
}

export interface Posts {
  /** For each line its messages that arrived, and which of them arrived there. */
  readonly sent: ReadonlyMap<ToldMessage, Posted>;
  readonly received: ReadonlyMap<ToldMessage, Posted>;
}

/** @param told in the order of time */
export function postsOf(told: readonly Told[]): Posts {
  const underWay = new Map<string, { messages: ToldMessage[]; next: number }>();
  const sent = new Map<ToldMessage, Posted>();
  const received = new Map<ToldMessage, Posted>();
  let last = 0;
  for (const line of told) {
    if (line.received) {
      const queue = underWay.get(keyOf(line.received));
      const sending = queue?.messages[queue.next];
      if (queue && sending) {
        queue.next += 1;
        last += 1;
        const posted = { id: last, arrives_us: line.t_us };
        sent.set(sending, posted);
        received.set(line.received, posted);
      }
    }
    for (const message of line.sent) {
      const key = keyOf(message);
      const queue = underWay.get(key) ?? { messages: [], next: 0 };
      queue.messages.push(message);
      underWay.set(key, queue);
    }
  }
  return { sent, received };
}

function keyOf({ from, to, type, id, body }: ToldMessage): string {
  return id === null ? JSON.stringify([from, to, type, sorted(body)]) : JSON.stringify([from, to, id]);
}

/** The two ends may write the fields in another order. */
function sorted(body: ToldMessage['body']): readonly (readonly [string, unknown])[] {
  return Object.entries(body).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
