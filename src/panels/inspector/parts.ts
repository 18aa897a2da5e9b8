/** What of the inspector is fetched later: see `later.ts`. */
export { Inspector } from './inspector.tsx';
