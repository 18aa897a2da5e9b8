/**
 * What the page needs of an algorithm, without its code: loaded from `<algorithm>/page.ts` as a chunk of its own.
 */
import type { ConfigClash, ConfigField, Json, Scenario, SwitchableRule } from '../kernel/contract.ts';
import type { Membership, Presentation } from '../kernel/presentation.ts';

/**
 * Settings of one theme, named by `config-group-<id>`. An algorithm's own are in its `config-groups.ts`, which only the
 * form needs; what is in none comes last, without a heading.
 */
export interface ConfigGroup<Config = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly settings: readonly (keyof Config & string)[];
}

/** Notes that weigh less are routine: heartbeats, answers and the like, which would drown the rest. */
export const ROUTINE_BELOW = 35;

export interface AlgorithmPage {
  readonly id: string;
  readonly version: number;
  readonly config: { readonly [key: string]: ConfigField };
  /** Rules between settings, as `ConfigSchema.check`. */
  checkConfig?(config: Readonly<Record<string, number | boolean>>): ConfigClash | null;
  /** The network on which it is shown at a pace for people: applied when the page makes a run of its own. */
  readonly scenarios: readonly Scenario[];
  readonly rules: readonly SwitchableRule[];
  readonly properties: readonly { readonly id: string; readonly source: string }[];
  /** Note → where its rule is stated, e.g. `§5.2`. */
  readonly sources: { readonly [rule: string]: string };
  /** Note → how well it tells the story of an event with several notes; the heaviest is the one to show. */
  readonly weights: { readonly [rule: string]: number };
  /**
   * What notes are about, to choose among them: note, or the first part of its name → a kind, for example `elections`.
   * Its word is the string `kind-<kind>`; `clients`, `faults` and `other` have theirs. Not named is `other`.
   */
  readonly kinds?: { readonly [rule: string]: string };
  /** A client operation when nobody chooses one, number `serial` of the run. */
  sampleOp(serial: number, kind?: 'read' | 'write'): Json;
  /** What clients can ask for, as a form. */
  readonly operations: readonly OperationForm[];
  /** What administrators can ask for. */
  readonly verbs: readonly VerbForm[];
  /**
   * The fields of a node’s state that are on disk, beside its log: an event that changes one of them, or the log, is
   * a write that the node has to wait for. By this the durable writes of a decision are counted.
   */
  readonly durable: readonly string[];
  readonly presentation: Presentation;
}

/** A kind of operation: `{ kind, …fields }`. Its word is the string `operation-<kind>`. */
export interface OperationForm {
  readonly kind: string;
  /** It only reads: the administrator’s menu offers it, too, to see what a node would answer. */
  readonly reads?: true;
  readonly fields: readonly OperationField[];
}

/** A field of an operation. Its label is the string `operation-field-<label>`, with `.help` where that is not enough. */
export type OperationField = { readonly name: string; readonly label: string } & (
  | {
      readonly type: 'text';
      /** Longest, in characters. */
      readonly max: number;
      readonly initial: string;
      /** Left empty, it stands for «no value» (null); otherwise it must be filled in. */
      readonly optional?: true;
    }
  /** A whole number, written into the operation as text. */
  | { readonly type: 'number'; readonly initial: string }
  /**
   * One of these or none, when the field is left out of the operation. They are the strings `<words>-<choice>` and
   * `<words>-unset`, each with a `.description`.
   */
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly words: string }
);

/**
 * An administrator's verb: the strings `verb-<id>` (what to press) and `verb-<id>.description`. Whether it makes sense
 * at the moment is for the node that gets it to say, by a note.
 */
export interface VerbForm {
  readonly id: string;
  /** What has to be chosen, and the name under which it goes into the command; null for nothing. */
  readonly argument: {
    readonly name: string;
    /** One node; one, or none («whichever is best»: the string `verb-<id>.any`); several. */
    readonly kind: 'node' | 'optional-node' | 'nodes';
    /** Only for nodes that are this to the cluster; where there is none, the string `verb-<id>.none` says what to do. */
    readonly of?: readonly Membership[];
  } | null;
}
