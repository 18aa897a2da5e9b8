/** What of the charts is fetched later: see `later.ts`. */
export { Charts } from './charts.tsx';
