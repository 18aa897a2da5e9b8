/** The sheet behind `?`: every shortcut, and the switch for those of a single key. */
import { useText } from '../localization/index.ts';
import { preferences, usePreferences } from '../player/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Switch } from '../ui/switch.tsx';
import './shortcut-sheet.css';
import { isMac, isSingleKey, SHORTCUTS, writtenKeys } from './shortcuts.ts';
import { closeSurface } from './surfaces.ts';

const GROUPS = ['time', 'cluster', 'page', 'present'] as const;
const SHOWN_WITH = { time: 'time', cluster: 'cluster', page: 'page', present: 'present', presented: 'present' };

export function ShortcutSheet() {
  const text = useText();
  const singleKeys = usePreferences((wanted) => wanted.singleKeys);
  return (
    <Dialog title={text('app-key-sheet')} closeLabel={text('app-close')} onClose={() => closeSurface('shortcuts')} wide>
      <div className="sheet-groups">
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`sheet-${group}`}>
            <h3 id={`sheet-${group}`} className="ui-subtitle">
              {text(`app-keys-${group}`)}
            </h3>
            <dl className="sheet-keys">
              {SHORTCUTS.filter((shortcut) => SHOWN_WITH[shortcut.group] === group).map((shortcut) => (
                <div key={shortcut.id} data-off={!singleKeys && isSingleKey(shortcut)}>
                  <dt>{text(`app-key-${shortcut.id}`)}</dt>
                  <dd>
                    {writtenKeys(shortcut, isMac()).map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Switch
          label={text('app-single-keys')}
          help={text('app-single-keys-help')}
          checked={singleKeys}
          onChange={(on) => preferences.set({ singleKeys: on })}
        />
      </div>
    </Dialog>
  );
}
