/** The safety properties, with the section that states or argues for each: the paper's Figure 3 first. D: the dissertation. */
export const PROPERTIES = [
  { id: 'election-safety', source: '§5.2' },
  { id: 'leader-append-only', source: '§5.3' },
  { id: 'log-matching', source: '§5.3' },
  { id: 'leader-completeness', source: '§5.4' },
  { id: 'state-machine-safety', source: '§5.4.3' },
  { id: 'vote-once', source: '§5.2' },
  { id: 'campaign-support', source: 'D§9.6' },
  { id: 'configuration-safety', source: 'D§4.1' },
  { id: 'snapshot-agreement', source: 'D§5.1' },
  { id: 'exactly-once', source: 'D§6.3' },
  { id: 'fresh-reads', source: 'D§6.4' },
] as const;

export type PropertyId = (typeof PROPERTIES)[number]['id'];
