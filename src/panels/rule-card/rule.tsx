/** One rule of the sheet. */
import { memo } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { CardRule } from '../../algorithms/rule-card.ts';
import type { TraceNote } from '../../kernel/trace.ts';
import { ruleId, useText } from '../../localization/index.ts';
import { NoteSentence } from '../../ui/sentence.tsx';

interface RuleProps {
  readonly rule: CardRule;
  readonly words: string;
  readonly page: AlgorithmPage;
  /** What the event on show says of it; null where it did not fire. */
  readonly fired: readonly TraceNote[] | null;
  /** It is what the event on show is about. */
  readonly isMain: boolean;
  /** The rules that are switched off at this moment. */
  readonly off: readonly string[];
  /** It was looked for, and does not fire soon. */
  readonly vain: boolean;
  readonly onLook: (rule: CardRule) => void;
}

export const RuleItem = memo(function RuleItem({ rule, words, page, fired, isMain, off, vain, onLook }: RuleProps) {
  const text = useText();
  const without = rule.switches?.filter((id) => off.includes(id)) ?? [];
  return (
    <li
      className="rule-card-rule"
      data-rule={rule.id}
      data-lit={fired ? '' : undefined}
      data-main={isMain ? '' : undefined}
      data-off={without.length > 0 ? '' : undefined}
    >
      <button
        type="button"
        className="rule-card-words"
        title={text('panels-card-next')}
        aria-current={isMain ? 'true' : undefined}
        onClick={() => onLook(rule)}
      >
        {without.length > 0 ? <s>{words}</s> : <span>{words}</span>}{' '}
        <span className="rule-card-source">{text(`algorithm-${page.id}.citation`, { source: rule.source })}</span>
      </button>
      {without.length > 0 && (
        <p className="rule-card-off">
          {text('panels-card-off', { rules: text.list(without.map((id) => text(ruleId(id)))) })}
        </p>
      )}
      {fired?.map((note) => (
        <p key={`${note.rule} ${JSON.stringify(note.values)}`} className="rule-card-fired">
          <NoteSentence note={note} presentation={page.presentation} />
        </p>
      ))}
      {vain && <p className="rule-card-vain">{text('panels-card-not-soon')}</p>}
    </li>
  );
});
