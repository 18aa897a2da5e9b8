/** What of the rule card is fetched later: see `later.ts`. */
export { RuleCard } from './rule-card.tsx';
