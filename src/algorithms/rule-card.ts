/**
 * An algorithm's rules on one sheet. Its folder `rule-card` holds the data (`index.ts`) and the words (`<language>.ftl`:
 * `card-group-<group>` and `card-<rule>`); the page fetches both when somebody opens the sheet.
 */
export interface RuleCard {
  readonly groups: readonly CardGroup[];
}

export interface CardGroup {
  readonly id: string;
  readonly rules: readonly CardRule[];
}

export interface CardRule {
  readonly id: string;
  /** Where it is stated. */
  readonly source: string;
  /** The notes that say that it was followed. */
  readonly notes: readonly string[];
  /** The switchable rules without which it is not what is written here. */
  readonly switches?: readonly string[];
  /** The rule holds only in runs in which this setting is on (a number: not 0). */
  readonly setting?: string;
}
