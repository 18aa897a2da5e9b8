/** The legend of the diagram: a button among its tools, and what is in sight, in small and in words. */
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { pictureOf, useAlgorithm, usePlayhead, useRun } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { termColour } from '../../ui/colour.ts';
import { Popover } from '../../ui/popover.tsx';
import { sizeOfCounter } from './geometry.ts';
import { WORDS_px } from './lanes.ts';
import './legend.css';
import { type InSight, type LegendItem, legendItems, type Sign } from './legend-items.ts';
import { CounterSign } from './picture.tsx';

type LegendProps = Omit<InSight, 't' | 'playing'>;

export function Legend(props: LegendProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        ref={button}
        icon="legend"
        label={text('panels-diagram-legend')}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Popover
          anchor={button.current}
          label={text('panels-diagram-legend')}
          focus="panel"
          side="above"
          place="diagram-legend"
          onClose={() => setOpen(false)}
        >
          <Items {...props} />
        </Popover>
      )}
    </>
  );
}

function Items(sight: LegendProps) {
  const text = useText();
  const playing = usePlayhead((state) => state.playing);
  // While it plays, whole seconds do.
  const t = usePlayhead((state) => (state.playing ? Math.floor(state.t / 1e6) * 1e6 : state.t));
  const { chronicle, from, to, caused, followed, ringed, shared } = sight;
  const items = useMemo(
    () => legendItems({ chronicle, from, to, caused, followed, ringed, shared, t, playing }),
    [chronicle, from, to, caused, followed, ringed, shared, t, playing],
  );
  const counter = useCounterWord();
  return (
    <>
      <h2 className="diagram-legend-title">{text('panels-diagram-legend')}</h2>
      <p className="ui-help">{text('panels-diagram-legend-now')}</p>
      <dl className="diagram-legend-items">
        {items.map((item) => {
          const key = item.kind === 'role' ? item.role : item.sign;
          return (
            <div key={`${item.kind} ${key}`} data-item={key}>
              <dt>
                <svg className="diagram-sample" viewBox="0 0 44 22" aria-hidden="true">
                  <Sample item={item} />
                </svg>
              </dt>
              <dd>
                {item.kind === 'role'
                  ? text('panels-diagram-legend-role', { role: text(`role-${item.role}`), what: item.what })
                  : text(`panels-diagram-legend-${item.sign}`, { counter })}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** What the algorithm calls the number that is also a colour. */
function useCounterWord(): string {
  const text = useText();
  const page = useAlgorithm();
  const cluster = useRun(({ header }) => header?.nodes);
  const name = usePlayhead(({ moment }) => {
    const node = Object.values(moment.nodes).find(({ state }) => state !== null);
    return (page && cluster && node && pictureOf(node, page, cluster)?.counter.name) ?? null;
  });
  return name === null ? '' : text(`counter-${name}`);
}

function Sample({ item }: { readonly item: LegendItem }) {
  if (item.kind === 'sign') return SAMPLES[item.sign];
  const { what, counter } = item;
  const mark = { counter, ...MARK, ...sizeOfCounter(counter, WORDS_px) };
  return (
    <>
      <Lane what={what} counter={counter} />
      {what === 'leads' && <CounterSign mark={mark} px={WORDS_px} />}
    </>
  );
}

function Lane({ what, counter }: { readonly what: string; readonly counter: number }) {
  return <line className="diagram-span" data-what={what} stroke={termColour(counter)} x1={2} x2={42} y1={11} y2={11} />;
}

/** Where the counter stands in a sample. */
const MARK = { x: 10, y: 11 };
const OWN = termColour(1);
const SLOPE = 'M8,2L36,20';
const SQUARE = 'M18.5,7.5h7v7h-7z';

const SAMPLES: { readonly [S in Sign]: ReactNode } = {
  crashed: <Lane what="crashed" counter={1} />,
  paused: <Lane what="paused" counter={1} />,
  colour: [1, 2, 3].map((counter, k) => (
    <line
      key={counter}
      className="diagram-span"
      stroke={termColour(counter)}
      strokeWidth={3}
      {...{ x1: 2 + 14 * k, x2: 14 + 14 * k, y1: 11, y2: 11 }}
    />
  )),
  before: <Lane what="follows" counter={0} />,
  request: <path className="diagram-messages" data-kind="request" stroke={OWN} d={SLOPE} />,
  reply: <path className="diagram-messages" data-kind="reply" stroke={OWN} d={SLOPE} />,
  lost: (
    <>
      <path className="diagram-messages" data-kind="request" stroke={OWN} d="M8,2L22,11" />
      <path className="diagram-crosses" d="M19,8l6,6m0,-6l-6,6" />
    </>
  ),
  open: (
    <>
      <path className="diagram-messages" data-kind="request" stroke={OWN} d="M8,2L22,11" />
      <circle className="diagram-rings" cx={22} cy={11} r={3.5} />
    </>
  ),
  ahead: <path className="diagram-messages diagram-sample-ahead" data-kind="request" stroke={OWN} d={SLOPE} />,
  commit: (
    <>
      <Lane what="follows" counter={1} />
      <line className="diagram-commit" stroke={OWN} x1={22} x2={22} y1={5} y2={17} />
    </>
  ),
  fault: (
    <>
      <Lane what="follows" counter={1} />
      <circle className="diagram-fault" cx={22} cy={11} r={4} />
    </>
  ),
  broken: (
    <g className="diagram-link-fault" data-fault="cut">
      <path className="diagram-link-tie" d="M22,0V22" />
      <path d={SQUARE} />
    </g>
  ),
  changed: (
    <g className="diagram-link-fault">
      <path className="diagram-link-tie" d="M22,0V22" />
      <path d={SQUARE} />
    </g>
  ),
  band: <rect className="diagram-band diagram-sample-band" x={4} y={1} width={36} height={20} />,
  severed: (
    <g className="diagram-cut">
      <path d="M3,11v7H41v-7" />
      <text className="diagram-band-words" x={22} y={13} textAnchor="middle">
        × ↔
      </text>
    </g>
  ),
  cause: <path className="diagram-shining" stroke={OWN} d={SLOPE} />,
  effect: (
    <>
      <path className="diagram-shining" data-then="true" stroke={OWN} d={SLOPE} />
      <path className="diagram-inside diagram-sample-inside" d={SLOPE} />
    </>
  ),
  event: <circle className="diagram-sample-event" cx={22} cy={11} r={6} />,
  shared: (
    <>
      <line className="diagram-lane" x1={2} x2={42} y1={14} y2={14} />
      <path className="diagram-messages" data-kind="request" stroke={termColour(0)} d="M8,14L18,2M24,14L34,2" />
    </>
  ),
};
