/** Serves a built site as any server would, from an origin that is not Quorate's. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
});

/**
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveSite(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*/, ''));
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const at = join(folder, path);
    const file = [at, join(at, 'index.html'), `${at}.html`].find(
      (each) => each.startsWith(folder) && statSync(each, { throwIfNoEntry: false })?.isFile(),
    );
    response.writeHead(file ? 200 : 404, {
      'Content-Type': TYPES[extname(file ?? '')] ?? (file ? 'application/octet-stream' : 'text/plain'),
    });
    response.end(file ? readFileSync(file) : 'There is no such file.\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
