/**
 * `docs/adding-an-algorithm.md`, followed to the letter in a copy of the house: what it promises is seen, and the algorithm
 * that comes of it is typed, worded, built and checked like any other, with nothing else touched. And it is shown that a
 * slip of the document would be found.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlgorithmPage } from '../../src/algorithms/manifest.ts';
import type { RuleCard } from '../../src/algorithms/rule-card.ts';
import { fromAlgorithm } from '../../src/checking/explorer/algorithm/from-algorithm.ts';
import { explore } from '../../src/checking/explorer/explore.ts';
import type { Algorithm } from '../../src/kernel/contract.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { noteId, violationId } from '../../src/localization/names.ts';
import { parityProblems, placeOf } from '../../src/localization/parity.ts';
import { makeText } from '../../src/localization/text.ts';
import { noteValues, valuesOf } from '../../src/localization/values.ts';
import { stringsOf } from '../localization/files.ts';
import { headerOf, runOf } from '../runs.ts';
import { wildHeader } from '../schedules.ts';
import { isSeen, type Step, stepsOf, take } from './document.ts';
import { House } from './house.ts';

const NAME = 'ring-election';
const FOLDER = `src/algorithms/${NAME}`;
/** All that may come to be beside the folder. */
const BESIDE = [`tests/algorithms/${NAME}.test.ts`, `tests/golden/${NAME}.json`];
const ROOT = join(import.meta.dirname, '../..');
const STEPS = stepsOf(readFileSync(join(ROOT, 'docs/adding-an-algorithm.md'), 'utf8'));
const EDITS = STEPS.filter((step) => step.kind === 'edit');

let house: House;
let before: ReadonlyMap<string, string>;
/** What is seen at each step that was taken. */
const seen = new Map<Step, string>();

beforeAll(() => {
  house = new House();
  before = house.contents();
  for (const step of STEPS) seen.set(step, take(step, house.root));
}, 300_000);

afterAll(() => house.remove());

/** A module of the house, other than by the name of its folder. */
async function load<Module>(path: string): Promise<Module> {
  return (await import(/* @vite-ignore */ join(house.root, path))).default;
}
const engineOf = (folder = FOLDER) => load<Algorithm<any>>(`${folder}/index.ts`);
const pageOf = () => load<AlgorithmPage>(`${FOLDER}/page.ts`);

/** What has changed since the house was copied, and is not in the new folder. */
function changedBeside(): string[] {
  const after = house.contents();
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return paths.filter((path) => before.get(path) !== after.get(path) && !path.startsWith(`${FOLDER}/`));
}

function stringsIn(part: 'strings' | 'rule-card') {
  const folder = join(house.root, FOLDER, part);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ftl'))
    .map((name) => ({ ...placeOf(`${FOLDER}/${part}/${name}`), text: readFileSync(join(folder, name), 'utf8') }));
}

/** What the compiler says of the folder, as a part of the virtual world: without DOM and Node. */
function typesOf() {
  const config = {
    extends: '../tsconfig.base.json',
    compilerOptions: { lib: ['ES2023'], types: [] },
    include: [`../${FOLDER}`],
  };
  writeFileSync(join(house.root, '.cache/tsconfig.json'), JSON.stringify(config));
  return house.tool('typescript-7/bin/tsc', '-p', '.cache/tsconfig.json');
}

describe('the tutorial', () => {
  it('was followed to its end', () => {
    expect(seen.size).toBe(STEPS.length);
    for (const [kind, least] of Object.entries({ file: 10, edit: 8, run: 10 })) {
      expect(STEPS.filter((step) => step.kind === kind).length).toBeGreaterThanOrEqual(least);
    }
  });

  it('touches nothing but the new folder, its test and its digests', () => {
    expect(changedBeside()).toEqual(BESIDE);
  });

  it('leaves nothing of the template', () => {
    for (const name of readdirSync(join(house.root, FOLDER), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|ftl)$/.test(name)) continue;
      expect(readFileSync(join(house.root, FOLDER, name), 'utf8'), name).not.toMatch(/template|broadcast/i);
    }
  });
});

describe('the algorithm of the tutorial', () => {
  it('has types that fit', () => {
    expect(typesOf()).toEqual({ status: 0, said: '' });
  });

  it('says the same in both languages', () => {
    expect(parityProblems([...stringsIn('strings'), ...stringsIn('rule-card')])).toEqual([]);
  });

  it('keeps its properties with each scenario’s rule, and not without', async () => {
    const [algorithm, { scenarios, rules }] = await Promise.all([engineOf(), pageOf()]);
    const brokenBy = (commands: (typeof scenarios)[number]['commands'], scenario: (typeof scenarios)[number]) =>
      runOf(algorithm, headerOf(algorithm, { ...scenario, commands }), 20_000_000).records.flatMap(({ violations }) =>
        violations.map(({ property }) => property),
      );
    for (const scenario of scenarios) {
      expect(brokenBy(scenario.commands, scenario), scenario.id).toEqual([]);
      const { rule } = scenario;
      if (rule === undefined) continue;
      const off = [...scenario.commands, { at: 0, kind: 'rule', name: rule, on: false }];
      expect(brokenBy(off, scenario)).toContain(rules.find(({ id }) => id === rule)?.defends);
    }
    expect(scenarios.flatMap(({ rule }) => rule ?? []).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it('holds in wild runs, and has words and a picture for all that happens in them', async () => {
    const [algorithm, page] = await Promise.all([engineOf(), pageOf()]);
    const mistakes: string[] = [];
    const texts = (['en', 'ja'] as const).map((language) => {
      const own = stringsIn('strings').filter((file) => file.language === language);
      return makeText(language, [...stringsOf(language), ...own.map(({ text }) => text)], (slip) =>
        mistakes.push(slip),
      );
    });
    const say = (id: string, values = {}) => {
      for (const text of texts) text(id, values);
    };
    for (const { id } of page.properties) say(`property-${id}.description`);
    for (const id of page.rules.flatMap(({ id }) => [`rule-${id}`, `rule-${id}.description`])) say(id);
    for (const { id } of page.scenarios) for (const part of ['title', 'text']) say(`scenario-${id}-${part}`);
    // These three have words that are not the algorithm's.
    const kinds = Object.values(page.kinds ?? {}).filter((kind) => !['clients', 'faults', 'other'].includes(kind));
    for (const kind of kinds) say(`kind-${kind}`);
    for (const kind of new Set(Object.values(algorithm.milestones)))
      say(`milestone-${kind}`, { node: 'S1', term: null });
    for (const role of Object.keys(page.presentation.roles)) say(`role-${role}`);
    for (let seed = 1; seed <= 12; seed += 1) {
      // With its rules, and in some without, so that violations are worded, too.
      const rules = seed > 8;
      const header = wildHeader(algorithm, { nodes: 1 + (seed % 6), seed: `${seed}`, until_us: 5_000_000, rules });
      const { records } = runOf(algorithm, header, 5_000_000);
      for (const record of records) {
        if (!rules) expect(record.violations).toEqual([]);
        const event = encodeEvent(algorithm, record);
        for (const note of event.notes) say(noteId(note.rule), noteValues(note, page.presentation));
        for (const violation of event.violations) {
          say(violationId(violation), valuesOf(violation.values, page.presentation));
        }
        for (const { type, body } of event.sent) {
          say(`message-${type}`);
          page.presentation.message(type, body);
        }
        if (!event.state) continue;
        const { counter, registers = [], role, tally } = page.presentation.node(event.state, header.nodes);
        say(`value-counter`, { value: counter.value });
        if (tally) say(`role-${role}.tally`, { agreed: tally.agreed.length, needed: tally.needed });
        for (const { name, value } of registers)
          say(`register-${name}.${value === null ? 'empty' : 'value'}`, { value });
      }
    }
    expect(mistakes).toEqual([]);
  });

  it('has a rule card of its own notes and switches, with words for each', async () => {
    const [page, card] = await Promise.all([pageOf(), load<RuleCard>(`${FOLDER}/rule-card/index.ts`)]);
    const rules = card.groups.flatMap((group) => group.rules);
    expect(rules.flatMap(({ notes }) => notes).toSorted()).toEqual(Object.keys(page.sources).toSorted());
    expect(rules.flatMap(({ switches = [] }) => switches).toSorted()).toEqual(
      page.rules.map(({ id }) => id).toSorted(),
    );
    const ids = [...card.groups.map(({ id }) => `card-group-${id}`), ...rules.map(({ id }) => `card-${id}`)];
    for (const { text } of stringsIn('rule-card')) expect(text.match(/^card-[\w-]+/gm)).toHaveLength(ids.length);
    for (const { text } of stringsIn('rule-card')) for (const id of ids) expect(text).toContain(`${id} = `);
  });

  it('is built into the page and its workers, in chunks of its own', () => {
    const { status, said } = house.tool('vite/bin/vite.js', 'build', '--logLevel', 'error');
    expect(status, said).toBe(0);
    const chunks = readdirSync(join(house.root, 'dist/assets'), { recursive: true, encoding: 'utf8' });
    const text = (chunk: string) => readFileSync(join(house.root, 'dist/assets', chunk), 'utf8');
    const holding = chunks.filter((chunk) => chunk.endsWith('.js') && text(chunk).includes('swallow-smaller'));
    // It needs nothing of a worker's own chunks, so that to both, the engine and that which reads traces, it is one file.
    const engines = holding.filter((chunk) => chunk.includes('worker'));
    expect(engines).toHaveLength(1);
    const name = engines[0]?.split(/[\\/]/).at(-1) as string;
    const askedFor = chunks.filter(
      (chunk) => chunk.includes('worker') && chunk.endsWith('.js') && text(chunk).includes(name),
    );
    expect(askedFor.length).toBeGreaterThanOrEqual(2);
    // The manifest, the rule card, and the names in each language.
    expect(holding.filter((chunk) => !chunk.includes('worker'))).toHaveLength(4);
    for (const chunk of holding) expect(text(chunk), chunk).not.toContain('own-term-commit');
  }, 120_000);
});

describe('a slip in the tutorial', () => {
  it('is found in each edit', () => {
    expect(EDITS.length).toBeGreaterThan(0);
    for (const wrong of EDITS) {
      const root = mkdtempSync(join(tmpdir(), 'quorate-tutorial-'));
      try {
        mkdirSync(join(root, 'src/algorithms'), { recursive: true });
        cpSync(join(ROOT, 'src/algorithms/template'), join(root, FOLDER), { recursive: true });
        const follow = (steps: readonly Step[]) => {
          for (const step of steps) if (step.kind !== 'run') take(step, root);
        };
        follow(STEPS.slice(0, STEPS.indexOf(wrong)));
        const slip = { ...wrong, from: wrong.from.replace(/\w/, '_') };
        expect(() => follow([slip])).toThrow(`line ${wrong.line}: ${wrong.path} does not have`);
        follow([wrong]);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }
  });

  it('is found in each line that is promised to be seen', () => {
    let lines = 0;
    for (const [step, output] of seen) {
      if (step.kind !== 'run') continue;
      const promised = step.seen.split('\n');
      for (const [k, line] of promised.entries()) {
        if (line.trim() === '' || line === '…') continue;
        lines += 1;
        expect(isSeen(promised.with(k, `${line} not`).join('\n'), output), `line ${step.line}: ${line}`).toBe(false);
      }
    }
    expect(lines).toBeGreaterThan(30);
  });

  it('is found in a path, a type, a word', () => {
    const change = (path: string, from: string, to: string, check: () => void) => {
      const file = join(house.root, path);
      const text = readFileSync(file, 'utf8');
      expect(text).toContain(from);
      try {
        writeFileSync(file, text.replace(from, to));
        check();
      } finally {
        writeFileSync(file, text);
      }
    };
    change('src/catalogue.ts', "'raft'", `'${NAME}'`, () => {
      expect(changedBeside()).toEqual(['src/catalogue.ts', ...BESIDE]);
    });
    change(`${FOLDER}/types.ts`, 'readonly told: boolean;', 'readonly told: number;', () => {
      expect(typesOf()).toMatchObject({ status: 1, said: expect.stringContaining(`${FOLDER}/index.ts`) });
    });
    change(`${FOLDER}/strings/ja.ftl`, 'role-follower', 'role-folower', () => {
      expect(parityProblems(stringsIn('strings')).join()).toContain('role-follower');
    });
  });

  it('is found in the algorithm', async () => {
    const slips = [
      ['candidate.number > own', 'candidate.number < own', 'greatest-leads'],
      ['if (candidate.node === io.self)', 'if (candidate.node !== io.self)', 'greatest-leads'],
    ] as const;
    for (const [k, [from, to, property]] of slips.entries()) {
      const folder = `src/algorithms/wrong-${k}`;
      cpSync(join(house.root, FOLDER), join(house.root, folder), { recursive: true });
      const file = join(house.root, folder, 'index.ts');
      const text = readFileSync(file, 'utf8');
      expect(text).toContain(from);
      writeFileSync(file, text.replace(from, to));
      const setup = { nodes: 3, bounds: { timeouts: 2, inFlight: 3 } };
      expect(explore(fromAlgorithm(await engineOf(folder), setup)).violation?.violation.property).toBe(property);
      expect(explore(fromAlgorithm(await engineOf(), setup)).violation).toBeUndefined();
      rmSync(join(house.root, folder), { recursive: true, force: true });
    }
  });
});
