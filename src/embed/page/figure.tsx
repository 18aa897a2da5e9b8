/** An embed that runs: the stage, a sentence, a few controls. It is steered by hand, and by the page that it stands in. */
import { createRoot } from 'react-dom/client';
import '../../ui/tokens.css';
import '../../ui/base.css';
import { addWords, ruleId, setAlgorithmStrings, setLanguage, useText } from '../../localization/index.ts';
import { Why } from '../../panels/why/why.tsx';
import { getPlayhead, getRun, player, useModified, useRun } from '../../player/index.ts';
import { Stage } from '../../stage/stage.tsx';
import { LABELS } from '../labels.ts';
import type { EmbedState, Order } from '../protocol.ts';
import { Controls } from './controls.tsx';
import './focusable.ts';
import './figure.css';
import { Logs } from './later.ts';
import { useLoop } from './loop.ts';
import { type Opened, openRun } from './opening.ts';
import { useReports } from './reports.ts';
import type { Figure, Place } from './shell.ts';
import { playInSight, useSight } from './sight.ts';

/** Draws it and opens its run. Resolves when that is there; rejects when nothing can be shown. */
export async function show(place: Place, { play }: { readonly play: boolean }): Promise<Figure> {
  const { options, lang, hash, tell } = place;
  if (options.controls === 'full' || options.panels.length > 0) {
    addWords(async (language) => (await import('./hands-words.ts')).loadHandsWords(language));
  }
  await Promise.all([setLanguage(lang), setAlgorithmStrings(options.algorithm)]);
  const opened = await openRun(options, hash, play);
  if (opened === 'failed') throw new Error(getRun().problem?.detail ?? 'the run could not be opened');
  if (opened !== 'asked') tell({ type: 'error', code: opened, detail: LABELS[lang][NOTICES[opened]] });
  createRoot(place.root).render(<Embed place={place} opened={opened} />);
  return { obey, state };
}

const NOTICES = {
  'other-version': 'otherVersion',
  'broken-link': 'brokenLink',
  'no-scenario': 'brokenLink',
} as const satisfies { readonly [O in Exclude<Opened, 'asked' | 'failed'>]: keyof (typeof LABELS)['en'] };

async function obey(order: Order): Promise<boolean> {
  switch (order.type) {
    case 'play':
      playInSight();
      break;
    case 'pause':
      player.pause();
      break;
    case 'seek':
      player.seek(Math.round(order.t * 1e6));
      break;
    case 'step':
      player.step(order.by);
      break;
    case 'command':
      return player.give(order.command);
    case 'set':
      if (order.speed !== undefined) player.setSpeed(order.speed);
      if (order.lang !== undefined) await setLanguage(order.lang);
  }
  return true;
}

function state(): EmbedState {
  const { t, playing, speed, moment } = getPlayhead();
  const { header, milestones } = getRun();
  return {
    active: true,
    t: t / 1e6,
    playing,
    speed,
    event: moment.index,
    algorithm: header?.algorithm ?? '',
    scenario: header?.scenario ?? null,
    seed: header?.seed ?? null,
    violated: milestones.some(({ kind, t: at }) => kind === 'violation' && at <= t),
  };
}

function Embed({ place, opened }: { readonly place: Place; readonly opened: Opened }) {
  const { options, lang, tell } = place;
  const failed = useRun((run) => run.status === 'failed');
  useReports(tell, state);
  useSight();
  useLoop(options.loop);
  const labels = LABELS[lang];
  return (
    <main className="embed" data-controls={options.controls}>
      <h1 className="ui-unseen">{labels.title}</h1>
      <div className="embed-stage" data-part="stage" {...(options.controls === 'full' ? {} : WATCHED)}>
        {failed ? (
          <p className="embed-state" role="alert">
            {labels.failed}{' '}
            <button type="button" className="ui-button ui-button-solid" onClick={() => player.reset()}>
              {labels.retry}
            </button>
          </p>
        ) : (
          <Stage watched={options.controls !== 'full'} />
        )}
        <Modified label={labels.modified} />
        {(opened === 'other-version' || opened === 'broken-link') && (
          <p className="embed-notice" role="status">
            {labels[NOTICES[opened]]}
          </p>
        )}
      </div>
      {options.panels.includes('logs') && <Logs />}
      {options.captions && <Why />}
      {options.controls !== 'none' && <Controls labels={labels} full={options.controls === 'full'} />}
    </main>
  );
}

/** What is only to be watched opens no cards and takes no hands; a screen reader still finds everything in it. */
const WATCHED = {
  onClickCapture: stopped,
  onPointerDownCapture: stopped,
  onContextMenuCapture: stopped,
  onPointerOverCapture: stopped,
} as const;

function stopped(event: { stopPropagation(): void }): void {
  event.stopPropagation();
}

/** A run of a modified algorithm is never shown without saying so. */
function Modified({ label }: { readonly label: string }) {
  const text = useText();
  const rules = useModified();
  if (rules.length === 0) return null;
  const names = rules.map((rule) => (text.has(ruleId(rule)) ? text(ruleId(rule)) : rule));
  return (
    <p className="embed-modified">
      {label} {text.list(names)}
    </p>
  );
}
