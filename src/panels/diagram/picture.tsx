/** The drawing itself: everything but the playhead. It changes with the span in sight and with its events, not with time. */
import { memo } from 'react';
import { useText } from '../../localization/index.ts';
import { useAlgorithm } from '../../player/index.ts';
import { termColour } from '../../ui/colour.ts';
import { commandMessage, type Message } from '../why/telling.ts';
import type { Related } from './causality.ts';
import type { Chronicle, MessageLine, Span } from './chronicle.ts';
import { cutMarksOf } from './cuts.ts';
import {
  type CounterMark,
  commitMarksOf,
  counterMarksOf,
  crossesOf,
  endsOf,
  type Lanes,
  linkMarksOf,
  looksOf,
  type TimeScale,
} from './geometry.ts';
import { bandLine, bandWords, WORDS_px } from './lanes.ts';

/** Room for the numbers of the axis, px. */
export const AXIS_px = 18;
/** About one number of the axis for so many px. */
const TICK_px = 90;
/** A number so near to an edge is set beside its mark, not across it, px. */
const EDGE_px = 10;
/** Of a mark where lanes are close, and where they are not, px: half of a cross, of a commit, radius of a fault. */
const DENSE = { cross: 1.5, commit: 2, fault: 3 };
const ROOMY = { cross: 3, commit: 5, fault: 4 };

interface PictureProps {
  readonly chronicle: Chronicle;
  readonly x: TimeScale;
  readonly lanes: Lanes;
  readonly width: number;
  readonly height: number;
  /** Where the lanes' room begins. */
  readonly top: number;
  /** Size of the letters above the lanes. */
  readonly px?: number;
  readonly selected: MessageLine | null;
  /** The messages that belong to the causes and effects of what is selected; null where that is not asked for. */
  readonly lit: Related | null;
  /** Lanes are so close that only who leads is to be told from the others. */
  readonly isDense?: boolean;
}

export const Picture = memo(function Picture(props: PictureProps) {
  const { chronicle, x, lanes, width, height, top, px = WORDS_px, selected, lit, isDense = false } = props;
  const text = useText();
  const page = useAlgorithm();
  const said = ({ id, values }: Message) => (text.has(id) ? text(id, values) : null);
  // In a room without height, as while it is folded, there are no lanes.
  const bottom = Math.max(0, height - AXIS_px);
  const { messages } = chronicle;
  const size = isDense ? DENSE : ROOMY;
  const isLit = ({ id }: MessageLine) =>
    lit !== null && (lit.past.has(id) || lit.future.has(id) || id === selected?.id);
  const unlit = lit ? messages.filter((message) => !isLit(message)) : messages;
  const causes = lit ? messages.filter(({ id }) => lit.past.has(id)) : [];
  const effects = lit ? messages.filter(({ id }) => lit.future.has(id)) : [];
  const chosen = selected ? endsOf(selected, x, lanes) : null;
  const isInSight = (from: number, to: number) => x(to) >= 0 && x(from) <= width;
  const spans = chronicle.spans.filter(({ from, to }) => isInSight(from, to));
  // Who leads among many is drawn over the messages, which would hide it.
  const above = isDense ? spans.filter(({ what }) => what === 'leads') : [];
  const line = (span: Span) => (
    <SpanLine key={`${span.node} ${span.from}`} span={span} x={x} y={lanes.get(span.node) ?? 0} width={width} />
  );
  return (
    <svg
      className="diagram-svg"
      width={width}
      height={height}
      aria-hidden="true"
      data-lit={lit !== null}
      data-dense={isDense}
    >
      {chronicle.bands.map(
        ({ from, to, groups }) =>
          isInSight(from, to) && (
            <g key={from}>
              <rect className="diagram-band" x={x(from)} width={Math.max(1, x(to) - x(from))} y={0} height={bottom}>
                <title>{groups.map((group) => group.join(' ')).join(' | ')}</title>
              </rect>
              <text className="diagram-band-words" x={Math.max(0, x(from)) + 4} y={bandLine(px)}>
                {bandWords(groups, Math.min(width, x(to)) - Math.max(0, x(from)) - 8, px)}
              </text>
            </g>
          ),
      )}
      {cutMarksOf(chronicle.cuts, x, width, { bottom: top, px }).map(({ from, d, left, words, names }) => (
        <g key={from} className="diagram-cut">
          <title>{names}</title>
          <path d={d} />
          <text className="diagram-band-words" x={left} y={top - 5}>
            {words}
          </text>
        </g>
      ))}
      {[...new Set(lanes.values())].map((y) => (
        <line key={y} className="diagram-lane" x1={0} x2={width} y1={y} y2={y} />
      ))}
      {spans.map((span) => !above.includes(span) && line(span))}
      {looksOf(unlit, x, lanes).map(({ counter, kind, lost, d }) => (
        <path
          key={`${counter} ${kind} ${lost}`}
          className="diagram-messages"
          data-kind={kind}
          data-lost={lost}
          stroke={termColour(counter)}
          d={d}
        />
      ))}
      <Crosses d={crossesOf(unlit, x, lanes, size.cross)} />
      {looksOf(causes, x, lanes).map(({ counter, kind, lost, d }) => (
        <path key={`lit ${counter} ${kind} ${lost}`} className="diagram-shining" stroke={termColour(counter)} d={d} />
      ))}
      {looksOf(effects, x, lanes).map(({ counter, kind, lost, d }) => (
        <g key={`then ${counter} ${kind} ${lost}`}>
          <path className="diagram-shining" data-then="true" stroke={termColour(counter)} d={d} />
          <path className="diagram-inside" d={d} />
        </g>
      ))}
      {lit && <Crosses isLit d={crossesOf(messages.filter(isLit), x, lanes, size.cross)} />}
      {above.map((span) => (
        <g key={`${span.node} ${span.from}`} className="diagram-above">
          {line(span)}
          {line(span)}
        </g>
      ))}
      {commitMarksOf(chronicle.commits, x, lanes, size.commit).map(({ counter, d }) => (
        <path key={counter} className="diagram-commit" stroke={termColour(counter)} d={d} />
      ))}
      {counterMarksOf(spans, x, lanes, px).map((mark) => (
        <CounterSign key={`${mark.x} ${mark.y}`} mark={mark} px={px} />
      ))}
      {chronicle.faults.map(
        ({ node, t, kind, command }) =>
          isInSight(t, t) && (
            <circle
              key={`${node} ${t} ${kind}`}
              className="diagram-fault"
              cx={x(t)}
              cy={lanes.get(node)}
              r={size.fault}
              data-fault={kind}
            >
              {page && <title>{said(commandMessage(command, page))}</title>}
            </circle>
          ),
      )}
      {linkMarksOf(chronicle.linkFaults, x, lanes).map(({ kind, squares, ties }) => (
        <g key={kind} className="diagram-link-fault" data-fault={kind}>
          <path className="diagram-link-tie" d={ties} />
          <path d={squares} />
        </g>
      ))}
      {chosen && <line className="diagram-chosen" x1={chosen[0]} y1={chosen[1]} x2={chosen[2]} y2={chosen[3]} />}
      <g className="diagram-axis">
        {x.ticks(Math.max(2, Math.floor(width / TICK_px))).map((t) => (
          <text
            key={t}
            x={x(t)}
            y={height - 5}
            data-edge={x(t) < EDGE_px ? 'first' : x(t) > width - EDGE_px ? 'last' : null}
          >
            {text.number(t / 1e6)}
          </text>
        ))}
      </g>
    </svg>
  );
});

function Crosses({ d, isLit = false }: { readonly d: string; readonly isLit?: boolean }) {
  return <path className="diagram-crosses" data-shining={isLit} d={d} />;
}

/** So far below the middle of a digit its line is, of its height. */
const BASE = 0.36;

interface CounterSignProps {
  readonly mark: CounterMark;
  /** Size of the letters. */
  readonly px: number;
}

/** The counter of who leads, on its lane. */
export function CounterSign({ mark: { counter, x, y, width, height }, px }: CounterSignProps) {
  return (
    <g className="diagram-counter">
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={3} fill={termColour(counter)} />
      <text x={x} y={y + BASE * px} fontSize={px}>
        {counter}
      </text>
    </g>
  );
}

interface SpanLineProps {
  readonly span: Span;
  readonly x: TimeScale;
  readonly y: number;
  readonly width: number;
}

/** What a node was, as the look of its lane. Cut off at the edges: browsers dislike lines of a million px. */
function SpanLine({ span: { from, to, what, counter }, x, y, width }: SpanLineProps) {
  const [x1, x2] = [Math.max(-4, x(from)), Math.min(width + 4, x(to))];
  return <line className="diagram-span" data-what={what} stroke={termColour(counter)} x1={x1} x2={x2} y1={y} y2={y} />;
}
