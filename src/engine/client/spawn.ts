/** Starting the worker, wherever the page finds itself. */
import workerUrl from '../host/worker.ts?worker&url';

/** A worker that runs, or is about to. */
export interface EngineWorker {
  post(message: unknown): void;
  terminate(): void;
}

/** Starts a worker; `heard` gets what it says, `died` why it can say no more. Throws when it cannot even begin. */
export type Spawn = (heard: (data: unknown) => void, died: (reason: string) => void) => EngineWorker;

/** In the offline file the address is a Blob's already, that of a classic script (`scripts/offline-file.ts`). */
const IS_ONE_FILE = import.meta.env.MODE === 'offline';

/** Once the direct way has failed before the worker said anything, the bootstrap is taken instead. */
let directFails = false;

/**
 * Starts the engine's worker.
 *
 * In a sandboxed iframe the page's origin is opaque, and to it every script is of another origin: `new Worker` refuses
 * the address. A script from a Blob has the page's own origin; all it does is import the real one, for which the
 * server must allow other origins (README says how). It is a classic script because Chromium does not run module
 * scripts from Blobs in opaque origins; the import makes a module of what matters.
 */
export const spawnWorker: Spawn = (heard, died) => {
  const line = prepared ?? begin();
  prepared = null;
  // What it has said already is told when whoever asked has its worker in hand.
  queueMicrotask(() => line.listen(heard, died));
  return { post: (message) => line.worker.postMessage(message), terminate: () => line.worker.terminate() };
};

/** Starts the worker that the next `spawnWorker` will hand out: it loads while the page's own script does. */
export function prepareWorker(): void {
  prepared ??= begin();
}

/** A worker, and what it has said while nobody listened. */
interface Line {
  readonly worker: Worker;
  listen(heard: (data: unknown) => void, died: (reason: string) => void): void;
}

let prepared: Line | null = null;

function begin(): Line {
  const worker = startWorker(new URL(workerUrl, import.meta.url).href, 'quorate');
  const isDirect = !byBlob.has(worker);
  const said: unknown[] = [];
  let reason: string | null = null;
  let hear = (data: unknown): void => void said.push(data);
  let die = (why: string): void => {
    reason = why;
  };
  let spoke = false;
  worker.onmessage = ({ data }) => {
    spoke = true;
    hear(data);
  };
  worker.onerror = ({ message }) => {
    // Some browsers report a refused address only now.
    if (isDirect && !spoke) directFails = true;
    die(message ?? 'the worker cannot be loaded');
  };
  return {
    worker,
    listen(heard, died) {
      hear = heard;
      die = died;
      for (const data of said) heard(data);
      if (reason !== null) died(reason);
    },
  };
}

const byBlob = new WeakSet<Worker>();

/** A worker with a script of ours, by the way that works where the page finds itself. Throws when there is none. */
export function startWorker(url: string, name: string): Worker {
  if (IS_ONE_FILE) return new Worker(url, { name });
  return (self.origin !== 'null' && !directFails ? startDirectly(url, name) : null) ?? startByBlob(url, name);
}

/** Null when the browser counts the address as foreign, by a SecurityError. */
function startDirectly(url: string, name: string): Worker | null {
  try {
    return new Worker(url, { type: 'module', name });
  } catch {
    return null;
  }
}

function startByBlob(url: string, name: string): Worker {
  // An import that fails would be nobody's error; thrown from a timer it becomes the worker's.
  const script = `import(${JSON.stringify(url)}).catch((error) => setTimeout(() => { throw error; }));`;
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(blob, { name });
  byBlob.add(worker);
  worker.addEventListener('message', () => URL.revokeObjectURL(blob), { once: true });
  return worker;
}
