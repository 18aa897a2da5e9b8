/** The top line: what is shown, what it is made of, and how the page looks and speaks. */
import { useText } from '../../localization/index.ts';
import { Network } from '../../panels/network/network.tsx';
import { Partition } from '../../panels/network/partition.tsx';
import { Rules } from '../../panels/rules/rules.tsx';
import { useAlgorithm, usePlayhead } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { Opener } from '../opener.tsx';
import { keyOf } from '../shortcuts.ts';
import { closeSurface, openSurface } from '../surfaces.ts';
import { Brand } from './brand.tsx';
import './header.css';
import { LanguageSwitch, ThemeSwitch } from './look.tsx';
import { PhoneMenu } from './phone-menu.tsx';
import { RunSettings } from './run-settings.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';

export function Header() {
  const text = useText();
  const page = useAlgorithm();
  const phone = useMedia(PHONE);
  return (
    <header className="header">
      <Brand />
      {page && <span className="header-algorithm">{text(`algorithm-${page.id}`)}</span>}
      <ScenarioPicker />
      <Opener
        surface="run"
        label={text('app-run-title')}
        icon="settings"
        text={text('app-run')}
        look="plain"
        place={phone ? 'bar-hidden' : 'header-tool'}
      >
        <RunSettings onDone={() => closeSurface('run')} />
      </Opener>
      {!phone && (
        <>
          <Opener
            surface="network"
            label={text('panels-network-title')}
            icon="network"
            text={text('app-network')}
            look="plain"
            place="header-tool"
          >
            <Network />
          </Opener>
          <Opener
            surface="partition"
            label={text('panels-partition-title')}
            icon="partition"
            text={text('app-partition')}
            look="plain"
            place="header-tool"
          >
            <Partition onDone={() => closeSurface('partition')} />
          </Opener>
        </>
      )}
      <Opener
        surface="rules"
        label={text('panels-rules-title')}
        icon="rules"
        text={text('app-rules')}
        look="plain"
        place={phone ? 'bar-hidden' : 'header-tool'}
        focus="panel"
        wide
      >
        <Rules />
      </Opener>
      <Modified />
      <span className="header-space" />
      {phone ? (
        <PhoneMenu />
      ) : (
        <>
          <LanguageSwitch />
          <ThemeSwitch />
          <IconButton
            icon="help"
            label={text('app-key-sheet')}
            shortcut={keyOf('sheet')}
            onClick={() => openSurface('shortcuts')}
          />
        </>
      )}
    </header>
  );
}

/** Says that the algorithm on show is not the real one: some of its rules are off. */
function Modified() {
  const text = useText();
  const page = useAlgorithm();
  const off = usePlayhead(({ moment }) => moment.rulesOff.length);
  if (off === 0 || !page) return null;
  return (
    <button
      type="button"
      className="header-modified"
      title={text('app-modified-help')}
      onClick={() => openSurface('rules')}
    >
      <Icon name="warning" small />
      {text('app-modified', { algorithm: text(`algorithm-${page.id}`), count: off })}
    </button>
  );
}
