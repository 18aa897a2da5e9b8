/**
 * In place of what of the player no embed can ask for (`vite.embed.config.ts`): a branch beside the one on show, and the
 * check of the clients' history. The page's own are in `player/companion.ts` and `player/history-check.ts`.
 */

export class Companion {
  readonly branch = Number.NaN;

  end(): void {}
}

export class HistoryCheck {
  start(): void {}

  forget(): void {}
}
