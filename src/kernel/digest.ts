/** The lines of a trace, and one number for all of them: equal digests mean equal events, byte for byte. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TraceEvent } from './trace.ts';

/** An event as its line in a trace, without the line feed. The order of the keys is that of `encodeEvent`. */
export function traceLine(event: TraceEvent): string {
  return JSON.stringify(event);
}

/** SHA-256 over the event lines of a run's trace, each with its line feed; the header is not among them. */
export class EventDigest {
  #events = 0;
  readonly #hash = sha256.create();

  /** How many events were added. */
  get events(): number {
    return this.#events;
  }

  add(event: TraceEvent): void {
    this.addLine(traceLine(event));
  }

  /** As `add`, for who has the line already. */
  addLine(line: string): void {
    this.#events += 1;
    this.#hash.update(utf8ToBytes(`${line}\n`));
  }

  /** The digest of what was added so far; more may follow. */
  hex(): string {
    return bytesToHex(this.#hash.clone().digest());
  }
}
