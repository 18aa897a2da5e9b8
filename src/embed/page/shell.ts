/**
 * An embed before it runs: a picture of the run and a button, nothing else. It weighs next to nothing, takes no focus and
 * speaks with the page that it stands in; the engine and what draws the cluster are fetched when somebody asks for them.
 */
import { likelyLanguage } from '../../localization/languages.ts';
import { LABELS } from '../labels.ts';
import { type EmbedOptions, heightFor, posterPath, readOptions } from '../options.ts';
import type { EmbedState, Order, Told } from '../protocol.ts';
import { hear, tell, tellHeight } from './host.ts';
import './shell.css';

/** What a figure that runs can be asked for. */
export interface Figure {
  obey(order: Order): Promise<boolean>;
  state(): EmbedState;
}

export interface Place {
  readonly root: HTMLElement;
  readonly options: EmbedOptions;
  readonly lang: 'en' | 'ja';
  readonly hash: string;
  tell(told: Told): void;
}

const { options, wrong } = readOptions(location.search);
const lang = options.lang ?? likelyLanguage('', () => localStorage, navigator.languages);
const labels = LABELS[lang];
const root = document.getElementById('embed') as HTMLElement;
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

let running: Promise<Figure> | null = null;
let figure: Figure | null = null;

document.documentElement.lang = lang;
document.title = labels.title;
if (options.theme !== 'auto') document.documentElement.dataset.theme = options.theme;

hear(options.origin, (order) => void obey(order));
for (const name of wrong) tell({ type: 'error', code: 'option', detail: name });
showPoster();
watchHeight();
tell({ type: 'ready' });
// Who wants less motion starts it; so does everybody in whose sight it is not yet.
if (options.autoplay && !still) whenSeen(() => void run());

async function obey(order: Order): Promise<void> {
  if (order.type === 'getState') {
    tell({ type: 'reply', id: order.id, ok: true, state: figure?.state() ?? stateBefore() });
    return;
  }
  if (order.type === 'pause' && !running) return;
  if (order.type === 'set' && order.theme) showTheme(order.theme);
  if (order.type === 'set' && !running) return;
  try {
    const there = await run(order.type !== 'play');
    const ok = await there.obey(order);
    if (order.type === 'command') tell({ type: 'reply', id: order.id, ok });
  } catch {
    // What has failed stands there already, and was told.
  }
}

/** Fetches what runs, and starts it. @param rests whether it is to stand still at first */
function run(rests = false): Promise<Figure> {
  running ??= start(rests).catch((error: unknown) => {
    running = null;
    showFailure();
    tell({ type: 'error', code: 'start', detail: String(error) });
    throw error;
  });
  return running;
}

async function start(rests: boolean): Promise<Figure> {
  root.querySelector('button')?.setAttribute('aria-busy', 'true');
  const { show } = await import('./figure.tsx');
  figure = await show({ root, options, lang, hash: location.hash, tell }, { play: !rests });
  return figure;
}

function stateBefore(): EmbedState {
  const { algorithm, scenario, seed, speed, at } = options;
  return { active: false, t: at ?? 0, playing: false, speed, event: -1, algorithm, scenario, seed, violated: false };
}

/** The still picture; where there is none for what is asked, the button alone. */
function showPoster(): void {
  const inside = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = labels.title;
  const picture = document.createElement('img');
  picture.alt = '';
  picture.src = new URL(posterPath(options, isDark()), location.href).href;
  picture.onerror = () => picture.remove();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'shell-run';
  button.textContent = labels.run;
  button.onclick = () => run().catch(() => {});
  inside.append(title, picture, button);
  root.replaceChildren(inside);
}

function showFailure(): void {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = labels.failed;
  showPoster();
  const button = root.querySelector('button');
  if (button) button.textContent = labels.retry;
  root.querySelector('main')?.prepend(words);
}

function isDark(): boolean {
  return options.theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : options.theme === 'dark';
}

function showTheme(theme: EmbedOptions['theme']): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Tells the host the height that suits the width, now and whenever that changes. */
function watchHeight(): void {
  let told = 0;
  new ResizeObserver(() => {
    const height = heightFor(document.documentElement.clientWidth, options);
    if (height === told) return;
    told = height;
    tellHeight(height);
  }).observe(document.documentElement);
}

function whenSeen(act: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(root);
}
