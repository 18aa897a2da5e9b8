/** What the marks of the log table mean, in one line. */
import { useText } from '../../localization/index.ts';

const MARKS = ['committed', 'uncommitted', 'applied', 'next', 'match'] as const;

export function Legend() {
  const text = useText();
  return (
    <ul className="logs-legend">
      {MARKS.map((mark) => (
        <li key={mark} title={text(`panels-logs-${mark}.help`)}>
          <span aria-hidden="true" className={`logs-sample logs-sample-${mark}`} />
          {text(`panels-logs-${mark}`)}
        </li>
      ))}
    </ul>
  );
}
