/** What is fetched when it is asked for: see `later.ts`. */
export { AlgorithmMenu } from './menu.tsx';
export { SideBySide } from './side-by-side.tsx';
