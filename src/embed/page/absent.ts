/**
 * In place of what of the player no embed can ask for (`vite.embed.config.ts`): a branch beside the one on show, a
 * search for milestones, branches that are deleted, and the check of the clients' history; and of what an embed is too
 * small for: to be drawn in pieces, to be presented, to choose events by what they are about, and to have words that come
 * later (it has fewer, and its own way to them). The page's own are in `player/` (`branching.ts`, `companion.ts`,
 * `milestone-search.ts`, `history-check.ts`, `in-pieces.ts`), `ui/presenting.ts`, `algorithms/raft/note-kinds.ts` and
 * `localization/`.
 */

export class Companion {
  readonly branch = Number.NaN;

  end(): void {}
}

export class HistoryCheck {
  start(): void {}

  forget(): void {}
}

export const findMilestone = async () => null;
export const nearestIn = () => undefined;
export const arrange = async () => {};
export const keeper = null;
export const NOTE_KINDS = {};

const nothing = () => {};

export const useInTurn = <T>(value: T): T => value;
export const followLater = () => nothing;
export const following = nothing;
export const paceBy = nothing;
export const usePresenting = () => false;
export const leastScale = nothing;
export const withWords = <T>(loadParts: T): T => loadParts;
