/** `npm start`: builds the page if it must, serves it, says where, and opens it where there is a display. */
import { spawn } from 'node:child_process';
import { ensureBuilt, ROOT } from './built.mjs';
import { servePage } from './server.mjs';

const DEFAULT_PORT = 4173;

await ensureBuilt('page');
const server = await servePage(Number(process.env['PORT'] ?? DEFAULT_PORT));
console.log(`Quorate is running at ${server.url}\nPress Ctrl+C to stop.`);
if (hasDisplay()) openBrowser(server.url);

function hasDisplay() {
  if (process.env['CI'] || process.env['SSH_CONNECTION']) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** A browser that does not open is no reason to stop serving. @param {string} url */
function openBrowser(url) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { cwd: ROOT, stdio: 'ignore', detached: true });
  child.on('error', () => console.log('(Could not open a browser: open the address yourself.)'));
  child.unref();
}
