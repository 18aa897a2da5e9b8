/** Rows of fields as a table: name, value (old → new where it changed), and the other node's value. */
import { FIRST_ALGORITHM } from '../../catalogue.ts';
import type { Presentation } from '../../kernel/presentation.ts';
import { useText } from '../../localization/index.ts';
import { useAlgorithm } from '../../player/index.ts';
import type { Row } from './rows.ts';
import { useFieldTerms } from './use-field-terms.ts';
import { Change, kindOf, Value } from './value.tsx';

interface TableProps {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly presentation: Presentation;
  /** Names of the columns of values: the node, and whom it is compared with. */
  readonly node: string;
  readonly other: string | null;
  readonly explained: boolean;
}

export function Table({ label, rows, presentation, node, other, explained }: TableProps) {
  const text = useText();
  const terms = useFieldTerms(useAlgorithm()?.id);
  return (
    <table className="inspect-table" aria-label={label}>
      <thead className={other === null ? 'ui-unseen' : undefined}>
        <tr>
          <th scope="col">{text('panels-inspect-field')}</th>
          <th scope="col">{node}</th>
          {other !== null && <th scope="col">{other}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line
            key={row.path}
            {...{ row, presentation, explained }}
            term={terms[row.name] ?? null}
            compared={other !== null}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly row: Row;
  readonly presentation: Presentation;
  readonly explained: boolean;
  readonly compared: boolean;
  /** The term of the glossary that tells what the field is. */
  readonly term: string | null;
}

function Line({ row, presentation, explained, compared, term }: LineProps) {
  const text = useText();
  const algorithm = useAlgorithm()?.id;
  const whose = algorithm === undefined || algorithm === FIRST_ALGORITHM ? '' : `&algorithm=${algorithm}`;
  const { name, depth, now, before, other, branch, changed, differs, more } = row;
  const help = `algorithm-${algorithm}-field-${row.field}`;
  const kind = kindOf(row, presentation);
  return (
    <tr data-changed={(changed && !branch) || undefined} data-differs={(differs && !branch) || undefined}>
      <th scope="row" style={{ paddingInlineStart: `${depth}rem` }}>
        {term !== null && depth === 0 ? (
          <a className="inspect-term" href={`?page=glossary${whose}&term=${term}`}>
            <code>{name}</code>
          </a>
        ) : (
          <code>{name}</code>
        )}
        {explained && depth === 0 && text.has(help) && <span className="inspect-help">{text(help)}</span>}
      </th>
      {branch ? (
        <td colSpan={compared ? 2 : 1}>{more > 0 && text('panels-inspect-more', { count: more })}</td>
      ) : (
        <>
          <td>
            {changed ? (
              <Change name={kind} before={before} now={now} presentation={presentation} />
            ) : (
              <Value name={kind} value={now} presentation={presentation} />
            )}
          </td>
          {compared && (
            <td>
              <Value name={kind} value={other} presentation={presentation} />
              {differs && (
                <span
                  className="inspect-unequal"
                  role="img"
                  aria-label={text('panels-inspect-differs')}
                  title={text('panels-inspect-differs')}
                >
                  ≠
                </span>
              )}
            </td>
          )}
        </>
      )}
    </tr>
  );
}
