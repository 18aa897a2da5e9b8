/**
 * What an embed and the page that it stands in say to each other by `postMessage`: plain objects
 * `{ quorate: 1, type, … }`. Times are seconds of virtual time. `docs/embed.md` tells authors of pages about it. Pure.
 */
import type { Json } from '../kernel/contract.ts';
import type { Theme } from './options.ts';

/** Goes up when a message that is here changes its meaning; new ones may come without. */
export const PROTOCOL = 1;

/** As in a trace, but without its time: it is given at the playhead. */
export type AskedCommand = { readonly kind: string; readonly [field: string]: Json };

/** What a page may ask. `id` comes back with the reply. */
export type Order =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly t: number }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | {
      readonly type: 'command';
      readonly command: AskedCommand;
      readonly id: number;
    }
  | { readonly type: 'set'; readonly speed?: number; readonly theme?: Theme; readonly lang?: 'en' | 'ja' }
  | { readonly type: 'getState'; readonly id: number };

export interface EmbedState {
  /** Is the engine running? Before that the embed is a picture. */
  readonly active: boolean;
  readonly t: number;
  readonly playing: boolean;
  readonly speed: number;
  /** The number of the last event that is shown; −1 before the first. */
  readonly event: number;
  readonly algorithm: string;
  readonly scenario: string | null;
  readonly seed: string | null;
  /** Has a safety property been broken up to here? */
  readonly violated: boolean;
}

/** What an embed tells. */
export type Told =
  | { readonly type: 'ready' }
  | { readonly type: 'statechange'; readonly state: EmbedState }
  | {
      readonly type: 'milestone';
      readonly t: number;
      readonly kind: string;
      readonly node: string | null;
      readonly what: string;
    }
  | { readonly type: 'violation'; readonly t: number; readonly property: string }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'error'; readonly code: string; readonly detail: string }
  | { readonly type: 'reply'; readonly id: number; readonly ok: boolean; readonly state?: EmbedState };

/** Reads what may be anything from anybody. @returns null for what is no order, `'version'` for one of another version */
export function readOrder(raw: unknown): Order | 'version' | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const message = raw as Record<string, unknown>;
  if (message.quorate === undefined) return null;
  if (message.quorate !== PROTOCOL) return 'version';
  const { type, id } = message;
  // Neither a number nor a time is −0: to JSON they are the same.
  const isNumbered = typeof id === 'number' && Number.isSafeInteger(id) && !Object.is(id, -0);
  switch (type) {
    case 'play':
    case 'pause':
      return { type };
    case 'seek':
      return isTime(message.t) ? { type, t: Math.abs(message.t) } : null;
    case 'step':
      return message.by === 1 || message.by === -1 ? { type, by: message.by } : null;
    case 'command': {
      const command = readCommand(message.command);
      return command && isNumbered ? { type, id, command } : null;
    }
    case 'set': {
      const { speed, theme, lang } = message;
      return {
        type,
        ...(typeof speed === 'number' && speed >= 0.05 && speed <= 50 ? { speed } : {}),
        ...(theme === 'auto' || theme === 'light' || theme === 'dark' ? { theme } : {}),
        ...(lang === 'en' || lang === 'ja' ? { lang } : {}),
      };
    }
    case 'getState':
      return isNumbered ? { type, id } : null;
    default:
      return null;
  }
}

const COMMAND_LENGTH_MAX = 10_000;

/** A command as plain data; which fields it needs is judged by the engine, which can say what is wrong. */
function readCommand(raw: unknown): AskedCommand | null {
  try {
    const text = JSON.stringify(raw);
    const command: unknown = text.length <= COMMAND_LENGTH_MAX ? JSON.parse(text) : null;
    const isOne =
      typeof command === 'object' && command !== null && 'kind' in command && typeof command.kind === 'string';
    return isOne ? (command as AskedCommand) : null;
  } catch {
    // It is no data at all, or goes round in circles.
    return null;
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 86_400;
}

const TOLD = ['ready', 'statechange', 'milestone', 'violation', 'height', 'error', 'reply'];

/** Reads what may come from an embed; null for anything else. */
export function readTold(raw: unknown): Told | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { quorate, type } = raw as Record<string, unknown>;
  return quorate === PROTOCOL && typeof type === 'string' && TOLD.includes(type) ? (raw as Told) : null;
}

/**
 * What hosts understand besides: WordPress (with the secret of its address), Embedly and Flourish (text), Observable, and
 * LTI, by which learning platforms embed.
 */
export function heightsFor(height: number, src: string, secret: string | null): readonly unknown[] {
  return [
    { quorate: PROTOCOL, type: 'height', height },
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
    JSON.stringify({ context: 'iframe.resize', src, height }),
    { height },
    { subject: 'lti.frameResize', height },
  ];
}
