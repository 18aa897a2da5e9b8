/** «Open a trace»: a file, or text, in a format that is found out or chosen; lines of any log by an expression. */
import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Text } from '../../localization/index.ts';
import { GROUPS } from '../../sharing/traces/pattern.ts';
import { UNITS, type Unit } from '../../sharing/traces/reading.ts';
import { FILE_MAX, LINES_MAX } from '../../sharing/traces/told.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { HeldButton } from '../../ui/held-button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { closeSurface } from '../surfaces.ts';
import { openTrace } from './open-trace.ts';
import { type TraceFailure, useTraces } from './store.ts';

const FORMATS = ['auto', 'quorate', 'lines', 'etcd', 'pattern'] as const;
type Choice = (typeof FORMATS)[number];

/** Reads `12:00:00.150 [n1] term=2 role=leader :: words`, to begin with. */
const EXAMPLE = String.raw`^(?<t>\S+ \S+) \[(?<node>\w+)\] term=(?<term>\d+) role=(?<role>\w+) :: (?<ev>.*)$`;

interface Given {
  readonly text: string;
  readonly file: string | null;
}

export function OpenDialog({ words }: { readonly words: Text }) {
  const id = useId();
  const [format, setFormat] = useState<Choice>('auto');
  const [source, setSource] = useState(EXAMPLE);
  const [unit, setUnit] = useState<Unit>('s');
  const [given, setGiven] = useState<Given>({ text: '', file: null });
  const [failure, setFailure] = useState<TraceFailure | null>(null);
  const underWay = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  const dropped = useTraces((state) => state.dropped);
  useEffect(() => () => underWay.current?.abort(), []);

  const open = useCallback(async ({ text, file }: Given, wanted: Choice, pattern: { source: string; unit: Unit }) => {
    underWay.current?.abort();
    const own = new AbortController();
    underWay.current = own;
    setBusy(true);
    setFailure(null);
    const wishes = {
      text,
      file,
      format: wanted === 'auto' ? null : wanted,
      pattern: wanted === 'pattern' ? pattern : null,
    };
    const failed = await openTrace(wishes, own.signal);
    if (own.signal.aborted) return;
    setBusy(false);
    setFailure(failed);
    // Lines that are no JSON can be read all the same: by an expression.
    if (failed?.code === 'format') setFormat('pattern');
  }, []);

  const take = useCallback(
    async (file: File, wanted: Choice, pattern: { source: string; unit: Unit }) => {
      if (file.size > FILE_MAX) {
        setFailure({ line: 1, code: 'too-long', detail: `${file.name}: ${file.size} > ${FILE_MAX}` });
        return;
      }
      try {
        const read = { text: await file.text(), file: file.name };
        setGiven(read);
        await open(read, wanted, pattern);
      } catch (error) {
        setFailure({ code: 'unreadable', detail: String(error) });
      }
    },
    [open],
  );

  useEffect(() => {
    if (!dropped) return;
    useTraces.setState({ dropped: null });
    void take(dropped, format, { source, unit });
  }, [dropped, take, format, source, unit]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open(given, format, { source, unit });
  };
  return (
    <Dialog title={words('traces-open')} closeLabel={words('traces-close')} onClose={() => closeSurface('trace')}>
      <form className="traces-form" onSubmit={submit}>
        <p className="ui-help">{words('traces-open-help', { events: LINES_MAX })}</p>
        <div className="ui-field">
          <label htmlFor={`${id}-file`}>{words('traces-file')}</label>
          <input
            id={`${id}-file`}
            type="file"
            className="traces-file"
            onChange={({ target }) => target.files?.[0] && void take(target.files[0], format, { source, unit })}
          />
        </div>
        <div className="ui-field">
          <label htmlFor={`${id}-text`}>{words('traces-paste')}</label>
          <textarea
            id={`${id}-text`}
            className="ui-input traces-text"
            rows={5}
            spellCheck={false}
            placeholder='{"t":1500,"node":"n1","ev":"became leader","role":"leader","term":3}'
            value={given.file === null ? given.text : ''}
            onChange={({ target }) => setGiven({ text: target.value, file: null })}
          />
        </div>
        <div className="ui-field">
          <label htmlFor={`${id}-format`}>{words('traces-format')}</label>
          <select
            id={`${id}-format`}
            className="ui-input"
            value={format}
            onChange={({ target }) => setFormat(target.value as Choice)}
          >
            {FORMATS.map((each) => (
              <option key={each} value={each}>
                {words(`traces-format-${each}`)}
              </option>
            ))}
          </select>
        </div>
        {format === 'pattern' && (
          <>
            <div className="ui-field">
              <label htmlFor={`${id}-pattern`}>{words('traces-pattern')}</label>
              <textarea
                id={`${id}-pattern`}
                className="ui-input traces-text"
                rows={3}
                spellCheck={false}
                aria-describedby={`${id}-groups`}
                aria-invalid={failure?.code === 'pattern' || failure?.code === 'no-match'}
                value={source}
                onChange={({ target }) => setSource(target.value.replace(/\n/g, ''))}
              />
              <span id={`${id}-groups`} className="ui-help">
                {words('traces-pattern-help')} <code>{GROUPS.join(', ')}</code>
              </span>
            </div>
            <div className="ui-field">
              <label htmlFor={`${id}-unit`}>{words('traces-unit')}</label>
              <select
                id={`${id}-unit`}
                className="ui-input"
                value={unit}
                onChange={({ target }) => setUnit(target.value as Unit)}
              >
                {(Object.keys(UNITS) as Unit[]).map((each) => (
                  <option key={each} value={each}>
                    {words(`traces-unit-${each}`)}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
        <div role="alert">{failure && <Failure failure={failure} words={words} />}</div>
        <div className="ui-row ui-row-end">
          {busy && (
            <Button
              onClick={() => {
                underWay.current?.abort();
                setBusy(false);
              }}
            >
              {words('traces-cancel')}
            </Button>
          )}
          <HeldButton
            look="solid"
            type="submit"
            why={busy ? words('traces-reading') : given.text.trim() === '' ? words('traces-nothing') : null}
            saysBeside={!busy}
          >
            {words(busy ? 'traces-reading' : 'traces-show')}
          </HeldButton>
        </div>
      </form>
    </Dialog>
  );
}

function Failure({ failure, words }: { readonly failure: TraceFailure; readonly words: Text }) {
  const problem = words(`traces-problem-${failure.code}`);
  return (
    <p className="traces-failure">
      <Icon name="warning" small />
      <span>
        {'line' in failure ? words('traces-line', { line: failure.line, problem }) : problem}
        <span className="ui-help traces-detail" lang="en">
          {failure.detail}
        </span>
      </span>
    </p>
  );
}
