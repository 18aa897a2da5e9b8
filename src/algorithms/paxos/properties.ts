/** The safety properties, with where each is stated or argued for. PMS: Paxos Made Simple; PTP: The Part-Time Parliament. */
export const PROPERTIES = [
  { id: 'agreement', source: 'PMS §2.1' },
  { id: 'validity', source: 'PMS §2.1' },
  { id: 'one-value-per-ballot', source: 'PMS §2.2' },
  { id: 'promise-kept', source: 'PMS §2.2' },
  { id: 'chosen-stays-chosen', source: 'PMS §2.2' },
] as const;

export type PropertyId = (typeof PROPERTIES)[number]['id'];
