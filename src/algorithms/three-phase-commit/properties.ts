/** What atomic commitment must keep, AC1 to AC5 (BHG §7.3); what keeps it from blocking, NB (BHG §7.5); what locks are for. */
export const PROPERTIES = [
  { id: 'ac1', source: 'BHG §7.3 AC1' },
  { id: 'ac2', source: 'BHG §7.3 AC2' },
  { id: 'ac3', source: 'BHG §7.3 AC3' },
  { id: 'ac4', source: 'BHG §7.3 AC4' },
  { id: 'ac5', source: 'BHG §7.3 AC5' },
  { id: 'nb', source: 'BHG §7.5 NB' },
  { id: 'isolation', source: 'BHG §3.1' },
] as const;

export type PropertyId = (typeof PROPERTIES)[number]['id'];
