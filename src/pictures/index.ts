/** Pictures of a run as files. Fetched when somebody wants one. */
export { type FilmPlan, FRAMES_MAX, frameCount, framesOf } from './film.ts';
export { THEMES, type Theme } from './palette.ts';
export { type Look, type Picture, pictureOf, WHATS, type What } from './picture.ts';
export { posterOf, posterTime } from './poster.ts';
export { type Reel, sceneAt, scenesOf } from './reel.ts';
export { recentOf, type Scene } from './scene.ts';
