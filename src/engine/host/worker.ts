/** The engine in its worker: ties the session to the worker's messages. Everything else is in `session.ts`. */
import { listAlgorithms, loadAlgorithm } from './algorithms.ts';
import { Session } from './session.ts';

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
