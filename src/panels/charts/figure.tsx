/** What the charts share: a heading with its figure in words, the drawing, and the same as a table. */
import type { ReactNode } from 'react';
import { type Text, useText } from '../../localization/index.ts';
import type { Span } from './figures.ts';

interface FigureProps {
  readonly id: string;
  readonly title: string;
  /** What it comes to, in a few words. */
  readonly sum: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: ReactNode;
}

/** A chart. Screen readers get the sum and the table; the drawing says no more. */
export function Figure({ id, title, sum, columns, rows, children }: FigureProps) {
  const text = useText();
  return (
    <figure className="chart" data-chart={id}>
      <figcaption>
        <h3>{title}</h3>
        <p>{sum}</p>
      </figcaption>
      <div aria-hidden="true">{children}</div>
      {rows.length > 0 && (
        <details>
          <summary>{text('panels-charts-table')}</summary>
          <div className="chart-table">
            <table>
              <caption className="ui-unseen">{title}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((cells) => (
                  <tr key={cells.join(' ')}>
                    {cells.map((cell, place) => (
                      <td key={columns[place]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </figure>
  );
}

/** The drawings are as wide as the panel: across they are measured in thousandths, and stretched. */
export const WIDTH = 1000;

interface PlotProps {
  /** As high as it is drawn, in rem and in units alike. */
  readonly height_rem: number;
  readonly children: ReactNode;
}

/** The drawing of a chart, `WIDTH` × 100 units stretched to its place. */
export function Plot({ height_rem, children }: PlotProps) {
  return (
    <svg
      className="chart-plot"
      viewBox={`0 0 ${WIDTH} 100`}
      preserveAspectRatio="none"
      style={{ height: `${height_rem}rem` }}
      focusable="false"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** The times at the two ends of a drawing. */
export function Ends({ span: { from_us, to_us } }: { readonly span: Span }) {
  const text = useText();
  return (
    <div className="chart-ends">
      <span>{secondsText(from_us, text)}</span>
      <span>{secondsText(to_us, text)}</span>
    </div>
  );
}

/** A time that is a whole number of seconds. */
export function secondsText(t_us: number, text: Text): string {
  return text('unit-s', { value: text.number(t_us / 1_000_000) });
}
