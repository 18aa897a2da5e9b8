/** Has a property held so far? If not, a press goes to where it first broke. */
import { propertyId, useText } from '../../localization/index.ts';
import { player } from '../../player/index.ts';
import { Icon } from '../../ui/icons.tsx';

/** The properties that were violated, with the time of the first violation of each, µs. */
export type Violations = ReadonlyMap<string, number>;

export function Verdict({ id, violatedAt }: { readonly id: string; readonly violatedAt: number | null }) {
  const text = useText();
  const name = text(propertyId(id));
  if (violatedAt === null) {
    return (
      <span className="safety-holds">
        <Icon name="check" small />
        {name}
        <span className="ui-unseen">{text('panels-safety-holds')}</span>
      </span>
    );
  }
  const goThere = () => {
    player.pause();
    player.seek(violatedAt);
  };
  return (
    <button type="button" className="safety-broken" onClick={goThere}>
      <Icon name="warning" small />
      {text('panels-safety-broken', { property: name, time: text.time(violatedAt) })}
    </button>
  );
}
