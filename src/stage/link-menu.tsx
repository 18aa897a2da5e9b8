/** What can be done to a link: cut it both ways or one way, and join it again. */
import { useText } from '../localization/index.ts';
import type { Command } from '../player/types.ts';
import { Button } from '../ui/button.tsx';
import { type Anchor, Popover } from '../ui/popover.tsx';
import './card.css';
import { giveTogether } from './hand/together.ts';
import type { LinkState } from './link-state.ts';

interface LinkMenuProps {
  readonly link: LinkState;
  /** Which directions were cut one by one (a partition is another matter). */
  readonly cut: { readonly there: boolean; readonly back: boolean };
  readonly anchor: Anchor;
  onClose(): void;
}

export function LinkMenu({ link: { a, b, state }, cut, anchor, onClose }: LinkMenuProps) {
  const text = useText();
  const give = (...commands: Command[]): void => {
    onClose();
    giveTogether(() => commands);
  };
  /** After this only the other direction gets through. */
  const cutOnly = (from: string, to: string, isCut: boolean, otherIsCut: boolean): void => {
    give(
      ...(otherIsCut ? [{ kind: 'join', from: to, to: from, direction: 'oneWay' }] : []),
      ...(isCut ? [] : [{ kind: 'cut', from, to, direction: 'oneWay' }]),
    );
  };
  return (
    <Popover anchor={anchor} label={text('stage-link-menu', { a, b })} place="stage-card stage-menu" onClose={onClose}>
      <h2 className="stage-card-title">{text('stage-link-menu', { a, b })}</h2>
      {state === 'parted' && <p className="stage-card-lead">{text('stage-link-parted-help')}</p>}
      <div className="stage-actions stage-actions-column">
        {!(cut.there && cut.back) && (
          <Button look="plain" icon="cut" onClick={() => give({ kind: 'cut', from: a, to: b })}>
            {text('stage-do-cut-both')}
          </Button>
        )}
        {!(cut.there && !cut.back) && (
          <Button look="plain" icon="cut" onClick={() => cutOnly(a, b, cut.there, cut.back)}>
            {text('stage-do-cut-one', { from: a, to: b })}
          </Button>
        )}
        {!(cut.back && !cut.there) && (
          <Button look="plain" icon="cut" onClick={() => cutOnly(b, a, cut.back, cut.there)}>
            {text('stage-do-cut-one', { from: b, to: a })}
          </Button>
        )}
        {(cut.there || cut.back) && (
          <Button look="plain" icon="join" onClick={() => give({ kind: 'join', from: a, to: b })}>
            {text('stage-do-join')}
          </Button>
        )}
      </div>
    </Popover>
  );
}
