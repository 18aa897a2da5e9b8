/** Has a property held so far? If not, a press goes to where it first broke. */
import type { Milestone } from '../../engine/wire.ts';
import { propertyId, useText } from '../../localization/index.ts';
import { player } from '../../player/index.ts';
import { Icon } from '../../ui/icons.tsx';

/** The event by which a property was violated. */
export type Violation = Pick<Milestone, 'index' | 't'>;

/** The properties that were violated, each with its first violation. */
export type Violations = ReadonlyMap<string, Violation>;

export function Verdict({ id, violation }: { readonly id: string; readonly violation: Violation | undefined }) {
  const text = useText();
  const name = text(propertyId(id));
  if (!violation) {
    return (
      <span className="safety-holds">
        <Icon name="check" small />
        {name}
        <span className="ui-unseen">{text('panels-safety-holds')}</span>
      </span>
    );
  }
  return (
    <button type="button" className="safety-broken" onClick={() => void player.goTo({ index: violation.index })}>
      <Icon name="warning" small />
      {text('panels-safety-broken', { property: name, time: text.time(violation.t) })}
    </button>
  );
}
