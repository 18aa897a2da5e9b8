/**
 * Which folder may import which. Held by tests/architecture/imports.test.ts, as is the table in ARCHITECTURE.md, which says
 * the same for readers.
 *
 *   kernel ← algorithms · kernel ← checking · {kernel, algorithms, checking} ← engine/host ← cli
 *   engine/wire ← engine/client ← player ← {stage, panels, sharing} ← course ← app; embed stands beside course and app
 *
 * Beside it the page may use what is only data: the kernel's types and helpers listed in KERNEL_DATA, the
 * algorithms' manifest type, the strings (localization), the catalogue and the shared bits of interface (ui).
 */
const KERNEL_DATA =
  'src/kernel/(concern|contract|header|in-order|limits|moment|network|presentation|trace|vector)\\.ts';
const KERNEL_FOR_ALGORITHMS = 'src/kernel/(contract|moment|presentation|trace|vector)\\.ts';
const MANIFEST = 'src/algorithms/(course|glossary|manifest|rule-card|teaching|trace-check)\\.ts';
const WORDS = 'src/localization/';
const CATALOGUE = 'src/catalogue(-more|-others|-settings)?\\.ts';
const UI = 'src/ui/';
const PLAYER = 'src/player/';
/** What both sides of the wire share: the files of `src/engine` itself, and the checks. */
const WIRE = 'src/engine/(wire-schema/)?[^/]+\\.ts';
/** The page knows the address of the worker's script, `?worker&url`, and nothing else of that side. */
const WORKER_ADDRESS = 'src/engine/host/(import-)?worker\\.ts';
/** Traces as other programs write and read them: pure, for page, workers and command line. */
const TRACES = 'src/sharing/traces/';
const PACKAGES = 'node_modules/';

/** What ARCHITECTURE.md calls them; folders it calls by their paths. */
export const NAMES = {
  [KERNEL_DATA]: 'kernel data',
  [KERNEL_FOR_ALGORITHMS]: 'contract',
  [MANIFEST]: 'manifests',
  [CATALOGUE]: 'catalogue',
  [WIRE]: 'wire',
  [WORKER_ADDRESS]: "worker's address",
};

/** Folder (or file) → what it may import beside itself. */
export const MAY_IMPORT = {
  'src/kernel/': [],
  [MANIFEST]: [KERNEL_FOR_ALGORITHMS, MANIFEST],
  'src/algorithms/[^/]+/': [KERNEL_FOR_ALGORITHMS, MANIFEST],
  'src/checking/': ['src/kernel/'],
  [WIRE]: ['src/kernel/', TRACES, WIRE],
  'src/engine/host/': ['src/kernel/', 'src/algorithms/', 'src/checking/', TRACES, WIRE],
  'src/engine/client/': [KERNEL_DATA, TRACES, WIRE, WORKER_ADDRESS],
  [CATALOGUE]: [MANIFEST, KERNEL_DATA, WORDS, CATALOGUE],
  [WORDS]: [KERNEL_DATA, MANIFEST, CATALOGUE],
  [PLAYER]: [KERNEL_DATA, MANIFEST, WIRE, 'src/engine/client/', CATALOGUE, WORDS],
  [UI]: [KERNEL_DATA, MANIFEST, WORDS, PLAYER],
  'src/stage/': [KERNEL_DATA, MANIFEST, WIRE, PLAYER, CATALOGUE, WORDS, UI],
  'src/panels/': [KERNEL_DATA, MANIFEST, WIRE, PLAYER, CATALOGUE, WORDS, UI],
  [TRACES]: [KERNEL_DATA, MANIFEST],
  // In Node as in a browser: nothing there may need a page, which the types of the command line see to.
  'src/pictures/': [
    KERNEL_DATA,
    MANIFEST,
    'src/player/(clients|electorate|pictures|register-view|sides)\\.ts',
    WORDS,
    UI,
    'src/stage/',
    'src/panels/',
  ],
  'src/sharing/': [KERNEL_DATA, MANIFEST, WIRE, PLAYER],
  'src/course/': [KERNEL_DATA, MANIFEST, PLAYER, CATALOGUE, WORDS, UI, 'src/stage/', 'src/panels/'],
  'src/app/': [
    KERNEL_DATA,
    MANIFEST,
    WIRE,
    PLAYER,
    CATALOGUE,
    WORDS,
    UI,
    'src/stage/',
    'src/panels/',
    'src/course/',
    'src/pictures/',
    'src/sharing/',
    'src/engine/client/importing\\.ts',
    'src/embed/(options|snippets)\\.ts',
  ],
  'src/embed/': [
    KERNEL_DATA,
    MANIFEST,
    WIRE,
    PLAYER,
    CATALOGUE,
    WORDS,
    UI,
    'src/stage/',
    'src/panels/',
    'src/sharing/',
  ],
  'src/early\\.ts': ['src/engine/client/spawn\\.ts', CATALOGUE, WORDS, 'src/app/(asks|sandbox|theme)\\.ts'],
  'src/main\\.tsx': ['src/app/', PLAYER, WORDS, UI],
  'src/library/engine\\.ts': [
    'src/kernel/',
    'src/algorithms/raft/(index\\.ts|scenarios/)',
    'src/checking/',
    'src/player/header\\.ts',
  ],
  'src/library/react\\.tsx': ['src/embed/(options|protocol)\\.ts'],
  'src/cli/': [
    'src/kernel/',
    'src/checking/',
    'src/engine/host/',
    'src/pictures/',
    'src/player/header\\.ts',
    'src/embed/(options|snippets)\\.ts',
    TRACES,
    MANIFEST,
    CATALOGUE,
    WORDS,
    'package\\.json',
  ],
};

/** The pure folders may use these packages and no other. */
const PURE = '^src/(kernel|algorithms|checking)/';
const PURE_PACKAGES = ['pure-rand', '@noble/hashes', 'valibot'];

const direction = ([from, allowed]) => ({
  name: `from ${from}`,
  severity: 'error',
  from: { path: `^(${from})` },
  // `$1` is the folder that matched, so an algorithm may import itself but no other.
  // Node's own modules have a rule of their own below.
  to: {
    dependencyTypesNot: ['core'],
    pathNot: [`^$1`, ...allowed, PACKAGES].map((path) => (path === '^$1' || path === PACKAGES ? path : `^${path}`)),
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(direction),
    {
      name: 'every folder has its place in the table',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(MAY_IMPORT).map((path) => `^${path}`) },
      to: {},
    },
    {
      name: 'the wire knows only the types of what runs in the worker',
      severity: 'error',
      from: { path: `^${WIRE}` },
      to: { path: '^src/kernel/', pathNot: `^${KERNEL_DATA}`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure packages only',
      severity: 'error',
      from: { path: PURE },
      to: { path: PACKAGES, pathNot: PURE_PACKAGES.map((name) => `${PACKAGES}${name}/`) },
    },
    {
      name: 'no Node on the page',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'what is imported exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no import cycle',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
    exclude: { path: '\\?(raw|url|worker)' },
  },
};
