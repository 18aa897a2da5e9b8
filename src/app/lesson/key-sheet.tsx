/** The sheet of a lesson's keys, and the switch for those of a single key. */
import { useWords } from '../../course/words.ts';
import { preferences, usePreferences } from '../../player/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import '../shortcut-sheet.css';
import { isSingleKey } from '../shortcuts.ts';
import { closeSurface } from '../surfaces.ts';
import { keysFor, LESSON_KEYS } from './keys.ts';

export function KeySheet() {
  const text = useWords();
  const singleKeys = usePreferences((wanted) => wanted.singleKeys);
  const ids = [...new Set(LESSON_KEYS.map(({ id }) => id))];
  return (
    <Dialog title={text('course-keys')} closeLabel={text('app-close')} onClose={() => closeSurface('shortcuts')}>
      <dl className="sheet-keys lesson-keys">
        {ids.map((id) => (
          <div key={id} data-off={!singleKeys && LESSON_KEYS.filter((each) => each.id === id).every(isSingleKey)}>
            <dt>{text(`course-key-${id}`)}</dt>
            <dd>
              {keysFor(id).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="ui-help lesson-keys-help">{text('course-keys-help')}</p>
      <Switch
        label={text('app-single-keys')}
        help={text('app-single-keys-help')}
        checked={singleKeys}
        onChange={(on) => preferences.set({ singleKeys: on })}
      />
    </Dialog>
  );
}
