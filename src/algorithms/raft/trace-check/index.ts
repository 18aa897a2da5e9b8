/**
 * Raft's safety properties on what a trace of another program tells (Figure 3 of the paper, and that nobody votes twice).
 * They share no code with the invariants, which look at engine states. What is unknown contradicts nothing: an entry of
 * which the term is not told equals any other, a node of which the role is not told is no leader.
 */
import type { NodeId, TraceState, Violation } from '../../../kernel/contract.ts';
import { firstMoment, type Moment, type NodeMoment, nextMoment } from '../../../kernel/moment.ts';
import type { TraceEvent } from '../../../kernel/trace.ts';
import type { CheckedTrace, TraceCheck, TraceMark } from '../../trace-check.ts';
import { PROPERTIES, type PropertyId } from '../properties.ts';
import { Elections } from './elections.ts';
import { Entries } from './entries.ts';
import { leadingTerm, numberIn, termIn } from './values.ts';

/** A node before and after an event, and all nodes after it. */
export interface Step {
  readonly event: TraceEvent;
  readonly before: NodeMoment;
  readonly now: NodeMoment;
  readonly nodes: Moment['nodes'];
}

export type Report = (property: PropertyId, nodes: readonly NodeId[], values: Violation['values']) => void;

const traceCheck: TraceCheck = {
  check(cluster, events) {
    const violations = new Map<number, Violation[]>();
    const told = new Set<string>();
    const marks: TraceMark[] = [];
    const elections = new Elections();
    const entries = new Entries(cluster);
    const seen = new Seen();
    let moment = firstMoment({ nodes: cluster });
    for (const event of events) {
      const before = event.node === null ? undefined : moment.nodes[event.node];
      moment = nextMoment(moment, event, cluster);
      const now = event.node === null ? undefined : moment.nodes[event.node];
      if (!before || !now || before === now) continue;
      const step = { event, before, now, nodes: moment.nodes };
      const report: Report = (property, nodes, values) => {
        // Once it is broken it mostly stays so: the same contradiction is told once.
        const { index: _index, ...of } = values;
        const name = JSON.stringify([property, of]);
        if (told.has(name)) return;
        told.add(name);
        violations.set(event.i, [...(violations.get(event.i) ?? []), { property, nodes, values }]);
      };
      elections.look(step, report);
      entries.look(step, report);
      seen.look(now);
      marks.push(...marksOf(step));
    }
    return { violations, unchecked: seen.unchecked(), marks } satisfies CheckedTrace;
  },
};

export default traceCheck;

function marksOf({ event, before, now }: Step): TraceMark[] {
  const marks: TraceMark[] = [];
  const term = leadingTerm(now);
  if (term !== null && leadingTerm(before) !== term) marks.push({ index: event.i, kind: 'election', counter: term });
  const [was, is] = [numberIn(before.state, 'commitIndex'), numberIn(now.state, 'commitIndex')];
  if (term !== null && is !== null && is > (was ?? 0)) marks.push({ index: event.i, kind: 'commit', counter: term });
  return marks;
}

/** What a property needs to be told; not listed is what only the inside of an engine shows. */
const NEEDS: Readonly<Partial<Record<PropertyId, readonly string[]>>> = {
  'election-safety': ['role', 'term'],
  'leader-append-only': ['role', 'term', 'log'],
  'log-matching': ['entries'],
  'leader-completeness': ['role', 'term', 'commit', 'entries'],
  'state-machine-safety': ['commit', 'entries'],
  'vote-once': ['vote', 'term'],
};
/** Cannot be told by a trace of another program at all. */
const INSIDE = ['inside'];

/** Which values a trace tells of at all. */
class Seen {
  readonly #values = new Set<string>();
  /** By log: it has been looked through. */
  #hasEntries = false;

  look({ state, log }: NodeMoment): void {
    if (state) this.#lookAt(state);
    if (log.length > 0) this.#values.add('log');
    if (this.#hasEntries) return;
    this.#hasEntries = log.tail.some(({ term }) => term > 0);
    if (this.#hasEntries) this.#values.add('entries');
  }

  #lookAt(state: TraceState): void {
    if (typeof state.role === 'string') this.#values.add('role');
    if (termIn(state) !== null) this.#values.add('term');
    if (typeof state.votedFor === 'string') this.#values.add('vote');
    if (numberIn(state, 'commitIndex') !== null || numberIn(state, 'lastApplied') !== null) this.#values.add('commit');
  }

  unchecked(): Record<string, readonly string[]> {
    const lacking = PROPERTIES.map(({ id }): [string, readonly string[]] => {
      const needs = NEEDS[id];
      return [id, needs ? needs.filter((value) => !this.#values.has(value)) : INSIDE];
    });
    return Object.fromEntries(lacking.filter(([, lacks]) => lacks.length > 0));
  }
}
