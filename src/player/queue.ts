/** Does one thing after the other: each starts when those before it have ended, at once if there are none. */
export function queue(): <R>(task: () => R | Promise<R>) => R | Promise<R> {
  /** The end of the last task; null when none is under way. */
  let end: Promise<unknown> | null = null;
  return (task) => {
    const result = end ? end.then(task) : task();
    if (!(result instanceof Promise)) return result;
    const next = () => {
      if (end === mine) end = null;
    };
    const mine = result.then(next, next);
    end = mine;
    return result;
  };
}
