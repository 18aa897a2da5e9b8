/** From what lines tell to a trace in our own format: a header, and an event for each line. */
import type { Imported, TraceEvent, TraceHeader } from '../../kernel/trace.ts';
import { TOLD } from '../../kernel/trace.ts';
import { type Budget, Knowledge } from './knowledge.ts';
import { namingOf } from './naming.ts';
import { postsOf } from './posts.ts';
import { SPAN_MAX_us } from './reading.ts';
import { ImportError, type Told } from './told.ts';

/** Where it comes from; what of it can be checked is found out later. */
export type Source = Pick<Imported, 'format' | 'file' | 'skipped'>;

export interface Assembled {
  readonly header: TraceHeader & { readonly imported: Imported };
  readonly events: readonly TraceEvent[];
}

/** The version of a run that no version of an algorithm of ours has made. */
const NO_VERSION = 0;

/**
 * Time begins with the first line. Lines need not stand in its order: logs of several machines may be joined one after
 * the other; lines of the same time stay in the order of the file.
 */
export function assemble(told: readonly Told[], algorithm: string, source: Source): Assembled {
  const first = told[0];
  if (!first) throw new ImportError(1, 'empty', 'expected at least one event, found none');
  const lines = told.toSorted((a, b) => a.t_us - b.t_us);
  const start_us = lines[0]?.t_us ?? 0;
  const late = lines.find(({ t_us }) => t_us - start_us > SPAN_MAX_us);
  if (late)
    throw new ImportError(late.line, 'time', `t: expected at most ${SPAN_MAX_us / 1e6} seconds after the first`);
  const { nodes, of, names } = namingOf(lines);
  const nameOf = (name: string) => of.get(name) ?? name;
  const posts = postsOf(lines);
  const budget: Budget = { entries: 0 };
  const known = new Map(nodes.map((node) => [node, new Knowledge(nameOf, budget)]));
  const events = lines.map((line, i): TraceEvent => {
    const node = nameOf(line.node);
    const arrived = line.received && posts.received.get(line.received);
    const { state, log } = known.get(node)?.learn(line) ?? {};
    return {
      i,
      t: line.t_us - start_us,
      node,
      cause: arrived ? { kind: 'message', id: arrived.id } : { kind: 'told' },
      ...(state ? { state } : {}),
      ...(log ? { log } : {}),
      sent: line.sent.flatMap((message) => {
        const posted = posts.sent.get(message);
        const { type, to, body } = message;
        return posted ? [{ id: posted.id, to: nameOf(to), type, arrives: posted.arrives_us - start_us, body }] : [];
      }),
      lost: [],
      notes: [{ rule: TOLD, values: { node, words: line.words } }],
      results: [],
      violations: [],
    };
  });
  const header = {
    quorate: 1,
    algorithm,
    algorithmVersion: NO_VERSION,
    seed: '',
    config: {},
    nodes,
    commands: [],
    until: events.at(-1)?.t ?? 0,
    imported: { ...source, names, unchecked: {} },
  } as const;
  return { header, events };
}
