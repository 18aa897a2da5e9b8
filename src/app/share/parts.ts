/** The Share dialog is fetched when it is asked for: see `later.ts`. */
export { Share } from './share.tsx';
