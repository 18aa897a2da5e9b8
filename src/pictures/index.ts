/** Pictures of a run as files. Fetched when somebody wants one. */
export type { DiagramSpan } from './diagram.ts';
export { THEMES, type Theme } from './palette.ts';
export { type Look, type Picture, pictureOf, WHATS, type What, WIDTH_MAX_px, WIDTH_MIN_px } from './picture.ts';
export { posterOf, posterTime } from './poster.ts';
export { type Reel, sceneAt, scenesOf } from './reel.ts';
export type { Scene } from './scene.ts';
