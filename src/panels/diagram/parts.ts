/** What of the diagram is fetched later: see `later.ts`. */
export { Diagram } from './diagram.tsx';
