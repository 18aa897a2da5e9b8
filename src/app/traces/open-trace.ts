/**
 * Opening a trace on the page. What was on show is kept before it, and is a step back in the browser's history: whether
 * the trace can be read or not, nothing is lost.
 */
import { flushSync } from 'react-dom';
import { type ImportReply, importInWorker } from '../../engine/client/importing.ts';
import type { ToImporter } from '../../engine/importing.ts';
import { getRun, player, SPEED_MIN } from '../../player/index.ts';
import { RecordedEngine } from '../../player/recorded.ts';
import { ask } from '../asked.ts';
import { isDone } from '../place.ts';
import { openInstead } from '../reopen.ts';
import { closeSurface } from '../surfaces.ts';
import { leaveView, showRun } from '../view.ts';
import { focusBeginning } from '../view-focus.ts';
import { type TraceFailure, useTraces } from './store.ts';

/** A trace that takes less than this, µs, is played so slowly that it takes as long. */
const SHOWN_us = 10_000_000;

/** The marks of a trace, in the browser's history: what stands before it can be gone back to. */
const STEP = 'quorate-trace';

/** Reads a trace and shows it, at the first property that it breaks. @returns why not, if it cannot be shown */
export async function openTrace(wishes: ToImporter, signal: AbortSignal): Promise<TraceFailure | null> {
  const reply = await importInWorker(wishes, { signal });
  if (reply.kind === 'problem') return reply.problem;
  if (reply.kind === 'failed') return { code: 'not-loaded', detail: reply.detail };
  if (signal.aborted) return null;
  const isOpen = await (reply.kind === 'run' ? openRun(reply) : openRecording(reply));
  if (isOpen) {
    // At once, for the dialog keeps the focus inside until it is gone.
    flushSync(() => closeSurface());
    focusBeginning();
    return null;
  }
  // Where nothing went wrong somebody has gone elsewhere.
  const { problem } = getRun();
  return problem && { code: 'not-opened', detail: problem.detail };
}

/** It is what an engine of ours makes of its header: the run itself, to which everything can be done. */
async function openRun({ header }: Extract<ImportReply, { kind: 'run' }>): Promise<boolean> {
  const { until: _until, ...run } = header;
  return openInstead(run, { start_us: 0 });
}

async function openRecording({
  header,
  events,
  marks,
  differs,
}: Extract<ImportReply, { kind: 'trace' }>): Promise<boolean> {
  ask();
  if (!getRun().header?.imported) {
    leaveView();
    stepForward();
  }
  const refused = () => useTraces.setState(({ refusals }) => ({ refusals: refusals + 1 }));
  const source = (listener: ConstructorParameters<typeof RecordedEngine>[1]) =>
    new RecordedEngine({ header, events, marks }, listener, refused);
  if (!(await player.open(header, { source }))) return false;
  showRun();
  // What is over in an instant is shown slowly.
  const span_us = events.at(-1)?.t ?? 0;
  player.setSpeed(Math.min(1, Math.max(SPEED_MIN, span_us / SHOWN_us)));
  useTraces.setState({ differs, refusals: 0 });
  const first = marks.find(({ kind }) => kind === 'violation');
  await player.goTo({ index: first ? first.index : 0 });
  return true;
}

function stepForward(): void {
  // Where the page has no history that it could change, `closeTrace` opens what was there.
  isDone(() => history.pushState({ [STEP]: true }, '', location.href));
}

/** Back to what was on show before the trace. */
export function closeTrace(): void {
  if (history.state?.[STEP]) history.back();
  else location.reload();
}
