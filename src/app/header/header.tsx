/** The top line: what is shown, what it is made of, and how the page looks and speaks. */
import { useText } from '../../localization/index.ts';
import { Network, Partition, Rules } from '../../panels/later.ts';
import { useIsFixed } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { usePresenting } from '../../ui/presenting.ts';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { RunSettings } from '../later.ts';
import { Opener } from '../opener.tsx';
import { togglePresenting } from '../present.ts';
import { closeSurface, openSurface } from '../surfaces.ts';
import { useKeyOf } from '../use-key-of.ts';
import { AlgorithmName } from './algorithm-name.tsx';
import { Brand } from './brand.tsx';
import './header.css';
import { LanguageSwitch, ThemeSwitch } from './look.tsx';
import { Menu } from './menu.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';

/** Not all of the line has room in words: its end goes into a menu. The same figure stands in `header.css`. */
const NARROW = '(max-width: 1180px)';

export function Header() {
  const text = useText();
  const keyOf = useKeyOf();
  const phone = useMedia(PHONE);
  const presenting = usePresenting(({ on }) => on);
  const few = phone || presenting;
  const inMenu = useMedia(NARROW) && !presenting;
  const fixed = useIsFixed();
  return (
    <header className="header">
      <Brand />
      <AlgorithmName />
      <ScenarioPicker />
      <Opener
        surface="run"
        label={text('app-run-title')}
        icon="settings"
        text={text('app-run')}
        look="plain"
        place={few || fixed ? 'bar-hidden' : 'header-tool'}
        wide
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
            place={few || fixed ? 'bar-hidden' : 'header-tool header-spare'}
          >
            <Network />
          </Opener>
          <Opener
            surface="partition"
            label={text('panels-partition-title')}
            icon="partition"
            text={text('app-partition')}
            look="plain"
            place={few || fixed ? 'bar-hidden' : 'header-tool header-spare'}
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
        place={few || fixed ? 'bar-hidden' : 'header-tool header-rules'}
        focus="panel"
        wide
      >
        <Rules />
      </Opener>
      <span className="header-space" />
      {!few && (
        <a className="ui-button header-course" href="?page=course">
          <span className="ui-button-label">{text('app-course')}</span>
        </a>
      )}
      {!few && <LanguageSwitch />}
      {!few && !inMenu && (
        <>
          <ThemeSwitch />
          <IconButton
            icon="share"
            label={text('app-key-share')}
            shortcut={keyOf('share')}
            onClick={() => openSurface('share')}
          />
        </>
      )}
      {/* One button, so that it keeps the focus when it is pressed. */}
      {!inMenu && (
        <IconButton
          icon={presenting ? 'close' : 'present'}
          label={text(presenting ? 'app-present-leave' : 'app-key-present')}
          shortcut={keyOf(presenting ? 'close' : 'present')}
          onClick={togglePresenting}
        />
      )}
      {inMenu && <Menu phone={phone} />}
      {!few && !inMenu && (
        <IconButton
          icon="help"
          label={text('app-key-sheet')}
          shortcut={keyOf('sheet')}
          onClick={() => openSurface('shortcuts')}
        />
      )}
    </header>
  );
}
