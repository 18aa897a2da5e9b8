/** The sentence about what just happened; before anything of a scenario was seen, what it is about. */
import { useRef } from 'react';
import { useText } from '../localization/index.ts';
import { Why } from '../panels/why/why.tsx';
import { isAsWritten, player, shownBranch, useAlgorithm, usePlayhead, useRun } from '../player/index.ts';
import { useEdges } from './edges.ts';

interface CaptionProps {
  /** The page scrolls as one, and the sentence stays in sight. */
  readonly flows: boolean;
}

export function Caption({ flows }: CaptionProps) {
  const text = useText();
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const isUntouched = useRun((run) => shownBranch(run)?.given.length === 0);
  const scenario = page?.scenarios.find(({ id }) => id === header?.scenario);
  const place = usePlayhead(({ t, moment, playing }) => {
    const start_us = scenario?.start_us ?? -1;
    if (moment.t > start_us || moment.index !== player.momentAt(start_us)?.index) return 'elsewhere';
    return playing ? 'leaving' : t === start_us ? 'start' : 'elsewhere';
  });
  // Who was shown it keeps it until something happens; in a run that plays as it opens nobody could read it.
  const shownOf = useRef<typeof header>(null);
  shownOf.current = place === 'start' || (place === 'leaving' && shownOf.current === header) ? header : null;
  const isAbout = page && header && shownOf.current === header && scenario && isUntouched && isAsWritten(page, header);
  useEdges(flows, !isAbout);
  if (!isAbout) return <Why />;
  return (
    <section className="why" data-part="why" aria-labelledby="about-title">
      <h2 id="about-title" className="about-title">
        {text(`scenario-${scenario.id}-title`)}
      </h2>
      <p className="about-text">{text(`scenario-${scenario.id}-text`)}</p>
    </section>
  );
}
