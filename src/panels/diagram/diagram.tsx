/**
 * The space–time diagram: time to the right, a lane for each node and client, and messages between them as sloped
 * lines. What has not happened yet is there, too, under a veil: the engine runs ahead of the playhead.
 */
import { type MouseEvent, useMemo, useRef, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { player, preferences, readClock, useRun, useSelection } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import type { Related } from './causality.ts';
import './diagram.css';
import { type CursorPlace, currentEvent, EventCursor } from './event-cursor.tsx';
import { type EventPoint, pointsOf, selectionOf, thingAt } from './event-points.ts';
import { openEndsOf } from './geometry.ts';
import { HeightHandle } from './height-handle.tsx';
import { layoutOf, namedRows, notableIn, topOf, wordsSize } from './lanes.ts';
import { Legend } from './legend.tsx';
import { AXIS_px, Picture } from './picture.tsx';
import { Playhead } from './playhead.tsx';
import { Pointed } from './pointed.tsx';
import { saveFile, svgFileOf } from './save.ts';
import { useCauses } from './use-causes.ts';
import { isEver, useChronicle } from './use-chronicle.ts';
import { usePlotSize } from './use-plot-size.ts';
import { useView, ZOOM_STEP } from './use-view.ts';
import { useCaption, useSummary } from './words.ts';

/** With less room than this for each lane, names are set small: of the root's font. */
const CROWDED_rem = 1.0714;

interface DiagramProps {
  /** It can be made higher and lower: what it stands in has a height of its own. */
  readonly isResizable?: boolean;
}

export function Diagram({ isResizable = false }: DiagramProps) {
  const text = useText();
  const phone = useMedia(PHONE);
  const cluster = useRun(({ header }) => header?.nodes ?? NOBODY);
  const plot = useRef<HTMLDivElement>(null);
  const { width, height, rem } = usePlotSize(plot);
  const [chosenEvent, setChosenEvent] = useState<number | null>(null);
  const [place, setPlace] = useState<CursorPlace | null>(null);
  const [isFocused, setFocused] = useState(false);
  const { x, follows, zoomBy, follow, show } = useView(plot, width);
  const [left, right] = x.domain() as [number, number];
  const { events, complete, chronicle } = useChronicle([left, right], cluster);
  const isSplit = useRun((run) => isEver('partition', run)) || chronicle.bands.length > 0;
  const isCut = useRun((run) => isEver('cut', run)) || chronicle.cuts.length > 0;
  const [names, px] = [chronicle.lanes.join(' '), wordsSize(rem)];
  const top = topOf(isSplit, isCut, px);
  // The same as long as nobody else takes part.
  const { lanes, rows, isDense, step } = useMemo(
    () => layoutOf(names.split(' ').filter(Boolean), cluster, { height: Math.max(1, height - AXIS_px), top, rem }),
    [names, cluster, height, top, rem],
  );

  const points = useMemo(() => pointsOf(events, lanes), [events, lanes]);
  const choose = ({ event }: EventPoint) => {
    setChosenEvent(event.i);
    player.select(selectionOf(event));
    void player.goTo({ index: event.i });
  };

  const pressed = (event: MouseEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const point = [event.clientX - left, event.clientY - top] as const;
    const thing = thingAt({ chronicle, points, x, lanes }, point);
    if (thing?.event) return choose(thing.event);
    setChosenEvent(null);
    const message = thing?.message;
    player.select(message ? { kind: 'message', id: message.id } : null);
    // While it is on its way it is on the stage, and can be asked about there.
    player.seek(message ? (message.sentAt + message.endsAt) / 2 : x.invert(point[0]));
  };

  const notable = useMemo(() => notableIn(chronicle, left, right), [chronicle, left, right]);
  const named = useMemo(() => namedRows(rows, notable, rem), [rows, notable, rem]);

  const selection = useSelection();
  const chosenId = selection?.kind === 'message' ? selection.id : null;
  const selected = useMemo(() => chronicle.messages.find(({ id }) => id === chosenId) ?? null, [chronicle, chosenId]);
  const causes = useCauses(events, selection, chosenEvent, place);
  const current = currentEvent(points, { chosen: chosenEvent, about: causes.event, place, isFocused });

  const summary = useSummary(chronicle, [left, right]);
  const title = text('panels-diagram-title');
  const caption = useCaption();
  const save = () => {
    const svg = plot.current?.querySelector('svg');
    if (!svg) return;
    const t = readClock();
    const isInSight = x(t) > 0 && x(t) < width;
    const head = isInSight ? { x: x(t), ...openEndsOf(chronicle.messages, t, x, lanes) } : null;
    saveFile('quorate-diagram.svg', 'image/svg+xml', svgFileOf(svg, named, head, caption));
  };
  return (
    <section className="diagram" data-part="diagram" aria-labelledby="diagram-title" aria-busy={!complete}>
      <div className="diagram-tools">
        <h2 id="diagram-title">{title}</h2>
        {isResizable && <HeightHandle />}
        <IconButton icon="minus" label={text('panels-diagram-out')} onClick={() => zoomBy(1 / ZOOM_STEP)} />
        <IconButton icon="plus" label={text('panels-diagram-in')} onClick={() => zoomBy(ZOOM_STEP)} />
        <IconButton icon="next" label={text('panels-diagram-follow')} aria-pressed={follows} onClick={follow} />
        <IconButton
          icon="branch"
          label={text('panels-diagram-causes')}
          aria-pressed={causes.asked}
          onClick={causes.toggle}
        />
        <IconButton icon="snapshot" label={text('panels-diagram-save')} onClick={save} />
        <Legend
          {...{ chronicle, from: left, to: right }}
          caused={(causes.lit?.past.size ?? 0) > 0}
          followed={(causes.lit?.future.size ?? 0) > 0}
          ringed={chosenEvent !== null || causes.event !== null}
          shared={rows.length < lanes.size}
        />
        {!phone && (
          <IconButton
            icon="close"
            label={text('panels-diagram-hide')}
            onClick={() => preferences.set({ diagram: false })}
          />
        )}
      </div>
      <div
        className="diagram-names"
        data-crowd={step < CROWDED_rem * rem ? 'many' : 'few'}
        data-dense={isDense}
        aria-hidden="true"
      >
        {height > AXIS_px &&
          named.map(({ name, y }) => (
            <span key={name} style={{ top: `${y}px` }} data-notable={notable.includes(name)}>
              {name}
            </span>
          ))}
      </div>
      <p className="ui-unseen">{summary}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse; events are a list for keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of events takes the keys */}
      <div ref={plot} className="diagram-plot" onClick={pressed}>
        <Picture {...{ chronicle, x, lanes, width, height, top, px, selected, isDense }} lit={causes.lit} />
        <EventCursor
          {...{ chronicle, points, x, lanes, width, show, current }}
          chosen={chosenEvent}
          onFocus={setFocused}
          onMove={setPlace}
          onChoose={choose}
        />
        <Playhead {...{ x, lanes, width, isDense }} messages={chronicle.messages} />
      </div>
      <Pointed {...{ plot, chronicle, points, x, lanes, width, selected }} focused={isFocused ? current : null} />
      <p className="diagram-causes" role="status">
        {causes.asked && text('panels-diagram-lit', litCounts(causes.lit))}
      </p>
    </section>
  );
}

const NOBODY: readonly string[] = [];

function litCounts(lit: Related | null) {
  const [past, future] = [lit?.past.size ?? 0, lit?.future.size ?? 0];
  return { count: past + future, past, future };
}
