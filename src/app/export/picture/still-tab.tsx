/** The moment at the playhead as SVG or PNG, seen before it is saved. */
import { useMemo, useState } from 'react';
import type { Text } from '../../../localization/index.ts';
import { useBeginning } from '../../../panels/diagram/use-beginning.ts';
import { type Picture, pictureOf, THEMES, type Theme, WHATS, type What } from '../../../pictures/index.ts';
import { useEvents, usePlayhead, useRun } from '../../../player/index.ts';
import { HeldButton } from '../../../ui/held-button.tsx';
import { Choice, inSeconds, Seconds, spanOf } from './fields.tsx';
import { canCopy, copy, download, fileName } from './files.ts';
import { addressOf, pixelSize, pngOf } from './raster.ts';
import { useScene } from './use-scene.ts';

type Format = 'svg' | 'png-1' | 'png-2' | 'png-3' | 'png-4';
const FORMATS: readonly Format[] = ['svg', 'png-1', 'png-2', 'png-3', 'png-4'];
const WIDTHS = [480, 640, 960, 1280, 1920] as const;

/** The diagram begins so long before the playhead and ends so long after it, µs. */
const BEFORE_us = 2_500_000;
const AFTER_us = 500_000;

type Outcome = 'none' | 'copied' | 'failed';

export function StillTab({ text }: { readonly text: Text }) {
  const [what, setWhat] = useState<What>('all');
  const [theme, setTheme] = useState<Theme>('print');
  const [width, setWidth] = useState<number>(960);
  const [format, setFormat] = useState<Format>('svg');
  const t = usePlayhead((state) => state.t);
  const [from, setFrom] = useState(() => inSeconds(t - BEFORE_us));
  const [to, setTo] = useState(() => inSeconds(t + AFTER_us));
  const [outcome, setOutcome] = useState<Outcome>('none');
  const scenario = useRun(({ header }) => header?.scenario);
  const span = useMemo(() => (what === 'diagram' ? spanOf(from, to) : null), [what, from, to]);
  const picture = usePicture(text, { what, theme, width }, span);
  const isVector = format === 'svg';
  const type = isVector ? 'image/svg+xml' : 'image/png';
  const scale = isVector ? 1 : Number(format.slice(-1));
  const made = async (shown: Picture) => (isVector ? new Blob([shown.svg], { type }) : pngOf(shown, scale));
  const attempt = (act: () => Promise<void>, done: Outcome) => {
    setOutcome('none');
    act().then(
      () => setOutcome(done),
      () => setOutcome('failed'),
    );
  };
  const size = picture && (isVector ? picture : pixelSize(picture, scale));
  const lacking = text(what === 'diagram' && !span ? 'save-picture-span-wrong' : 'part-loading');
  const held = { why: picture ? null : lacking, saysBeside: false };

  return (
    <div className="save-picture">
      <div className="save-picture-preview" data-theme-of={theme}>
        {picture ? (
          <img src={addressOf(picture)} alt={text('save-picture-preview')} />
        ) : (
          <p className="ui-help" role="status">
            {lacking}
          </p>
        )}
      </div>
      <div className="save-picture-fields">
        <Choice
          name="what"
          label={text('save-picture-what')}
          value={what}
          options={WHATS.toReversed().map((each) => [each, text(`save-picture-what-${each}`)] as const)}
          onChange={setWhat}
        />
        {what === 'diagram' && (
          <div className="save-picture-pair">
            <Seconds name="from" label={text('save-picture-from')} value={from} isWrong={!span} onChange={setFrom} />
            <Seconds name="to" label={text('save-picture-to')} value={to} isWrong={!span} onChange={setTo} />
          </div>
        )}
        <Choice
          name="theme"
          label={text('save-picture-theme')}
          value={theme}
          options={THEMES.map((each) => [each, text(`save-picture-theme-${each}`)] as const)}
          onChange={setTheme}
        />
        <div className="save-picture-pair">
          <Choice
            name="width"
            label={text('save-picture-width')}
            value={width}
            options={WIDTHS.map((each) => [each, text('save-picture-px', { px: String(each) })] as const)}
            onChange={setWidth}
          />
          <Choice
            name="format"
            label={text('save-picture-format')}
            value={format}
            options={FORMATS.map((each) => [each, formatName(each, text)] as const)}
            onChange={setFormat}
          />
        </div>
        <p className="ui-help" role="status">
          {outcome === 'failed'
            ? text('save-picture-failed')
            : outcome === 'copied'
              ? text('save-picture-copied')
              : size && text('save-picture-size', { width: String(size.width), height: String(size.height) })}
        </p>
        <div className="ui-row">
          <HeldButton
            look="solid"
            {...held}
            onClick={() =>
              picture &&
              attempt(async () => {
                const ending = isVector ? 'svg' : 'png';
                download(`${fileName(scenario, what, t)}.${ending}`, await made(picture));
              }, 'none')
            }
          >
            {text('save-picture-download')}
          </HeldButton>
          {canCopy(type) && (
            <HeldButton {...held} onClick={() => picture && attempt(() => copy(made(picture), type), 'copied')}>
              {text('save-picture-copy')}
            </HeldButton>
          )}
        </div>
      </div>
    </div>
  );
}

function formatName(format: Format, text: Text): string {
  return format === 'svg' ? text('save-picture-svg') : text('save-picture-png', { scale: format.slice(-1) });
}

/** The picture at the playhead; null while something of it is missing. */
function usePicture(
  text: Text,
  { what, theme, width }: { readonly what: What; readonly theme: Theme; readonly width: number },
  span: ReturnType<typeof spanOf>,
): Picture | null {
  const scene = useScene(text);
  const from_us = span?.from_us ?? 0;
  const window = useEvents(from_us, span?.to_us ?? 0);
  const beginning = useBeginning(from_us, window);
  const { events, complete } = window;
  const isThere = complete && (beginning !== null || from_us === 0);
  return useMemo(() => {
    if (!scene || (what === 'diagram' && (!span || !isThere))) return null;
    return pictureOf(scene, { what, theme, width, ...(span ? { span: { ...span, events, beginning } } : {}) });
  }, [scene, what, theme, width, span, events, isThere, beginning]);
}
