/**
 * `<quorate-sim algorithm="raft" scenario="figure-8"></quorate-sim>`: a living figure in somebody's page. Until it is asked
 * to run it is a picture and a button, and what the author wrote inside it shows where there is no script. Then a sandboxed
 * frame with `embed.html` takes exactly the same room.
 */
import { type Language, preferredLanguage } from '../../localization/languages.ts';
import { LABELS } from '../labels.ts';
import {
  DEFAULTS,
  type EmbedOptions,
  heightFor,
  OPTION_NAMES,
  posterPath,
  readOption,
  searchOf,
  type Theme,
} from '../options.ts';
import { type EmbedState, type Order, PROTOCOL, readTold } from '../protocol.ts';
import { edgeAfter, heightDrawn, heightKeeping, isInSight } from './room.ts';
import { styles } from './styles.ts';
import { themeAround, whenThemeChanges } from './surroundings.ts';

/** Where this script was loaded from: the embed stands beside it. */
const BASE = (document.currentScript as HTMLScriptElement | null)?.src || scriptOf()?.src || location.href;

function scriptOf(): HTMLScriptElement | null {
  return document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]');
}

/** Only what is not the figure's own: the frame may run scripts, and open the whole page in a window of its own. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
/** How much of it must be in sight before it runs by itself. */
const SEEN = 0.4;
/** What is drawn inside the element by its author takes the room of the figure if it is at least so high, px. */
const POSTER_MIN_px = 120;
/** Between the height asked for and the room of the picture, so much is nothing but the space around a picture, px. */
const SPACE_px = 48;
/** An answer that has not come by then does not come, ms. */
const PATIENCE_ms = 10_000;

const OWN = ['run', 'src', 'height'] as const;
const RELOADING = new Set<string>([
  'algorithm',
  'scenario',
  'run',
  'seed',
  'nodes',
  'without',
  'controls',
  'panels',
  'captions',
  'at',
  'loop',
  'src',
]);

export class QuorateSim extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...OPTION_NAMES, ...OWN];

  #frame: HTMLIFrameElement | null = null;
  #ready: Promise<void> | null = null;
  #becameReady = () => {};
  #replies = new Map<number, (told: { readonly ok: boolean; readonly state?: EmbedState }) => void>();
  #asked = 0;
  #room: ShadowRoot | null = null;
  /** The height at which nothing around it moved when it took over from what its author drew; null once it may have its own. */
  #taken: number | null = null;
  #drawn_px = 0;
  #ends = new AbortController();

  connectedCallback(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    addEventListener('message', (event) => this.#hear(event), { signal });
    if (!this.#room) this.#takeOver();
    if (!this.#frame) this.#showPoster();
    signal.addEventListener(
      'abort',
      whenThemeChanges(() => this.#frame && this.#options().theme === 'auto' && this.#tellTheme()),
    );
    if (this.#options().autoplay && !matchMedia('(prefers-reduced-motion: reduce)').matches) this.#runWhenSeen(signal);
  }

  disconnectedCallback(): void {
    this.#ends.abort();
    this.#taken = null;
    this.#stop();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    // Before it has taken over there is nothing to change.
    if (before === now || !this.isConnected || !this.#room) return;
    if (name === 'height') this.#haveOwnHeight();
    else if (!this.#frame) this.#showPoster();
    else if (RELOADING.has(name)) this.#load(this.#frame);
    else if (name === 'theme') this.#tellTheme();
    else if (name === 'speed') this.#post({ type: 'set', speed: this.#options().speed });
    else if (name === 'lang') this.#post({ type: 'set', lang: this.#language() });
  }

  /** Runs it, from where it stands. */
  play(): Promise<void> {
    return this.#order({ type: 'play' });
  }
  pause(): Promise<void> {
    return this.#frame ? this.#order({ type: 'pause' }) : Promise.resolve();
  }
  /** @param t virtual seconds */
  seek(t: number): Promise<void> {
    return this.#order({ type: 'seek', t });
  }
  /** One event forward or back. */
  step(by: 1 | -1 = 1): Promise<void> {
    return this.#order({ type: 'step', by });
  }
  /** Does something to the cluster: `{ kind: 'crash', node: 'S2' }`. Resolves to whether it was accepted. */
  async command(command: { readonly kind: string }): Promise<boolean> {
    return (await this.#ask((id) => ({ type: 'command', command: { ...command }, id }))).ok;
  }
  async getState(): Promise<EmbedState | null> {
    return (await this.#ask((id) => ({ type: 'getState', id }))).state ?? null;
  }

  #options(): EmbedOptions {
    const given = OPTION_NAMES.flatMap((name) => {
      const raw = this.getAttribute(name);
      const value = raw === null ? undefined : readOption(name, raw);
      return value === undefined ? [] : [[name, value] as const];
    });
    return { ...DEFAULTS, ...Object.fromEntries(given) };
  }

  #language(): Language {
    const around = this.#options().lang ?? (this.closest('[lang]') as HTMLElement | null)?.lang;
    return preferredLanguage(around ? [around, ...navigator.languages] : navigator.languages);
  }

  #base(): URL {
    return new URL(this.getAttribute('src') ?? '.', BASE);
  }

  /**
   * From here on it draws itself. What stood there before it could, a picture as a rule, has taken its room on the page:
   * seldom quite what was asked for, for there is space below letters, and sites make pictures narrower. What follows must
   * stay where it is.
   */
  #takeOver(): void {
    this.#drawn_px = heightDrawn(this);
    const edge_px = this.#drawn_px >= POSTER_MIN_px && isInSight(this) ? edgeAfter(this) : null;
    this.#room = this.attachShadow({ mode: 'open' });
    this.#room.adoptedStyleSheets = [styles()];
    this.#keepRoom();
    if (edge_px === null) return;
    this.#taken = heightKeeping(this, edge_px);
    this.#keepRoom();
  }

  /** The room that it takes: nothing around it moves, whatever comes into it. */
  #keepRoom(): void {
    const asked = Number(this.getAttribute('height'));
    const width = this.getBoundingClientRect().width || this.parentElement?.getBoundingClientRect().width || 720;
    const own =
      asked > 0 ? asked : this.#drawn_px >= POSTER_MIN_px ? this.#drawn_px : heightFor(width, this.#options());
    this.style.setProperty('height', `${this.#taken ?? own}px`);
  }

  #haveOwnHeight(): void {
    this.#taken = null;
    this.#keepRoom();
  }

  /** What was pressed may take the height that was asked for; a small difference is not worth a movement. */
  #grow(): void {
    const asked = Number(this.getAttribute('height'));
    if (asked > 0 && this.#taken !== null && Math.abs(asked - this.#taken) > SPACE_px) this.#haveOwnHeight();
  }

  #showPoster(): void {
    const { algorithm, scenario, theme } = this.#options();
    const labels = LABELS[this.#language()];
    this.#keepRoom();
    const button = document.createElement('button');
    button.type = 'button';
    button.part.add('run');
    button.textContent = labels.run;
    button.addEventListener('click', () => void this.play());
    const inside = document.createElement('slot');
    if (!this.firstElementChild) {
      const poster = document.createElement('img');
      poster.loading = 'lazy';
      poster.alt = this.textContent?.trim() || labels.title;
      const shown = theme === 'auto' ? themeAround(this) : theme;
      poster.src = new URL(posterPath({ algorithm, scenario }, shown === 'dark'), this.#base()).href;
      poster.onerror = () => poster.remove();
      inside.append(poster);
    }
    this.#room?.replaceChildren(inside, button);
  }

  #runWhenSeen(signal: AbortSignal): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.play();
      },
      { threshold: SEEN },
    );
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Puts the frame in place of the picture, if it is not there yet. Resolves when it listens. */
  #run(): Promise<void> {
    if (this.#ready) return this.#ready;
    const frame = document.createElement('iframe');
    frame.title = LABELS[this.#language()].title;
    frame.setAttribute('sandbox', SANDBOX);
    frame.allow = 'fullscreen';
    this.#ready = new Promise((resolve) => {
      this.#becameReady = resolve;
    });
    this.#load(frame);
    this.#frame = frame;
    // It lies over the picture, which goes when there is something to see.
    this.#room?.append(frame);
    if (navigator.userActivation?.isActive) this.#grow();
    return this.#ready;
  }

  #load(frame: HTMLIFrameElement): void {
    const { theme, lang, ...rest } = this.#options();
    const url = new URL('embed.html', this.#base());
    const shown: Theme = theme === 'auto' ? themeAround(this) : theme;
    const search = searchOf({ ...rest, autoplay: false, theme: shown, lang: lang ?? this.#language() });
    frame.src = `${url.href}?${search}${this.#fragment()}`;
  }

  #fragment(): string {
    const run = this.getAttribute('run');
    return run === null ? '' : `#${run.replace(/^#/, '').replace(/^(?!run=)/, 'run=')}`;
  }

  #stop(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#ready = null;
  }

  async #order(order: Order): Promise<void> {
    await this.#run();
    this.#post(order);
  }

  async #ask(order: (id: number) => Order): Promise<{ readonly ok: boolean; readonly state?: EmbedState }> {
    await this.#run();
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#replies.set(id, resolve);
      setTimeout(() => this.#answered(id, { ok: false }), PATIENCE_ms);
      this.#post(order(id));
    });
  }

  #answered(id: number, told: { readonly ok: boolean; readonly state?: EmbedState }): void {
    this.#replies.get(id)?.(told);
    this.#replies.delete(id);
  }

  #tellTheme(): void {
    const { theme } = this.#options();
    this.#post({ type: 'set', theme: theme === 'auto' ? themeAround(this) : theme });
  }

  #post(order: Order): void {
    // The frame's origin is opaque, so that no other could be named.
    this.#frame?.contentWindow?.postMessage({ quorate: PROTOCOL, ...order }, '*');
  }

  /** Only its own frame is listened to. */
  #hear({ source, data }: MessageEvent): void {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    const told = readTold(data);
    if (!told) return;
    if (told.type === 'ready') this.#becameReady();
    if (told.type === 'reply') {
      this.#answered(told.id, told);
      return;
    }
    if (told.type === 'height' && this.getAttribute('height') === 'auto') this.style.height = `${told.height}px`;
    const { type, ...detail } = told;
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

for (const name of [...OPTION_NAMES, ...OWN]) {
  // What HTML itself has (`lang`) stays as it is: it reflects its attribute, too.
  if (name in HTMLElement.prototype) continue;
  Object.defineProperty(QuorateSim.prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute(name);
    },
    set(this: HTMLElement, value: unknown) {
      if (value === null || value === undefined || value === false) this.removeAttribute(name);
      else
        this.setAttribute(
          name,
          value === true ? '' : Array.isArray(value) ? value.join(name === 'loop' ? '-' : ',') : String(value),
        );
    },
  });
}

// Loaded twice, by two figures of a page, it is there already.
if (!customElements.get('quorate-sim')) customElements.define('quorate-sim', QuorateSim);
