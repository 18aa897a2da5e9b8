/**
 * `quorate/react`: an embedded run as a component. It is a sandboxed frame of the embedded page, and nothing of the
 * engine is in it.
 *
 *     <QuorateSim src="https://…/embed.html" scenario="figure-8" controls="player" height={420} />
 */
import { type CSSProperties, forwardRef, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { addressOf, type SimOptions } from './address.ts';
import {
  readMessage,
  type SimCommand,
  type SimError,
  type SimMilestone,
  type SimState,
  type SimViolation,
  type ToEmbed,
} from './protocol.ts';

export type { SimOptions } from './address.ts';
export type { SimCommand, SimError, SimMilestone, SimState, SimViolation } from './protocol.ts';

/** What can be done to an embedded run. */
export interface QuorateSimHandle {
  play(): void;
  pause(): void;
  /** To a moment, in seconds of virtual time. */
  seek(t: number): void;
  step(by: 1 | -1): void;
  /** Gives a command at the present moment. @returns whether it was taken. */
  command(command: SimCommand): Promise<boolean>;
  /** Rejects if the frame does not answer. */
  getState(): Promise<SimState>;
}

export interface QuorateSimProps extends SimOptions {
  /** Address of the embedded page. */
  readonly src: string;
  /** What screen readers call the frame. */
  readonly title?: string;
  readonly width?: number | string;
  /** Room that is kept from the beginning, px; with `fit` the frame grows to what it shows. */
  readonly height?: number;
  readonly fit?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly onReady?: () => void;
  readonly onStateChange?: (state: SimState) => void;
  readonly onMilestone?: (milestone: SimMilestone) => void;
  readonly onViolation?: (violation: SimViolation) => void;
  readonly onError?: (error: SimError) => void;
}

/** A frame that does not answer within this time will not, ms. */
const PATIENCE_ms = 10_000;
const HEIGHT = 420;

/** The listeners of the latest render: a new function is no reason to listen anew. */
type Heard = 'onReady' | 'onStateChange' | 'onMilestone' | 'onViolation' | 'onError';
type Listeners = { readonly [name in Heard]?: QuorateSimProps[name] | undefined };

export const QuorateSim = forwardRef<QuorateSimHandle, QuorateSimProps>(function QuorateSim(props, ref) {
  const { src, title = 'Quorate', width = '100%', height = HEIGHT, fit = false, className, style, ...rest } = props;
  const { onReady, onStateChange, onMilestone, onViolation, onError, ...options } = rest;
  const { speed, theme, lang, ...fixed } = options;
  const frame = useRef<HTMLIFrameElement>(null);
  const [told, setTold] = useState<number | null>(null);
  const listeners = useRef<Listeners>({});
  listeners.current = { onReady, onStateChange, onMilestone, onViolation, onError };
  // What can be changed while it runs is in the address it begins with, and told it later.
  const changeable = useRef({ speed, theme, lang });
  changeable.current = { speed, theme, lang };
  const key = JSON.stringify([src, fixed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all of it
  const address = useMemo(() => addressOf(src, { ...fixed, ...changeable.current }, originOfHost()), [key]);
  const line = useMemo(() => new Line(() => frame.current?.contentWindow ?? null), []);

  useEffect(() => {
    const heard = ({ source, data }: MessageEvent) => {
      // The origin of a sandboxed frame is `null` for all of them: what tells them apart is the window.
      if (source === null || source !== frame.current?.contentWindow) return;
      const message = readMessage(data);
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
      sandbox="allow-scripts"
      loading="lazy"
    />
  );
});

/** Undefined where there is no window: the address on the server must not differ, so there it is added by nobody. */
function originOfHost(): string | undefined {
  return typeof window === 'undefined' || window.origin === 'null' ? undefined : window.origin;
}

function handleOf(line: Line): QuorateSimHandle {
  return {
    play: () => line.say({ type: 'play' }),
    pause: () => line.say({ type: 'pause' }),
    seek: (t) => line.say({ type: 'seek', t }),
    step: (by) => line.say({ type: 'step', by }),
    command: async (command) => (await line.ask({ type: 'command', command })).ok,
    getState: async () => {
      const { state, detail } = await line.ask({ type: 'getState' });
      if (!state) throw new Error(detail ?? 'the embedded page told no state');
      return state;
    },
  };
}

type Reply = { readonly id: number; readonly ok: boolean; readonly state?: SimState; readonly detail?: string };
type Question = { readonly type: 'command'; readonly command: SimCommand } | { readonly type: 'getState' };

/** What is said to the frame, and which of its answers belongs to what. */
class Line {
  private readonly window: () => Window | null;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private last = 0;

  constructor(window: () => Window | null) {
    this.window = window;
  }

  say(message: ToEmbed): void {
    // A sandboxed frame has no origin that could be named here; nothing that is said is secret.
    this.window()?.postMessage({ quorate: 1, ...message }, '*');
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
      this.say({ ...question, id });
    });
  }

  answered(reply: Reply): void {
    this.waiting.get(reply.id)?.(reply);
    this.waiting.delete(reply.id);
  }
}
