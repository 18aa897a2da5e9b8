/** What the diagram draws of a run: its events around what is in sight, read into lines and marks. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { NodeId, TimedCommand } from '../../kernel/contract.ts';
import type { TraceEvent } from '../../kernel/trace.ts';
import { clientsIn } from '../../player/clients.ts';
import { shownBranch, useAlgorithm, useEvents, useRun } from '../../player/index.ts';
import type { RunState } from '../../player/types.ts';
import { type Chronicle, Chronicler } from './chronicle.ts';
import { useBeginning } from './use-beginning.ts';
import { type Span_us, windowFor } from './window.ts';

interface Read {
  readonly events: readonly TraceEvent[];
  /** All of them are there. */
  readonly complete: boolean;
  readonly chronicle: Chronicle;
}

/** @param sight the virtual time that is in sight: more than that is read */
export function useChronicle(sight: Span_us, cluster: readonly NodeId[]): Read {
  const page = useAlgorithm();
  const [held, setHeld] = useState<Span_us>([0, 0]);
  const span = windowFor(sight, held);
  if (span !== held) setHeld(span);
  const [from, to] = span;
  // The stage is drawn first, the diagram when there is time.
  const { events, complete, beginning } = useDeferredValue(useSpan(from, to));
  const clients = useClients();
  const chronicler = useMemo(
    () => page && new Chronicler({ cluster, clients, presentation: page.presentation }),
    [cluster, clients, page],
  );
  const chronicle = useMemo(
    () => chronicler?.read(events, to, beginning) ?? NOTHING,
    [chronicler, events, to, beginning],
  );
  return { events, complete, chronicle };
}

const NO_REQUESTS = { open: [], results: [] };

const NOTHING: Chronicle = {
  lanes: [],
  messages: [],
  spans: [],
  commits: [],
  faults: [],
  linkFaults: [],
  bands: [],
  cuts: [],
};

/** Is it done at some time of the run? Strips above the lanes are for it then, so that these do not move later. */
export function isEver(done: 'partition' | 'cut', run: RunState): boolean {
  return commandsOf(run).some(({ kind }) => kind === done);
}

function commandsOf(run: RunState): readonly TimedCommand[] {
  return shownBranch(run)?.commands ?? run.header?.commands ?? [];
}

/** The events of a span, and what lasts from before it. */
function useSpan(from: number, to: number) {
  const window = useEvents(from, to);
  const beginning = useBeginning(from, window);
  return useMemo(() => ({ ...window, beginning }), [window, beginning]);
}

/** The clients that ask something at some time of the run: their lanes stay, whatever is in sight. */
function useClients(): readonly string[] {
  const written = useRun((run) => clientsIn(run.header?.load ?? 0, commandsOf(run), NO_REQUESTS).join(' '));
  return useMemo(() => written.split(' ').filter(Boolean), [written]);
}
