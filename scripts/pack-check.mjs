/**
 * `npm run check:package`: packs the package, installs it in a fresh Vite project in a temporary folder, and has that type-checked,
 * built, run in Node and opened in Chromium. Prints a JSON line of what it found; exits with 1 if something failed.
 * It needs npm's registry, or what npm has cached of it.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt, ROOT } from './built.mjs';
import { launchChromium } from './chromium.mjs';
import { servePage } from './server.mjs';

const TOOLS = ['react', 'react-dom', '@types/react', '@types/react-dom', 'typescript', 'vite'];
/** Words that stand in Raft's code, and nowhere else. */
const OF_RAFT = 'AppendEntries';

const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'quorate-pack-'));
try {
  const found = await check();
  console.log(JSON.stringify(found));
  expectWhatIsPromised(found);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function check() {
  const [packed] = JSON.parse(run(ROOT, 'npm', 'pack', '--json', '--pack-destination', folder));
  write('package.json', JSON.stringify({ name: 'fresh', private: true, type: 'module' }));
  const tools = TOOLS.map((name) => `${name}@${devDependencies[name]}`);
  run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...tools, join(folder, packed.filename));

  mkdirSync(join(folder, 'public'));
  cpSync(join(ROOT, 'scripts/pack-check/app.tsx'), join(folder, 'app.tsx'));
  cpSync(join(ROOT, 'scripts/pack-check/embed.html'), join(folder, 'public/embed.html'));
  write(
    'index.html',
    '<!doctype html><title>fresh</title><link rel="icon" href="data:,"><script type="module" src="/app.tsx"></script>',
  );
  write('part-react.js', "export { QuorateSim } from 'quorate/react';");
  write('part-moments.js', "export { firstMoment, nextMoment } from 'quorate/engine';");
  write(
    'digest.mjs',
    "import { digest, headerOf, raft } from 'quorate/engine';\n" +
      "const header = headerOf(raft, { scenario: 'figure-8', seed: '7' });\n" +
      'console.log(digest(raft, header, { until_us: 5_000_000 }).digest);',
  );
  const options = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noEmit',
    '--module',
    'esnext',
    '--target',
    'es2022',
    '--jsx',
    'react-jsx',
  ];
  for (const resolution of ['bundler', 'nodenext']) {
    const module = resolution === 'nodenext' ? ['--module', 'nodenext'] : [];
    run(folder, 'npx', 'tsc', ...options, '--moduleResolution', resolution, ...module, 'app.tsx');
  }
  run(folder, 'npx', 'vite', 'build', '--base', './', '--logLevel', 'error');
  return {
    packed_KB: Math.round(packed.size / 1000),
    files: packed.entryCount,
    digest: run(folder, 'node', 'digest.mjs').trim(),
    commandLine: /\braft\b/.test(run(folder, 'npx', 'quorate', 'list')),
    react: part('part-react.js', ['react', 'react/jsx-runtime']),
    moments: part('part-moments.js', []),
    page: await inBrowser(),
  };
}

/** @param {Awaited<ReturnType<typeof check>>} found */
function expectWhatIsPromised({ digest, commandLine, react, moments, page }) {
  assert.equal(page.digest, digest, 'the same run in Node and in the browser');
  assert.ok(commandLine, 'the command line lists Raft');
  assert.ok(!react.hasRaft && !moments.hasRaft, 'what is not used is left out');
  assert.deepEqual([page.broken, page.linearizable], ['0', 'linearizable']);
  assert.equal(page.heard, 'ready election', 'what is of another version is not heard');
  const told = (page.told ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).type);
  assert.deepEqual(told, ['command', 'getState', 'set']);
  assert.match(page.sandbox ?? '', /^allow-scripts\b/);
  assert.doesNotMatch(page.sandbox ?? '', /same-origin/);
  assert.equal(page.height, 333, 'it takes the height that it was told');
  assert.deepEqual(page.complaints, []);
}

/** A build of a few of its names: how heavy it is, and whether Raft is in it. @param {string} entry @param {string[]} external */
function part(entry, external) {
  const output = `out-${entry}`;
  const config = { build: { lib: { entry, formats: ['es'] }, outDir: output, rolldownOptions: { external } } };
  write('part.config.js', `export default ${JSON.stringify(config)};`);
  run(folder, 'npx', 'vite', 'build', '--config', 'part.config.js', '--logLevel', 'error');
  const code = readFileSync(
    join(
      folder,
      output,
      /** @type {string} */ (readdirSync(join(folder, output)).find((name) => /\.m?js$/.test(name))),
    ),
  );
  return { gzip_KB: Number((gzipSync(code, { level: 9 }).length / 1000).toFixed(1)), hasRaft: code.includes(OF_RAFT) };
}

/** What the built project shows once everything on it was pressed. */
async function inBrowser() {
  const dist = join(folder, 'dist');
  const server = createServer((request, response) => {
    const path = join(dist, (request.url ?? '/').replace(/[?#].*/, '').replace(/\/$/, '/index.html'));
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    const isThere = path.startsWith(dist) && statSync(path, { throwIfNoEntry: false })?.isFile();
    response
      .writeHead(isThere ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8` })
      .end(isThere ? readFileSync(path) : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  // Beside the stand-in the embedded page itself.
  await ensureBuilt('page');
  const served = await servePage(0);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const complaints = /** @type {string[]} */ ([]);
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`http://127.0.0.1:${address.port}/`);
    const text = (/** @type {string} */ id) => page.locator(`#${id}`).textContent();
    await page.locator('#heard', { hasText: 'election' }).waitFor();
    for (const id of ['crash', 'state', 'faster']) await page.locator(`#${id}`).click();
    await page.locator('#taken', { hasText: 'true' }).waitFor();
    await page.locator('#time', { hasText: '2.5' }).waitFor();
    const frame = page.locator('iframe');
    const told = page.frameLocator('iframe').locator('#told');
    await told.filter({ hasText: '"speed":2' }).waitFor();
    const ours = await browser.newPage();
    await ours.goto(`http://127.0.0.1:${address.port}/?autoplay&src=${encodeURIComponent(served.url)}`);
    await ours.locator('#heard', { hasText: /ready .*election/ }).waitFor();
    await ours.locator('#state').click();
    await ours.locator('#time', { hasText: /\d\.\d/ }).waitFor();
    return {
      digest: await text('digest'),
      broken: await text('broken'),
      linearizable: await text('linearizable'),
      heard: await text('heard'),
      told: await told.textContent(),
      address: (await frame.getAttribute('src'))?.replace(`${address.port}`, 'PORT'),
      sandbox: await frame.getAttribute('sandbox'),
      height: await frame.evaluate((element) => element.clientHeight),
      complaints,
    };
  } finally {
    await browser.close();
    await served.close();
    server.close();
    server.closeAllConnections();
  }
}

/** @param {string} name @param {string} text */
function write(name, text) {
  writeFileSync(join(folder, name), text);
}

/** @param {string} cwd @param {string} command @param {string[]} args @returns {string} standard output */
function run(cwd, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
