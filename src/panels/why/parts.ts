/** What of the why is fetched later: see `later.ts`. */
export { Feed } from './feed.tsx';
