/**
 * A shared run as text for the part of an address after `#`: `run=1.` and compressed JSON in the base64 of addresses
 * (RFC 4648 §5). The 1 is the version of this form.
 */
import { readSharedRun, type SharedRun } from './shared-run.ts';

const NAME = 'run=';
const VERSION = '1';

/** Longer ones are not looked at; browsers take addresses of at least this length. */
const TEXT_MAX = 64_000;
/** What unpacks to more than this is not a run but an attempt to fill the memory, or to hold the page up. */
const JSON_MAX_bytes = 1_000_000;

export type Unpacked =
  | { readonly kind: 'run'; readonly run: SharedRun }
  /** There is no run in the fragment. */
  | { readonly kind: 'none' }
  /** There is something, but it was damaged, or is of a version of this form that we do not know. */
  | { readonly kind: 'broken' | 'other-version' };

/** @throws RangeError (rejects) if so much of the run was made by hand that nobody could open its link. */
export async function packRun(run: SharedRun): Promise<string> {
  const json = new Blob([JSON.stringify(run)]);
  if (json.size > JSON_MAX_bytes || readSharedRun(run) === null) throw new RangeError('too long for a link');
  const packed = await new Response(json.stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  let bytes = '';
  for (const byte of new Uint8Array(packed)) bytes += String.fromCharCode(byte);
  const text = btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  if (text.length > TEXT_MAX) throw new RangeError('too long for a link');
  return `${NAME}${VERSION}.${text}`;
}

/** Reads the part of an address after `#`, with it or without. Never rejects, whatever stands there. */
export async function unpackRun(fragment: string): Promise<Unpacked> {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(NAME)) return { kind: 'none' };
  const [version, packed] = text.slice(NAME.length).split('.', 2);
  if (version !== VERSION) return { kind: /^[0-9]+$/.test(version ?? '') ? 'other-version' : 'broken' };
  if (packed === undefined || packed.length > TEXT_MAX) return { kind: 'broken' };
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const run = readSharedRun(JSON.parse(await inflated(bytes)));
    return run ? { kind: 'run', run } : { kind: 'broken' };
  } catch {
    return { kind: 'broken' };
  }
}

/** Unpacks, and throws when it becomes too much. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    length += value.length;
    if (length > JSON_MAX_bytes) throw new RangeError('too long for a run');
    parts.push(value);
  }
}
