/** One number for a whole run: equal digests mean equal events, byte for byte. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TraceEvent } from '../../kernel/trace.ts';

/** SHA-256 over the event lines of the run's trace, each with its line feed. */
export class EventDigest {
  #events = 0;
  readonly #hash = sha256.create();

  /** How many events were added. */
  get events(): number {
    return this.#events;
  }

  add(event: TraceEvent): void {
    this.#events += 1;
    this.#hash.update(utf8ToBytes(`${JSON.stringify(event)}\n`));
  }

  hex(): string {
    return bytesToHex(this.#hash.clone().digest());
  }
}
