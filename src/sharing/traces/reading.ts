/** Reading fields of lines of JSON: each either is what it must be, is absent, or is refused with its line. */
import type { Json, NodeStatus } from '../../kernel/contract.ts';
import { DEPTH_MAX, TIME_MAX_us } from '../../kernel/limits.ts';
import { ImportError, LINE_MAX, ROLES, shown, type ToldRole } from './told.ts';

export type Fields = { readonly [field: string]: Json | undefined };

/** A line as an object of JSON. */
export function objectOf(text: string, line: number): Fields {
  if (text.length > LINE_MAX) throw new ImportError(line, 'too-long', `a line has at most ${LINE_MAX} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ImportError(line, 'not-json', `expected an object of JSON, found ${shown(text)}`);
  }
  if (!isFields(value)) throw new ImportError(line, 'not-json', `expected an object of JSON, found ${shown(value)}`);
  if (!isShallow(value, DEPTH_MAX)) throw new ImportError(line, 'field', `it is nested more than ${DEPTH_MAX} deep`);
  return value;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without recursion as deep as the value: a file may hold anything. */
function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

/** A field of the object itself, whatever objects have besides; null counts as absent. */
export function own(fields: Fields, name: string): Json | undefined {
  return Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined;
}

/** Does the object have the field, be it null? */
export function says(fields: Fields, name: string): boolean {
  return Object.hasOwn(fields, name) && fields[name] !== undefined;
}

export function wholeOf(fields: Fields, name: string, line: number): number | undefined {
  const value = own(fields, name);
  if (value === undefined) return undefined;
  return whole(value, name, line);
}

export function whole(value: unknown, name: string, line: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new ImportError(line, 'field', `${name}: expected a whole number from 0 on, found ${shown(value)}`);
}

/** A name: of a node, a message, a kind of message. Numbers are names, too. */
export function nameOf(fields: Fields, name: string, line: number): string | undefined {
  const value = own(fields, name);
  if (value === undefined) return undefined;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && text !== '' && text.length <= 256) return text;
  throw new ImportError(line, 'field', `${name}: expected a name of 1 to 256 characters, found ${shown(value)}`);
}

/** A role, in whatever case, and as some call it: `StateLeader`. */
export function roleOf(fields: Fields, name: string, line: number): ToldRole | undefined {
  const value = own(fields, name);
  if (value === undefined) return undefined;
  const plain = typeof value === 'string' ? value.toLowerCase().replace(/^state|[^a-z]/g, '') : '';
  const role = ROLES.find((each) => each === plain);
  if (role) return role;
  throw new ImportError(line, 'field', `${name}: expected one of ${ROLES.join(', ')}, found ${shown(value)}`);
}

const STATUSES = ['up', 'paused', 'crashed'] as const;

export function statusOf(fields: Fields, name: string, line: number): NodeStatus | undefined {
  const value = own(fields, name);
  if (value === undefined) return undefined;
  const status = STATUSES.find((each) => each === value);
  if (status) return status;
  throw new ImportError(line, 'field', `${name}: expected one of ${STATUSES.join(', ')}, found ${shown(value)}`);
}

/** Units in which a file may count time, in µs. */
export const UNITS = { s: 1_000_000, ms: 1_000, us: 1, ns: 0.001 } as const;
export type Unit = keyof typeof UNITS;

/** A date and time as ISO 8601 writes it, or with `/` and a space; without a zone it is taken for UTC. */
const DATE =
  /^(\d{4})[-/](\d{2})[-/](\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?\s?(?:Z|([+-])(\d{2}):?(\d{2}))?$/;
const AMOUNT = /^(-?\d{1,15}(?:\.\d{1,9})?)\s?(s|ms|us|µs|ns)?$/;

/** A time in µs: a number in the unit of the file, a number with a unit of its own, or a date. */
export function timeOf(value: unknown, unit: Unit, line: number): number {
  const us = typeof value === 'number' ? value * UNITS[unit] : typeof value === 'string' ? timeIn(value, unit) : null;
  if (us !== null && Number.isFinite(us) && Math.abs(us) <= Number.MAX_SAFE_INTEGER) return Math.round(us);
  const expected = 'expected a number, an amount such as 1.5ms, or a date such as 2026-01-31T12:00:00.000001Z';
  throw new ImportError(line, 'time', `t: ${expected}, found ${shown(value)}`);
}

function timeIn(text: string, unit: Unit): number | null {
  if (text.length > 64) return null;
  const [, amount, own] = AMOUNT.exec(text) ?? [];
  if (amount !== undefined) return Number(amount) * UNITS[(own === 'µs' ? 'us' : (own ?? unit)) as Unit];
  const date = DATE.exec(text);
  if (!date) return null;
  const [year, month, day, hours, minutes, seconds] = date.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hours > 23 || minutes > 59 || seconds > 60) return null;
  const fraction_us = Number((date[7] ?? '').padEnd(6, '0').slice(0, 6));
  const east_min = (date[8] === '-' ? -1 : 1) * (Number(date[9] ?? 0) * 60 + Number(date[10] ?? 0));
  const whole_s = daysBefore(year, month, day) * 86_400 + hours * 3_600 + (minutes - east_min) * 60 + seconds;
  return whole_s * 1e6 + fraction_us;
}

/** Days from 1970-01-01 to a date of the Gregorian calendar; years begin with March, so that leap days come last. */
function daysBefore(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The span of a trace must fit into virtual time. */
export const SPAN_MAX_us = TIME_MAX_us;
