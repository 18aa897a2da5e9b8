/** What the controls of a panel show of something that the run says and that people change by commands. */
import { useRef, useState } from 'react';

export interface Wanted<T> {
  /** What the controls show: what was chosen last, until the run has answered to it; else what the run says. */
  readonly shown: T;
  /** Shows a choice that may still change, as under a thumb that is being dragged. */
  readonly choose: (choice: T) => void;
  /** Gives what is shown, if it was chosen and not given yet: the thumb was let go. */
  readonly settle: () => void;
  /** Shows a choice and gives it. */
  readonly give: (choice: T) => void;
}

/**
 * An answer of the run comes when the next choice may already be made: it must not take that back. So what was chosen
 * stays on show until the last of it was answered, accepted or not; from then on what the run says counts again,
 * whether it was set here, by undo or by moving in time.
 *
 * @param said what the run says now: of `usePlayheadNow`, for what is drawn later would show the choice before for a
 * moment
 * @param isSame whether two choices come to the same, so that no command is needed
 * @param command gives a choice to the run, and resolves once the run says it, or refused it
 */
export function useWanted<T extends object>(
  said: T,
  isSame: (a: T, b: T) => boolean,
  command: (choice: T) => Promise<boolean>,
): Wanted<T> {
  const [choice, setChoice] = useState<T | null>(null);
  /** What was given last, as long as it is not answered. */
  const given = useRef<T | null>(null);

  const give = async (next: T) => {
    if (isSame(next, given.current ?? said)) return setChoice(given.current);
    given.current = next;
    setChoice(next);
    await command(next);
    if (given.current !== next) return;
    given.current = null;
    setChoice((now) => (now === next ? null : now));
  };
  return {
    shown: choice ?? said,
    choose: setChoice,
    settle: () => {
      if (choice !== null && choice !== given.current) void give(choice);
    },
    give: (next) => void give(next),
  };
}
