/** The space–time diagram of a scenario as a still figure, its moments marked by letters. */
import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { TraceEvent, TraceHeader } from '../../kernel/trace.ts';
import { chronicleOf } from '../../panels/diagram/chronicle.ts';
import '../../panels/diagram/diagram.css';
import { lanesOf } from '../../panels/diagram/geometry.ts';
import { topOf } from '../../panels/diagram/lanes.ts';
import { AXIS_px, Picture } from '../../panels/diagram/picture.tsx';
import { type HandoutSpan, letterOf } from './moments-at.ts';

/** As wide as the narrower of A4 and Letter leaves it, px; with room for the names of the lanes. */
const WIDTH_px = 590;
const LANE_px = 30;
/** Room above for the letters of the moments; the style sheet has the same. */
const MARKS_px = 18;

interface DiagramFigureProps {
  readonly events: readonly TraceEvent[];
  readonly header: TraceHeader;
  readonly page: AlgorithmPage;
  readonly span: HandoutSpan;
}

export function DiagramFigure({ events, header, page, span }: DiagramFigureProps) {
  const { from_us, to_us, moments } = span;
  const chronicle = useMemo(
    () => chronicleOf(events, { cluster: header.nodes, presentation: page.presentation }, to_us),
    [events, header, page, to_us],
  );
  const x = useMemo(() => scaleLinear([from_us, to_us], [0, WIDTH_px]), [from_us, to_us]);
  const top = topOf(chronicle.bands.length > 0, chronicle.cuts.length > 0);
  const height = chronicle.lanes.length * LANE_px + AXIS_px + top;
  const lanes = useMemo(() => lanesOf(chronicle.lanes, height - AXIS_px, top), [chronicle.lanes, height, top]);
  return (
    <div className="handout-diagram" style={{ height: height + MARKS_px }}>
      {[...lanes].map(([name, y]) => (
        <span key={name} className="handout-lane" style={{ top: y }}>
          {name}
        </span>
      ))}
      <div className="handout-plot">
        <Picture {...{ chronicle, x, lanes, height, top }} width={WIDTH_px} selected={null} lit={null} />
        {moments.map(({ at, name }, place) => (
          <span key={name} className="handout-mark" style={{ left: x(at) }}>
            {letterOf(place)}
          </span>
        ))}
      </div>
    </div>
  );
}
