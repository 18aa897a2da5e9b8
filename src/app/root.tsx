/** The whole page: the view that the address asks for, in the reader's theme. */
import { type ComponentType, useEffect } from 'react';
import { useText } from '../localization/index.ts';
import { usePreferences } from '../player/index.ts';
import { Front } from './front/front.tsx';
import { Contents, Lesson } from './lesson/later.ts';
import { useLinks } from './links.ts';
import { showTheme } from './theme.ts';
import { useView, type View } from './view.ts';
import { Glossary, Sandbox, Teach } from './views.ts';

/** Views other than the front page are fetched when they are opened. */
const VIEWS: { readonly [kind in View['kind']]?: ComponentType } = {
  front: Front,
  course: Contents,
  lesson: Lesson,
  glossary: Glossary,
  teach: Teach,
};

export function Root() {
  const theme = usePreferences((wanted) => wanted.theme);
  useEffect(() => showTheme(theme), [theme]);
  useDescription();
  useLinks();
  const kind = useView((view) => view.kind);
  const Shown = VIEWS[kind] ?? Sandbox;
  return <Shown />;
}

/** What search engines and shared links show of the page, in the language that it is in. */
function useDescription(): void {
  const text = useText();
  useEffect(() => {
    document.querySelector('meta[name=description]')?.setAttribute('content', text('app-document-description'));
  }, [text]);
}
