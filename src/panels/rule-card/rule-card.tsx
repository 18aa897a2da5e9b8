/**
 * The algorithm's rules on one sheet. Whatever rule just fired is lit, and says with which values; one that is switched
 * off is struck through. A rule leads to the next time that it fires.
 */
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { CardGroup, CardRule } from '../../algorithms/rule-card.ts';
import type { TraceNote } from '../../kernel/trace.ts';
import { type Text, useText } from '../../localization/index.ts';
import { getPlayhead, player, useAlgorithm, useEvents, usePlayhead, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { scrollWithin } from '../../ui/scroll-within.ts';
import { useTelling } from '../why/use-telling.ts';
import { firedBy, groupsFor, nextFiring } from './firing.ts';
import './rule-card.css';
import { RuleItem } from './rule.tsx';
import { useRuleCard } from './use-rule-card.ts';

/** How far ahead a rule's next firing is looked for. */
const AHEAD_us = 30_000_000;

const NOTHING_FIRED: ReadonlyMap<string, readonly TraceNote[]> = new Map();

interface Search {
  readonly rule: CardRule;
  readonly index: number;
  readonly from_us: number;
}

export function RuleCard() {
  const text = useText();
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const off = usePlayhead(({ moment }) => moment.rulesOff);
  const telling = useTelling();
  const [sheet, retry] = useRuleCard(page?.id ?? '', text.language);
  const [search, setSearch] = useState<Search | null>(null);
  const [vain, setVain] = useState<string | null>(null);
  const groups = useMemo(
    () => (sheet.status === 'there' && page && header ? groupsFor(sheet.card, page, header) : []),
    [sheet, page, header],
  );
  const fired = useMemo(() => (telling ? firedBy(groups, telling.event) : NOTHING_FIRED), [groups, telling]);
  const list = useFollowing(telling?.event.i ?? -1, groups);

  const look = useCallback((rule: CardRule) => {
    const { moment, t } = getPlayhead();
    setVain(null);
    setSearch({ rule, index: moment.index, from_us: t });
  }, []);
  const found = useCallback((index: number | null, rule: CardRule) => {
    setSearch(null);
    if (index === null) setVain(rule.id);
    else void player.goTo({ index });
  }, []);

  return (
    <section ref={list} className="rule-card" data-part="rules" aria-labelledby="rule-card-title">
      <h2 id="rule-card-title" className="ui-unseen">
        {text('panels-card-title')}
      </h2>
      {sheet.status === 'there' && <p className="ui-help">{text('panels-card-help')}</p>}
      <Trouble status={sheet.status} onRetry={retry} />
      {sheet.status === 'there' && page && (
        <Groups
          groups={groups}
          words={sheet.words}
          page={page}
          fired={fired}
          main={telling?.note?.rule ?? null}
          off={off}
          vain={vain}
          onLook={look}
        />
      )}
      <p className="ui-unseen" role="status">
        {vain !== null && text('panels-card-vain', { span: { kind: 'duration', value: AHEAD_us } })}
      </p>
      {search && <Looking search={search} onFound={found} />}
    </section>
  );
}

interface GroupsProps {
  readonly groups: readonly CardGroup[];
  readonly words: Text;
  readonly page: AlgorithmPage;
  readonly fired: ReadonlyMap<string, readonly TraceNote[]>;
  /** The note that tells the event on show. */
  readonly main: string | null;
  readonly off: readonly string[];
  /** The rule that was looked for in vain. */
  readonly vain: string | null;
  readonly onLook: (rule: CardRule) => void;
}

/** Apart from the rest, because many events pass without another being told. */
const Groups = memo(function Groups({ groups, words, page, fired, main, off, vain, onLook }: GroupsProps) {
  return groups.map(({ id, rules }) => (
    <section key={id} aria-labelledby={`card-${id}`}>
      <h3 id={`card-${id}`}>{words(`card-group-${id}`)}</h3>
      <ul>
        {rules.map((rule) => {
          const notes = fired.get(rule.id) ?? null;
          return (
            <RuleItem
              key={rule.id}
              rule={rule}
              words={words(`card-${rule.id}`)}
              page={page}
              fired={notes}
              isMain={notes?.some((note) => note.rule === main) ?? false}
              off={off}
              vain={vain === rule.id}
              onLook={onLook}
            />
          );
        })}
      </ul>
    </section>
  ));
});

/** Looks for the next firing as events come; shows nothing. */
function Looking({
  search,
  onFound,
}: {
  readonly search: Search;
  readonly onFound: (index: number | null, rule: CardRule) => void;
}) {
  const { rule, index, from_us } = search;
  const { events, complete } = useEvents(from_us, from_us + AHEAD_us);
  useEffect(() => {
    const next = nextFiring(events, rule, index);
    if (next || complete) onFound(next?.i ?? null, rule);
  }, [events, complete, rule, index, onFound]);
  return null;
}

function Trouble({ status, onRetry }: { readonly status: string; readonly onRetry: () => void }) {
  const text = useText();
  switch (status) {
    case 'loading':
      return <p className="ui-help">{text('part-loading')}</p>;
    case 'failed':
      return (
        <div className="ui-help" role="alert">
          {text('part-failed')} <Button onClick={onRetry}>{text('part-retry')}</Button>
        </div>
      );
    case 'none':
      return <p className="ui-help">{text('panels-card-none')}</p>;
    default:
      return null;
  }
}

/** What is lit comes into sight, unless somebody is reading, pointing or tabbing here. */
function useFollowing(event: number, groups: readonly CardGroup[]) {
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows from event to event, and when the sheet has come
  useEffect(() => {
    const { current } = list;
    if (!current || current.contains(document.activeElement) || current.matches(':hover')) return;
    scrollWithin(current.querySelector('[data-main]'));
  }, [event, groups]);
  return list;
}
