/** What the last event changed, above all that it did not: a node has more fields than are in sight at once. */
import type { Presentation } from '../../kernel/presentation.ts';
import { useText } from '../../localization/index.ts';
import { usePlayhead } from '../../player/index.ts';
import type { Row } from './rows.ts';
import { Change, kindOf } from './value.tsx';

/** More than so many are left to the table, as after a restart. */
const MOST_CHANGES = 8;

interface ChangesProps {
  readonly rows: readonly Row[];
  readonly presentation: Presentation;
}

export function Changes({ rows, presentation }: ChangesProps) {
  const text = useText();
  // While it plays, the fields below would jump up and down with each event.
  const playing = usePlayhead((state) => state.playing);
  if (playing) return null;
  const changed = rows.filter((row) => row.changed && !row.branch);
  const more = changed.length - MOST_CHANGES;
  return (
    <div className="inspect-changes">
      <p>{text('panels-inspect-changed', { count: changed.length })}</p>
      {changed.length > 0 && (
        <ul>
          {changed.slice(0, MOST_CHANGES).map((row) => (
            <li key={row.path}>
              <code>{row.path}</code>{' '}
              <Change name={kindOf(row, presentation)} before={row.before} now={row.now} presentation={presentation} />
            </li>
          ))}
          {more > 0 && <li>{text('panels-inspect-more', { count: more })}</li>}
        </ul>
      )}
    </div>
  );
}
