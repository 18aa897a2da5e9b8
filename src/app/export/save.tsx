/** «Save»: what is on show as a file. One form at a time; others who have more to save add a tab of their own. */
import { useState } from 'react';
import type { Text } from '../../localization/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { closeSurface } from '../surfaces.ts';
import { TraceTab } from './trace-tab.tsx';

type TabId = 'trace';

export function SaveDialog({ words }: { readonly words: Text }) {
  const [chosen, choose] = useState<TabId>('trace');
  const tabs = [{ id: 'trace', label: words('traces-tab') }] as const;
  return (
    <Dialog title={words('traces-save')} closeLabel={words('traces-close')} onClose={() => closeSurface('save')}>
      {tabs.length > 1 ? (
        <Tabs label={words('traces-save')} tabs={tabs} chosen={chosen} onChoose={choose}>
          <TraceTab words={words} />
        </Tabs>
      ) : (
        <TraceTab words={words} />
      )}
    </Dialog>
  );
}
