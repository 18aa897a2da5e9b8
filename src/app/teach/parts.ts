/** The page for teachers, fetched when somebody opens it: see `views.ts`. */
export { Teach } from './teach.tsx';
