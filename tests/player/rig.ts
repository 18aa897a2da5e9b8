/** A player on a real engine in this thread, under fake timers: real time passes only when a test says so. */
import { vi } from 'vitest';
import type { AlgorithmPage } from '../../src/algorithms/manifest.ts';
import { EngineClient } from '../../src/engine/client/client.ts';
import type { Engine } from '../../src/engine/client/engine.ts';
import type { TraceEvent, TraceHeader } from '../../src/kernel/trace.ts';
import { Player } from '../../src/player/player.ts';
import type { Command } from '../../src/player/types.ts';
import { raftHeader, raftPage, spawnHere } from '../engine/rig.ts';

export { raftHeader };

/** Long enough for the engine to answer what it was asked. */
export const SETTLE_ms = 30;

export class PlayerRig {
  readonly player: Player;
  /** The engine's methods may be spied on, or held back. */
  engine!: Engine;
  /** In place of the one that brings Raft's words. */
  loadPage: (() => Promise<AlgorithmPage>) | null = null;

  constructor() {
    vi.useFakeTimers();
    this.player = new Player(
      (listener) => {
        this.engine = new EngineClient(spawnHere, listener);
        return this.engine;
      },
      async () => this.loadPage?.() ?? raftPage,
    );
  }

  /** Opens a run and waits until it is there. */
  async open(change: Partial<TraceHeader> = {}, start_us = 0, play = false): Promise<void> {
    void this.player.open(raftHeader(change), { start_us, play });
    await this.pass(SETTLE_ms);
  }

  /** Lets real time pass, ms. */
  async pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
  }

  /** Gives a command and waits until it is done. Returns whether it was accepted. */
  async give(command: Command): Promise<boolean> {
    const given = this.player.give(command);
    await this.settle();
    return given;
  }

  async settle(): Promise<void> {
    await this.pass(SETTLE_ms);
  }

  get head() {
    return this.player.stores.playhead.getState();
  }

  get run() {
    return this.player.stores.run.getState();
  }

  /** Where the playhead is: time and index of the last event shown. */
  get place(): readonly [t: number, index: number] {
    return [this.head.t, this.head.moment.index];
  }

  /** The events of the run, from the engine itself. */
  async events(branch = 0, count = 256): Promise<readonly TraceEvent[]> {
    const events: TraceEvent[] = [];
    for (let chunk = 0; events.length < count; chunk += 1) {
      const asked = this.engine.chunk(branch, { chunk });
      await this.settle();
      events.push(...(await asked).events);
    }
    return events;
  }

  end(): void {
    this.player.pause();
    this.player.compare(null);
    this.engine.close();
    vi.useRealTimers();
  }
}
