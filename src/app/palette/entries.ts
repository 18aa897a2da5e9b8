/** What the command palette offers: everything that a key, a menu or a switch of the page can do, by name. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { MilestoneKind } from '../../engine/wire.ts';
import { LANGUAGE_NAMES, LANGUAGES, ruleId, setLanguage, type Text } from '../../localization/index.ts';
import { getPlayhead, getRun, player, preferences } from '../../player/index.ts';
import { usePresenting } from '../../ui/presenting.ts';
import { obey } from '../deeds.ts';
import { report } from '../notices.ts';
import { openScenario, startAfresh } from '../reopen.ts';
import { isMac, SHORTCUTS, type ShortcutId, writtenKeys } from '../shortcuts.ts';
import { SPEED_STEPS } from '../speeds.ts';
import { openSurface } from '../surfaces.ts';

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** The string that names its group. */
  readonly group: string;
  readonly keys?: readonly string[];
  /** It makes, or opens, a run of a modified algorithm. */
  readonly breaks?: boolean;
  act(): void;
}

/** Not to be chosen: they need a further key, or are what the palette itself does. */
const LEFT_OUT: ReadonlySet<ShortcutId> = new Set(['select', 'palette', 'close', 'present-again']);
const KINDS: readonly MilestoneKind[] = ['election', 'commit', 'fault', 'violation'];

/** All entries in the words of a language. */
export function entriesIn(text: Text, page: AlgorithmPage): readonly Entry[] {
  return [
    ...actions(text),
    ...places(text),
    ...scenarios(text, page),
    ...nodes(text),
    ...rules(text, page),
    ...looks(text),
  ];
}

function actions(text: Text): Entry[] {
  const presenting = usePresenting.getState().on;
  const keyed = SHORTCUTS.filter(({ id, group }) => !LEFT_OUT.has(id) && (group !== 'present' || presenting)).map(
    (shortcut): Entry => ({
      id: `key-${shortcut.id}`,
      name: text(`app-key-${shortcut.id}`),
      group: `app-keys-${shortcut.group}`,
      keys: writtenKeys(shortcut, isMac()),
      act: () => obey(shortcut.id),
    }),
  );
  const onPage = (id: string, name: string, act: () => void): Entry => ({ id, name, group: 'app-keys-page', act });
  return [
    ...keyed,
    onPage('algorithm', text('app-algorithm'), () => openSurface('algorithm')),
    onPage('run', text('app-run-title'), () => openSurface('run')),
    onPage('network', text('panels-network-title'), () => openSurface('network')),
    onPage('partition', text('panels-partition-title'), () => openSurface('partition')),
    onPage('rules', text('panels-rules-title'), () => openSurface('rules')),
    onPage('reset', text('app-fault-restart'), () => void startAfresh()),
  ];
}

function places(text: Text): Entry[] {
  const group = 'app-palette-go';
  return KINDS.flatMap((kind): Entry[] => [
    { id: `next-${kind}`, name: text('app-palette-next', { kind }), group, act: () => player.milestone(1, kind) },
    { id: `back-${kind}`, name: text('app-palette-previous', { kind }), group, act: () => player.milestone(-1, kind) },
  ]);
}

function scenarios(text: Text, page: AlgorithmPage): Entry[] {
  const group = 'app-palette-scenario';
  return page.scenarios.flatMap(({ id, rule }): Entry[] => {
    const scenario = text(`scenario-${id}-title`);
    const whole = { id: `scenario-${id}`, name: scenario, group, act: () => openScenario(page, id) };
    if (rule === undefined) return [whole];
    const name = text('app-palette-without', { scenario, rule: text(ruleId(rule)) });
    return [whole, { id: `without-${id}`, name, group, breaks: true, act: () => openScenario(page, id, [rule]) }];
  });
}

function nodes(text: Text): Entry[] {
  return (getRun().header?.nodes ?? []).map((node, place) => ({
    id: `node-${node}`,
    name: text('app-palette-select', { node }),
    group: 'app-palette-node',
    ...(place < 9 ? { keys: [String(place + 1)] } : {}),
    act: () => player.select({ kind: 'node', id: node }),
  }));
}

function rules(text: Text, page: AlgorithmPage): Entry[] {
  const off = getPlayhead().moment.rulesOff;
  return page.rules.map(({ id }) => {
    const isOff = off.includes(id);
    const rule = text(ruleId(id));
    return {
      id: `rule-${id}`,
      name: text(isOff ? 'app-palette-rule-on' : 'app-palette-rule-off', { rule }),
      group: 'app-palette-rule',
      breaks: !isOff,
      act: () => void player.give({ kind: 'rule', name: id, on: isOff }),
    };
  });
}

function looks(text: Text): Entry[] {
  const group = 'app-palette-look';
  return [
    ...LANGUAGES.map((language) => ({
      id: `language-${language}`,
      name: text('app-palette-language', { name: LANGUAGE_NAMES[language] }),
      group,
      act: () => {
        preferences.set({ language });
        setLanguage(language).catch(() => report({ kind: 'offline' }));
      },
    })),
    ...(['auto', 'light', 'dark'] as const).map((theme) => ({
      id: `theme-${theme}`,
      name: text('app-theme', { theme }),
      group,
      act: () => preferences.set({ theme }),
    })),
    ...SPEED_STEPS.map((speed) => ({
      id: `speed-${speed}`,
      name: text('app-palette-speed', { speed: text('app-speed-times', { speed }) }),
      group,
      act: () => player.setSpeed(speed),
    })),
  ];
}

/** What the words of traces name. */
export function traceEntries(words: Text): readonly Entry[] {
  const group = 'app-keys-page';
  return [
    { id: 'trace', name: words('traces-open'), group, act: () => openSurface('trace') },
    { id: 'save', name: words('traces-save'), group, act: () => openSurface('save') },
  ];
}

export interface Group {
  readonly group: string;
  readonly entries: readonly Entry[];
}

/** Entries by group, the groups in the order in which they first come. */
export function grouped(entries: readonly Entry[]): readonly Group[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups].map(([group, own]) => ({ group, entries: own }));
}
