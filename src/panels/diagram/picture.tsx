/** The drawing itself: everything but the playhead. It changes with the span in sight and with its events, not with time. */
import { memo } from 'react';
import { useText } from '../../localization/index.ts';
import { termColour } from '../../ui/colour.ts';
import type { Chronicle, MessageLine, Span } from './chronicle.ts';
import { crossesOf, endsOf, type Lanes, linkMarksOf, looksOf, type TimeScale } from './geometry.ts';

/** Room for the numbers of the axis, px. */
export const AXIS_px = 18;
/** About one number of the axis for so many px. */
const TICK_px = 90;
/** A number so near to an edge is set beside its mark, not across it, px. */
const EDGE_px = 10;
/** A band narrower than this has no room for its words, px. */
const WORDS_px = 90;

interface PictureProps {
  readonly chronicle: Chronicle;
  readonly x: TimeScale;
  readonly lanes: Lanes;
  readonly width: number;
  readonly height: number;
  readonly selected: MessageLine | null;
  /** The messages that belong to the causes and effects of what is selected; null where that is not asked for. */
  readonly lit: ReadonlySet<number> | null;
}

export const Picture = memo(function Picture({ chronicle, x, lanes, width, height, selected, lit }: PictureProps) {
  const text = useText();
  const bottom = height - AXIS_px;
  const { messages } = chronicle;
  const unlit = lit ? messages.filter(({ id }) => !lit.has(id)) : messages;
  const shining = lit ? messages.filter(({ id }) => lit.has(id)) : [];
  const chosen = selected ? endsOf(selected, x, lanes) : null;
  const isInSight = (from: number, to: number) => x(to) >= 0 && x(from) <= width;
  return (
    <svg className="diagram-svg" width={width} height={height} aria-hidden="true" data-lit={lit !== null}>
      {chronicle.bands.map(
        ({ from, to, groups }) =>
          isInSight(from, to) && (
            <g key={from}>
              <rect className="diagram-band" x={x(from)} width={Math.max(1, x(to) - x(from))} y={0} height={bottom} />
              {x(to) - Math.max(0, x(from)) > WORDS_px && (
                <text className="diagram-band-words" x={Math.max(0, x(from)) + 4} y={10}>
                  {groups.map((group) => group.join(' ')).join(' | ')}
                </text>
              )}
            </g>
          ),
      )}
      {[...lanes].map(([name, y]) => (
        <line key={name} className="diagram-lane" x1={0} x2={width} y1={y} y2={y} />
      ))}
      {chronicle.spans.map(
        (span) =>
          isInSight(span.from, span.to) && (
            <SpanLine key={`${span.node} ${span.from}`} span={span} x={x} y={lanes.get(span.node) ?? 0} width={width} />
          ),
      )}
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
      {looksOf(shining, x, lanes).map(({ counter, kind, lost, d }) => (
        <path key={`lit ${counter} ${kind} ${lost}`} className="diagram-shining" stroke={termColour(counter)} d={d} />
      ))}
      <path className="diagram-crosses" d={crossesOf(messages, x, lanes)} />
      {chronicle.commits.map(
        ({ node, t, counter, index }) =>
          isInSight(t, t) && (
            <line
              key={`${node} ${index}`}
              className="diagram-commit"
              stroke={termColour(counter)}
              x1={x(t)}
              x2={x(t)}
              y1={(lanes.get(node) ?? 0) - 5}
              y2={(lanes.get(node) ?? 0) + 5}
            />
          ),
      )}
      {chronicle.faults.map(
        ({ node, t, kind }) =>
          isInSight(t, t) && (
            <circle
              key={`${node} ${t} ${kind}`}
              className="diagram-fault"
              cx={x(t)}
              cy={lanes.get(node)}
              r={4}
              data-fault={kind}
            />
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
