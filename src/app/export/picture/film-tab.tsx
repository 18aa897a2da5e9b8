/** A span of virtual time as a film. It is drawn picture by picture, apart from the playhead, and can be broken off. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Text } from '../../../localization/index.ts';
import {
  type FilmPlan,
  FRAMES_MAX,
  frameCount,
  framesOf,
  type Look,
  type Picture,
  pictureOf,
  THEMES,
  type Theme,
  WHATS,
  type What,
} from '../../../pictures/index.ts';
import { useEvents, usePlayhead, useRun } from '../../../player/index.ts';
import { Button } from '../../../ui/button.tsx';
import { HeldButton } from '../../../ui/held-button.tsx';
import { type FilmFormat, filmOf, formatsHere, RATES } from './encoders.ts';
import { Choice, inSeconds, Seconds, spanOf } from './fields.tsx';
import { download, fileName } from './files.ts';
import { addressOf } from './raster.ts';
import { useReel, useScene } from './use-scene.ts';

const SPEEDS = [0.1, 0.25, 0.5, 1, 2] as const;
const WIDTHS = [480, 640, 960, 1280, 1920] as const;
/** The span begins so long before the playhead and ends so long after it, µs. */
const BEFORE_us = 1_000_000;
const AFTER_us = 2_000_000;

type State =
  | { readonly kind: 'idle' | 'failed' | 'too-far' }
  | { readonly kind: 'collecting' }
  | { readonly kind: 'drawing'; readonly done: number; readonly latest: Picture | null }
  | { readonly kind: 'done'; readonly bytes: number; readonly frames: number };

export function FilmTab({ text }: { readonly text: Text }) {
  const t = usePlayhead((state) => state.t);
  const [what, setWhat] = useState<What>('all');
  const [theme, setTheme] = useState<Theme>('light');
  const [width, setWidth] = useState<number>(960);
  const [speed, setSpeed] = useState<number>(0.5);
  const [from, setFrom] = useState(() => inSeconds(t - BEFORE_us));
  const [to, setTo] = useState(() => inSeconds(t + AFTER_us));
  const formats = useFormats();
  const [wanted, setFormat] = useState<FilmFormat>('webm');
  const format = formats?.includes(wanted) ? wanted : 'gif';
  const span = useMemo(() => spanOf(from, to), [from, to]);
  const plan = useMemo(() => span && { ...span, speed, rate: RATES[format] }, [span, speed, format]);
  const frames = plan ? frameCount(plan) : 0;
  const isTooLong = frames > FRAMES_MAX;
  const { state, start, cancel } = useFilm(text, { what, theme, width }, plan, format);
  const atPlayhead = usePreview(text, what, theme, width, speed);
  const preview = (state.kind === 'drawing' && state.latest) || atPlayhead;
  const isBusy = state.kind === 'collecting' || state.kind === 'drawing';
  const wrong = !span ? text('save-picture-span-wrong') : isTooLong ? text('save-picture-too-long') : null;
  const said = stateWords(state, frames, RATES[format], text);

  return (
    <div className="save-picture">
      <div className="save-picture-preview">
        {preview ? (
          <img src={addressOf(preview)} alt={text('save-picture-film-preview')} />
        ) : (
          <p className="ui-help">{text('save-picture-film-no-preview')}</p>
        )}
      </div>
      <div className="save-picture-fields">
        <Choice
          name="what"
          label={text('save-picture-what')}
          value={what}
          options={WHATS.toReversed().map((each) => [each, text(`save-picture-what-${each}`)] as const)}
          onChange={setWhat}
        />
        <Choice
          name="theme"
          label={text('save-picture-theme')}
          value={theme}
          options={THEMES.map((each) => [each, text(`save-picture-theme-${each}`)] as const)}
          onChange={setTheme}
        />
        <div className="save-picture-pair">
          <Seconds name="from" label={text('save-picture-from')} value={from} isWrong={!span} onChange={setFrom} />
          <Seconds name="to" label={text('save-picture-to')} value={to} isWrong={!span} onChange={setTo} />
        </div>
        <div className="save-picture-pair">
          <Choice
            name="speed"
            label={text('save-picture-speed')}
            value={speed}
            options={SPEEDS.map((each) => [each, text('save-picture-times', { speed: text.number(each) })] as const)}
            onChange={setSpeed}
          />
          <Choice
            name="width"
            label={text('save-picture-width')}
            value={width}
            options={WIDTHS.map((each) => [each, text('save-picture-px', { px: String(each) })] as const)}
            onChange={setWidth}
          />
        </div>
        <Choice
          name="format"
          label={text('save-picture-format')}
          value={format}
          options={(formats ?? (['gif'] as const)).map((each) => [each, text(`save-picture-film-${each}`)] as const)}
          onChange={setFormat}
        />
        {formats?.length === 1 && <p className="ui-help">{text('save-picture-no-video')}</p>}
        <p className={wrong === null ? 'ui-help' : 'ui-error'} role="status">
          {wrong ?? said}
        </p>
        {isBusy && <progress max={frames} value={state.kind === 'drawing' ? state.done : 0} />}
        <div className="ui-row">
          <HeldButton
            look="solid"
            why={wrong ?? (isBusy ? said : formats ? null : text('part-loading'))}
            saysBeside={false}
            onClick={start}
          >
            {text('save-picture-make')}
          </HeldButton>
          {isBusy && <Button onClick={cancel}>{text('save-picture-cancel')}</Button>}
        </div>
      </div>
    </div>
  );
}

function stateWords(state: State, frames: number, rate: number, text: Text): string {
  switch (state.kind) {
    case 'idle':
      return text('save-picture-length', { frames, length: text.duration((frames / rate) * 1e6) });
    case 'collecting':
      return text('save-picture-collecting');
    case 'drawing':
      return text('save-picture-drawing', { done: state.done, frames });
    case 'done':
      return text('save-picture-done', { frames: state.frames, size: text.number(Math.ceil(state.bytes / 1000)) });
    case 'failed':
      return text('save-picture-film-failed');
    case 'too-far':
      return text('save-picture-too-far');
  }
}

/** The formats that this browser can make; null until that is known. */
function useFormats(): readonly FilmFormat[] | null {
  const [formats, setFormats] = useState<readonly FilmFormat[] | null>(null);
  useEffect(() => {
    formatsHere().then(setFormats, () => setFormats(['gif']));
  }, []);
  return formats;
}

/** Of so many pictures one is shown while they are drawn. */
const SHOWN_EVERY = 10;

/** How the film will look, by the moment at the playhead; null where that is not known. A diagram is of its whole span. */
function usePreview(text: Text, what: What, theme: Theme, width: number, speed: number): Picture | null {
  const scene = useScene(text);
  return useMemo(() => {
    const look: Look = { what, theme, width, speed };
    return scene && what !== 'diagram' ? pictureOf(scene, look) : null;
  }, [scene, what, theme, width, speed]);
}

/** How long without news from the engine, ms, until it is said that there are more events than a page can hold. */
const PATIENCE_ms = 20_000;

/** Makes the film: first all events up to its end, for a film begins with what was before; then its pictures. */
function useFilm(
  text: Text,
  look: { readonly what: What; readonly theme: Theme; readonly width: number },
  plan: FilmPlan | null,
  format: FilmFormat,
) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const reel = useReel(text);
  const scenario = useRun(({ header }) => header?.scenario);
  const isCollecting = state.kind === 'collecting';
  const { events, complete } = useEvents(0, isCollecting && plan ? plan.to_us : 0);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the events only whether they are all there
  useEffect(() => {
    if (!isCollecting || !reel || !plan) return;
    if (!complete) {
      const timer = setTimeout(() => setState({ kind: 'too-far' }), PATIENCE_ms);
      return () => clearTimeout(timer);
    }
    const own = new AbortController();
    controller.current = own;
    setState({ kind: 'drawing', done: 0, latest: null });
    filmOf({
      frames: framesOf({ ...reel, events }, plan, look),
      format,
      scale: 1,
      signal: own.signal,
      onFrame: (done, picture) =>
        setState((before) => {
          const seen = before.kind === 'drawing' ? before.latest : null;
          return { kind: 'drawing', done, latest: done % SHOWN_EVERY === 0 ? picture : seen };
        }),
    }).then(
      (film) => {
        download(`${fileName(scenario, 'film', plan.from_us)}.${format}`, film);
        setState({ kind: 'done', bytes: film.size, frames: frameCount(plan) });
      },
      () => {
        if (!own.signal.aborted) setState({ kind: 'failed' });
      },
    );
    return undefined;
  }, [isCollecting, complete, events.length]);

  return {
    state,
    start: () => setState({ kind: 'collecting' }),
    cancel: () => {
      controller.current?.abort();
      setState({ kind: 'idle' });
    },
  };
}
