/** What the nodes hold at a moment, where they keep no log, as SVG: what `panels/logs/registers.tsx` draws. Pure. */
import { pictureOf } from '../player/pictures.ts';
import { registerNames, registerView } from '../player/register-view.ts';
import type { Brush, Drawn, Scene } from './scene.ts';
import { at, el, group, words } from './svg.ts';
import { fitted, measure } from './type.ts';

const ROW_px = 34;
const TYPE_px = 13;
const HEAD_px = 44;
const GAP_px = 8;

/** A row for each node, a column for each register, as wide as is allowed. */
export function drawRegisters({ moment, header, page, text }: Scene, width: number, { palette }: Brush): Drawn {
  const pictures = Object.values(moment.nodes).flatMap((node) => pictureOf(node, page, header.nodes) ?? []);
  const names = registerNames(page.presentation, pictures);
  const column = Math.min(220, (width - HEAD_px) / Math.max(1, names.length));
  const heads = names.map((name, k) =>
    words(
      { x: HEAD_px + k * column, y: 16, 'font-size': TYPE_px - 1, fill: palette.soft },
      fitted(text(`register-${name}`), TYPE_px - 1, 400, column - GAP_px),
    ),
  );
  const rows = header.nodes.map((id, row) => {
    const node = moment.nodes[id];
    const held = node ? (pictureOf(node, page, header.nodes)?.registers ?? []) : [];
    const cells = names.map((name, k) => {
      const register = held.find((one) => one.name === name);
      if (!register) return '';
      const { words: said, counter, standing } = registerView(register, text);
      const weight = standing === 'settled' || standing === 'stuck' ? 650 : 400;
      const shown = fitted(said, TYPE_px, weight, column - GAP_px - 16);
      const fill = standing === 'stuck' ? palette.bad : counter === null ? palette.soft : palette.term(counter);
      return group(
        { transform: at({ x: HEAD_px + k * column, y: 0 }) },
        el('rect', {
          width: Math.min(column - GAP_px, Math.max(64, measure(shown, TYPE_px, weight) + 16)),
          height: ROW_px - 8,
          rx: 6,
          fill: counter === null ? 'none' : palette.wash(counter),
          stroke: counter === null ? palette.line : 'none',
          'stroke-dasharray': standing === 'empty' ? '3 3' : null,
        }),
        words({ x: 8, y: (ROW_px - 8) / 2 + TYPE_px * 0.36, 'font-size': TYPE_px, 'font-weight': weight, fill }, shown),
      );
    });
    const down = node?.status === 'crashed';
    return group(
      { transform: at({ x: 0, y: 24 + row * ROW_px }), 'data-row': id },
      words(
        {
          y: (ROW_px - 8) / 2 + TYPE_px * 0.36,
          'font-size': TYPE_px,
          'font-weight': down ? null : 650,
          fill: down ? palette.faint : palette.ink,
        },
        id,
      ),
      ...cells,
    );
  });
  return { svg: heads.join('') + rows.join(''), height: 24 + header.nodes.length * ROW_px };
}
