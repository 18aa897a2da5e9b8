/** What `--help` prints, for each command. */
export const HELP: Readonly<Record<string, string>> = {
  quorate: `quorate — run consensus algorithms on a virtual clock

Usage
  quorate list [--json]              algorithms, their settings, scenarios, properties and rules
  quorate run ALGORITHM [options]    run one, print a summary, write its trace
  quorate replay FILE                run a trace's header again and compare every line
  quorate bench ALGORITHM            measure the engine, one JSON line per measurement
  quorate help COMMAND               what a command takes
  quorate --version

Exit codes
  0  fine
  1  a safety property was violated (run), or the replay differs (replay)
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
  replay: `quorate replay — run a trace's header again and compare the trace line by line

Usage
  quorate replay FILE [--json]

  FILE      a trace, as \`quorate run --trace\` writes it; - is standard input
  --json    print the outcome as JSON

Unknown keys in the trace are ignored. The exit code is 0 if every line is the same (even if the run itself violates
a property), 1 if one differs or the end is missing, 2 if the file is not a trace.
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
