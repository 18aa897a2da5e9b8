/**
 * Which of the page's views is on show. The address says so: `?lesson=<chapter>&step=<step>`, `?page=course`,
 * `?page=teach`, `?page=glossary&term=<term>`; everything else is a run in the sandbox.
 */
import { create } from 'zustand';

export type View =
  | { readonly kind: 'run' }
  | { readonly kind: 'course' }
  | { readonly kind: 'lesson'; readonly chapter: string; readonly step: string | null }
  | { readonly kind: 'teach' }
  | { readonly kind: 'glossary'; readonly term: string | null };

/** Parameters that hold for every view, and so stay in the address. */
const LASTING = ['lang', 'theme', 'present'];

export const useView = create<View>(() => ({ kind: 'run' }));

/** The view that an address asks for. */
export function viewOf(search: string): View {
  const given = new URLSearchParams(search);
  const lesson = given.get('lesson');
  if (lesson !== null) return { kind: 'lesson', chapter: lesson, step: given.get('step') };
  switch (given.get('page')) {
    case 'course':
      return { kind: 'course' };
    case 'teach':
      return { kind: 'teach' };
    case 'glossary':
      return { kind: 'glossary', term: given.get('term') };
    default:
      return { kind: 'run' };
  }
}

/** The part of an address after `?` for a view that is no run; `search` is that of the present one. */
export function searchOf(view: Exclude<View, { kind: 'run' }>, search: string): string {
  const before = new URLSearchParams(search);
  const parameters = new URLSearchParams(
    LASTING.flatMap((name) => (before.has(name) ? [[name, before.get(name) ?? '']] : [])),
  );
  const set = (name: string, value: string | null) => value !== null && parameters.set(name, value);
  if (view.kind === 'lesson') {
    set('lesson', view.chapter);
    set('step', view.step);
  } else {
    set('page', view.kind);
    if (view.kind === 'glossary') set('term', view.term);
  }
  return parameters.toString();
}

/** Shows a view, as a step in the browser's history, or in place of the one on show. */
export function showView(view: Exclude<View, { kind: 'run' }>, { replace = false } = {}): void {
  const address = `${location.pathname}?${searchOf(view, location.search)}`;
  try {
    if (replace) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
  } catch {
    // A page in a sandboxed frame may have no address that it could change.
  }
  useView.setState(view, true);
}

/** Shows the sandbox; what runs there writes its own address. */
export function showRun(): void {
  useView.setState({ kind: 'run' }, true);
}
