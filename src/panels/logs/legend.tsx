/** What the marks of the log table mean, in one line. */
import { memo } from 'react';
import { useText } from '../../localization/index.ts';
import './legend.css';

interface LegendProps {
  /** Those that are to be seen, in one text: it is drawn again only when they are others. */
  readonly marks: string;
}

export const Legend = memo(function Legend({ marks }: LegendProps) {
  const text = useText();
  return (
    <ul className="logs-legend">
      {marks
        .split(' ')
        .filter(Boolean)
        .map((mark) => (
          <li key={mark} title={text(`panels-logs-${mark}.help`)}>
            <span aria-hidden="true" className={`logs-sample logs-sample-${mark}`} />
            {text(`panels-logs-${mark}`)}
          </li>
        ))}
    </ul>
  );
});
