/**
 * The player: shows a run. It owns the playhead and asks the engine for the rest. What people do arrives here;
 * what they see leaves by the stores.
 */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { Edit, Engine, EngineListener } from '../engine/client/engine.ts';
import { EngineProblem } from '../engine/client/problem.ts';
import type { BranchId, Milestone } from '../engine/wire.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';
import { BeatClock } from './beat.ts';
import { fetchPlace, Journeys, type Target } from './journey.ts';
import { MilestoneBook } from './milestones.ts';
import { createStores, type Stores } from './stores.ts';
import { Supply } from './supply.ts';
import { chunkOf, type Position, positionIn, Tape } from './tape.ts';
import { Transport } from './transport.ts';
import type { Command, PlayerActions, Selection } from './types.ts';

/** How far ahead the next milestone is looked for, virtual µs. */
const SEARCH_us = 600_000_000;

/** The run on show. */
interface Show {
  readonly header: TraceHeader;
  readonly start_us: number;
  readonly tape: Tape;
  readonly supply: Supply;
}

export class Player implements PlayerActions {
  readonly stores: Stores = createStores();
  readonly clock = new BeatClock();
  readonly #engine: Engine;
  readonly #loadPage: (algorithm: string) => Promise<AlgorithmPage>;
  readonly #transport: Transport;
  readonly #journeys: Journeys;
  readonly #book = new MilestoneBook();
  #show: Show | null = null;
  /** Counts the runs that were opened: what belongs to an earlier one is no longer of interest. */
  #run = 0;
  /** Edits are made one after the other; this is the end of the last. Null when none is under way. */
  #editing: Promise<unknown> | null = null;

  constructor(
    connect: (listener: EngineListener) => Engine,
    loadPage: (algorithm: string) => Promise<AlgorithmPage>,
  ) {
    this.#loadPage = loadPage;
    this.#engine = connect({ onMilestones: (branch, milestones) => this.#learn(branch, milestones) });
    this.#transport = new Transport(this.stores.playhead, this.clock, new Tape({ nodes: [] }), () => this.#moved());
    this.#journeys = new Journeys({
      hold: () => this.#transport.hold(),
      arrive: (branch, position) => this.#arrive(branch, position),
      progress: (progress) => this.stores.run.setState({ progress }),
      failed: (error) => this.#fail(error),
    });
  }

  play(): void {
    if (this.#ready()) this.#transport.setPlaying(true);
  }

  pause(): void {
    this.#transport.setPlaying(false);
  }

  toggle(): void {
    if (this.stores.playhead.getState().playing) this.pause();
    else this.play();
  }

  setSpeed(speed: number): void {
    if (Number.isFinite(speed)) this.#transport.setSpeed(speed);
  }

  /** Whether anybody is looking: a run that nobody sees stands still, and goes on when somebody does. */
  setHidden(hidden: boolean): void {
    this.#transport.setHidden(hidden);
  }

  step(direction: 1 | -1): void {
    this.pause();
    this.#afterEdits(() => {
      const { t, index } = this.#transport.position;
      const onEvent = this.stores.playhead.getState().moment.t === t;
      this.#go({ index: direction === 1 ? index + 1 : onEvent ? index - 1 : index });
    });
  }

  seek(t: number): void {
    if (Number.isFinite(t)) this.#afterEdits(() => this.#go({ t: Math.max(0, Math.floor(t)) }));
  }

  milestone(direction: 1 | -1): void {
    this.pause();
    this.#afterEdits((show) => {
      const { branch, position } = this.#transport;
      const known = this.#book.nearest(branch, position, direction);
      if (known) this.#go({ index: known.index });
      else void this.#journeys.search((waiting) => this.#findMilestone(show, direction, waiting), branch);
    });
  }

  cancelSearch(): void {
    this.#journeys.end();
  }

  showBranch(branch: BranchId): void {
    this.#afterEdits((show) => {
      const target = { t: this.#transport.position.t };
      void this.#journeys.go(this.#engine, show.tape, branch, target);
    });
  }

  /** Gives a command at the playhead; playing goes on if it was. */
  give(command: Command): Promise<boolean> {
    return this.#edit((branch) => {
      const { t, index } = this.#transport.position;
      // A command comes before any other event of its time; what has been shown cannot come after it.
      const at = this.#timeOf(index) === t ? t + 1 : t;
      return this.#engine.command(branch, { ...command, at }, this.#transport.seenUntil(branch));
    });
  }

  undo(): void {
    void this.#edit((branch) => this.#engine.undo(branch));
  }

  redo(): void {
    void this.#edit((branch) => this.#engine.redo(branch));
  }

  open(header: TraceHeader, start_us = 0, play = false): void {
    void this.#open(header, start_us, play);
  }

  reset(): void {
    if (this.#show) this.open(this.#show.header, this.#show.start_us, this.stores.playhead.getState().playing);
  }

  select(selection: Selection): void {
    this.stores.selection.setState({ selection });
  }

  dismissProblem(): void {
    this.stores.run.setState({ problem: null });
  }

  /** The last `count` events up to the playhead, as far as they are held; newest last. */
  recentEvents(count: number): readonly TraceEvent[] {
    const events: TraceEvent[] = [];
    const { branch, position } = this.#transport;
    for (let index = Math.max(0, position.index - count + 1); index <= position.index; index += 1) {
      const event = this.#show?.tape.event(branch, index);
      if (event) events.push(event);
    }
    return events;
  }

  #ready(): boolean {
    return this.stores.run.getState().status === 'ready';
  }

  /** Does something with the run on show, after the edits that are under way. */
  #afterEdits(act: (show: Show) => void): void {
    const now = () => this.#show && this.#ready() && act(this.#show);
    if (this.#editing) void this.#editing.then(now);
    else now();
  }

  #timeOf(index: number): number | undefined {
    return this.#show?.tape.event(this.#transport.branch, index)?.t;
  }

  #go(target: Target): void {
    if (this.#show) void this.#journeys.go(this.#engine, this.#show.tape, this.#transport.branch, target);
  }

  async #findMilestone({ tape }: Show, direction: 1 | -1, waiting: Waiting): Promise<Position | null> {
    const { branch, position } = this.#transport;
    const { t, index } = position;
    // Between two events the latest of them is also before the playhead.
    const from = direction === -1 && this.#timeOf(index) !== t ? index + 1 : index;
    const towards = direction === 1 ? 'next' : 'previous';
    const found = await this.#engine.milestone(branch, from, towards, t + SEARCH_us, waiting);
    if (found) return fetchPlace(this.#engine, tape, branch, { index: found.index }, waiting);
    if (direction === -1) return fetchPlace(this.#engine, tape, branch, { index: -1 }, waiting);
    throw new EngineProblem('no-milestone', `nothing of note happens in the next ${SEARCH_us / 60e6} minutes`);
  }

  async #open(header: TraceHeader, start_us: number, play: boolean): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const { run: store, playhead } = this.stores;
    const release = this.#transport.hold();
    this.#journeys.end();
    this.#show?.supply.want(null);
    store.setState({ status: 'loading', problem: null });
    const page = this.#loadPage(header.algorithm);
    let replaced = false;
    try {
      const branches = await this.#engine.open(header);
      replaced = true;
      if (run !== this.#run) return;
      this.#book.clear();
      const branch = branches[0]?.id ?? 0;
      const onProgress = (progress: number) => run === this.#run && store.setState({ progress });
      const reply = await this.#engine.chunk(branch, { t: start_us }, { onProgress });
      if (run !== this.#run) return;
      const tape = new Tape(header);
      tape.put(reply);
      const supply = new Supply(this.#engine, tape, () => this.#supplied(), (error) => this.#fail(error));
      this.#show = { header, start_us, tape, supply };
      this.#keepSelection(header);
      const milestones = this.#book.of(branch);
      store.setState({ status: 'ready', header, branches, branch, milestones, progress: null });
      playhead.setState({ playing: play });
      this.#transport.load(tape, branch, positionIn(reply, { t: start_us }) ?? { t: 0, index: -1 });
    } catch (error) {
      if (run !== this.#run) return;
      // A run that was refused has not taken the place of the one before.
      store.setState({ status: this.#show && !replaced ? 'ready' : 'failed', progress: null });
      this.#fail(error);
    } finally {
      release();
    }
    await this.#showPage(page, run);
  }

  /** What the page needs of the algorithm comes on its own; the run does not wait for it. */
  async #showPage(page: Promise<AlgorithmPage>, run: number): Promise<void> {
  }
