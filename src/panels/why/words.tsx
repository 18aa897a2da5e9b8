/** A telling set in words. */
import { memo } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { TOLD } from '../../kernel/trace.ts';
import { useText, violationId } from '../../localization/index.ts';
import { NoteSentence, Sentence, ViolationSentence } from '../../ui/sentence.tsx';
import type { Telling } from './telling.ts';
import { messageId, messageValues, toldWords, violationValues } from './telling-text.ts';

interface TellingProps {
  readonly telling: Telling;
  readonly page: AlgorithmPage;
}

export const TellingSentence = memo(function TellingSentence({ telling, page }: TellingProps) {
  const text = useText();
  const { note, violation } = telling;
  if (violation && text.has(violationId(violation)))
    return <ViolationSentence violation={violation} presentation={page.presentation} />;
  if (violation) return <Sentence id="event-violation" values={violationValues(telling, text)} />;
  if (note?.rule === TOLD) return <bdi>{toldWords(note)}</bdi>;
  if (note) return <NoteSentence note={note} presentation={page.presentation} />;
  return <Sentence id={messageId(telling, text)} values={messageValues(telling, text)} />;
});
