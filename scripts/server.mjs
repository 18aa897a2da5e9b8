/** Serves the built page as README asks of any server: with the Content-Security-Policy and the CORS header. */
import { preview } from 'vite';
import { ROOT } from './built.mjs';

/**
 * @param {number} port 0 for any free one; a taken one gives way to the next
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function servePage(port) {
  const server = await preview({ root: ROOT, logLevel: 'error', preview: { port, open: false } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the preview server has no local address');
  return { url, close: () => server.close() };
}
