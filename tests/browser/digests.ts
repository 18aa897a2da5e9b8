/**
 * Whether a browser computes what Node computes: runs are opened in a worker of the built page by the bare messages
 * of the wire, and the digests of their events compared.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import raft from '../../src/algorithms/raft/index.ts';
import { listAlgorithms, loadAlgorithmPage } from '../../src/catalogue.ts';
import { type FAULT_LEVELS, faultSchedule } from '../../src/checking/chaos.ts';
import { loadAlgorithm } from '../../src/engine/host/algorithms.ts';
import { WIRE_VERSION } from '../../src/engine/wire.ts';
import { EventDigest } from '../../src/kernel/digest.ts';
import { History } from '../../src/kernel/history.ts';
import { CALM_NETWORK } from '../../src/kernel/network.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import { headerOf, names } from '../runs.ts';

/** Where the worker's scripts are, from the page. */
export const WORKERS = 'assets/worker/';

const CHAOS_us = 5_000_000;

export interface RunDigest {
  readonly digest: string;
  readonly events: number;
}

/** What to open in a worker, for `digestsInWorker`. */
export interface WorkerRuns {
  readonly script: string;
  /** As JSON: a list of headers. */
  readonly headers: string;
  readonly until_us: number;
  readonly wire: number;
}

/** Runs in the worker, and what they must come to. */
export interface Expected {
  readonly runs: WorkerRuns;
  readonly digests: readonly RunDigest[];
}

/** Runs of chaos (crashes, partitions, cuts, loss, duplication, drift, and clients that ask all the while), as in Node. */
export function chaosInNode(level: (typeof FAULT_LEVELS)[number], count: number): Expected {
  const seeds = Array.from({ length: count }, (_, k) => `determinism-${k}`);
  const headers = seeds.map((seed) => {
    const duration = { duration_us: CHAOS_us, pace_us: 300_000 };
    const commands = faultSchedule({ seed, nodes: names(5), level, calm: CALM_NETWORK.quality, ...duration });
    return headerOf(raft, { seed, commands, load: 20 });
  });
  return { runs: inWorker(headers, CHAOS_us), digests: headers.map((header) => digestHere(header, CHAOS_us)) };
}

function digestHere(header: TraceHeader, until_us: number): RunDigest {
  const history = new History(raft, header);
  const digest = new EventDigest();
  const count = history.indexAt(0, until_us) + 1;
  for (const event of history.eventsFrom(0, 0, count).events) digest.add(event);
  return { digest: digest.hex(), events: digest.events };
}

/** The scenarios of all algorithms, and the digests of theirs that are kept in `tests/golden`. */
export async function goldenScenarios(): Promise<readonly Expected[]> {
  return Promise.all(
    listAlgorithms().map(async (id) => {
      const golden = JSON.parse(readFileSync(join(import.meta.dirname, `../golden/${id}.json`), 'utf8'));
      const [algorithm, { scenarios }] = await Promise.all([loadAlgorithm(id), loadAlgorithmPage(id)]);
      const headers = scenarios.map((scenario) => headerOf(algorithm, scenario));
      return { runs: inWorker(headers, golden.until_us), digests: scenarios.map((each) => golden.scenarios[each.id]) };
    }),
  );
}

function inWorker(headers: readonly TraceHeader[], until_us: number): WorkerRuns {
  const scripts = readdirSync(join(import.meta.dirname, '../../dist', WORKERS));
  const script = WORKERS + scripts.find((name) => name.startsWith('worker-'));
  return { script, headers: JSON.stringify(headers), until_us, wire: WIRE_VERSION };
}

/** To be called in a page. */
export async function digestsInWorker({ script, headers, until_us, wire }: WorkerRuns): Promise<RunDigest[]> {
  const worker = new Worker(new URL(script, document.baseURI), { type: 'module' });
  const runs: readonly object[] = JSON.parse(headers);
  const answers: RunDigest[] = [];
  await new Promise<void>((resolve, reject) => {
    let request = 0;
    const ask = (message: object) => {
      request += 1;
      worker.postMessage({ wire, request, ...message });
    };
    const next = () => {
      const header = runs[answers.length];
      if (!header) return resolve();
      ask({ kind: 'open', header });
      ask({ kind: 'digest', branch: 0, until_us });
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data.kind === 'hello') next();
      else if (data.kind === 'digest') {
        answers.push({ digest: data.digest, events: data.events });
        next();
      } else if (data.kind === 'refused' || data.kind === 'failed') reject(new Error(JSON.stringify(data)));
    };
  });
  worker.terminate();
  return answers;
}
