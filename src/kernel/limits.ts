/**
 * The bounds of the virtual world. Each is here with what happens when it is reached; nothing grows without one.
 */

/** A cluster has 1 to this many nodes; a header with more is refused. */
export const NODES_MAX = 51;
/** A run has at most this many commands; one more is refused. */
export const COMMANDS_MAX = 100_000;
/** Generated requests per virtual second at most, and in one burst. */
export const LOAD_MAX = 100_000;
export const BURST_MAX = 100;
/** Generated load is spread over this many clients, which take turns, where a command does not ask for others; and at most. */
export const LOAD_CLIENTS = 3;
export const LOAD_CLIENTS_MAX = 5;
/** Clients are `C1` to `C64`; others are refused. */
export const CLIENTS_MAX = 64;
/** Messages and timers under way at once; beyond it a message sent is lost at once, with reason `overflow`. */
export const QUEUE_MAX = 200_000;
/** What waits for one paused node; beyond it a message that arrives is lost, with reason `overflow`. */
export const BACKLOG_MAX = 10_000;
/** Messages sent in one event; more is a fault of the algorithm and throws. */
export const EFFECTS_MAX = 10_000;
/** Notes of one event: what an algorithm says beyond that is left out, for a long log committed at once is no fault. */
export const NOTES_MAX = 10_000;
/** A client asks this often, then gives up: `no-leader` if nobody can have executed it, otherwise `timed-out`. */
export const CLIENT_ATTEMPTS_MAX = 20;
/** A client waits at least this long before it asks again; a header with less is refused. */
export const CLIENT_TIMEOUT_MIN_us = 1_000;
/** Requests of one client without an answer; asking one more it gives up the oldest, with `too-many-open`. */
export const OPEN_PER_CLIENT_MAX = 256;
/** Unanswered requests that a moment lists; the oldest drop out of the list (they stay open). */
export const OPEN_REQUESTS_MAX = 100;
/** Results that a moment lists. */
export const RESULTS_KEPT = 20;
/** Keyframes that a branch holds; at the next one every other is dropped and the distance between them doubles. */
export const KEYFRAMES_MAX = 512;
/** Keyframes of all branches together; at the next one the branch with most of them drops every other, as above. */
export const KEYFRAMES_TOTAL_MAX = 2_048;
/** Branches of one run; one more is refused. */
export const BRANCHES_MAX = 64;
/** Milestones that a branch lists; later commits are not listed, and finally nothing later is. */
export const MILESTONES_MAX = 20_000;
/** Virtual time ends here (about 11 days); commands beyond are refused, events beyond never happen. */
export const TIME_MAX_us = 1_000_000_000_000;
/** Depth to which a command, or a line of a trace, may be nested; a deeper one is refused. */
export const DEPTH_MAX = 32;
/** Length of a seed, in characters. */
export const SEED_LENGTH_MAX = 64;
