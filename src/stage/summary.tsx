/** The cluster in a few sentences, for those who do not see the stage. */
import { memo } from 'react';
import type { Moment } from '../kernel/moment.ts';
import { useText } from '../localization/index.ts';
import type { NodeView } from './picture.ts';
import { summaryOf } from './summary-text.ts';

interface SummaryProps {
  readonly moment: Moment;
  readonly views: readonly NodeView[];
  /** In which second of the run it is told; where time stands still, the index of the event. */
  readonly at: number;
}

/** Told once a second while it plays: nobody reads faster, and each change costs the page a layout. */
export const Summary = memo(
  function Summary({ moment, views }: SummaryProps) {
    const text = useText();
    return <p className="ui-unseen">{summaryOf(moment, views, text)}</p>;
  },
  (before, after) => before.at === after.at,
);
