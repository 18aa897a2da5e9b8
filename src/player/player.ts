/**
 * The player: shows a run. It owns the playhead and asks the engine for the rest. What people do arrives here;
 * what they see leaves by the stores.
 */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { ChunkReply, Edit, Engine, EngineListener, Waiting } from '../engine/client/engine.ts';
import { EngineProblem, problemOf } from '../engine/client/problem.ts';
import type { BranchId, Growth, Milestone, MilestoneKind } from '../engine/wire.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';
import { type EventsWindow, NO_EVENTS } from './archive.ts';
import { BeatClock } from './beat.ts';
import { arrange } from './branching.ts';
import { Companion } from './companion.ts';
import { HistoryCheck } from './history-check.ts';
import { type Arrival, isAtEvent, Journeys, type Place, stepFrom, type Target } from './journey.ts';
import { findMilestone, nearestIn } from './milestone-search.ts';
import { MilestoneBook } from './milestones.ts';
import { beginShow, loadRun, type Show, tellArchived } from './show.ts';
import { createStores, type Stores, tell } from './stores.ts';
import { afterCommands, type Position, positionIn, Tape } from './tape.ts';
import { Transport } from './transport.ts';
import type { Command, Count, Opening, PlayerActions, Selection } from './types.ts';

type Ask = (branch: BranchId) => Promise<Edit>;

export class Player implements PlayerActions {
  readonly stores: Stores = createStores();
  readonly clock = new BeatClock();
  /** The worker's; what serves the run on show is this one, or a trace. */
  readonly #live: Engine;
  #engine: Engine;
  readonly #loadPage: (algorithm: string) => Promise<AlgorithmPage>;
  readonly #transport: Transport;
  readonly #journeys: Journeys;
  readonly #check: HistoryCheck;
  readonly #book = new MilestoneBook();
  #show: Show | null = null;
  #companion: Companion | null = null;
  /** The run that was asked for last, on show or not. */
  #asked: Pick<Show, 'header' | 'start_us'> | null = null;
  /** Counts the runs that were opened: what belongs to an earlier one is of no more interest. */
  #run = 0;
  /** The event at which playing ends; null if nobody named one. */
  #until: number | null = null;

  constructor(connect: (listener: EngineListener) => Engine, loadPage: (algorithm: string) => Promise<AlgorithmPage>) {
    this.#loadPage = (algorithm) =>
      loadPage(algorithm).catch((error) => {
        throw new EngineProblem('algorithm-not-loaded', String(error));
      });
    this.#live = connect(this.#listenerOf(() => this.#live));
    this.#engine = this.#live;
    this.#transport = new Transport(this.stores.playhead, this.clock, new Tape({ nodes: [] }), {
      moved: () => this.#moved(),
      stopsAt: (event) => this.#stopsAt(event),
    });
    this.#check = new HistoryCheck(this.stores.check);
    this.#journeys = new Journeys({
      hold: () => this.#transport.hold(),
      arrive: (branch, position) => this.#arrive(branch, position),
      progress: (progress) => tell(this.stores.run, { progress }),
      failed: (error) => this.#fail(error),
    });
  }

  play(until: number | null = null): void {
    // A run that is being opened will play.
    if (this.stores.run.getState().status === 'failed') return;
    this.#until = until;
    this.#transport.setPlaying(true);
    // If it stood still because events could not be had, they are asked for again.
    if (this.#ready()) this.#moved();
  }

  readonly pause = (): void => this.#transport.setPlaying(false);
  readonly interrupt = () => this.#transport.interrupt();

  readonly toggle = (): void => (this.stores.playhead.getState().playing ? this.pause() : this.play());

  setSpeed(speed: number): void {
    if (Number.isFinite(speed)) this.#transport.setSpeed(speed);
  }

  /** Says that nobody is looking, or somebody again: a run that nobody sees stands still. */
  readonly setHidden = (hidden: boolean): void => this.#transport.setHidden(hidden);

  step(direction: 1 | -1): void {
    this.pause();
    this.#travel((show, signal) => this.#go(show, { index: stepFrom(show.tape, this.#place, direction) }, signal));
  }

  seek(wanted: number): void {
    if (!Number.isFinite(wanted)) return;
    const t = Math.max(0, Math.floor(wanted));
    this.#journeys.turn(t);
    this.#travel((show, signal) => this.#go(show, { t }, signal));
  }

  seekFrom(find: () => number | null): void {
    this.#travel((show, signal) => {
      const t = find();
      if (t !== null) this.pause();
      return t !== null && this.#go(show, { t }, signal);
    });
  }

  async goTo(place: Target, branch?: BranchId): Promise<boolean> {
    this.pause();
    this.#journeys.turn();
    return this.#travel((show, signal) => this.#go(show, place, signal, branch));
  }

  /** Where the playhead is on its way to, or else where it is, µs. */
  get goal_us(): number {
    return this.#journeys.goal_us ?? this.#transport.position.t;
  }

  read(branch: BranchId, place: number | { readonly t: number }): Promise<ChunkReply> {
    return typeof place === 'number'
      ? this.#engine.chunk(branch, { chunk: place }, { bare: true })
      : this.#engine.chunk(branch, place);
  }

  milestone(direction: 1 | -1, of?: MilestoneKind, rather: () => number | null = () => null): void {
    this.pause();
    this.#travel((show, signal) => {
      const t = rather();
      if (t !== null) return this.#go(show, { t }, signal);
      const place = this.#place;
      const known = nearestIn(this.#book.of(place.branch), place, { direction, of });
      if (known) return this.#go(show, { index: known.index }, signal);
      const find = (waiting: Waiting) => findMilestone(this.#engine, show.tape, place, { direction, of }, waiting);
      return this.#journeys.search(find, place.branch, signal);
    });
  }

  readonly cancelSearch = (): void => this.#journeys.end();

  showBranch(branch: BranchId, instead?: BranchId): void {
    if (instead === undefined) this.#journeys.turn();
    this.#travel((show, signal) => {
      const { branch: shown, position } = this.#transport;
      return (instead ?? shown) === shown && this.#go(show, { t: position.t }, signal, branch);
    });
  }

  compare(branch: BranchId | null): void {
    this.#companion?.end();
    this.#companion = null;
    tell(this.stores.run, { compared: branch });
    if (branch === null || !this.#show) return;
    const stores = { clock: this.clock, main: this.stores.playhead, own: this.stores.companion };
    const run = { header: this.#show.header, branch };
    this.#companion = new Companion(this.#engine, run, stores, (error) => this.#fail(error));
  }

  async give(command: Command | (() => Command | null)): Promise<boolean> {
    const found = typeof command === 'function' ? command : () => command;
    return (await this.giveAll(() => [found()].filter((each) => each !== null))) === 1;
  }

  giveAll(find: () => readonly Command[], done?: (count: number) => void): Promise<number> {
    const ask = (command: Command) => (branch: BranchId) => {
      const place = this.#place;
      // A command comes before any other event of its time; it cannot come before what has been shown.
      const at = this.#show && isAtEvent(this.#show.tape, place) ? place.t + 1 : place.t;
      return this.#engine.command(branch, { ...command, at }, this.#transport.seenUntil(branch));
    };
    return this.#edit(() => find().map(ask), done);
  }

  readonly undo = (count?: Count): void => this.#takeBack('undo', count);

  readonly redo = (count?: Count): void => this.#takeBack('redo', count);

  arrange(wanted: readonly Growth[], shown: BranchId): Promise<boolean> {
    return this.#change((show) => {
      const go = (t: number, signal: AbortSignal) => this.#go(show, { t }, signal, shown);
      return arrange(this, show, this.#book, go, wanted, shown).then(() => this.#moved());
    });
  }

  async open(header: TraceHeader, opening: Opening = {}): Promise<boolean> {
    const { start_us = 0, play = false } = opening;
    this.#run += 1;
    this.#asked = { header, start_us };
    const run = this.#run;
    const { stores } = this;
    const leaving = stores.run.getState().leaving ?? stores.playhead.getState();
    this.#until = null;
    const release = this.#transport.hold();
    this.#journeys.end();
    this.#check.forget();
    this.#show?.supply.want(null);
    stores.run.setState({ status: 'loading', problem: null, leaving });
    // Until it is there it may be paused and let go again.
    this.#transport.setPlaying(play);
    const engine: Engine = opening.source?.(this.#listenerOf(() => engine)) ?? this.#live;
    const opened = () => {
      if (run !== this.#run) return;
      this.#engine = engine;
      this.#book.restart();
    };
    const onProgress = (progress: number) => run === this.#run && stores.run.setState({ progress });
    const loading = loadRun(engine, header, opening, opened, onProgress);
    try {
      const [page, { branches, branch, reply }] = await Promise.all([this.#loadPage(header.algorithm), loading]);
      if (run !== this.#run) return false;
      const show = beginShow(this.#engine, { header, start_us, branch }, reply, stores, {
        supplied: () => this.#transport.supplied(),
        failed: (error) => this.#fail(error),
      });
      this.compare(null);
      this.#show = show;
      tellArchived(stores);
      const milestones = this.#book.of(branch);
      stores.algorithm.setState({ page });
      stores.run.setState({ status: 'ready', header, branches, branch, milestones, progress: null, leaving: null });
      // What was selected in the run before may not be in this one.
      const { selection } = stores.selection.getState();
      if (selection?.kind !== 'node' || !header.nodes.includes(selection.id)) this.select(null);
      this.#transport.load(show.tape, branch, positionIn(reply, { t: start_us }) ?? { t: 0, index: -1 });
      return true;
    } catch (error) {
      await loading.catch(() => {});
      // A run that cannot be had leaves the one before where it was, though its place in the engine may have been taken.
      const show = run === this.#run && this.#show;
      if (show) this.#engine = show.engine;
      const { branches, branch, milestones } = stores.run.getState();
      const isThere = show && (await show.engine.open(show.header, branches).catch(() => null));
      if (run !== this.#run) return false;
      // What was told meanwhile was told of the other.
      this.#book.restart(branch, milestones);
      this.#transport.setPlaying(leaving.playing);
      stores.run.setState({ status: isThere ? 'ready' : 'failed', progress: null, leaving: null });
      this.#fail(error);
      if (this.#ready()) this.#moved();
      return false;
    } finally {
      release();
    }
  }

  async reset(): Promise<boolean> {
    const run = this.#show ?? this.#asked;
    if (!run || run.header.imported) return false;
    return this.open(run.header, { start_us: run.start_us, play: this.stores.playhead.getState().playing });
  }

  renew(): void {
    const { header, branches, branch } = this.stores.run.getState();
    if (!header || header.imported) return;
    this.#live.close();
    void this.open(header, { start_us: this.#transport.position.t, branches, branch });
  }

  readonly select = (selection: Selection): void => this.stores.selection.setState({ selection });

  readonly inTurn = (act: () => unknown) => this.#journeys.after(this.#ofThisRun(act));

  readonly atGoal = (act: () => unknown) => this.#journeys.at(this.#ofThisRun(act));

  readonly checkHistory = (): void => void this.atGoal(() => void this.#check.start(this.#engine, this.#place));

  readonly dismissCheck = (): void => this.#check.forget();

  readonly dismissProblem = (): void => this.stores.run.setState({ problem: null });

  readonly recentEvents = (last: number, count: number) =>
    this.#show?.tape.eventsUpTo(this.#transport.branch, last, count) ?? [];

  /** Events of a span of virtual time, as far as they are here; what is missing is fetched. */
  eventsBetween(from_us: number, to_us: number): EventsWindow {
    return this.#show?.archive.between(from_us, to_us) ?? NO_EVENTS;
  }

  readonly momentAt = (t: number) => this.#show?.tape.momentAt(this.#transport.branch, t);

  #stopsAt(event: TraceEvent): boolean {
    // Somebody may have gone past where it was to end.
    const until = this.#until ?? -1;
    return event.i > until ? this.#book.isFirstViolation(this.#transport.branch, event) : event.i === until;
  }

  readonly #ready = (): boolean => this.stores.run.getState().status === 'ready';

  /** Not done if another run has come meanwhile. */
  #ofThisRun(act: () => unknown): () => unknown {
    const show = this.#show;
    return () => this.#ready() && show === this.#show && act();
  }

  /** Goes somewhere in the run on show, once all that was asked for before is done. */
  #travel(leave: (show: Show, signal: AbortSignal) => Arrival): Arrival {
    return this.#journeys.from((signal) => this.#show !== null && this.#ready() && leave(this.#show, signal));
  }

  get #place(): Place {
    return { branch: this.#transport.branch, ...this.#transport.position };
  }

  #go({ tape }: Show, target: Target, signal: AbortSignal, branch = this.#transport.branch): Arrival {
    return this.#journeys.go(this.#engine, tape, branch, target, signal);
  }

  #takeBack(way: 'undo' | 'redo', count: Count = () => 1): void {
    void this.#edit(async () => Array(await count()).fill((branch: BranchId) => this.#engine[way](branch)));
  }

  /** Makes edits in their turn, up to one that is refused; which, is asked then. @returns how many were made */
  async #edit(find: () => readonly Ask[] | Promise<readonly Ask[]>, done?: (count: number) => void): Promise<number> {
    return this.#journeys.at(async () => {
      if (!this.#ready()) return 0;
      const release = this.#transport.hold();
      try {
        let count = 0;
        for (const ask of await find()) {
          if (!(await this.#editNow(ask))) break;
          count += 1;
        }
        done?.(count);
        return count;
      } finally {
        release();
      }
    });
  }

  /** Makes an edit, and shows its branch at its time. Until that can be shown the playhead stands still. */
  #editNow(ask: Ask): Promise<boolean> {
    const { branch: before } = this.#transport;
    return this.#change(async (show) => {
      const edit = await ask(before);
      if (show !== this.#show) return;
      this.#check.forget();
      this.#book.edit(before, edit.branch, edit.from);
      this.#book.add(edit.branch, edit.milestones);
      show.tape.edit(before, edit.branch, edit.from);
      const isJoined = show.tape.put(edit);
      show.archive.show(edit.branch, edit.from);
      // Another branch may have been seen before; this one has a new future, which nobody has.
      if (edit.branch === before) this.#transport.forgetSeen(before, edit.t);
      this.stores.run.setState({ branches: edit.branches });
      const { compared } = this.stores.run.getState();
      if (compared === edit.branch || !edit.branches.some(({ id }) => id === compared)) this.compare(null);
      // What is taken back may be long ago, where the playhead has not been.
      if (!isJoined) show.tape.put(await this.#engine.chunk(edit.branch, { chunk: edit.chunk }));
      if (show === this.#show) this.#arrive(edit.branch, afterCommands(show.tape, edit));
    });
  }

  /** Changes the run on show. @returns whether that was done, and it still is on show */
  async #change(act: (show: Show) => Promise<void>): Promise<boolean> {
    const show = this.#show;
    if (!show || !this.#ready()) return false;
    try {
      await act(show);
      return show === this.#show;
    } catch (error) {
      if (show === this.#show) this.#fail(error);
      return false;
    }
  }

  #arrive(branch: BranchId, position: Position): void {
    if (branch === this.#companion?.branch) this.compare(this.#transport.branch);
    if (branch !== this.stores.run.getState().branch) {
      this.#check.forget();
      this.#show?.archive.show(branch);
    }
    tell(this.stores.run, { branch, milestones: this.#book.of(branch) });
    this.#transport.moveTo(branch, position);
  }

  #moved(): void {
    const { speed } = this.stores.playhead.getState();
    this.#show?.supply.want({ ...this.#place, speed });
  }

  /** What an engine tells that serves another run than the one on show is not heard. */
  #listenerOf(engine: () => Engine): EngineListener {
    return { onMilestones: (branch, milestones) => engine() === this.#engine && this.#learn(branch, milestones) };
  }

  #learn(branch: BranchId, milestones: readonly Milestone[]): void {
    this.#book.add(branch, milestones);
    // While another run is opened the one on show stays as it is.
    if (this.#ready() && branch === this.#transport.branch)
      tell(this.stores.run, { milestones: this.#book.of(branch) });
  }

  /** Says what went wrong, unless it is only that something was no longer wanted, or that there is no more of it. */
  #fail(error: unknown): void {
    const { code, detail } = problemOf(error);
    if (code === 'cancelled' || code === 'nothing-to-undo' || code === 'nothing-to-redo') return;
    this.stores.run.setState({ problem: { code, detail }, ...(code === 'engine-failed' && { status: 'failed' }) });
    if (code.startsWith('engine-')) this.pause();
  }
}
