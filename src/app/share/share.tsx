/** The Share dialog: a link to the run on show, in the forms in which links are handed on. Fetched when it is opened. */
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { closeSurface } from '../surfaces.ts';
import { useWords } from '../words.ts';
import './share.css';
import { SHARE_TABS, type ShareTab } from './tabs.ts';
import { useSharing } from './use-sharing.ts';

export function Share() {
  const text = useText();
  const words = useWords('share');
  const sharing = useSharing();
  const [chosen, setChosen] = useState<ShareTab>('link');
  const there = words !== null && sharing !== null && sharing.link !== null;
  const focused = useRef(false);
  useEffect(() => {
    // What most people came for is one press away, once there is a link; another choice makes another, and moves no focus.
    if (!there || focused.current) return;
    focused.current = true;
    document.querySelector<HTMLElement>('.share [data-focus-first]')?.focus();
  }, [there]);
  return (
    <Dialog title={text('app-key-share')} closeLabel={text('app-close')} onClose={() => closeSurface('share')}>
      <div className="share">
        {words && sharing && (
          <Tabs
            label={words('share-tabs')}
            tabs={SHARE_TABS.map(({ id }) => ({ id, label: words(`share-tab-${id}`) }))}
            chosen={chosen}
            onChoose={setChosen}
          >
            {SHARE_TABS.map(({ id, Panel }) => id === chosen && <Panel key={id} words={words} sharing={sharing} />)}
          </Tabs>
        )}
      </div>
    </Dialog>
  );
}
