/** Something that the user did, or gave, cannot be used. */
export class Failure extends Error {
  /** What it means, and what to do about it: one sentence or two each. */
  readonly means: string;
  readonly remedy: string;

  /** @param what what happened, as a phrase: `there is no scenario x` */
  constructor(what: string, means: string, remedy: string) {
    super(what);
    this.means = means;
    this.remedy = remedy;
  }

  /** As it is told on standard error. */
  get told(): string {
    return `quorate: ${this.message}\n  ${this.means}\n  ${this.remedy}\n`;
  }
}
