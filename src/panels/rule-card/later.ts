/** The rule card is opened by whoever wants it. */
import { later } from '../../ui/later.tsx';

const parts = later(() => import('./parts.ts'));

export const RuleCard = parts.part('RuleCard');
