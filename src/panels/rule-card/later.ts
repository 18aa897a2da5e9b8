/** The rule card is opened by whoever wants it. */
import { withWords } from '../../localization/later.ts';
import { later } from '../../ui/later.tsx';

const parts = later(withWords(() => import('./parts.ts')));

export const RuleCard = parts.part('RuleCard');
