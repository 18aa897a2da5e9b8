/**
 * The stage of etcd's interaction tests: servers that do nothing by themselves, and a list of messages in flight.
 * Commands say who stands for election, whose clock ticks, who is «ready», and what is delivered or lost.
 */
import { nameOf } from './changes.ts';
import { type Command, highestServer, NotComparable, Unreadable } from './commands.ts';
import type { Letter } from './letters.ts';
import { type Pacing, Peer } from './peer.ts';
import { receive } from './receiving.ts';
import { Server } from './server.ts';
import type { Happening, NodeView, WireMessage } from './transcript.ts';
import { viewOf } from './view.ts';

/** A `stabilize` that goes on for longer than this is going in circles. */
const ROUNDS_MAX = 1_000;

export class Cluster {
  readonly pacing: Pacing = { own: 0, suppliedEmpty: 0, suppliedEntries: 0, withheld: 0 };
  private readonly peers: Peer[] = [];
  private readonly names: readonly string[];
  private readonly broken: ReadonlySet<string>;
  private inFlight: Letter[] = [];
  private happenings: Happening[] = [];

  /** All the commands to come, for the servers that they name; `broken`: rules of our Raft that are not followed. */
  constructor(commands: readonly Command[], broken: ReadonlySet<string> = new Set()) {
    this.names = Array.from({ length: highestServer(commands) }, (_, k) => nameOf(k + 1));
    this.broken = broken;
  }

  /** Their numbers. */
  get servers(): readonly number[] {
    return this.peers.map(({ number }) => number);
  }

  /** How the servers stand, but for those of which something is decided and not yet to be seen. */
  views(): NodeView[] {
    return this.peers.filter(({ isHalfway }) => !isHalfway).map(viewOf);
  }

  /** What a leader knows of the others, as etcd writes it: match, next and pace; null for who does not lead. */
  progressAt(node: number): Record<string, readonly [number, number, string]> | null {
    return this.peer(node).leader?.view() ?? null;
  }

  messages(): WireMessage[] {
    return this.inFlight.map(({ wire }) => wire);
  }

  /** Carries out a command; what of it is compared, in order. */
  run(command: Command): readonly Happening[] {
    this.happenings = [];
    this.perform(command);
    return this.happenings;
  }

  private perform(command: Command): void {
    switch (command.kind) {
      case 'nothing':
      case 'log-level':
        break;
      case 'add-nodes':
        for (let k = 0; k < command.count; k += 1) {
          const server = new Server(this.peers.length + 1, this.names, command.options, this.broken);
          this.peers.push(new Peer(server, this.pacing));
        }
        break;
      case 'campaign':
        this.peer(command.node).campaign();
        break;
      case 'restart':
        this.peer(command.node).restart();
        break;
      case 'forget-leader':
        this.peer(command.node).forgetLeader();
        break;
      case 'tick':
        this.peer(command.node).tick(command.ticks);
        break;
      case 'timeout':
        this.peer(command.node).timeout = command.ticks;
        break;
      case 'propose':
        this.peer(command.node).propose({ data: JSON.stringify(command.data), change: null });
        break;
      case 'propose-conf-change': {
        const data = command.changes.map(({ kind, server }) => `${kind}${server}`).join(' ');
        this.peer(command.node).propose({ data, change: command });
        break;
      }
      case 'read-index':
        this.peer(command.node).read(command.context);
        break;
      case 'transfer':
        this.peer(command.from).transfer(command.to);
        break;
      case 'compact':
        this.peer(command.node).server.compact(command.index);
        break;
      case 'unreachable':
        this.peer(command.node).leader?.unreachable(command.peer);
        break;
      case 'send-snapshot':
        this.sendSnapshot(command.node, command.peer);
        break;
      case 'process-ready':
        for (const node of command.nodes) this.ready(this.peer(node));
        break;
      case 'deliver':
        for (const { node, drop } of command.recipients) this.deliver(node, drop, command.type);
        break;
      case 'stabilize':
        this.stabilize(command.nodes.length === 0 ? this.peers : command.nodes.map((node) => this.peer(node)));
        break;
    }
  }

  private peer(number: number): Peer {
    const peer = this.peers[number - 1];
    if (!peer) throw new Unreadable(`server ${number} is not there`);
    return peer;
  }

  private stabilize(peers: readonly Peer[]): void {
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      const ready = peers.filter((peer) => peer.hasReady);
      for (const peer of ready) this.ready(peer);
      let isQuiet = ready.length === 0;
      for (const { number } of peers) if (this.deliver(number, false, null) > 0) isQuiet = false;
      if (isQuiet) return;
    }
    throw new RangeError(`not quiet after ${ROUNDS_MAX} rounds`);
  }

  private ready(peer: Peer): void {
    const { readStates, snapshot, letters } = peer.ready();
    if (readStates.length > 0) {
      const raw = readStates.map(({ index, context }) => `{${index} [${bytesOf(context)}]}`).join(' ');
      this.happenings.push({ k: 'readstates', node: peer.number, raw: `[${raw}]` });
    }
    if (snapshot) this.happenings.push({ k: 'snap', index: snapshot.index, term: snapshot.term });
    for (const letter of letters) {
      this.tell('send', letter);
      this.inFlight.push(letter);
    }
  }

  /** Delivers, or loses, all that is in flight to a server (only messages of `type`, if it is not null). How many? */
  private deliver(to: number, drop: boolean, type: string | null): number {
    const isMeant = ({ wire }: Letter) => wire.to === to && (type === null || wire.type === type);
    const letters = this.inFlight.filter(isMeant);
    this.inFlight = this.inFlight.filter((letter) => !isMeant(letter));
    for (const letter of letters) {
      this.tell(drop ? 'drop' : 'recv', letter);
      if (!drop) receive(this.peer(to), letter);
    }
    return letters.length;
  }

  private tell(k: 'send' | 'recv' | 'drop', { wire, cargo }: Letter): void {
    this.happenings.push({ k, message: wire });
    if (cargo.kind === 'raft' && cargo.snapshot) this.tellSnapshot(cargo.snapshot);
  }

  private tellSnapshot({ index, term }: { readonly index: number; readonly term: number }): void {
    this.happenings.push({ k: 'snap', index, term });
  }

  /** Sends a snapshot without being asked, whatever the leader thinks of the receiver. */
  private sendSnapshot(from: number, to: number): void {
    const { leader } = this.peer(from);
    if (leader === null) throw new NotComparable('a snapshot from a server that does not lead');
    const letter = leader.snapshotFor(to);
    this.inFlight.push(letter);
    if (letter.cargo.kind === 'raft' && letter.cargo.snapshot) this.tellSnapshot(letter.cargo.snapshot);
  }
}

/** A text as Go prints its bytes. */
function bytesOf(text: string): string {
  return [...new TextEncoder().encode(text)].join(' ');
}
