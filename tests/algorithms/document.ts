/**
 * A tutorial as a list of steps that a script can follow. In its Markdown a fenced block is a step where it says so:
 *
 * * a language and a path, ` ```ts src/a.ts `: the whole file;
 * * ` ```diff src/a.ts `: an edit. Lines with a space before them and those with `-` are to be found, once; they become those
 *   with a space and those with `+`. A line `@@` begins another edit of the same file;
 * * ` ```sh `: after `$ ` what to run, and under it what is seen. `…` stands for anything within a line, and on a line of its
 *   own for any lines.
 *
 * All other blocks are only to be read.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Step = { readonly line: number } & (
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'edit'; readonly path: string; readonly from: string; readonly to: string }
  | { readonly kind: 'run'; readonly command: string; readonly seen: string }
);

/** The steps of a document, in order. @throws Error where a block is not of the form above */
export function stepsOf(markdown: string): Step[] {
  const steps: Step[] = [];
  const lines = markdown.split('\n');
  for (let k = 0; k < lines.length; k += 1) {
    const [, fence, language = '', path] = /^(`{3,})(\w+)?(?: (\S+))?$/.exec(lines[k] as string) ?? [];
    if (fence === undefined) continue;
    const line = k + 1;
    const end = lines.indexOf(fence, k + 1);
    if (end < 0) throw new Error(`line ${line}: the block has no end`);
    const body = lines.slice(k + 1, end);
    if (language === 'sh') steps.push(...runsIn(body, line));
    else if (path !== undefined && language === 'diff') steps.push(...editsIn(body, path, line));
    else if (path !== undefined) steps.push({ kind: 'file', path, text: `${body.join('\n')}\n`, line });
    k = end;
  }
  return steps;
}

function runsIn(body: readonly string[], line: number): Step[] {
  const runs: { kind: 'run'; command: string; seen: string; line: number }[] = [];
  for (const [k, text] of body.entries()) {
    const last = runs.at(-1);
    if (text.startsWith('$ ')) runs.push({ kind: 'run', command: text.slice(2), seen: '', line: line + k + 1 });
    else if (last) last.seen += `${text}\n`;
    else throw new Error(`line ${line + k + 1}: nothing was run that could be seen`);
  }
  return runs;
}

function editsIn(body: readonly string[], path: string, line: number): Step[] {
  const edits: { kind: 'edit'; path: string; from: string; to: string; line: number }[] = [];
  for (const [k, text] of ['@@', ...body].entries()) {
    const mark = text[0] ?? ' ';
    if (text === '@@') {
      edits.push({ kind: 'edit', path, from: '', to: '', line: line + k + 1 });
      continue;
    }
    if (!' -+'.includes(mark)) throw new Error(`line ${line + k}: a line of an edit begins with a space, - or +`);
    const edit = edits.at(-1) as (typeof edits)[number];
    if (mark !== '+') edit.from += `${text.slice(1)}\n`;
    if (mark !== '-') edit.to += `${text.slice(1)}\n`;
  }
  return edits;
}

/**
 * Takes a step in a folder.
 * @returns what is seen: the standard output of what was run
 * @throws Error, with the step's line, if it cannot be taken or something else is seen
 */
export function take(step: Step, root: string): string {
  const fail = (reason: string): never => {
    throw new Error(`line ${step.line}: ${reason}`);
  };
  switch (step.kind) {
    case 'file':
      mkdirSync(dirname(join(root, step.path)), { recursive: true });
      writeFileSync(join(root, step.path), step.text);
      return '';
    case 'edit': {
      const file = join(root, step.path);
      const text = readFileSync(file, 'utf8');
      const [before, after, ...more] = `\n${text}`.split(`\n${step.from}`);
      if (after === undefined) return fail(`${step.path} does not have the lines\n${step.from}`);
      if (more.length > 0) return fail(`${step.path} has these lines more than once\n${step.from}`);
      writeFileSync(file, `${before}\n${step.to}${after}`.slice(1));
      return '';
    }
    case 'run': {
      // This may be a test runner's process; what is run is not to know.
      const { VITEST: _, VITEST_MODE: __, NODE_ENV: ___, FORCE_COLOR: ____, ...env } = process.env;
      const plain = { ...env, NO_COLOR: '1' };
      const { stdout, stderr } = spawnSync(step.command, { cwd: root, encoding: 'utf8', shell: true, env: plain });
      if (!isSeen(step.seen, stdout)) fail(`${step.command}\npromised:\n${step.seen}\nseen:\n${stdout}${stderr}`);
      return stdout;
    }
  }
}

/** Is an output the one that is promised? */
export function isSeen(promised: string, output: string): boolean {
  const line = (text: string) => (text === '…' ? '(?:.*\n)*?' : `${text.split('…').map(literally).join('.*')}[ ]*\n`);
  const expression = promised.trimEnd().split('\n').map(line).join('');
  return promised.trim() === '' ? output.trim() === '' : new RegExp(`^${expression}$`).test(`${output.trimEnd()}\n`);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
