/** The whole page: the view that the address asks for, in the reader's theme. */
import { useEffect } from 'react';
import { usePreferences } from '../player/index.ts';
import { App } from './app.tsx';
import { showTheme } from './theme.ts';

/** Views other than the sandbox are fetched when they are opened. */
export function Root() {
  const theme = usePreferences((wanted) => wanted.theme);
  useEffect(() => showTheme(theme), [theme]);
  return <App />;
}
