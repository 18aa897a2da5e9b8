/**
 * Links to the run on show. A link is as short and as readable as the run allows: what stands after `?` can be read,
 * and there is a fragment only where settings were changed or something was done by hand.
 */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { BranchInfo } from '../../engine/wire.ts';
import { rulesOff, type TraceHeader } from '../../kernel/trace.ts';
import type { Language } from '../../localization/languages.ts';
import { choiceOf } from '../../player/index.ts';
import { packRun, shareRun } from '../../sharing/index.ts';
import { needsFragment, searchFor } from '../address.ts';
import { readable } from '../write-address.ts';

/** What is shared: the run on show, and what is to be seen of it at the moment. */
export interface Subject {
  readonly page: AlgorithmPage;
  readonly header: TraceHeader;
  readonly branch: Pick<BranchInfo, 'commands' | 'given'>;
  /** Where the playhead stands, µs of virtual time. */
  readonly t: number;
  /** The panel that is open beside the stage, if it is not the usual one, and the node that is selected. */
  readonly view: { readonly panel?: string; readonly node?: string };
}

export interface Wanted {
  /** The run itself, or its scenario as it is written. */
  readonly what: 'run' | 'scenario';
  /** The link leads to the moment, and to what is open there. */
  readonly here: boolean;
  /** Whoever opens it reads it in this language; null for their own. */
  readonly language: Language | null;
}

/** Are there two things to share, the run and its scenario? */
export function differsFromScenario({ page, header, branch }: Subject): boolean {
  const choice = choiceOf(page, header);
  return choice !== null && (Object.keys(choice).length > 1 || branch.given.length > 0);
}

/**
 * The address that opens what is wanted.
 * @param base the page's own address, without `?` and `#`
 * @throws RangeError (rejects) if so much was done by hand that no link can hold it
 */
export async function linkTo(subject: Subject, wanted: Wanted, base: string): Promise<string> {
  const { page, header, branch, t, view } = subject;
  const parameters = new URLSearchParams({ algorithm: page.id });
  let fragment = '';
  if (wanted.what === 'scenario') {
    parameters.set('scenario', header.scenario ?? '');
  } else {
    for (const [name, value] of new URLSearchParams(searchFor(page, header, '', rulesOff(branch.commands))))
      parameters.set(name, value);
    const isElsewhere = wanted.here && t > 0;
    if (needsFragment(page, header, branch)) {
      const seen = wanted.here ? view : {};
      // A scenario says itself where it begins; a run without one begins where it was handed on.
      const start_us = isElsewhere || header.scenario === undefined ? t : null;
      fragment = `#${await packRun(shareRun(page, header, branch.given, start_us, seen))}`;
    } else {
      if (isElsewhere) parameters.set('at', seconds(t));
      if (wanted.here) for (const [name, value] of Object.entries(view)) parameters.set(name, value);
      // A mere scenario is that of any version. Seeds and moments are not.
      if (parameters.size > 2) parameters.set('v', String(page.version));
    }
  }
  if (wanted.language !== null) parameters.set('lang', wanted.language);
  return `${base}?${readable(parameters)}${fragment}`;
}

/** µs of virtual time in seconds, without zeros that say nothing: `3.1`. */
function seconds(t_us: number): string {
  return String(Math.floor(t_us) / 1e6);
}
