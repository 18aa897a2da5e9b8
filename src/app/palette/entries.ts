/**
 * What the command palette offers, by name: what the page's keys, menus, tabs and switches do. What is done to single nodes
 * stands in `node-entries.ts`; where one can go (panels, views, bookmarks, branches) in `place-entries.ts`.
 */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { FIRST_ALGORITHM, listAlgorithms } from '../../catalogue.ts';
import type { MilestoneKind } from '../../engine/wire.ts';
import { LANGUAGE_NAMES, LANGUAGES, ruleId, type Text } from '../../localization/index.ts';
import { getPlayhead, getRun, player, preferences } from '../../player/index.ts';
import { usePresenting } from '../../ui/presenting.ts';
import { pairsAmong } from '../compare/pairs.ts';
import { obey } from '../deeds.ts';
import { type Vain, whyNot } from '../in-vain.ts';
import { chooseLanguage, chooseTheme } from '../prefer.ts';
import { openScenario, startAfresh } from '../reopen.ts';
import { SHORTCUTS, type ShortcutId } from '../shortcuts.ts';
import { SPEED_STEPS } from '../speeds.ts';
import { openSurface } from '../surfaces.ts';
import { THEMES } from '../theme.ts';
import { runHref } from '../view.ts';
import { nodes } from './node-entries.ts';
import { follow, isPhone, keysOf, marks, panels, stageTools, views } from './place-entries.ts';

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** The string that names its group. */
  readonly group: string;
  readonly keys?: readonly string[];
  /** It makes, or opens, a run of a modified algorithm. */
  readonly breaks?: boolean;
  /** One of so many that it is listed only for who types something, after what fits alike. */
  readonly lesser?: boolean;
  /**
   * What it shares words with: beside `palette-words-<id>`, what else people may type for it stands in
   * `palette-words-<this>`.
   */
  readonly also?: string;
  /** Why it is not possible now. */
  readonly not?: Vain | null;
  act(): void;
}

/** Not to be chosen: they need a further key, are what the palette itself does, or are listed among the panels. */
const LEFT_OUT: ReadonlySet<ShortcutId> = new Set([
  'select',
  'palette',
  'close',
  'present-again',
  'inspect',
  'rule-card',
]);
/** What can be done where the cluster cannot be touched. */
const ALWAYS: ReadonlySet<ShortcutId> = new Set(['undo', 'redo']);
const KINDS: readonly MilestoneKind[] = ['election', 'commit', 'fault', 'violation'];

/** All entries in the words of a language. */
export function entriesIn(text: Text, page: AlgorithmPage): readonly Entry[] {
  const fixed = getRun().header?.imported !== undefined;
  return [
    ...actions(text, page, fixed),
    ...panels(text, fixed),
    ...stageTools(text),
    ...milestones(text),
    ...marks(text),
    ...views(text, page),
    ...scenarios(text, page),
    ...nodes(text, fixed),
    ...(fixed ? [] : rules(text, page)),
    ...looks(text),
  ];
}

function actions(text: Text, page: AlgorithmPage, fixed: boolean): Entry[] {
  const presenting = usePresenting.getState().on;
  const isThere = ({ id, group }: (typeof SHORTCUTS)[number]) =>
    !LEFT_OUT.has(id) &&
    (group !== 'present' || presenting) &&
    (group !== 'cluster' || !fixed || ALWAYS.has(id)) &&
    (id !== 'admin' || page.verbs.length > 0) &&
    (id !== 'diagram' || !isPhone());
  const keyed = SHORTCUTS.filter(isThere).map(
    (shortcut): Entry => ({
      id: `key-${shortcut.id}`,
      name: text(`app-key-${shortcut.id}`),
      group: `app-keys-${shortcut.group}`,
      keys: keysOf(shortcut.id),
      not: whyNot(shortcut.id),
      act: () => obey(shortcut.id),
    }),
  );
  const onPage = (id: string, name: string, act: () => void): Entry => ({ id, name, group: 'app-keys-page', act });
  const { singleKeys } = preferences.get();
  return [
    ...keyed,
    ...(fixed
      ? []
      : [
          { ...onPage('request', text('app-request-choose'), () => openSurface('request')), group: 'app-keys-cluster' },
          onPage('run', text('app-run-title'), () => openSurface('run')),
          onPage('network', text('panels-network-title'), () => openSurface('network')),
          onPage('partition', text('panels-partition-title'), () => openSurface('partition')),
          onPage('rules', text('panels-rules-title'), () => openSurface('rules')),
          onPage('reset', text('app-fault-restart'), () => void startAfresh()),
        ]),
    onPage('algorithm', text('app-algorithm'), () => openSurface('algorithm')),
    onPage('single-keys', text('app-palette-single-keys', { on: String(singleKeys) }), () =>
      preferences.set({ singleKeys: !singleKeys }),
    ),
  ];
}

function milestones(text: Text): Entry[] {
  return KINDS.flatMap((kind): Entry[] => {
    const shared = { group: 'app-palette-go', also: `milestone-${kind}` };
    return [
      { id: `next-${kind}`, name: text('app-palette-next', { kind }), ...shared, act: () => player.milestone(1, kind) },
      {
        id: `back-${kind}`,
        name: text('app-palette-previous', { kind }),
        ...shared,
        act: () => player.milestone(-1, kind),
      },
    ];
  });
}

function scenarios(text: Text, page: AlgorithmPage): Entry[] {
  const shared = { group: 'app-palette-scenario', also: 'scenario' };
  return page.scenarios.flatMap(({ id, rule }): Entry[] => {
    const scenario = text(`scenario-${id}-title`);
    const whole = { id: `scenario-${id}`, name: scenario, ...shared, act: () => openScenario(page, id) };
    if (rule === undefined) return [whole];
    const name = text('app-palette-without', { scenario, rule: text(ruleId(rule)) });
    return [whole, { id: `without-${id}`, name, ...shared, breaks: true, act: () => openScenario(page, id, [rule]) }];
  });
}

function rules(text: Text, page: AlgorithmPage): Entry[] {
  const off = getPlayhead().moment.rulesOff;
  return page.rules.map(({ id }) => {
    const isOff = off.includes(id);
    const rule = text(ruleId(id));
    return {
      id: `rule-${id}`,
      also: 'rule',
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
      act: () => chooseLanguage(language),
    })),
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      name: text('app-theme', { theme }),
      group,
      also: 'theme',
      act: () => chooseTheme(theme),
    })),
    ...SPEED_STEPS.map((speed) => ({
      id: `speed-${speed}`,
      name: text('app-palette-speed', { speed: text('app-speed-times', { speed }) }),
      group,
      also: 'speed',
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

/** What the words of comparing name: the pairs that teachers compare. */
export function compareEntries(words: Text): readonly Entry[] {
  return pairsAmong(listAlgorithms()).map(({ id, algorithm, scenario, compare }) => ({
    id: `compare-${id}`,
    name: words(`compare-pair-${id}`),
    group: 'app-keys-page',
    also: 'compare',
    act: () => follow(runHref({ ...(algorithm === FIRST_ALGORITHM ? {} : { algorithm }), scenario, compare })),
  }));
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
