/** «Save picture»: the moment at the playhead as a picture, or a span of time as a film. */
import { useEffect, useState } from 'react';
import { useText } from '../../../localization/index.ts';
import { player } from '../../../player/index.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { closeSurface } from '../../surfaces.ts';
import { FilmTab } from './film-tab.tsx';
import './picture.css';
import { StillTab } from './still-tab.tsx';
import { usePictureText } from './use-words.ts';

type TabId = 'still' | 'film';

export function PictureDialog() {
  const shared = useText();
  const text = usePictureText();
  // A picture of a moment needs one that stands still.
  useEffect(() => player.pause(), []);
  const [chosen, choose] = useState<TabId>('still');
  return (
    <Dialog title={shared('app-key-picture')} closeLabel={shared('app-close')} onClose={() => closeSurface('picture')}>
      {text ? (
        <Tabs
          label={shared('app-key-picture')}
          tabs={[
            { id: 'still', label: text('save-picture-still') },
            { id: 'film', label: text('save-picture-film') },
          ]}
          chosen={chosen}
          onChoose={choose}
        >
          {chosen === 'still' ? <StillTab text={text} /> : <FilmTab text={text} />}
        </Tabs>
      ) : (
        <p className="ui-help" role="status">
          {shared('part-loading')}
        </p>
      )}
    </Dialog>
  );
}
