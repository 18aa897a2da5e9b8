/**
 * What an address asks for: a run, the front page, or another view by its name. An address that names nothing of a run is
 * the front page's, whatever else it holds (`lang`, `theme`, parameters that are not ours). Imports nothing: what asks
 * early needs it first.
 */
const OF_A_RUN = [
  'algorithm',
  'compare',
  'scenario',
  'at',
  'seed',
  'nodes',
  'without',
  'modified',
  'speed',
  'play',
  'present',
  'from',
];
const PAGES = ['course', 'teach', 'glossary'];

export function asksFor(search: string, hash: string): 'run' | 'front' | 'other' {
  const given = new URLSearchParams(search);
  const page = given.get('page');
  if (given.has('lesson') || (page !== null && PAGES.includes(page))) return 'other';
  const isRun = page === null && (hash.length > 1 || OF_A_RUN.some((name) => given.has(name)));
  return isRun ? 'run' : 'front';
}

/** Parameters that hold for every view, and so stay in the address. */
const LASTING = ['lang', 'theme', 'present'];

/** What goes along to another view. */
export function lastingOf(search: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...new URLSearchParams(search)].filter(([name]) => LASTING.includes(name)));
}
