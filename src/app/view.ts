/**
 * Which of the page's views is on show. The address says so: `?lesson=<chapter>&step=<step>` (with
 * `&notes=<channel>` what a lecturer has beside it), `?page=course`, `?page=teach&handout=<scenario>`,
 * `?page=glossary&term=<term>` (of another algorithm than the first with `&algorithm=<name>`); what names anything of a run
 * is a run in the sandbox, with `?from=<chapter>/<step>` one that a lesson has led to; what asks for nothing is the front
 * page.
 */
import { create } from 'zustand';
import { setPresenting } from '../ui/presenting.ts';
import { ask } from './asked.ts';
import { asksFor, lastingOf } from './asks.ts';
import { markIn, type Place, placeOfRun, stateOf } from './place.ts';
import { sessions } from './session.ts';
import { writeAddress } from './write-address.ts';

export type View =
  | { readonly kind: 'front' }
  | { readonly kind: 'run'; readonly from: string | null }
  | { readonly kind: 'course' }
  | { readonly kind: 'lesson'; readonly chapter: string; readonly step: string | null; readonly notes: string | null }
  /** With a handout: that of a scenario, to be printed. */
  | { readonly kind: 'teach'; readonly handout: string | null }
  /** `of`: whose glossary; null for that of the algorithm with which the page opens. */
  | { readonly kind: 'glossary'; readonly term: string | null; readonly of: string | null };

export const useView = create<View>(() => ({ kind: 'run', from: null }));

/** The view that an address asks for. */
export function viewOf(search: string, hash = ''): View {
  const given = new URLSearchParams(search);
  const lesson = given.get('lesson');
  if (lesson !== null) return { kind: 'lesson', chapter: lesson, step: given.get('step'), notes: given.get('notes') };
  switch (given.get('page')) {
    case 'course':
      return { kind: 'course' };
    case 'teach':
      return { kind: 'teach', handout: given.get('handout') };
    case 'glossary':
      return { kind: 'glossary', term: given.get('term'), of: given.get('algorithm') };
    default:
      return asksFor(search, hash) === 'run' ? { kind: 'run', from: given.get('from') } : { kind: 'front' };
  }
}

/** The part of an address after `?` for a view that is no run; `search` is that of the present one. */
export function searchOf(view: Exclude<View, { kind: 'run' }>, search: string): string {
  const parameters = new URLSearchParams(lastingOf(search));
  const set = (name: string, value: string | null) => value !== null && parameters.set(name, value);
  if (view.kind === 'lesson') {
    set('lesson', view.chapter);
    set('step', view.step);
    set('notes', view.notes);
  } else if (view.kind === 'front') {
    // Who presents presents a run.
    parameters.delete('present');
  } else {
    set('page', view.kind);
    if (view.kind === 'glossary') {
      set('algorithm', view.of);
      set('term', view.term);
    }
    if (view.kind === 'teach') set('handout', view.handout);
  }
  return parameters.toString();
}

/** The address of a view that is no run, seen from the present one. */
export function hrefOf(view: Exclude<View, { kind: 'run' }>): string {
  const search = searchOf(view, location.search);
  return search === '' ? location.pathname : `?${search}`;
}

/**
 * The address of a run, as links name it: what holds for every view goes with it. The parameters are given twice: the
 * first time so that they stand before that, the second so that they count where both name something.
 */
export function runHref(parameters: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams({ ...parameters, ...lastingOf(location.search), ...parameters })}`;
}

/** What is left when another view or another run comes: a run in the sandbox, to be found again as it was. */
export function leaveView(place: Place | null = placeOfRun()): void {
  if (place && useView.getState().kind === 'run') sessions.keep(place);
}

/** The document is left, maybe to be loaded again: also a run that has just come, whose address is still to be written. */
export function keepRun(): void {
  leaveView(placeOfRun() ?? { address: location.href, mark: markIn(stateOf(() => history)) ?? '' });
}

/** Shows a view, as a step in the browser's history, or in place of the one on show. */
export function showView(view: Exclude<View, { kind: 'run' }>, { replace = false } = {}): void {
  const address = hrefOf(view);
  ask();
  leaveView();
  if (view.kind === 'front') setPresenting(false);
  writeAddress(address, { replace });
  useView.setState(view, true);
}

/** Shows the sandbox; what runs there writes its own address. */
export function showRun(from: string | null = null): void {
  useView.setState({ kind: 'run', from }, true);
}
