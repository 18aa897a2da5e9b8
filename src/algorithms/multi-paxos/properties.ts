/** The safety properties, with where each is stated or follows from. */
export const PROPERTIES = [
  { id: 'slot-agreement', source: 'PMS §2.1' },
  { id: 'promise-kept', source: 'PMS §2.2, P1a' },
  { id: 'in-order-application', source: 'PMS §3' },
  { id: 'prefix-agreement', source: 'PMS §3, PMMC §2' },
  { id: 'exactly-once', source: 'PMMC §2' },
  { id: 'fresh-reads', source: 'PML §5.2' },
] as const;

export type PropertyId = (typeof PROPERTIES)[number]['id'];
