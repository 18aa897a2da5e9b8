/** How much room the labels need, from the widths of the words of the present language. Pure: who measures is given. */
import type { Presentation } from '../kernel/presentation.ts';
import type { Text } from '../localization/text.ts';
import { majorityOf } from '../player/electorate.ts';
import { registerView } from '../player/register-view.ts';
import type { Size } from './geometry.ts';
import { briefly, type NodeView, tallyWords } from './picture.ts';
import type { Detail, LabelRoom } from './stage-layout.ts';

/** The width of a text in px. */
export type Measure = (text: string, px: number, weight: number) => number;

/** Sizes of type on the stage, px. Nothing is written smaller than 12 px. */
export function typeSizes(scale: number): { readonly name: number; readonly role: number } {
  return { name: Math.max(14, 15 * scale), role: Math.max(12, 12.5 * scale) };
}

/** What makes labels longer than roles do; kept no room for while there is nothing of it. */
export interface LongLabels {
  /** Two sets of members must agree, and both are counted. */
  readonly joint: boolean;
  /** Some nodes have no vote, and are called by that. */
  readonly voteless: boolean;
}

/** What of it there is among these nodes. */
export function longLabels(views: readonly NodeView[]): LongLabels {
  return {
    joint: views.some(({ alsoAgreed }) => alsoAgreed !== null),
    voteless: views.some(({ membership }) => membership !== 'voter'),
  };
}

/**
 * Room for the longest label that a cluster of so many nodes may show with these roles: labels do not jump when a
 * node first takes one.
 */
export function labelRoom(
  text: Text,
  names: readonly string[],
  { roles, registers = [] }: Pick<Presentation, 'roles' | 'registers'>,
  measure: Measure,
  { joint, voteless }: LongLabels = { joint: false, voteless: false },
): (scale: number) => LabelRoom {
  const needed = majorityOf(names.length);
  const count = { agreed: names.slice(0, needed), of: names, needed };
  const tally = joint ? { ...count, also: count } : count;
  const first = [text('status-crashed')];
  const brief = [...first];
  const second = [text('status-paused'), text('stage-cut-off'), text('stage-too-few')];
  const whole = [...first];
  for (const [name, standing] of Object.entries(roles)) {
    const role = `role-${name}`;
    const additions = [text('status-paused')];
    if (text.has(`${role}.tally`)) additions.push(tallyWords(name, tally, text));
    first.push(text(role));
    brief.push(briefly(role, text));
    second.push(...additions);
    for (const addition of additions) whole.push(text('stage-role-and', { role: text(role), addition }));
    if (standing !== 'leads') continue;
    brief.push(text('stage-cut-off-brief', { role: briefly(role, text) }));
    for (const id of ['stage-cut-off', 'stage-too-few'])
      whole.push(text('stage-role-but', { role: text(role), addition: text(id) }));
  }
  if (voteless) {
    const outside = text('membership-outside');
    for (const words of [first, whole, brief]) words.push(outside, text('membership-learner'));
    second.push(outside);
  }
  const held = registers.map((register) => registerView(register, text).named);
  const empty = registers.map(({ name }) => registerView({ name, counter: null, value: null }, text).named);
  return (scale) => {
    const { name, role } = typeSizes(scale);
    const widest = (texts: readonly string[], px: number, weight: number): number =>
      Math.max(0, ...texts.map((one) => measure(one, px, weight)));
    const nameWidth = widest(names, name, 650);
    const registersWidth = Math.max(widest(held, role, 650), widest(empty, role, 400));
    const size = (texts: readonly string[], lines: number, before = 0): Size => ({
      width: before + Math.max(nameWidth, registersWidth, widest(texts, role, 400)) + 2,
      height: labelHeight(scale, lines + held.length),
    });
    const named = { width: nameWidth + 2, height: labelHeight(scale, 0) };
    return {
      full: [size(whole, 1), size([...first, ...second], 2)],
      // Between name and role 0.35 em are free.
      brief: [size(brief, 0, nameWidth + 0.35 * role), size(brief, 1)],
      name: [named, named],
    };
  };
}

/** The height of a label with so many lines under its name, those of its registers included. */
export function labelHeight(scale: number, lines: number): number {
  const { name, role } = typeSizes(scale);
  return name * 1.25 + role * 1.3 * lines;
}

/** What a label says of a node: beside its name, and in lines below. */
export function wordsOf(
  { line, firstLine, secondLine, brief }: NodeView,
  detail: Detail,
  lines: 1 | 2,
): readonly [beside: string, below: readonly string[]] {
  if (detail === 'brief') return lines === 1 ? [brief, []] : ['', [brief]];
  const below = lines === 1 ? [line] : [firstLine, secondLine];
  return ['', detail === 'full' ? below.filter(Boolean) : []];
}
