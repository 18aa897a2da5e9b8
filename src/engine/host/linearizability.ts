/**
 * Is what the clients of a branch were told linearizable? A module of its own, because the checker is fetched only when
 * somebody asks.
 */
import type { Bounds } from '../../checking/linearizability/budget.ts';
import { checkHistory } from '../../checking/linearizability/check.ts';
import { keyValue } from '../../checking/linearizability/models/key-value.ts';
import { RunHistory, type RunOperation } from '../../checking/linearizability/run-history.ts';
import type { History } from '../../kernel/history.ts';
import type { TraceEvent } from '../../kernel/trace.ts';
import type { HistoryOperation, Request } from '../wire.ts';
import { BATCH, type LinearizabilityBody, type Work } from './work.ts';

/** Half a second, and a few on a slow phone: the search cannot be interrupted. A usual history takes a thousandth of it. */
const BOUNDS: Bounds = { steps: 1_000_000, memory: 300_000 };

type Asked = Extract<Request, { readonly kind: 'linearizability' }>;

/** Gathers what clients asked and were told up to a time, and checks it. `edits` counts the edits: after one, it starts again. */
export function* checkRun(
  history: History,
  { branch, until_us }: Asked,
  edits: () => number,
): Work<LinearizabilityBody> {
  for (;;) {
    const edition = edits();
    const run = new RunHistory();
    const times: number[] = [];
    let batch: readonly TraceEvent[];
    do {
      batch = history.eventsFrom(branch, times.length, BATCH).events.filter(({ t }) => t <= until_us);
      for (const event of batch) {
        run.addEvent(event);
        times.push(event.t);
      }
      yield { done_us: batch.at(-1)?.t ?? until_us, total_us: until_us };
    } while (batch.length === BATCH && edition === edits());
    if (edition === edits()) return judge(run, times);
  }
}

function judge({ history, foreign }: RunHistory, times: readonly number[]): LinearizabilityBody {
  const { verdict, failure } = checkHistory(keyValue, history, BOUNDS);
  const operations = failure?.operations.map((index) =>
    told(history[index] as RunOperation, index === failure.last, times),
  );
  return {
    kind: 'linearizability',
    verdict,
    operations: history.length,
    foreign,
    failure: failure && operations ? { key: failure.part, operations, isShortest: failure.isShortest } : null,
  };
}

function told(
  { client, request, op, call, done }: RunOperation,
  isLast: boolean,
  times: readonly number[],
): HistoryOperation {
  return {
    client,
    request,
    op,
    called_us: times[call] ?? 0,
    returned: done && { at_us: times[done.at] ?? 0, ...done.result },
    event: done ? done.at : call,
    isLast,
  };
}
