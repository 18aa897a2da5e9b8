/**
 * Serves the built page as README asks of any server: with the Content-Security-Policy and the CORS header, and
 * with gzip. The page is a dozen files, so all are kept in memory as they were when the server started.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './built.mjs';
import { HEADERS } from './headers.mjs';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
});
/** How many further ports are tried when the wanted one is taken. */
const PORTS_TRIED = 20;

/** @typedef {{ plain: Buffer, gzipped: Buffer, headers: Record<string, string> }} StaticFile */

/**
 * @param {number} port 0 for any free one; a taken one gives way to the next
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function servePage(port) {
  const files = readFiles(join(ROOT, 'dist'));
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = files.get(path === '/' ? '/index.html' : path);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!file || !isRead) {
      response.writeHead(isRead ? 404 : 405, { ...HEADERS, 'Content-Type': 'text/plain' });
      response.end(isRead ? 'There is no such file.\n' : 'Only GET and HEAD are served.\n');
      return;
    }
    const canGunzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = canGunzip ? file.gzipped : file.plain;
    response.writeHead(200, {
      ...file.headers,
      ...(canGunzip ? { 'Content-Encoding': 'gzip' } : {}),
      'Content-Length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  const bound = await listen(server, port);
  return {
    url: `http://localhost:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Path in the address → file. What is not in here cannot be asked for. @param {string} folder */
function readFiles(folder) {
  const files = /** @type {Map<string, StaticFile>} */ (new Map());
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(folder, name)).isFile()) continue;
    const path = `/${name.split(sep).join('/')}`;
    const plain = readFileSync(join(folder, name));
    const headers = {
      ...HEADERS,
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      // The names in assets/ carry a hash of what is in them.
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
    };
    files.set(path, { plain, gzipped: gzipSync(plain, { level: 9 }), headers });
  }
  return files;
}

/** @param {import('node:http').Server} server @param {number} wanted @returns {Promise<number>} the port */
async function listen(server, wanted) {
  for (let port = wanted; ; port += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, 'localhost', () => {
          server.off('error', reject);
          resolve(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const isTaken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!isTaken || port === 0 || port >= wanted + PORTS_TRIED) throw error;
    }
  }
}
