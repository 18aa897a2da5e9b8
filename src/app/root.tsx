/** The whole page: the view that the address asks for, in the reader's theme. */
import { useEffect } from 'react';
import { usePreferences } from '../player/index.ts';
import { App } from './app.tsx';
import { Contents, Lesson } from './lesson/later.ts';
import { showTheme } from './theme.ts';
import { useView } from './view.ts';

/** Views other than the sandbox are fetched when they are opened. */
export function Root() {
  const theme = usePreferences((wanted) => wanted.theme);
  useEffect(() => showTheme(theme), [theme]);
  const kind = useView((view) => view.kind);
  return kind === 'lesson' ? <Lesson /> : kind === 'course' ? <Contents /> : <App />;
}
