/**
 * What the browser keeps for the reader: in its storage or, where it has none (private windows, blocked cookies), with the
 * place in its history at which the page stands, which outlasts a reload.
 */
export type Keeping = Pick<Storage, 'getItem' | 'setItem'>;

export class Keeper implements Keeping {
  readonly #storage: () => Keeping;
  readonly #past: () => Pick<History, 'state' | 'replaceState'>;
  /** What the storage did not take. */
  #kept: Readonly<Record<string, string>> = {};

  /** Both may throw whenever they are touched, and are therefore asked for anew each time. */
  constructor(storage: () => Keeping, past: () => Pick<History, 'state' | 'replaceState'>) {
    this.#storage = storage;
    this.#past = past;
  }

  getItem(key: string): string | null {
    // What the storage did not take is newer than what it has; after a reload it stands at the place, and goes along again.
    const text =
      this.#kept[key] ??
      textIn(
        tried(() => this.#past().state),
        key,
      );
    if (text === null) return tried(() => this.#storage().getItem(key));
    this.#kept = { ...this.#kept, [key]: text };
    return text;
  }

  setItem(key: string, text: string): void {
    const isStored = tried(() => {
      this.#storage().setItem(key, text);
      return true;
    });
    // What stood at the place is old now.
    if (isStored && this.getItem(key) !== text) this.#put({ [key]: undefined });
    const { [key]: _before, ...others } = this.#kept;
    this.#kept = isStored ? others : { ...others, [key]: text };
    this.write();
  }

  /** The page may be left by now: what is kept goes along with the place at which it stands. */
  write(): void {
    if (Object.keys(this.#kept).length > 0) this.#put(this.#kept);
  }

  #put(change: Readonly<Record<string, string | undefined>>): void {
    tried(() => this.#past().replaceState({ ...this.#past().state, ...change }, ''));
  }
}

/** That of the page. */
export const keeper = new Keeper(
  () => localStorage,
  () => history,
);

function textIn(state: unknown, key: string): string | null {
  const text = (state as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return typeof text === 'string' ? text : null;
}

/** Null where it throws. */
function tried<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
