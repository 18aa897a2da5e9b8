/** The sandbox, fetched later: see `views.ts`. `early.ts` asks for it first where the address names a run. */
export { App } from './app.tsx';
