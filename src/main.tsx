/** The entrance: makes ready, draws the page. If even that fails, says so in the words at hand. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import './app/sandbox-styles.ts';
import { Boundary } from './app/boundary.tsx';
import { Root } from './app/root.tsx';
import { start } from './app/start.ts';

const root = document.getElementById('root') as HTMLElement;

start().then(
  () =>
    createRoot(root).render(
      <StrictMode>
        <Boundary>
          <Root />
        </Boundary>
      </StrictMode>,
    ),
  () => {
    // Without strings there are no words but these.
    root.textContent =
      'Quorate could not be loaded. Please reload. — Quorate を読み込めませんでした。再読み込みしてください。';
  },
);
