/** What the diagram says of itself in words: to who does not see it, and below a picture that is saved. */
import { useMemo } from 'react';
import { ruleId, useText } from '../../localization/index.ts';
import { useAlgorithm, useModified, useRun } from '../../player/index.ts';
import type { Chronicle } from './chronicle.ts';

/** What a picture of the run says about it: the algorithm, the rules that are off, the scenario, and the seed. */
export function useCaption(): readonly string[] {
  const text = useText();
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const modified = useModified();
  return useMemo(() => {
    if (!page || !header) return [];
    const algorithm = text(`algorithm-${page.id}`);
    const rules = text.list(modified.map((rule) => text(ruleId(rule))));
    const scenario = `scenario-${header.scenario}-title`;
    return [
      modified.length === 0 ? algorithm : text('panels-diagram-modified', { algorithm, rules }),
      text('panels-diagram-run', { scenario: text.has(scenario) ? text(scenario) : null, seed: header.seed }),
    ];
  }, [text, page, header, modified]);
}

/** The diagram in words: how many messages, how many were lost, and who led. */
export function useSummary({ messages, spans }: Chronicle, [from, to]: readonly [number, number]): string {
  const text = useText();
  return useMemo(() => {
    const inSight = messages.filter(({ sentAt, endsAt }) => endsAt >= from && sentAt <= to);
    const leaders = spans.filter((span) => span.what === 'leads' && span.to >= from && span.from <= to);
    return text('panels-diagram-summary', {
      from: text.time(Math.max(0, Math.round(from))),
      to: text.time(Math.round(to)),
      count: inSight.length,
      lost: inSight.filter(({ lost }) => lost !== null).length,
      leaders: leaders.length === 0 ? null : text.list([...new Set(leaders.map(({ node }) => node))]),
    });
  }, [text, messages, spans, from, to]);
}
