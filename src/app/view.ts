/**
 * Which of the page's views is on show. The address says so: `?lesson=<chapter>&step=<step>` (with
 * `&notes=<channel>` what a lecturer has beside it), `?page=course`, `?page=teach`, `?page=glossary&term=<term>`;
 * everything else is a run in the sandbox, with `?from=<chapter>/<step>` one that a lesson has led to.
 */
import { create } from 'zustand';

export type View =
  | { readonly kind: 'run'; readonly from: string | null }
  | { readonly kind: 'course' }
  | { readonly kind: 'lesson'; readonly chapter: string; readonly step: string | null; readonly notes: string | null }
  | { readonly kind: 'teach' }
  | { readonly kind: 'glossary'; readonly term: string | null };

/** Parameters that hold for every view, and so stay in the address. */
const LASTING = ['lang', 'theme', 'present'];

export const useView = create<View>(() => ({ kind: 'run', from: null }));

/** The view that an address asks for. */
export function viewOf(search: string): View {
  const given = new URLSearchParams(search);
  const lesson = given.get('lesson');
  if (lesson !== null) return { kind: 'lesson', chapter: lesson, step: given.get('step'), notes: given.get('notes') };
  switch (given.get('page')) {
    case 'course':
      return { kind: 'course' };
    case 'teach':
      return { kind: 'teach' };
    case 'glossary':
      return { kind: 'glossary', term: given.get('term') };
    default:
      return { kind: 'run', from: given.get('from') };
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
    set('notes', view.notes);
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
export function showRun(from: string | null = null): void {
  useView.setState({ kind: 'run', from }, true);
}
