/** Our own icons: drawn on a 20 × 20 grid, strokes of 1.75, in the colour of the text around them. */
import './icons.css';

interface Shape {
  /** Path that is stroked. */
  readonly line?: string;
  /** Path that is filled. */
  readonly fill?: string;
}

const SHAPES = {
  play: { fill: 'M6.2 3.6c0-.8.9-1.3 1.6-.9l9 6.4c.6.4.6 1.3 0 1.7l-9 6.4c-.7.5-1.6 0-1.6-.8z' },
  pause: { fill: 'M5.5 3.5h3v13h-3zM11.5 3.5h3v13h-3z' },
  'step-back': { fill: 'M13 3.8v12.4L4.6 10zM14.4 3.8h1.8v12.4h-1.8z' },
  'step-forward': { fill: 'M7 3.8v12.4l8.4-6.2zM3.8 3.8h1.8v12.4H3.8z' },
  previous: { fill: 'M16.6 3.8v12.4L7.4 10zM3.4 3.8h2.2v12.4H3.4z' },
  next: { fill: 'M3.4 3.8v12.4l9.2-6.2zM14.4 3.8h2.2v12.4h-2.2z' },
  'moment-before': { line: 'M12.5 4.5L7 10l5.5 5.5' },
  'moment-next': { line: 'M7.5 4.5L13 10l-5.5 5.5' },
  star: { fill: 'M10 1.8l2.5 5.3 5.7.7-4.2 4 1.1 5.8L10 14.8l-5.1 2.8L6 11.8l-4.2-4 5.7-.7z' },
  crash: { line: 'M4.5 4.5l11 11M15.5 4.5l-11 11' },
  restart: { line: 'M10 3v6.5M6.2 5.6a6 6 0 1 0 7.6 0' },
  undo: { line: 'M7.5 4L4 7.5 7.5 11M4.2 7.5h7.3a4.3 4.3 0 1 1 0 8.6H8' },
  redo: { line: 'M12.5 4L16 7.5 12.5 11M15.8 7.5H8.5a4.3 4.3 0 1 0 0 8.6H12' },
  reset: { line: 'M4 4.5v4h4M4.4 8.3A6.2 6.2 0 1 1 3.9 11' },
  cut: {
    line: 'M7 7.6l9 6.4M7 12.4L16 6M5 8.6a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2zM5 15.6a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2z',
  },
  join: {
    line: 'M8.2 11.8l3.6-3.6M9.2 6.3l1.9-1.9a3.2 3.2 0 0 1 4.5 4.5l-1.9 1.9M10.8 13.7l-1.9 1.9a3.2 3.2 0 0 1-4.5-4.5l1.9-1.9',
  },
  request: { line: 'M3 10h9.5M9 6l4 4-4 4M16.8 4v12' },
  timeout: { line: 'M10 6.8v4l2.6 1.6M10 17.2a6.4 6.4 0 1 0 0-12.8 6.4 6.4 0 0 0 0 12.8zM3 4.8L5.2 3M17 4.8L14.8 3' },
  clock: { line: 'M10 6v4.2l2.8 1.7M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4z' },
  heal: { line: 'M10 4v12M4 10h12' },
  partition: { line: 'M12.6 2.5l-5.2 15M3.5 7.2h1.6M3.5 12.4h1M15.6 7.2h1M14.9 12.4h1.6' },
  network: {
    line: 'M10 5.6l-4.6 8M10 5.6l4.6 8M6 15.2h8M10 5.8a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8zM4.2 17.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8zM15.8 17.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8z',
  },
  drop: { line: 'M4 5.5h12M8 5.2V3.4h4v1.8M5.5 5.8l.7 10.8h7.6l.7-10.8M8.4 8.6v5M11.6 8.6v5' },
  delay: {
    line: 'M5.5 2.8h9M5.5 17.2h9M6.5 3v2.6c0 2 3.5 2.8 3.5 4.4 0-1.6 3.5-2.4 3.5-4.4V3M6.5 17v-2.6c0-2 3.5-2.8 3.5-4.4 0 1.6 3.5 2.4 3.5 4.4V17',
  },
  duplicate: { line: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7' },
  deliver: { line: 'M3 10h10M9.5 6l4 4-4 4M3 5.5h3M3 14.5h3M17 5v10' },
  more: {
    fill: 'M4.5 8.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM10 8.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM15.5 8.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z',
  },
  close: { line: 'M5 5l10 10M15 5L5 15' },
  check: { line: 'M4 10.6l4 4 8-9' },
  warning: { line: 'M10 3L2.6 16.2h14.8zM10 8v4M10 14v.2' },
  down: { line: 'M5.5 8l4.5 4.5L14.5 8' },
  up: { line: 'M5.5 12.5L10 8l4.5 4.5' },
  menu: { line: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13' },
  settings: {
    line: 'M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  },
  light: {
    line: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M4.3 15.7l1.2-1.2M14.5 5.5l1.2-1.2',
  },
  dark: { line: 'M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3z' },
  auto: { line: 'M10 16.8a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6z', fill: 'M10 3.2a6.8 6.8 0 0 1 0 13.6z' },
  help: { line: 'M7.2 7.4a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.2M10 15.4v.2' },
  keyboard: { line: 'M2.5 5.5h15v9h-15zM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.8h7' },
  'full-screen': { line: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4' },
  present: { line: 'M2.5 4h15M4 4v9h12V4M10 13v2.2M6.8 17.2l3.2-2 3.2 2' },
  branch: {
    line: 'M5.5 7v6M5.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 17a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM14.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM14.5 7c0 3.5-6.5 2.5-8.6 6',
  },
  bookmark: { line: 'M5.5 3h9v14l-4.5-3.6L5.5 17z' },
  edit: { line: 'M4 16l.8-3.4L13.6 3.8l2.6 2.6-8.8 8.8zM11.8 5.6l2.6 2.6' },
  compare: { line: 'M3 4h5.5v12H3zM11.5 4H17v12h-5.5z' },
  plus: { line: 'M10 5v10M5 10h10' },
  minus: { line: 'M5 10h10' },
  legend: { line: 'M9.5 5h7M9.5 10h7M9.5 15h7', fill: 'M3 3h4v4H3zM5 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM5 13l2.3 4H2.7z' },
  dice: {
    line: 'M4 4h12v12H4z',
    fill: 'M7.3 6.1a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4zM12.7 11.5a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4zM10 8.8a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4z',
  },
  inspect: { line: 'M8.6 14.2a5.6 5.6 0 1 0 0-11.2 5.6 5.6 0 0 0 0 11.2zM12.8 12.8l4.2 4.2' },
  rules: { line: 'M3.5 5.5l1.3 1.3L7 4.5M3.5 13.5l1.3 1.3L7 12.5M9.5 5.8h7M9.5 13.8h7' },
  admin: { line: 'M3.5 3.5h13v5h-13zM3.5 11.5h7v5h-7zM6 6h.1M6 14h.1M15 12v5M12.5 14.5h5' },
  snapshot: { line: 'M3 6.5h14v10H3zM7 6.3V4h6v2.3M10 8.8a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z' },
  shield: { line: 'M10 2.8l6 2.2v4.6c0 3.6-2.4 6.2-6 7.6-3.6-1.4-6-4-6-7.6V5zM7.2 10l2 2 3.6-4' },
  share: { line: 'M10 12.6V3M6.4 6.4L10 2.8l3.6 3.6M5.6 9H3.8v8.2h12.4V9h-1.8' },
  language: {
    line: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM3 10h14M10 2.8c2 2 3 4.4 3 7.2s-1 5.2-3 7.2c-2-2-3-4.4-3-7.2s1-5.2 3-7.2z',
  },
} satisfies Record<string, Shape>;

export type IconName = keyof typeof SHAPES;

/** The bare shape of an icon on its 20 × 20 grid, to be set inside another drawing. */
export function IconShape({ name }: { readonly name: IconName }) {
  const shape: Shape = SHAPES[name];
  return (
    <>
      {shape.line && <path className="ui-icon-line" d={shape.line} />}
      {shape.fill && <path className="ui-icon-fill" d={shape.fill} />}
    </>
  );
}

/** An icon beside text or in a button; the words are elsewhere, so it is hidden from screen readers. */
export function Icon({ name, small }: { readonly name: IconName; readonly small?: boolean }) {
  return (
    <svg
      className={small ? 'ui-icon ui-icon-small' : 'ui-icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <IconShape name={name} />
    </svg>
  );
}
