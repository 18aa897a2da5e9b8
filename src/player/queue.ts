/** One thing after the other. */
export class Queue {
  /** The end of the last task; null when none is under way. */
  #end: Promise<unknown> | null = null;

  /** Starts a task when those before it have ended, at once if there are none. It must not fail. */
  add<R>(task: () => R | Promise<R>): R | Promise<R> {
    const result = this.#end ? this.#end.then(task) : task();
    if (!(result instanceof Promise)) return result;
    const end = result.then(() => {
      if (this.#end === end) this.#end = null;
    });
    this.#end = end;
    return result;
  }
}
