/** The digest of a run, for tests of determinism; it is fetched when it is first asked for. */
import { EventDigest } from '../../kernel/digest.ts';
import type { History } from '../../kernel/history.ts';
import type { TraceEvent } from '../../kernel/trace.ts';
import { type Asked, BATCH, type Body, type Work } from './work.ts';

/** The digest of all events up to a time. `edits` counts the edits: after one, the work starts again. */
export function* digestRun(
  history: History,
  { branch, until_us }: Asked<'digest'>,
  edits: () => number,
): Work<Body<'digest'>> {
  for (;;) {
    const edition = edits();
    const digest = new EventDigest();
    let violations = 0;
    let batch: readonly TraceEvent[];
    do {
      batch = history.eventsFrom(branch, digest.events, BATCH).events.filter(({ t }) => t <= until_us);
      for (const event of batch) {
        digest.add(event);
        violations += event.violations.length;
      }
      yield { done_us: batch.at(-1)?.t ?? until_us, total_us: until_us };
    } while (batch.length === BATCH && edition === edits());
    if (edition === edits()) return { kind: 'digest', digest: digest.hex(), events: digest.events, violations };
  }
}
