/** What clients ask by themselves: nothing, evenly or in bursts, how much of it reads, and how many clients there are. Each change is one command. */
import { useMemo } from 'react';
import { LOAD_CLIENTS, LOAD_CLIENTS_MAX } from '../../kernel/limits.ts';
import type { Workload as Load } from '../../kernel/trace.ts';
import { useText } from '../../localization/index.ts';
import { player, useAlgorithm, usePlayheadNow } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import { useWanted } from '../use-wanted.ts';
import { ownShareOfReads } from './own-mix.ts';

/** Requests per second on the slider; with a mean message delay of half a second more would only be noise. */
const RATES = [0.2, 0.5, 1, 2, 5, 10, 20, 50] as const;
const BURST = 10;

export function Workload() {
  const text = useText();
  const page = useAlgorithm();
  const load = usePlayheadNow(({ moment }) => moment.workload);
  const { shown: wanted, choose, settle, give } = useWanted(load, isSame, giveLoad);
  const rate = wanted.rate > 0 ? wanted.rate : 1;
  const kinds = {
    none: { ...wanted, rate: 0, burst: 1 },
    steady: { ...wanted, rate, burst: 1 },
    bursts: { ...wanted, rate, burst: BURST },
  };
  const own = useMemo(() => (page ? ownShareOfReads(page) : 0), [page]);
  const reads = wanted.reads ?? own;
  const percent = text('panels-network-percent', { value: Math.round(reads * 100) });
  const present = load.rate === 0 ? 'none' : load.burst > 1 ? 'bursts' : 'steady';

  return (
    <section aria-labelledby="workload-title">
      <h2 id="workload-title" className="ui-title">
        {text('panels-load-title')}
      </h2>
      <div className="ui-row" role="group" aria-label={text('panels-load-kind')}>
        {(['none', 'steady', 'bursts'] as const).map((kind) => (
          <Button key={kind} aria-pressed={kind === present} onClick={() => give(kinds[kind])}>
            {text(`panels-load-${kind}`)}
          </Button>
        ))}
      </div>
      <Slider
        label={text('panels-load-rate')}
        value={nearest(rate)}
        min={0}
        max={RATES.length - 1}
        step={1}
        shown={text('panels-load-per-second', { rate: wanted.rate })}
        onChange={(place) => choose({ ...wanted, rate: RATES[place] ?? 1 })}
        onRelease={settle}
      />
      <Slider
        label={text('panels-load-reads')}
        value={reads}
        min={0}
        max={1}
        step={0.05}
        shown={wanted.reads === null ? text('panels-load-mixed', { percent }) : percent}
        onChange={(reads) => choose({ ...wanted, reads })}
        onRelease={settle}
      />
      <Slider
        label={text('panels-load-clients')}
        value={wanted.clients}
        min={1}
        max={LOAD_CLIENTS_MAX}
        step={1}
        shown={String(wanted.clients)}
        onChange={(clients) => choose({ ...wanted, clients })}
        onRelease={settle}
      />
      <p className="ui-help">{text('panels-load-help', { burst: BURST })}</p>
    </section>
  );
}

function isSame(a: Load, b: Load): boolean {
  return a.rate === b.rate && a.reads === b.reads && a.burst === b.burst && a.clients === b.clients;
}

function giveLoad({ rate, reads, burst, clients }: Load): Promise<boolean> {
  const told = { ...(reads !== null && { reads }), ...(clients !== LOAD_CLIENTS && { clients }) };
  return player.give({ kind: 'load', rate, burst, ...told });
}

/** The place on the slider whose rate is the nearest. */
function nearest(rate: number): number {
  return RATES.reduce(
    (best, each, place) => (Math.abs(each - rate) < Math.abs((RATES[best] ?? 0) - rate) ? place : best),
    0,
  );
}
