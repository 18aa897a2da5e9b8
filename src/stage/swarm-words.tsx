/** What nodes that are too small for labels cannot say beside themselves: who leads, and how many have which term. */
import { memo } from 'react';
import { useText } from '../localization/index.ts';
import { termColour } from '../ui/colour.ts';
import { Sentence } from '../ui/sentence.tsx';
import type { Point } from './geometry.ts';
import type { NodeView } from './picture.ts';
import { glyphOf } from './swarm-shapes.ts';
import { leadersOf, leadsValues, SWARM_LINES_MAX, termsOf } from './swarm-terms.ts';
import './swarm-words.css';

interface SwarmWordsProps {
  readonly views: readonly NodeView[];
  /** Of the ring: clients stand below it. */
  readonly centre: Point;
}

/** Those who listen have it from the summary, and from each node. */
export const SwarmWords = memo(function SwarmWords({ views, centre }: SwarmWordsProps) {
  const text = useText();
  const leaders = leadersOf(views);
  const terms = termsOf(views);
  return (
    <div className="stage-swarm-words" aria-hidden="true" style={{ left: centre.x, top: centre.y }}>
      {leaders.length === 0 && <p>{text('stage-summary-no-leader')}</p>}
      {leaders.slice(0, SWARM_LINES_MAX).map((view) => (
        <p key={view.id}>
          <Sentence id="stage-summary-leads" values={leadsValues(view)} />
        </p>
      ))}
      {terms.length > 1 &&
        terms.slice(0, SWARM_LINES_MAX).map(({ term, words, count }) => (
          <p key={term}>
            <span className="stage-swarm-shape">{glyphOf(term)} </span>
            <span style={{ color: termColour(term) }}>{words}</span> × {count}
          </p>
        ))}
    </div>
  );
});
