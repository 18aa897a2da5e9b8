/** The page that an embed stands in: what it is told, and whom of those who call out is listened to. */
import { heightsFor, type Order, PROTOCOL, readOrder, type Told } from '../protocol.ts';

const PLAY: Order = { type: 'play' };
const PAUSE: Order = { type: 'pause' };

/** By itself an embed is its own parent, and has nobody to talk to. */
const host = window.parent === window ? null : window.parent;

/** The origin that is spoken to: the one that was named, else whatever page it is. Nothing told is secret. */
let target = '*';

export function tell(told: Told): void {
  host?.postMessage({ quorate: PROTOCOL, ...told }, target);
}

export function tellHeight(height: number): void {
  const secret = /(?:^|[#?&])secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1] ?? null;
  for (const message of heightsFor(height, location.href, secret)) host?.postMessage(message, target);
}

/** Listens to the page that the embed stands in, and to no other; to it only if it is of `origin`, where one is named. */
export function hear(origin: string | null, obey: (order: Order) => void): void {
  if (origin !== null) target = origin;
  addEventListener('message', (event) => {
    if (host === null || event.source !== host) return;
    if (origin !== null && event.origin !== origin) return;
    // reveal.js says so when its slide comes and goes.
    const order = event.data === 'slide:start' ? PLAY : event.data === 'slide:stop' ? PAUSE : readOrder(event.data);
    if (order === 'version') tell({ type: 'error', code: 'version', detail: `this is protocol ${PROTOCOL}` });
    else if (order !== null) obey(order);
  });
}
