/**
 * Another run beside the one on show, on the same playhead: under the same seed, load and faults, whatever is done to the
 * one on show is done to it. Below each stage stands what its decisions have cost.
 */
import { type ReactNode, useEffect, useMemo } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { listAlgorithms } from '../../catalogue.ts';
import type { TimedCommand } from '../../kernel/contract.ts';
import { ruleId, useText } from '../../localization/index.ts';
import { Spoken, useTextOf } from '../../localization/others.ts';
import type { Text } from '../../localization/text.ts';
import { player, shownBranch, useAlgorithm, usePlayhead, useRun } from '../../player/index.ts';
import { type Costs, RivalShown, rival, useRival } from '../../player/rival-view.ts';
import { Stage } from '../../stage/stage.tsx';
import { IconButton } from '../../ui/button.tsx';
import { usePage } from '../pages/use-page.ts';
import { StageArea } from '../stage-area.tsx';
import { useWords } from '../words.ts';
import './compare.css';
import { compareWith, useCompare } from './store.ts';
import { useCosts } from './use-costs.ts';
import { comparedWith, readWish, type Wish } from './wish.ts';

export function SideBySide() {
  const words = useWords('compare');
  const page = useAlgorithm();
  const written = useCompare(({ wish }) => wish) ?? '';
  const wish = useMemo(() => page && readWish(written, page, listAlgorithms()), [written, page]);
  useEffect(() => {
    // It was about a setting of another algorithm, or is nothing that there is.
    if (page && !wish) compareWith(null);
  }, [page, wish]);
  if (!words || !page || !wish) return <StageArea />;
  return <Both words={words} page={page} wish={wish} />;
}

interface BothProps {
  readonly words: Text;
  /** The algorithm of the run on show. */
  readonly page: AlgorithmPage;
  readonly wish: Wish;
}

function Both({ words, page, wish }: BothProps) {
  const other = usePage(wish.kind === 'algorithm' ? wish.id : page.id);
  const header = useRun((run) => run.header);
  const branch = useRun((run) => run.branch);
  const given = useGiven();
  const commands = useRun((run) => shownBranch(run)?.commands ?? null);
  const compared = useMemo(
    () => (header && other && header.algorithm === page.id ? comparedWith(wish, { header, given }, other) : null),
    [header, given, other, page.id, wish],
  );
  useEffect(() => {
    if (compared) void rival.show(compared.header);
  }, [compared]);
  useEffect(() => () => rival.end(), []);
  const index = usePlayhead(({ moment }) => moment.index);
  const costs = useCosts(page, index, commands, (chunk) => player.read(branch, chunk));
  const names = useNames(wish, page, other);
  return (
    <div className="compare" data-part="compare" data-focus-after=".stage">
      <section className="compare-side" aria-label={names[0]}>
        <Head name={names[0]} />
        <StageArea />
        <CostLine costs={costs} words={words} />
      </section>
      <section className="compare-side" aria-label={names[1]}>
        <Head name={names[1]}>
          {compared !== null && compared.leftOut > 0 && (
            <span className="compare-note">{words('compare-left-out', { count: compared.leftOut })}</span>
          )}
          <IconButton icon="close" label={words('compare-end')} onClick={() => compareWith(null)} />
        </Head>
        <Other words={words} algorithm={wish.kind === 'algorithm' ? wish.id : page.id} />
      </section>
    </div>
  );
}

/** What was done to the run by hand, on the branch on show. */
function useGiven(): readonly TimedCommand[] {
  return useRun((run) => shownBranch(run)?.given) ?? NOTHING;
}

const NOTHING: readonly TimedCommand[] = [];

function Head({ name, children }: { readonly name: string; readonly children?: ReactNode }) {
  return (
    <div className="compare-head">
      <h2>{name}</h2>
      {children}
    </div>
  );
}

/** The stage of the run beside, in its own words, and what its decisions cost. */
function Other({ words, algorithm }: { readonly words: Text; readonly algorithm: string }) {
  const state = useRival();
  const text = useTextOf(algorithm);
  if (state.status === 'failed') {
    return (
      <p className="app-state" role="alert">
        {words('compare-failed')}
      </p>
    );
  }
  if (state.status !== 'ready' || !text || state.header.algorithm !== algorithm)
    return (
      <p className="app-state" role="status">
        {words('compare-loading')}
      </p>
    );
  return (
    <Spoken text={text}>
      <RivalShown>
        <div className="compare-stage" inert>
          <Stage />
        </div>
        <OtherCosts words={words} />
      </RivalShown>
    </Spoken>
  );
}

function OtherCosts({ words }: { readonly words: Text }) {
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const index = usePlayhead(({ moment }) => moment.index);
  const costs = useCosts(page, index, header, (chunk) => rival.read(chunk));
  return <CostLine costs={costs} words={words} />;
}

/** A decision is a request that was answered with success. */
function CostLine({ costs, words }: { readonly costs: Costs | null; readonly words: Text }) {
  const count = costs?.decisions ?? 0;
  const each = (sum: number) => (count === 0 ? '–' : words('compare-mean', { mean: sum / count }));
  return (
    <dl className="compare-costs">
      <div title={words('compare-decisions.help')}>
        <dt>{words('compare-decisions')}</dt>
        <dd data-cost="decisions">{words('compare-count', { count })}</dd>
      </div>
      <div title={words('compare-messages.help')}>
        <dt>{words('compare-messages')}</dt>
        <dd data-cost="messages">{each(costs?.messages ?? 0)}</dd>
      </div>
      <div title={words('compare-delays.help')}>
        <dt>{words('compare-delays')}</dt>
        <dd data-cost="delays">{each(costs?.delays ?? 0)}</dd>
      </div>
      <div title={words('compare-writes.help')}>
        <dt>{words('compare-writes')}</dt>
        <dd data-cost="writes">{each(costs?.writes ?? 0)}</dd>
      </div>
      <div title={words('compare-all.help')}>
        <dt>{words('compare-all')}</dt>
        <dd data-cost="all">{words('compare-count', { count: costs?.allMessages ?? 0 })}</dd>
      </div>
    </dl>
  );
}

/** What the two runs are called: by their algorithms, or by what is different. */
function useNames(wish: Wish, page: AlgorithmPage, other: AlgorithmPage | null): readonly [string, string] {
  const text = useText();
  const otherText = useTextOf(other?.id ?? page.id);
  const words = useWords('compare');
  const header = useRun((run) => run.header);
  const own = text(`algorithm-${page.id}`);
  if (!words) return [own, ''];
  if (wish.kind === 'algorithm') return [own, otherText?.(`algorithm-${wish.id}`) ?? ''];
  const name = wish.kind === 'setting' ? text(`config-${wish.id}`) : text(ruleId(wish.id));
  const isOn =
    wish.kind === 'setting'
      ? header?.config[wish.id] === true
      : !header?.commands.some(({ kind, name: rule, at }) => kind === 'rule' && rule === wish.id && at === 0);
  return [words('compare-with', { name, on: String(isOn) }), words('compare-with', { name, on: String(!isOn) })];
}
