/** What nodes that are too small for labels cannot say beside themselves: who leads, and how many have which term. */
import { memo } from 'react';
import { useText } from '../localization/index.ts';
import { termColour } from '../ui/colour.ts';
import { Sentence } from '../ui/sentence.tsx';
import type { NodeView } from './picture.ts';
import { leadersOf, termsOf } from './swarm-terms.ts';
import './swarm-words.css';

/** More would not be read, and could reach the ring. */
const LINES_MAX = 3;

/** Those who listen have it from the summary, and from each node. */
export const SwarmWords = memo(function SwarmWords({ views }: { readonly views: readonly NodeView[] }) {
  const text = useText();
  const leaders = leadersOf(views);
  const terms = termsOf(views);
  return (
    <div className="stage-swarm-words" aria-hidden="true">
      {leaders.length === 0 && <p>{text('stage-summary-no-leader')}</p>}
      {leaders.slice(0, LINES_MAX).map(({ id, firstLine, counter }) => (
        <p key={id}>
          <Sentence
            id="stage-summary-leads"
            values={{
              node: { kind: 'node', value: id },
              role: firstLine,
              counter: { kind: 'counter', value: counter },
            }}
          />
        </p>
      ))}
      {terms.length > 1 &&
        terms.slice(0, LINES_MAX).map(({ term, words, count }) => (
          <p key={term}>
            <span style={{ color: termColour(term) }}>{words}</span> × {count}
          </p>
        ))}
    </div>
  );
});
