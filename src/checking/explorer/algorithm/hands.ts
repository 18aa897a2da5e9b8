/** The hands of a node in the explorer's world: they only take down what the algorithm asks for, during one call. */
import type { AlgorithmTypes, Answer, ClientId, IO, NodeId } from '../../../kernel/contract.ts';

export interface Reply {
  readonly client: ClientId;
  readonly request: number;
  readonly answer: Answer;
}

export class Hands<T extends AlgorithmTypes> implements IO<T> {
  readonly self: NodeId;
  readonly cluster: readonly NodeId[];
  readonly config: T['config'];
  /** What this call has sent. */
  sent: { readonly to: number; readonly message: T['message'] }[] = [];
  replies: Reply[] = [];
  private timers = new Set<string>();
  private readonly rulesOff: ReadonlySet<string>;

  constructor(self: NodeId, cluster: readonly NodeId[], config: T['config'], rulesOff: ReadonlySet<string>) {
    this.self = self;
    this.cluster = cluster;
    this.config = config;
    this.rulesOff = rulesOff;
  }

  /** Before a call: nothing has been asked for yet, and these timers run. */
  ready(timers: readonly string[]): this {
    this.sent = [];
    this.replies = [];
    this.timers = new Set(timers);
    return this;
  }

  /** The timers that run after the call. */
  get running(): readonly string[] {
    return [...this.timers].sort();
  }

  follows(rule: string): boolean {
    return !this.rulesOff.has(rule);
  }

  send(to: NodeId, message: T['message']): void {
    const position = this.cluster.indexOf(to);
    if (position < 0) throw new RangeError(`no node ${to}`);
    if (to === this.self) throw new RangeError(`${to} sends ${message.type} to itself`);
    this.sent.push({ to: position, message });
  }

  /** There is no time: the delay does not matter, as long as it is one. */
  setTimer(timer: T['timer'], delay_us: number): void {
    if (!(Number.isInteger(delay_us) && delay_us > 0)) throw new RangeError(`timer ${timer}: ${delay_us} µs`);
    this.timers.add(timer);
  }

  clearTimer(timer: T['timer']): void {
    this.timers.delete(timer);
  }

  /** Clocks stand still: what depends on how much time has passed is explored as if none had. */
  clock_us(): number {
    return 0;
  }

  /** Always the least: exhaustive only for an algorithm that draws nothing but the delays of its timers. */
  randomInt(_purpose: string, min: number): number {
    return min;
  }

  reply(client: ClientId, request: number, answer: Answer): void {
    this.replies.push({ client, request, answer });
  }

  note(): void {}
}
