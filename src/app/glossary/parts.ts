/** The glossary, fetched when somebody opens it: see `views.ts`. */
export { Glossary } from './glossary.tsx';
