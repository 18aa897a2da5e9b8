/**
 * The views that are not in the first load. The sandbox comes soon after the first picture, for whoever stands on the
 * front page will want it next; the others when they are asked for.
 */

import { withWords } from '../localization/later.ts';
import { preferences } from '../player/index.ts';
import { later } from '../ui/later.tsx';
import type { View } from './view.ts';
import { loadWords, type WordyView } from './words.ts';

const sandbox = later(() => import('./sandbox.ts'));
const glossary = later(
  withWords(() => import('./glossary/parts.ts')),
  { onlyWhenAsked: true },
);
const teach = later(
  withWords(() => import('./teach/parts.ts')),
  { onlyWhenAsked: true },
);

export const Sandbox = sandbox.part('App');
export const Glossary = glossary.part('Glossary');
export const Teach = teach.part('Teach');

const wordsOf = (...views: readonly WordyView[]) =>
  Promise.all(views.map((view) => loadWords(view, preferences.get().language)));

const FETCH: { readonly [kind in View['kind']]?: () => Promise<unknown> } = {
  front: () => wordsOf('front'),
  run: sandbox.fetch,
  glossary: () => Promise.all([glossary.fetch(), wordsOf('pages', 'glossary')]),
  teach: () => Promise.all([teach.fetch(), wordsOf('pages', 'teach')]),
};

/** Fetches a view, if it is not there yet. Rejects when it cannot be had; the view then says so itself. */
export async function fetchView(kind: View['kind']): Promise<void> {
  await FETCH[kind]?.();
}
