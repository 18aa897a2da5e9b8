/** One leader in a term, one vote in a term (§5.2). */
import type { NodeId } from '../../../kernel/contract.ts';
import type { Report, Step } from './index.ts';
import { leadingTerm, termIn } from './values.ts';

export class Elections {
  /** Term → who led it first. */
  readonly #leaders = new Map<number, NodeId>();
  /** Node and term → its first vote. */
  readonly #votes = new Map<string, NodeId>();

  look({ now }: Step, report: Report): void {
    const term = leadingTerm(now);
    if (term !== null) {
      const first = this.#leaders.get(term);
      if (first === undefined) this.#leaders.set(term, now.id);
      else if (first !== now.id) report('election-safety', [first, now.id], { term, first, second: now.id });
    }
    const own = termIn(now.state);
    const vote = now.state?.votedFor;
    if (own === null || typeof vote !== 'string') return;
    const key = `${own} ${now.id}`;
    const first = this.#votes.get(key);
    if (first === undefined) this.#votes.set(key, vote);
    else if (first !== vote) report('vote-once', [now.id], { voter: now.id, term: own, first, second: vote });
  }
}
