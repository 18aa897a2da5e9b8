/** One thing after the other. */
export class Queue {
  /** The end of the last task; null when none is under way. */
  #end: Promise<unknown> | null = null;

  /** When the tasks that are under way now have ended; null if there are none. */
  get end(): Promise<unknown> | null {
    return this.#end;
  }

  /** Starts a task when those before it have ended, at once if there are none. It must not reject. */
  add<R>(task: () => Promise<R>): Promise<R> {
    const result = this.#end ? this.#end.then(task) : task();
    const end = result.then(() => {
      if (this.#end === end) this.#end = null;
    });
    this.#end = end;
    return result;
  }

  /** Does something after the tasks that are under way now, at once if there are none. */
  after(act: () => void): void {
    if (this.#end) void this.#end.then(act);
    else act();
  }
}
