/**
 * `quorate/react`: an embedded run as a component. It is a sandboxed frame of `embed.html`, and nothing of the engine is
 * in it. Its props are the options of the embed (`docs/embed.md`).
 *
 *     <QuorateSim src="https://quorate.example/" scenario="figure-8" controls="full" />
 */
import { type CSSProperties, forwardRef, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { DEFAULTS, type EmbedOptions, heightFor, searchOf } from '../embed/options.ts';
import { type AskedCommand, type EmbedState, type Order, PROTOCOL, readTold, type Told } from '../embed/protocol.ts';

export type { EmbedOptions } from '../embed/options.ts';
export type { AskedCommand, EmbedState } from '../embed/protocol.ts';

/** What an embed tells of a kind, but for its type. */
type Of<K extends Told['type']> = Omit<Extract<Told, { readonly type: K }>, 'type'>;

/** What can be done to an embedded run. */
export interface QuorateSimHandle {
  play(): void;
  pause(): void;
  /** To a moment, in seconds of virtual time. */
  seek(t: number): void;
  step(by: 1 | -1): void;
  /** Gives a command at the present moment. @returns whether it was taken. */
  command(command: AskedCommand): Promise<boolean>;
  /** Rejects if the frame does not answer. */
  getState(): Promise<EmbedState>;
}

/** The options of the embed, each of which may be left out; `null` is as if it were. */
type Options = { readonly [K in Exclude<keyof EmbedOptions, 'seed'>]?: EmbedOptions[K] | undefined };

export interface QuorateSimProps extends Options {
  /** Where Quorate is served, with a `/` at the end; or the address of an `embed.html`. */
  readonly src: string;
  readonly seed?: string | number | null | undefined;
  /** The fragment of a link that was shared: a run with everything that was done to it. */
  readonly run?: string | undefined;
  /** What screen readers call the frame. */
  readonly title?: string;
  readonly width?: number | string;
  /** Room that is kept from the beginning, px; without it, what suits a column of 640 px (or `width`). */
  readonly height?: number;
  /** The frame takes the height that the figure wishes, which moves what stands below. */
  readonly fit?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly onReady?: () => void;
  readonly onStateChange?: (state: EmbedState) => void;
  readonly onMilestone?: (milestone: Of<'milestone'>) => void;
  readonly onViolation?: (violation: Of<'violation'>) => void;
  readonly onError?: (error: Of<'error'>) => void;
}

/** As the element and the snippets have it: links in the figure open in a window of their own. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const COLUMN_px = 640;

/** A frame that does not answer within this time will not, ms. */
const PATIENCE_ms = 10_000;

/** The listeners of the latest render: a new function is no reason to listen anew. */
type Heard = 'onReady' | 'onStateChange' | 'onMilestone' | 'onViolation' | 'onError';
type Listeners = { readonly [name in Heard]?: QuorateSimProps[name] | undefined };

export const QuorateSim = forwardRef<QuorateSimHandle, QuorateSimProps>(function QuorateSim(props, ref) {
  const { src, run, title = 'Quorate', width = '100%', fit = false, className, style, ...rest } = props;
  const { height: room, onReady, onStateChange, onMilestone, onViolation, onError, ...options } = rest;
  const { speed, theme, lang, ...fixed } = options;
  const frame = useRef<HTMLIFrameElement>(null);
  const [told, setTold] = useState<number | null>(null);
  const listeners = useRef<Listeners>({});
  listeners.current = { onReady, onStateChange, onMilestone, onViolation, onError };
  // What can be changed while it runs is in the address it begins with, and told it later.
  const changeable = useRef({ speed, theme, lang });
  changeable.current = { speed, theme, lang };
  const key = JSON.stringify([src, run, fixed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all of it
  const address = useMemo(() => addressOf(src, run, { ...fixed, ...changeable.current }), [key]);
  const { controls, panels, captions } = options;
  const shown = { ...DEFAULTS, ...given({ controls, panels, captions }) };
  const height = room ?? heightFor(typeof width === 'number' ? width : COLUMN_px, shown);
  const line = useMemo(() => new Line(() => frame.current?.contentWindow ?? null), []);

  useEffect(() => {
    const heard = ({ source, data }: MessageEvent) => {
      // The origin of a sandboxed frame is `null` for all of them: what tells them apart is the window.
      if (source === null || source !== frame.current?.contentWindow) return;
      const message = readTold(data);
      if (!message) return;
      const { current } = listeners;
      if (message.type === 'ready') current.onReady?.();
      else if (message.type === 'statechange') current.onStateChange?.(message.state);
      else if (message.type === 'milestone') current.onMilestone?.(message);
      else if (message.type === 'violation') current.onViolation?.(message);
      else if (message.type === 'error') current.onError?.(message);
      else if (message.type === 'height') setTold(message.height);
      else line.answered(message);
    };
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  }, [line]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else line.say({ type: 'set', ...(speed && { speed }), ...(theme && { theme }), ...(lang && { lang }) });
  }, [line, speed, theme, lang]);

  useImperativeHandle(ref, () => handleOf(line), [line]);
  return (
    <iframe
      ref={frame}
      src={address}
      title={title}
      className={className}
      style={{ border: 0, width, height: (fit && told) || height, ...style }}
      sandbox={SANDBOX}
      loading="lazy"
    />
  );
});

/** Without what was left out, which would stand in the way of the usual. */
function given<T extends object>(options: T): { [K in keyof T]: NonNullable<T[K]> } {
  const there = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(there) as { [K in keyof T]: NonNullable<T[K]> };
}

/** The address of the frame. The host is not named in it, for a server does not know it: the frame obeys its parent. */
export function addressOf(src: string, run: string | undefined, options: Partial<QuorateSimProps>): string {
  const page = src.replace(/[?#].*/, '').endsWith('.html') ? src : `${src.replace(/\/?$/, '/')}embed.html`;
  const { seed, ...rest } = given(options);
  const search = searchOf({ ...rest, ...(seed === undefined ? {} : { seed: String(seed) }) } as Partial<EmbedOptions>);
  const fragment = run === undefined || run === '' ? '' : `#${run.replace(/^#/, '')}`;
  return `${page}${search === '' ? '' : `?${search}`}${fragment}`;
}

function handleOf(line: Line): QuorateSimHandle {
  return {
    play: () => line.say({ type: 'play' }),
    pause: () => line.say({ type: 'pause' }),
    seek: (t) => line.say({ type: 'seek', t }),
    step: (by) => line.say({ type: 'step', by }),
    command: async (command) => (await line.ask({ type: 'command', command })).ok,
    getState: async () => {
      const { state } = await line.ask({ type: 'getState' });
      if (!state) throw new Error('the embedded page told no state');
      return state;
    },
  };
}

type Reply = Of<'reply'>;
type Question = Unnumbered<Extract<Order, { readonly id: number }>>;
type Unnumbered<O> = O extends { readonly id: number } ? Omit<O, 'id'> : never;

/** What is said to the frame, and which of its answers belongs to what. */
class Line {
  private readonly window: () => Window | null;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private last = 0;

  constructor(window: () => Window | null) {
    this.window = window;
  }

  say(message: Order): void {
    // A sandboxed frame has no origin that could be named here; nothing that is said is secret.
    this.window()?.postMessage({ quorate: PROTOCOL, ...message }, '*');
  }

  ask(question: Question): Promise<Reply> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error('the embedded page does not answer'));
      }, PATIENCE_ms);
      this.waiting.set(id, (reply) => {
        clearTimeout(timer);
        resolve(reply);
      });
      this.say({ ...question, id } as Order);
    });
  }

  answered(reply: Reply): void {
    this.waiting.get(reply.id)?.(reply);
    this.waiting.delete(reply.id);
  }
}
