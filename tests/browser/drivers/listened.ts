/**
 * The page with one script before all others that writes down what goes wrong. WebDriver's classic protocol has no
 * such events, and WebKitGTK prints no console in the profile that it automates.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const SCRIPT_PATH = '/listening.js';

declare global {
  interface Window {
    complaints?: string[];
  }
}

/** Runs in the page. */
function listen(): void {
  const complaints: string[] = [];
  window.complaints = complaints;
  window.addEventListener(
    'error',
    ({ message, target }) => {
      // It says only that the rest of what was observed is told with the next frame (Resize Observer, §3.4), in WebKit now
      // and then without any of our callbacks having changed a size. In Chromium it is a complaint.
      if (/^ResizeObserver loop completed/.test(message)) return;
      // An element that could not load its file tells only itself, and that without bubbling.
      const failed = target instanceof Element ? `not loaded: ${target.outerHTML}` : `uncaught: ${message}`;
      complaints.push(failed);
    },
    { capture: true },
  );
  window.addEventListener('unhandledrejection', ({ reason }) => complaints.push(`uncaught: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`blocked by ${violatedDirective}: ${blockedURI}`),
  );
  for (const level of ['error', 'warn'] as const) {
    const write = console[level];
    console[level] = (...words: unknown[]) => {
      complaints.push(`console ${level}: ${words.map(String).join(' ')}`);
      write(...words);
    };
  }
}

/** Serves what is at `url` with the listener in its documents, headers and all. */
export async function serveListened(url: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(async ({ url: path = '/' }, response) => {
    if (path === SCRIPT_PATH) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(`(${listen})()`);
      return;
    }
    const answer = await fetch(new URL(path, url));
    for (const [name, value] of answer.headers) {
      // The body has been unpacked, and may become longer.
      if (!['content-encoding', 'content-length', 'connection', 'keep-alive'].includes(name)) {
        response.setHeader(name, value);
      }
    }
    response.statusCode = answer.status;
    if (answer.headers.get('content-type')?.startsWith('text/html')) {
      response.end((await answer.text()).replace('<head>', `<head><script src="${SCRIPT_PATH}"></script>`));
    } else response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
