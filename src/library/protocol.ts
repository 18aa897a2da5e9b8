/** What an embedded page and its host say to each other, version 1: plain objects, times in seconds of virtual time. */

/** What is to be seen of the run that is embedded. */
export interface SimState {
  readonly t: number;
  readonly playing: boolean;
  readonly speed: number;
  /** Number of the last event that has happened, and how many are known. */
  readonly event: number;
  readonly events: number;
  readonly scenario: string | null;
  readonly seed: string;
  readonly lang: 'en' | 'ja';
  /** Whether a safety property has been violated. */
  readonly violation: boolean;
}

/** A command as in a trace, without its time: it is given at the moment. `{ kind: 'crash', node: 'S1' }` */
export type SimCommand = { readonly kind: string } & { readonly [field: string]: unknown };

export type ToEmbed =
  | { readonly type: 'play' | 'pause' }
  | { readonly type: 'seek'; readonly t: number }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'set'; readonly speed?: number; readonly theme?: string; readonly lang?: string }
  | { readonly type: 'command'; readonly id: number; readonly command: SimCommand }
  | { readonly type: 'getState'; readonly id: number };

export interface SimMilestone {
  readonly t: number;
  readonly kind: string;
  readonly node: string | null;
  readonly what: string;
}

export interface SimViolation {
  readonly t: number;
  readonly property: string;
  readonly nodes: readonly string[];
}

export interface SimError {
  readonly code: string;
  readonly detail: string;
}

export type FromEmbed =
  | { readonly type: 'ready' }
  | { readonly type: 'statechange'; readonly state: SimState }
  | ({ readonly type: 'milestone' } & SimMilestone)
  | ({ readonly type: 'violation' } & SimViolation)
  | { readonly type: 'height'; readonly height: number }
  | ({ readonly type: 'error' } & SimError)
  | {
      readonly type: 'reply';
      readonly id: number;
      readonly ok: boolean;
      readonly state?: SimState;
      readonly detail?: string;
    };

/** A message of an embedded page; null for what is none, or of another version. */
export function readMessage(data: unknown): FromEmbed | null {
  if (typeof data !== 'object' || data === null) return null;
  const message = data as { readonly quorate?: unknown; readonly type?: unknown };
  return message.quorate === 1 && typeof message.type === 'string' ? (data as FromEmbed) : null;
}
