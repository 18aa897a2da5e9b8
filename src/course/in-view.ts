/**
 * Where the run holds, the logs are scrolled to the entries that the step points at, or else to their beginning. From
 * outside, so that the logs know nothing of lessons.
 */
import type { Light } from '../algorithms/course.ts';
import { measuresOf } from '../panels/logs/measures.ts';

type Entries = NonNullable<Light['entries']>;

/**
 * The least scroll that has `from` to `to` in sight, or what of them comes first where there is no room for all. All in
 * px, within what is scrolled; `room` is what is seen at once. Pure.
 */
export function scrollTo(now: number, room: number, from: number, to: number): number {
  const least = Math.max(now, to - room);
  return Math.max(0, Math.min(least, from));
}

/** Scrolls the logs within a panel, now and whenever their table changes its size. @returns what ends that */
export function keepInView(panel: HTMLElement, entries: Entries): () => void {
  const table = panel.querySelector('.logs-table');
  if (!table) return () => {};
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // The first call comes at once: on a slow machine columns and rows may still be missing then.
  const observer = new ResizeObserver(() => scrollLogs(panel, entries, still ? 'instant' : 'smooth'));
  observer.observe(table);
  return () => observer.disconnect();
}

function scrollLogs(panel: HTMLElement, entries: Entries, behavior: ScrollBehavior): void {
  const view = panel.querySelector<HTMLElement>('.logs-scroll');
  if (!view) return;
  const measure = measuresOf(view);
  const [cell, head] = [measure('--logs-cell'), measure('--logs-head')];
  const indexes = entries.map(({ index }) => index);
  // What comes before is to be seen as well: logs are read from the left.
  const from = Math.max(0, (Math.min(...indexes) - 2) * cell);
  const left = scrollTo(view.scrollLeft, view.clientWidth - head, from, Math.max(...indexes) * cell);
  view.scrollTo({ left: entries.length > 0 ? left : 0, behavior });
  const rows = entries.flatMap(({ node }) => view.querySelector(`[data-row="${CSS.escape(node)}"]`) ?? []);
  if (rows.length === 0) return;
  // Rows scroll with all that stands in the panel.
  const zero = panel.getBoundingClientRect().top - panel.scrollTop;
  const boxes = rows.map((row) => row.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top)) - zero;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) - zero;
  panel.scrollTo({ top: scrollTo(panel.scrollTop, panel.clientHeight, top, bottom), behavior });
}
