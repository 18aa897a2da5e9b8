/** Recognising an old answer in a trace: a client is told what had been replaced before it asked. */
import type { Json } from '../../../../kernel/contract.ts';
import type { NodeMoment } from '../../../../kernel/moment.ts';
import { CLIENT_REQUEST } from '../../../../kernel/trace.ts';
import { at } from '../../../../kernel/vector.ts';
import type { Challenge, Seen } from '../../../course.ts';
import { apply, type Data, valueAt } from '../../machine.ts';
import type { Op } from '../../types.ts';

/** A read without an answer, and all that its key has been since it was sent. */
interface Read {
  readonly of: string;
  readonly key: string;
  readonly current: readonly (string | null)[];
}

export interface Reads {
  /** The keys as the entry that was the latest to be applied anywhere for the first time has left them. */
  readonly data: Data;
  readonly open: readonly Read[];
  readonly isStale: boolean;
}

/** Of what an event applied for the first time in the cluster: the keys after each entry, in order. */
function news({ event, before, moment }: Seen): readonly Data[] {
  const was = event.node === null ? undefined : before.nodes[event.node];
  const now = event.node === null ? undefined : moment.nodes[event.node];
  if (!was || !now) return [];
  const others = Object.values(before.nodes).filter(({ id }) => id !== now.id);
  const states: Data[] = [];
  let data = (was.state?.machine ?? {}) as Data;
  for (let index = appliedBy(was) + 1; index <= appliedBy(now); index += 1) {
    const entry = entryOf(now, index);
    // What came in a snapshot had been applied by its sender.
    if (entry === undefined) continue;
    if (entry.kind === 'op') data = apply(data, entry.op as Op).data;
    if (!others.some((other) => appliedBy(other) >= index && isAlike(other, index, entry.term))) states.push(data);
  }
  return states;
}

function appliedBy({ state }: NodeMoment): number {
  return Number(state?.lastApplied ?? 0);
}

function entryOf({ log, logStart }: NodeMoment, index: number) {
  return at(log, index - 1 - logStart.index);
}

/** Is the entry that a server has there of that term? What a snapshot stands for is taken to be. */
function isAlike(node: NodeMoment, index: number, term: number): boolean {
  return index <= node.logStart.index || entryOf(node, index)?.term === term;
}

function nameOf({ client, request }: { readonly client?: Json; readonly request?: Json }): string {
  return `${client} ${request}`;
}

function watch({ data: known, open, isStale }: Reads, seen: Seen): Reads {
  const { event } = seen;
  const states = news(seen);
  const data = states.at(-1) ?? known;
  const asked = event.sent.flatMap(({ type, copyOf, body }): Read[] => {
    if (type !== CLIENT_REQUEST || body.attempt !== 1 || copyOf !== undefined) return [];
    const op = body.op as Op;
    return op.kind === 'get' ? [{ of: nameOf(body), key: op.key, current: [valueAt(known, op.key)] }] : [];
  });
  const reads = [...open, ...asked].map(
    (read): Read =>
      states.length === 0
        ? read
        : { ...read, current: [...new Set([...read.current, ...states.map((state) => valueAt(state, read.key))])] },
  );
  const told = ({ of }: Read) => event.results.find((result) => nameOf(result) === of);
  const isOld = reads.some((read) => {
    const result = told(read);
    return result?.ok === true && !read.current.includes(result.value ?? null);
  });
  return { data, open: reads.filter((read) => !told(read)), isStale: isStale || isOld };
}

export const staleRead: Pick<Challenge<Reads>, 'begin' | 'watch' | 'isSolved'> = {
  begin: { data: {}, open: [], isStale: false },
  watch,
  isSolved: ({ isStale }) => isStale,
};
