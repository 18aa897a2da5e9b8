/**
 * A worker that imports one trace and has then done its work. It is not the engine's: a trace may be large, and an
 * expression may never end; whoever started this one ends it when it takes too long.
 */
import type { FromImporter, ToImporter } from '../importing.ts';
import { importTrace } from './importing.ts';

/** Events sent at a time: to take in more at once would be a long task for the page. */
const BATCH = 1_000;

declare global {
  /** Which evaluation of this module came last; see `worker.ts`. */
  var importerEvaluation: symbol | undefined;
}

const post = (message: FromImporter) => self.postMessage(message);

async function serve({ text, ...wishes }: ToImporter): Promise<void> {
  try {
    const imported = await importTrace(text, wishes);
    if (imported.kind === 'problem') {
      post(imported);
      return;
    }
    if (imported.kind === 'run') {
      post({ kind: 'run', header: imported.header, until_us: imported.events.at(-1)?.t ?? 0 });
      return;
    }
    const { header, events, marks } = imported.trace;
    for (let first = 0; first < events.length; first += BATCH)
      post({ kind: 'events', events: events.slice(first, first + BATCH) });
    post({ kind: 'trace', header, marks, differs: imported.differs });
  } catch (error) {
    // Something of ours could not be loaded.
    post({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

function begin(): void {
  self.onmessage = ({ data }: MessageEvent<ToImporter>) => void serve(data);
  post({ kind: 'ready' });
}

const evaluation = Symbol();
globalThis.importerEvaluation = evaluation;
const beginIfLast = () => {
  if (globalThis.importerEvaluation === evaluation) begin();
};
import(/* @vite-ignore */ import.meta.url).then(beginIfLast, beginIfLast);
