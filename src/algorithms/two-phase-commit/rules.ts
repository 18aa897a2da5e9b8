/** The rules that can be switched off, each with the property that it defends. Sources as in `types.ts`. */
import type { SwitchableRule } from '../../kernel/contract.ts';

export const RULES = [
  { id: 'all-votes', source: 'BHG §7.4', defends: 'ac3' },
  { id: 'force-prepared', source: 'BHG §7.4, MLO86 §2', defends: 'ac1' },
  { id: 'force-commit', source: 'BHG §7.4, MLO86 §2', defends: 'ac2' },
  { id: 'uncertain-waits', source: 'BHG §7.4', defends: 'ac1' },
  { id: 'await-acks', source: 'MLO86 §3.1', defends: 'ac5' },
  { id: 'relock', source: 'BHG §7.3', defends: 'isolation' },
] as const satisfies readonly SwitchableRule[];
