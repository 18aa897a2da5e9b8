/** The engine in its worker: ties the session to the worker's messages. Everything else is in `session.ts`. */
import { listAlgorithms, loadAlgorithm } from './algorithms.ts';
import { Session } from './session.ts';

declare global {
  /** Which evaluation of this module came last. */
  var engineEvaluation: symbol | undefined;
}

function begin(): void {
  /** A message to oneself comes after those that wait already, and sooner than any timer. */
  const toSelf = new MessageChannel();
  let turn: (() => void) | null = null;
  toSelf.port1.onmessage = () => turn?.();

  const session = new Session({
    algorithms: listAlgorithms(),
    load: loadAlgorithm,
    post: (message) => self.postMessage(message),
    schedule: (next) => {
      turn = next;
      toSelf.port2.postMessage(null);
    },
    now: () => performance.now(),
  });

  self.onmessage = ({ data }: MessageEvent) => session.receive(data);
  session.greet();
}

// WebKit does not know the script that a worker was started with by its address: a chunk that imports from it (each
// algorithm does) has it evaluated a second time, and a second session would take over in the middle of the first
// one's work. So the second evaluation is called for at once, and the last is the one that begins. Elsewhere this
// import finds the module that is running.
const evaluation = Symbol();
globalThis.engineEvaluation = evaluation;
const beginIfLast = () => {
  if (globalThis.engineEvaluation === evaluation) begin();
};
import(/* @vite-ignore */ import.meta.url).then(beginIfLast, beginIfLast);
