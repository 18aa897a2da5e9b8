/**
 * What runs here: it opens the menu of algorithms. Where it is not the real algorithm, because a rule of it is off, a
 * warning stands in its place, and the menu opens from the palette.
 */
import { ruleId, useText } from '../../localization/index.ts';
import { useAlgorithm, useModified } from '../../player/index.ts';
import { Icon } from '../../ui/icons.tsx';
import { AlgorithmMenu } from '../compare/later.ts';
import { Opener } from '../opener.tsx';
import { openSurface } from '../surfaces.ts';

export function AlgorithmName() {
  const text = useText();
  const page = useAlgorithm();
  const modified = useModified();
  if (!page) return null;
  const algorithm = text(`algorithm-${page.id}`);
  const menu = (
    <Opener
      surface="algorithm"
      label={text('app-algorithm')}
      text={algorithm}
      opens
      look="plain"
      place={modified.length === 0 ? 'header-algorithm' : 'bar-hidden'}
      wide
    >
      <AlgorithmMenu />
    </Opener>
  );
  if (modified.length === 0) return menu;
  const rules = text.list(modified.map((rule) => (text.has(ruleId(rule)) ? text(ruleId(rule)) : rule)));
  return (
    <>
      <button
        type="button"
        className="header-modified"
        title={text('app-modified-help', { rules })}
        onClick={() => openSurface('rules')}
      >
        <Icon name="warning" small />
        <strong>{text('app-modified', { algorithm })}</strong>
      </button>
      {menu}
    </>
  );
}
