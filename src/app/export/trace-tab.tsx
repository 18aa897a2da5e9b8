/** The events of the branch on show as a file: our own trace, a Mermaid diagram or a log for ShiViz, of a span or of all. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Text } from '../../localization/index.ts';
import { getRun, shownBranch, useAlgorithm, usePlayhead, useRun } from '../../player/index.ts';
import { FILES, FORMS, type Form, fileOf, takesSpan, within } from '../../sharing/traces/export.ts';
import { HeldButton } from '../../ui/held-button.tsx';
import { EVENTS_MAX, eventsUntil } from './read-events.ts';

type Outcome = { readonly kind: 'done'; readonly count: number; readonly isCut: boolean } | { readonly kind: 'failed' };

/** A span before the playhead, µs, to begin with: about what a diagram shows. */
const SPAN_us = 2_000_000;

export function TraceTab({ words }: { readonly words: Text }) {
  const id = useId();
  const page = useAlgorithm();
  const seen_us = usePlayhead(({ seenUntil, t }) => Math.max(seenUntil, t));
  const [form, setForm] = useState<Form>('jsonl');
  const [from, setFrom] = useState(() => inSeconds(Math.max(0, seen_us - SPAN_us)));
  const [to, setTo] = useState(() => inSeconds(seen_us));
  const [percent, setPercent] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const underWay = useRef<AbortController | null>(null);
  const name = useRun(({ header }) => nameOf(header?.imported?.file ?? header?.scenario ?? 'run'));
  useEffect(() => () => underWay.current?.abort(), []);
  const [from_us, to_us] = [microseconds(from), microseconds(to)];
  const isWrong = from_us === null || to_us === null || from_us > to_us;

  const produce = async (): Promise<string | null> => {
    const { header, branches, branch } = getRun();
    const shown = shownBranch({ branches, branch });
    if (!header || !page || !shown || isWrong) return null;
    underWay.current?.abort();
    const own = new AbortController();
    underWay.current = own;
    setOutcome(null);
    setPercent(0);
    try {
      const { events, isCut } = await eventsUntil(to_us, own.signal, (t) => setPercent(Math.round((100 * t) / to_us)));
      if (own.signal.aborted) return null;
      const chosen = takesSpan(form) ? within(events, from_us, to_us) : events;
      setOutcome({ kind: 'done', count: chosen.length, isCut });
      const marks = Object.keys(page.weights).filter((rule) => (page.weights[rule] ?? 0) >= WORTH_A_NOTE);
      return fileOf(form, { ...header, commands: shown.commands }, chosen, marks);
    } catch {
      if (!own.signal.aborted) setOutcome({ kind: 'failed' });
      return null;
    } finally {
      setPercent(null);
    }
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const text = await produce();
    if (text !== null) download(`${name}.${FILES[form].ending}`, FILES[form].type, text);
  };
  const copy = async () => {
    const text = await produce();
    // Without permission to write there it is still to be saved.
    if (text !== null) await navigator.clipboard.writeText(text).catch(() => setOutcome({ kind: 'failed' }));
  };
  const held = isWrong ? words('traces-span-wrong') : percent !== null ? words('traces-collecting', { percent }) : null;
  return (
    <form className="traces-form" onSubmit={save}>
      <fieldset className="traces-forms">
        <legend>{words('traces-form')}</legend>
        {FORMS.map((each) => (
          <label key={each} className="traces-choice">
            <input type="radio" name={`${id}-form`} checked={form === each} onChange={() => setForm(each)} />
            <span>
              {words(`traces-form-${each}`)}
              <span className="ui-help">{words(`traces-form-${each}.help`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="traces-span" role="group" aria-label={words('traces-span')}>
        {takesSpan(form) && (
          <Second
            id={`${id}-from`}
            label={words('traces-span-from')}
            value={from}
            onChange={setFrom}
            isWrong={isWrong}
          />
        )}
        <Second id={`${id}-to`} label={words('traces-span-to')} value={to} onChange={setTo} isWrong={isWrong} />
      </div>
      <div role="status" className="ui-help">
        {held}
        {outcome?.kind === 'done' && words('traces-saved', { count: outcome.count })}
        {outcome?.kind === 'done' && outcome.isCut && ` ${words('traces-cut', { max: EVENTS_MAX })}`}
        {outcome?.kind === 'failed' && words('traces-save-failed')}
      </div>
      <div className="ui-row ui-row-end">
        <HeldButton onClick={() => void copy()} why={held} saysBeside={false}>
          {words('traces-copy')}
        </HeldButton>
        <HeldButton look="solid" type="submit" why={held} saysBeside={false}>
          {words('traces-download')}
        </HeldButton>
      </div>
    </form>
  );
}

/** On the scale of the algorithm's notes: elections, commits and what else a diagram should say. */
const WORTH_A_NOTE = 60;

interface SecondProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

function Second({ id, label, value, isWrong, onChange }: SecondProps) {
  return (
    <div className="ui-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="ui-input"
        inputMode="decimal"
        autoComplete="off"
        size={8}
        aria-invalid={isWrong}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

function inSeconds(t_us: number): string {
  return String(t_us / 1e6);
}

function microseconds(seconds: string): number | null {
  const value = Number(seconds.trim());
  return seconds.trim() !== '' && value >= 0 && value <= 1e6 ? Math.round(value * 1e6) : null;
}

/** A name for the file, without what no file may have in its name. */
function nameOf(given: string): string {
  return (
    given
      .replace(/\.[a-z]+$/i, '')
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .slice(0, 60) || 'run'
  );
}

function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
