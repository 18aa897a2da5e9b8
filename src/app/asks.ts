/**
 * What does an address ask for: a run, the front page, or another view by its name? Those that name nothing of one are the front page's, whatever else they hold (`lang`,
 * `theme`, parameters that are not ours). Imports nothing: what asks early needs it first.
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
const OF_OTHER_VIEWS = ['page', 'lesson'];

export function asksFor(search: string, hash: string): 'run' | 'front' | 'other' {
  const given = new URLSearchParams(search);
  if (OF_OTHER_VIEWS.some((name) => given.has(name))) return 'other';
  return hash.length > 1 || OF_A_RUN.some((name) => given.has(name)) ? 'run' : 'front';
}
