/** The five safety properties of the paper's Figure 3, with the section that argues for each. */
export const PROPERTIES = [
  { id: 'election-safety', source: '§5.2' },
  { id: 'leader-append-only', source: '§5.3' },
  { id: 'log-matching', source: '§5.3' },
  { id: 'leader-completeness', source: '§5.4' },
  { id: 'state-machine-safety', source: '§5.4.3' },
] as const;

export type PropertyId = (typeof PROPERTIES)[number]['id'];
