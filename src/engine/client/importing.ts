/** Importing a trace from the page: in a worker that is ended when it has taken too long. */

import type { TraceEvent, TraceHeader } from '../../kernel/trace.ts';
import type { ImportedMark } from '../../sharing/traces/import.ts';
import type { ImportProblem } from '../../sharing/traces/told.ts';
import importerUrl from '../host/import-worker.ts?worker&url';
import type { FromImporter, ToImporter } from '../importing.ts';
import { startWorker } from './spawn.ts';

/** From the moment the worker has the text. An expression that needs more will need for ever. */
export const DEADLINE_ms = { pattern: 4_000, other: 60_000 } as const;
/** Until it has loaded, perhaps over a slow network. */
const START_ms = 30_000;

export type ImportReply =
  | {
      readonly kind: 'trace';
      readonly header: TraceHeader;
      readonly events: readonly TraceEvent[];
      readonly marks: readonly ImportedMark[];
      readonly differs: { readonly line: number; readonly field: string } | null;
    }
  | { readonly kind: 'run'; readonly header: TraceHeader; readonly until_us: number }
  | { readonly kind: 'problem'; readonly problem: ImportProblem }
  /** The worker could not be started, or died. */
  | { readonly kind: 'failed'; readonly detail: string };

/** What a worker is to this: so that tests can do without one. */
export type StartImporter = () => Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
};

const startImporter: StartImporter = () => startWorker(new URL(importerUrl, import.meta.url).href, 'quorate-import');

/** Reads a trace. Never rejects. Aborting ends the worker, and is answered with `failed`. */
export function importInWorker(
  wishes: ToImporter,
  {
    signal,
    start = startImporter,
    deadline_ms,
  }: { signal?: AbortSignal; start?: StartImporter; deadline_ms?: number } = {},
): Promise<ImportReply> {
  return new Promise((resolve) => {
    let worker: ReturnType<StartImporter>;
    try {
      worker = start();
    } catch (error) {
      resolve({ kind: 'failed', detail: String(error) });
      return;
    }
    const events: TraceEvent[] = [];
    let timer = setTimeout(() => settle({ kind: 'failed', detail: 'the importer did not load' }), START_ms);
    const settle = (reply: ImportReply) => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.terminate();
      resolve(reply);
    };
    const limit_ms = deadline_ms ?? (wishes.pattern ? DEADLINE_ms.pattern : DEADLINE_ms.other);
    const tooSlow = { line: 1, code: 'slow', detail: `expected to be done within ${limit_ms / 1000} s` } as const;
    worker.onmessage = ({ data }: MessageEvent<FromImporter>) => {
      if (data.kind === 'ready') {
        clearTimeout(timer);
        timer = setTimeout(() => settle({ kind: 'problem', problem: tooSlow }), limit_ms);
        worker.postMessage(wishes);
      } else if (data.kind === 'events') events.push(...data.events);
      else settle(data.kind === 'trace' ? { ...data, events } : data);
    };
    worker.onerror = ({ message }) => settle({ kind: 'failed', detail: message ?? 'the importer died' });
    signal?.addEventListener('abort', () => settle({ kind: 'failed', detail: 'no longer wanted' }), { once: true });
  });
}
