/**
 * The commands of a run that is made up as it goes: who watches the run adds to them, and the run obeys. In the end
 * they stand in a header, and the run repeats itself without anybody watching.
 */
import type { TimedCommand } from '../kernel/contract.ts';
import { inOrder } from '../kernel/header.ts';
import type { Simulator } from '../kernel/simulator.ts';

export class Script {
  /** By time: those of the run's header, and what was added. */
  commands: readonly TimedCommand[];
  private readonly simulator: Simulator<any>;

  constructor(simulator: Simulator<any>, commands: readonly TimedCommand[]) {
    this.simulator = simulator;
    this.commands = commands;
  }

  /**
   * Adds commands. They must be later than what has happened: repeated from its header, the run would have a command
   * before all else of its time.
   */
  add(commands: readonly TimedCommand[]): void {
    if (commands.some(({ at }) => at <= this.simulator.now)) throw new RangeError('too late to command');
    this.commands = inOrder([...this.commands, ...commands]);
    this.simulator.useCommands(this.commands);
  }
}
