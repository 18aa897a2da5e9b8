/**
 * Below the picture, where the scenario has something to offer: the run with the rule that it is about and without it,
 * and the moments that are worth looking at.
 */
import { ruleId, useText } from '../localization/index.ts';
import { useAlgorithm, usePlayhead, useRun, withoutOf } from '../player/index.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { leaveFocus } from './by-mouse.ts';
import { obey } from './deeds.ts';
import { reopening } from './later.ts';
import { momentFrom } from './moments.ts';
import { report } from './notices.ts';
import './scenario-strip.css';
import { useKeyOf } from './use-key-of.ts';
import { goToMoment, useMoments } from './use-moments.ts';

export function ScenarioStrip() {
  const page = useAlgorithm();
  const scenario = useRun((run) => run.header?.scenario);
  const rule = page?.scenarios.find(({ id }) => id === scenario)?.rule;
  const moments = useMoments();
  if (!page) return <Room />;
  if (rule === undefined && moments.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens on behalf of its buttons
    <div className="strip" data-part="scenario" onMouseDown={leaveFocus}>
      {rule !== undefined && <RuleChoice rule={rule} />}
      {moments.length > 0 && <Moments />}
    </div>
  );
}

/** Most scenarios have something to offer: before the first is there, so that the stage does not have to make room for it. */
function Room() {
  return (
    <div className="strip" aria-hidden="true">
      <span className="strip-moment" />
    </div>
  );
}

function RuleChoice({ rule }: { readonly rule: string }) {
  const text = useText();
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  if (!page || !header) return null;
  const off = withoutOf(header).includes(rule);
  const name = text(ruleId(rule));
  return (
    <div className="strip-rule" role="group" aria-label={text('app-rule-choice', { rule: name })}>
      <span className="strip-rule-name" title={text(`${ruleId(rule)}.description`)}>
        {name}
      </span>
      {([false, true] as const).map((without) => (
        <button
          key={String(without)}
          type="button"
          className="strip-choice"
          data-without={without}
          aria-pressed={off === without}
          title={text(without ? 'app-without-rule-help' : 'app-with-rule-help', { rule: name })}
          onClick={() => {
            reopening.fetch().then(
              ({ openWithRule }) => openWithRule(page, header, rule, !without),
              () => report({ kind: 'offline' }),
            );
          }}
        >
          {without && <Icon name="warning" small />}
          {text(without ? 'app-without-rule' : 'app-with-rule')}
        </button>
      ))}
    </div>
  );
}

/**
 * The moment at which it stands, or else the next; past them all, the way back to the last. And ways to those around.
 */
function Moments() {
  const text = useText();
  const keyOf = useKeyOf();
  const moments = useMoments();
  const passed = usePlayhead(({ t }) => moments.filter(({ at }) => at <= t).length);
  const before = usePlayhead(({ t }) => momentFrom(moments, t, -1));
  const isHere = usePlayhead(({ t }) => moments.some(({ at }) => at === t));
  const ahead = moments[passed];
  const shown = (!isHere && ahead) || moments[passed - 1];
  if (!shown) return null;
  return (
    <div className="strip-moments" role="group" aria-label={text('app-moments')}>
      <IconButton
        icon="moment-before"
        label={text('app-key-moment-before')}
        shortcut={keyOf('moment-before')}
        aria-disabled={!before}
        onClick={() => obey('moment-before')}
      />
      <button type="button" className="strip-moment" onClick={() => goToMoment(shown)}>
        <span className="strip-when">{text(`app-moment-${isHere ? 'here' : ahead ? 'ahead' : 'passed'}`)}</span>
        <span className="strip-moment-name">{text(shown.id)}</span>
        <span className="strip-time">{text.time(shown.at)}</span>
      </button>
      <IconButton
        icon="moment-next"
        label={text('app-key-moment-next')}
        shortcut={keyOf('moment-next')}
        aria-disabled={!ahead}
        onClick={() => obey('moment-next')}
      />
    </div>
  );
}
