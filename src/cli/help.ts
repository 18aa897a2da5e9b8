/** What `--help` prints, for each command. */
export const HELP: Readonly<Record<string, string>> = {
  quorate: `quorate — run consensus algorithms on a virtual clock

Usage
  quorate list [--json]              algorithms, their settings, scenarios, properties and rules
  quorate run ALGORITHM [options]    run one, print a summary, write its trace
  quorate picture ALGORITHM          draw a moment of a run as an SVG file
  quorate replay FILE                run a trace's header again and compare every line
  quorate trace FILE                 read a trace of any kind, say what it breaks, write it as something else
  quorate check-history FILE         say of each history in a file whether it is linearizable
  quorate experiment NAME            repeat a published experiment on elections
  quorate bench ALGORITHM            measure the engine, one JSON line per measurement
  quorate help COMMAND               what a command takes
  quorate --version

Exit codes
  0  fine
  1  a safety property was violated (run, trace), the replay differs (replay), or a verdict is not the expected one
     (check-history --expect)
  2  bad usage or input
`,
  list: `quorate list — what there is

Usage
  quorate list [--json]

  --json    one JSON array, for programs
`,
  run: `quorate run — run an algorithm under virtual time, checking its safety properties after every event

Usage
  quorate run ALGORITHM [options]

  --for DURATION        virtual time to run, such as 10s, 500ms, 2m (10s)
  --seed TEXT           what all chance in the run follows from (1)
  --nodes N             number of nodes, 1 to 51 (5)
  --scenario NAME       take nodes, seed, settings, commands and load from a scenario; the options here win
  --commands FILE.json  take commands from a JSON array of them; - is standard input
  --faults LEVEL        add random faults: none, light or heavy (none)
  --load N              requests per virtual second by generated clients (0)
  --client-timeout DURATION
                        how long a client waits for an answer before it asks again, such as 500ms (for ever)
  --config KEY=VALUE    change a setting; may be repeated. Times may be written as durations
  --without RULE        switch a rule of the algorithm off; may be repeated
  --trace FILE          write the trace to a file; - is standard output, and then nothing else goes there
  --json                print the summary as JSON

\`quorate list\` names the settings, scenarios and rules. With --trace - the summary goes to standard error.
The exit code is 1 if a safety property was violated, 2 for bad usage or input.

Examples
  quorate run raft --seed 42 --for 30s --load 20 --faults heavy
  quorate run raft --without own-term-commit --config heartbeatInterval_us=20ms --json
  quorate run raft --scenario first-election --trace - | head
`,
  picture: `quorate picture — draw a moment of a run as one SVG file that needs nothing else

Usage
  quorate picture ALGORITHM [options]

  --at TIME             the moment, such as 3.2s or 850ms; a bare number is in seconds. Without it, the first moment
                        that the scenario names, or else when somebody first leads
  --what WHAT           stage, logs, diagram, all (the stage over the logs, with the sentence that tells of the event)
                        or poster (small, without a caption, always at the first moment of interest) (all)
  --from TIME, --to TIME
                        what the diagram shows (from 2.5s before the moment to 500ms after it)
  --theme THEME         print, light or dark (print)
  --width PX            of the picture, 320 to 4096; its height follows (960; of a poster 480)
  --lang LANG           en or ja (en)
  -o, --output FILE     - is standard output (-)

Which run it is of is said as for \`quorate run\`: --scenario, --seed, --nodes, --commands, --faults, --load,
--client-timeout, --config, --without. A run of a modified algorithm says so in its picture. The same options always give
the same bytes.

Examples
  quorate picture raft --scenario figure-8 --at 3.2 --what stage --lang ja -o figure-8.svg
  quorate picture raft --scenario split-vote --what diagram --from 0 --to 3s > split-vote.svg
`,
  replay: `quorate replay — run a trace's header again and compare the trace line by line

Usage
  quorate replay FILE [--json]

  FILE      a trace, as \`quorate run --trace\` writes it; - is standard input
  --json    print the outcome as JSON

Unknown keys in the trace are ignored. The exit code is 0 if every line is the same (even if the run itself violates
a property), 1 if one differs or the end is missing, 2 if the file is not a trace.
`,
  trace: `quorate trace — read a trace of any kind, say what it breaks, write it as something else

Usage
  quorate trace FILE [options]

  FILE            a trace: ours, lines {"t", "node", "ev", …}, etcd's, or any log with --pattern; - is standard input
  --as FORM       write it as jsonl (ours), mermaid (a sequence diagram) or shiviz (https://bestchai.bitbucket.io/shiviz)
  --output FILE   where to; standard output if absent, and then all else goes to standard error
  --from DURATION, --until DURATION
                  only this span, for mermaid and shiviz
  --format NAME   quorate, lines, etcd or pattern; found out by itself if absent
  --pattern RE    an expression with named groups: t and node, and ev, role, term, vote, leader, commit, applied,
                  status, log, message, from, to, id as far as there are any. Other lines are passed over
  --unit UNIT     in which numbers in the group t count: s, ms, us or ns (s)
  --json          print what was found as JSON

What a trace does not say is unknown, and contradicts nothing. docs/traces.md tells of the formats. The exit code is 1 if
a safety property is violated, 2 if the file cannot be read.

Examples
  quorate run raft --scenario figure-8 --trace - | quorate trace - --as mermaid --from 1s --until 2s
  quorate trace node.log --pattern '^(?<t>\\S+) (?<node>n\\d) term=(?<term>\\d+) (?<ev>.*)' --unit ms
`,
  'check-history': `quorate check-history — say of each history whether it is linearizable

Usage
  quorate check-history FILE [--expect] [--prefix]

  FILE        histories, one to a line or in one JSON value, or a trace as \`quorate run --trace\` writes it;
              - is standard input
  --expect    compare with the verdicts in the file; of a trace's run it is expected that it is linearizable
  --prefix    show, of a history that is not linearizable, the operations of its shortest failing prefix

A history is {"id", "linearizable", "ops"}, where id and verdict may be missing, and an operation is one of
  [process, "read" | "write" | "cas", a, b, call, return, ok, out]         a register that holds -1 at first
  [process, "put" | "append" | "get", key, value, call, return, out]       keys that hold "" at first
A write writes a, a cas replaces a by b; ok is 1 if done, 0 if failed, -1 if nobody knows. Only the order of times
matters. Who never returned has return null.

Prints one JSON line per history: id, verdict (linearizable, not or unknown) and milliseconds; where the verdict is
not, also how many operations its shortest failing prefix has, and which return ends it. A summary goes to standard
error. A verdict is unknown if a bound of steps, memory or ten seconds was hit. The exit code is 1 only with --expect
and if some verdict is another than expected (unknown always is), 2 if the file cannot be read.
`,
  experiment: `quorate experiment — repeat a published experiment: many runs of Raft, each to its first leader

Usage
  quorate experiment election-time [options]    how long it takes: mean and quantiles
  quorate experiment split-vote [options]       how often the first term elects nobody

  --nodes N          size of the cluster, 1 to 51 (5)
  --failed F         so many of its nodes are down from the start (0)
  --runs N           number of elections, up to 1000000 (20000)
  --timeout RANGE    election timeouts, uniform in a range such as 300-600ms (300-600ms)
  --latency RANGE    one-way latencies, uniform in a range (30-40ms); for split-vote one duration (30ms)
  --seed TEXT        what all chance follows from; run k is the run of seed TEXT/k (1)
  --json             print the findings as JSON

All nodes start at once, with fresh timers; processing and disks take no time. Time is virtual: from the start to the
moment when somebody is elected. A quantile is the time within which that part of the runs has a leader. Who is not
elected within 200 of the longest timeouts is counted as unelected; then there is no mean. The source is chapter 9 of
Ongaro, «Consensus: Bridging Theory and Practice». How long the experiment took is told on standard error.

Example
  quorate experiment election-time --failed 1 --runs 20000 --timeout 300-600ms --latency 30-40ms --json
`,
  bench: `quorate bench — measure the engine

Usage
  quorate bench ALGORITHM [options]

  --events N    events in each measurement (1000000)
  --rounds N    how often the speeds are measured; the median is given (3)

Prints one JSON line per measurement: a bare event queue, the engine with its history kept, the same with all
properties checked, a long log beside a short one, many nodes, memory, and seeking.
`,
};
