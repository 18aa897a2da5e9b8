/** What is told of a run when it is over. */
import type { Algorithm, Json, NodeId } from '../kernel/contract.ts';
import { EventDigest } from '../kernel/digest.ts';
import type { EventRecord } from '../kernel/record.ts';
import type { RefusedCommand } from '../kernel/world.ts';
import type { RunHeader } from './run-header.ts';

/** Violations and refused commands that are listed, of all that are counted. */
const LISTED_MAX = 10;

interface ListedViolation {
  readonly i: number;
  readonly t: number;
  readonly property: string;
  readonly nodes: readonly NodeId[];
  readonly values: { readonly [name: string]: Json };
}

/** The summary of a run, as `--json` prints it. */
export type Summary = ReturnType<Tally['summary']>;

/** Counts, event by event. */
export class Tally {
  /** Commands that did not apply when their time came. */
  refused: readonly RefusedCommand[] = [];
  private readonly algorithm: Algorithm<any>;
  private readonly header: RunHeader;
  private readonly digest = new EventDigest();
  private messages = 0;
  private lost = 0;
  private elections = 0;
  private committed = 0;
  private violations = 0;
  private readonly listed: ListedViolation[] = [];

  constructor(algorithm: Algorithm<any>, header: RunHeader) {
    this.algorithm = algorithm;
    this.header = header;
  }

  /** @param line the event's line in a trace */
  add(record: EventRecord, line: string): void {
    this.digest.addLine(line);
    this.messages += record.sent.length;
    this.lost += record.lost.length;
    this.violations += record.violations.length;
    for (const { rule, values } of record.notes) {
      const milestone = this.algorithm.milestones[rule];
      if (milestone === 'election') this.elections += 1;
      // A commit says how far it reaches; one that does not, counts as one entry.
      if (milestone === 'commit') {
        this.committed = typeof values.index === 'number' ? Math.max(this.committed, values.index) : this.committed + 1;
      }
    }
    for (const violation of record.violations) {
      if (this.listed.length < LISTED_MAX) this.listed.push({ i: record.index, t: record.time, ...violation });
    }
  }

  summary() {
    const { algorithm, algorithmVersion, seed, nodes, scenario, until, modified = [] } = this.header;
    return {
      algorithm,
      version: algorithmVersion,
      seed,
      nodes: nodes.length,
      ...(scenario === undefined ? {} : { scenario }),
      for_us: until,
      events: this.digest.events,
      messages: this.messages,
      lost: this.lost,
      elections: this.elections,
      committed: this.committed,
      violations: this.violations,
      firstViolations: this.listed,
      refused: this.refused.length,
      firstRefused: this.refused.slice(0, LISTED_MAX),
      /** Rules that some command switches off: the run is not one of the algorithm as published. */
      modified,
      digest: this.digest.hex(),
    };
  }
}

/** The summary for people. */
export function asText(summary: Summary): string {
  const { algorithm, seed, nodes, scenario, for_us, modified, violations, refused } = summary;
  const rows: [string, string | number][] = [
    ['events', summary.events],
    ['messages', `${summary.messages} (${summary.lost} lost)`],
    ['elections', summary.elections],
    ['committed', summary.committed],
    ['violations', violations === 0 ? 'none' : violations],
    ['refused', refused === 0 ? 'no command' : `${refused} of the commands`],
    ...(modified.length === 0 ? [['modified', 'no'] as [string, string]] : []),
    ['digest', summary.digest],
  ];
  const title = `${algorithm}, seed ${seed}, ${nodes} nodes${scenario ? `, scenario ${scenario}` : ''}, ${seconds(for_us)}`;
  const broken = summary.firstViolations.map(
    ({ i, t, property, values }) => `  ${property} at event ${i}, ${seconds(t)}: ${JSON.stringify(values)}`,
  );
  const unused = summary.firstRefused.map(({ command, problem }) => `  ${JSON.stringify(command)}: ${problem.detail}`);
  return [
    title,
    ...(modified.length === 0 ? [] : [`modified ${algorithm}: without ${modified.join(', ')}`]),
    ...rows.map(([label, value]) => `  ${label.padEnd(10)}  ${value}`),
    ...listing('violated', broken, violations),
    ...listing('refused', unused, refused),
    '',
  ].join('\n');
}

function listing(title: string, lines: readonly string[], count: number): string[] {
  if (lines.length === 0) return [];
  return ['', title, ...lines, ...(count > lines.length ? [`  … and ${count - lines.length} more`] : [])];
}

function seconds(us: number): string {
  return `${us / 1_000_000} s`;
}
