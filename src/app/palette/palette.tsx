/** The command palette: type what you want, and press Enter. The focus stays in the field; the list is told of by it. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { loadText, useText } from '../../localization/index.ts';
import { useAlgorithm, usePlayhead } from '../../player/index.ts';
import { Icon } from '../../ui/icons.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Because } from '../because.tsx';
import { closeSurface } from '../surfaces.ts';
import { endAhead, readAhead } from '../typed-ahead.ts';
import { loadWords, useWords } from '../words.ts';
import { candidatesIn, type English } from './candidates.ts';
import { type Entry, grouped } from './entries.ts';
import { found } from './match.ts';
import { offersKey } from './node-entries.ts';
import './palette.css';

export function Palette() {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState(() => readAhead().typed);
  // Enter may be pressed before all words are there by which things are found.
  const [entered, setEntered] = useState(() => readAhead().entered);
  const [picked, setPicked] = useState<Picked>(FIRST);
  const list = useRef<HTMLDivElement>(null);
  const { groups, isWhole } = useFound(typed);
  const shown = groups.flatMap(({ entries }) => entries);
  const place = placeOf(picked, shown);
  const chosen = shown[place];

  useLayoutEffect(endAhead, []);
  useLayoutEffect(() => {
    // The first one together with the heading above it.
    if (place === 0) list.current?.scrollTo({ top: 0 });
    else list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);

  const run = (entry: Entry) => {
    if (entry.not) return;
    closeSurface('palette');
    entry.act();
  };
  useEffect(() => {
    if (!entered || !isWhole) return;
    setEntered(false);
    if (chosen) run(chosen);
  });
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = placeAfter(event.key, place, shown.length);
    if (event.key === 'Enter' && !isWhole && !entered) setEntered(true);
    else if (event.key === 'Enter') chosen && run(chosen);
    else if (next !== null) setPicked({ place: next, id: shown[next]?.id });
    else return;
    event.preventDefault();
  };

  return (
    <Modal label={text('app-key-palette')} place="ui-dialog palette" onClose={() => closeSurface('palette')}>
      <div className="palette-field">
        <Icon name="inspect" />
        {/* A modal dialog gives the focus to its first control by itself. */}
        <input
          role="combobox"
          name="command"
          aria-label={text('app-palette-find')}
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `${id}-${chosen.id}`}
          placeholder={text('app-palette-find')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPicked(FIRST);
            setEntered(false);
          }}
          onKeyDown={key}
        />
      </div>
      <div ref={list} id={`${id}-list`} className="palette-list" role="listbox" aria-label={text('app-key-palette')}>
        {groups.map(({ group, entries }) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className="palette-group">
              {text(group)}
            </div>
            {entries.map((entry) => (
              <Option
                key={entry.id}
                id={`${id}-${entry.id}`}
                entry={entry}
                chosen={entry === chosen}
                onPoint={() => setPicked({ place: shown.indexOf(entry), id: entry.id })}
                onRun={() => run(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="palette-none">{text('app-palette-none', { typed: typed.trim() })}</p>}
      <p className="palette-foot">
        <span role="status">{text('app-palette-count', { count: shown.length })}</span>
        <span>{text('app-palette-help')}</span>
      </p>
    </Modal>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function Option({ id, entry: { name, keys, breaks, not }, chosen, onPoint, onRun }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus, and its keys
    <div
      id={id}
      className="palette-option"
      role="option"
      aria-selected={chosen}
      aria-disabled={!!not}
      onPointerMove={onPoint}
      onClick={onRun}
    >
      <span className="palette-name">
        {breaks && <Icon name="warning" small />}
        {name}
        {not && <Because not={not} />}
      </span>
      {keys?.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </div>
  );
}

/** What fits what was typed, by group, the best first, and whether it was looked for by all words that there are. */
function useFound(typed: string) {
  const text = useText();
  const page = useAlgorithm();
  const english = useEnglish();
  const palette = useWords('palette');
  const traces = useWords('traces');
  const compare = useWords('compare');
  // While the palette is open the run may go on: what has crashed is not offered to be crashed.
  const offers = usePlayhead(offersKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the commands are made of the moment, for as long as it offers the same
  const all = useMemo(
    () => (page ? candidatesIn(page, text, { palette, traces, compare }, english) : []),
    [text, page, english, palette, traces, compare, offers],
  );
  const groups = useMemo(() => {
    const isTyped = typed.trim() !== '';
    const entries = found(all, typed).map(({ entry }) => entry);
    return grouped(isTyped ? entries : entries.filter(({ lesser }) => !lesser));
  }, [all, typed]);
  return { groups, isWhole: palette !== null };
}

function useEnglish(): English | null {
  const { language } = useText();
  const [english, setEnglish] = useState<English | null>(null);
  useEffect(() => {
    // Without it things are found by the names on show.
    if (language !== 'en')
      Promise.all([loadText('en'), loadWords('palette', 'en')]).then(
        ([text, words]) => setEnglish({ text, words }),
        () => {},
      );
  }, [language]);
  return language === 'en' ? null : english;
}

/** What is chosen in the list: an entry, wherever it stands when the list changes; or else a place. */
interface Picked {
  readonly place: number;
  readonly id?: string | undefined;
}

const FIRST: Picked = { place: 0 };

function placeOf({ place, id }: Picked, shown: readonly Entry[]): number {
  const now = id === undefined ? -1 : shown.findIndex((entry) => entry.id === id);
  return now >= 0 ? now : Math.min(place, Math.max(0, shown.length - 1));
}

const PAGE = 8;

/** Where a key leads in a list of so many; null if it is not one that leads anywhere. Arrows go around. */
function placeAfter(key: string, place: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  switch (key) {
    case 'ArrowDown':
      return place >= last ? 0 : place + 1;
    case 'ArrowUp':
      return place <= 0 ? last : place - 1;
    case 'PageDown':
      return Math.min(last, place + PAGE);
    case 'PageUp':
      return Math.max(0, place - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
