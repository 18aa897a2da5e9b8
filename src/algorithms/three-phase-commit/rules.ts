/** The rules that can be switched off, each with the property that it defends. Sources as in `types.ts`. */
import type { SwitchableRule } from '../../kernel/contract.ts';

export const RULES = [
  { id: 'all-votes', source: 'BHG §7.5', defends: 'ac3' },
  { id: 'pre-commit-first', source: 'BHG §7.5', defends: 'nb' },
  { id: 'pre-commit-again', source: 'BHG §7.5 TR4', defends: 'nb' },
  { id: 'recovered-stays-out', source: 'BHG §7.5', defends: 'ac1' },
  { id: 'force-prepared', source: 'BHG §7.5', defends: 'ac1' },
  { id: 'relock', source: 'BHG §7.3', defends: 'isolation' },
] as const satisfies readonly SwitchableRule[];
