/** A figure for somebody's own page: what it shows, how it will look there, and what is to be pasted. */
import { useId, useRef, useState } from 'react';
import { DEFAULTS, type EmbedOptions, heightFor } from '../../embed/options.ts';
import { embedUrl, type Figure, PROGRAMS, type Program, snippetFor } from '../../embed/snippets.ts';
import { LANGUAGE_NAMES, LANGUAGES, useText } from '../../localization/index.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Choice } from '../export/picture/fields.tsx';
import { copyText } from './copy.ts';
import type { ShareTabProps } from './tabs.ts';

/** Columns of text are seldom wider, and a telephone is no narrower. */
const WIDTHS = { least: 280, most: 1600, usual: 720 };

type Wishes = Pick<EmbedOptions, 'controls' | 'captions' | 'autoplay' | 'theme' | 'lang' | 'panels'>;

export function EmbedTab({ words, sharing }: ShareTabProps) {
  const text = useText();
  const [program, setProgram] = useState<Program>('html');
  const [width, setWidth] = useState(WIDTHS.usual);
  const [chosen, setChosen] = useState<Wishes>({ ...DEFAULTS });
  const { link, subject } = sharing;
  // From a file there is no address that others could reach.
  if (location.protocol === 'file:') return <p className="ui-help">{words('share-embed-file')}</p>;
  if (link === null) return <p className="ui-help">{words('share-too-long')}</p>;
  const change = (one: Partial<Wishes>) => setChosen((before) => ({ ...before, ...one }));
  const { scenario } = subject.header;
  const figure: Figure = {
    base: new URL('./', location.href).href,
    options: { ...DEFAULTS, ...ofLink(link), ...chosen },
    run: /#(run=.*)$/.exec(link)?.[1] ?? null,
    title: scenario === undefined ? text(`algorithm-${subject.page.id}`) : text(`scenario-${scenario}-title`),
    width,
  };
  return (
    <div className="share-embed">
      <div className="share-embed-form">
        <Choice
          name="controls"
          label={words('share-embed-controls')}
          value={chosen.controls}
          options={(['player', 'full', 'none'] as const).map(
            (each) => [each, words(`share-embed-controls-${each}`)] as const,
          )}
          onChange={(controls) => change({ controls })}
        />
        <Choice
          name="theme"
          label={words('share-embed-theme')}
          value={chosen.theme}
          options={(['auto', 'light', 'dark'] as const).map(
            (each) => [each, words(`share-embed-theme-${each}`)] as const,
          )}
          onChange={(theme) => change({ theme })}
        />
        <Choice
          name="lang"
          label={words('share-embed-lang')}
          value={chosen.lang ?? 'auto'}
          options={[
            ['auto', words('share-embed-lang-auto')],
            ...LANGUAGES.map((each) => [each, LANGUAGE_NAMES[each]] as const),
          ]}
          onChange={(lang) => change({ lang: lang === 'auto' ? null : lang })}
        />
        <Width words={words} width={width} onChange={setWidth} />
        <Switch
          label={words('share-embed-captions')}
          checked={chosen.captions}
          onChange={(captions) => change({ captions })}
        />
        <Switch
          label={words('share-embed-logs')}
          checked={chosen.panels.length > 0}
          onChange={(on) => change({ panels: on ? ['logs'] : [] })}
        />
        <Switch
          label={words('share-embed-autoplay')}
          checked={chosen.autoplay}
          onChange={(autoplay) => change({ autoplay })}
        />
      </div>
      <Preview figure={figure} label={words('share-embed-preview')} />
      <Choice
        name="program"
        label={words('share-embed-program')}
        value={program}
        options={PROGRAMS.map((each) => [each, words(`share-embed-program-${each}`)] as const)}
        onChange={setProgram}
      />
      <Snippet words={words} snippet={snippetFor(program, figure)} />
      {words.has(`share-embed-note-${program}`) && <p className="ui-help">{words(`share-embed-note-${program}`)}</p>}
    </div>
  );
}

/** What a readable link says of its run beside the scenario. */
function ofLink(link: string): Partial<EmbedOptions> {
  const given = new URL(link).searchParams;
  const without = given.get('without') ?? given.get('modified');
  return {
    ...(given.has('scenario') ? { scenario: `${given.get('scenario')}` } : {}),
    ...(given.has('seed') ? { seed: given.get('seed') } : {}),
    ...(given.has('nodes') ? { nodes: Number(given.get('nodes')) } : {}),
    ...(without ? { without: without.split(',') } : {}),
  };
}

interface WidthProps {
  readonly words: ShareTabProps['words'];
  readonly width: number;
  readonly onChange: (width: number) => void;
}

function Width({ words, width, onChange }: WidthProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(width));
  const isOne = /^\d+$/.test(typed) && Number(typed) >= WIDTHS.least && Number(typed) <= WIDTHS.most;
  return (
    <div className="ui-field">
      <label htmlFor={id}>{words('share-embed-width')}</label>
      <input
        id={id}
        className="ui-input"
        inputMode="numeric"
        value={typed}
        aria-invalid={!isOne}
        onChange={({ target }) => {
          setTyped(target.value);
          const wanted = Number(target.value);
          if (wanted >= WIDTHS.least && wanted <= WIDTHS.most) onChange(Math.round(wanted));
        }}
      />
      {!isOne && (
        <p className="ui-help" role="alert">
          {words('share-embed-width-wrong', { ...WIDTHS })}
        </p>
      )}
    </div>
  );
}

/** The figure itself, at the width that it will have; where there is less room, it is scrolled. */
function Preview({ figure, label }: { readonly figure: Figure; readonly label: string }) {
  const src = embedUrl(figure, { autoplay: false });
  return (
    <figure className="share-embed-preview">
      <figcaption className="ui-help">{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be within reach of the keyboard */}
      <div className="share-embed-column" tabIndex={0} role="group" aria-label={label}>
        <iframe
          key={src}
          title={figure.title}
          src={src}
          width={figure.width}
          height={heightFor(figure.width, figure.options)}
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
        />
      </div>
    </figure>
  );
}

function Snippet({ words, snippet }: { readonly words: ShareTabProps['words']; readonly snippet: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<{ readonly snippet: string; readonly copied: boolean } | null>(null);
  const said = done?.snippet === snippet ? done : null;
  const copy = async () => setDone({ snippet, copied: await copyText(snippet, field.current) });
  return (
    <div className="ui-field">
      <label htmlFor={id}>{words('share-embed-snippet')}</label>
      <textarea
        ref={field}
        id={id}
        className="ui-input share-embed-code"
        readOnly
        rows={6}
        value={snippet}
        spellCheck={false}
      />
      <div className="ui-row">
        <Button look="solid" icon="duplicate" onClick={() => void copy()}>
          {words(said?.copied ? 'share-copied' : 'share-embed-copy')}
        </Button>
        <span className="ui-help" role="status">
          {said && !said.copied ? words('share-selected') : null}
        </span>
      </div>
    </div>
  );
}
