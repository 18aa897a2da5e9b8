/**
 * What `/` shows: a living cluster, one line about it, and three ways in. The stage stands where the sandbox has it, so
 * that whoever goes on to play sees the same run go on in the same place.
 */
import { useEffect, useLayoutEffect, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { Why } from '../../panels/why/why.tsx';
import { After, player, preferences, usePlayhead } from '../../player/index.ts';
import { toggleLegend } from '../../stage/hand/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { Brand } from '../header/brand.tsx';
import { LanguageSwitch, ThemeSwitch } from '../header/look.tsx';
import { playOn } from '../open-address.ts';
import { FIRST_SCENARIO } from '../run.ts';
import { type ShortcutId, shortcutFor } from '../shortcuts.ts';
import { StageArea } from '../stage-area.tsx';
import { useKeyOf } from '../use-key-of.ts';
import { hrefOf, runHref } from '../view.ts';
import { useWords } from '../words.ts';
import './front.css';
import { FrontSide } from './side.tsx';

export function Front() {
  const text = useText();
  const words = useWords('front');
  useKeys();
  useAsLeft();
  useEffect(() => {
    document.title = text('app-document-title');
  }, [text]);
  return (
    <div className="front">
      <header className="header">
        <Brand />
        <span className="header-space" />
        {words && (
          <a className="front-glossary" href={hrefOf({ kind: 'glossary', term: null, of: null })}>
            {words('front-glossary')}
          </a>
        )}
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="front-main">
        <div className="front-cluster">
          <div className="front-stage" data-part="stage">
            <StageArea />
            {words && <Running run={words('front-resume')} rest={words('front-pause')} />}
          </div>
          <After turn={2}>
            <Why />
          </After>
        </div>
        {words && (
          <FrontSide
            words={words}
            ways={{
              learn: hrefOf({ kind: 'course' }),
              play: runHref({ scenario: FIRST_SCENARIO }),
              teach: hrefOf({ kind: 'teach', handout: null }),
            }}
            onPlay={() => void playOn()}
          />
        )}
      </main>
    </div>
  );
}

/** What moves by itself can be stopped. */
function Running({ run, rest }: { readonly run: string; readonly rest: string }) {
  const playing = usePlayhead((playhead) => playhead.playing);
  const keyOf = useKeyOf();
  return (
    <IconButton
      place="front-running"
      icon={playing ? 'pause' : 'play'}
      look="outline"
      label={playing ? rest : run}
      shortcut={keyOf('play')}
      onClick={() => player.toggle()}
    />
  );
}

/** What of the front page can be scrolled, each where there is not room enough. */
const SCROLLED = ['.front-main', '.front-side'];

/** This takes the place of the document's own (`first.tsx`), where somebody may have scrolled, or come to a door by keys. */
function useAsLeft(): void {
  const [{ door, scrolled }] = useState(() => ({
    door: document.activeElement?.getAttribute('data-door'),
    scrolled: SCROLLED.map((part) => Math.max(0, ...[...document.querySelectorAll(part)].map((one) => one.scrollTop))),
  }));
  useLayoutEffect(() => {
    for (const [k, part] of SCROLLED.entries()) document.querySelector(part)?.scrollTo(0, scrolled[k] ?? 0);
    if (door) document.querySelector<HTMLElement>(`[data-door="${CSS.escape(door)}"]`)?.focus({ preventScroll: true });
  }, [door, scrolled]);
}

/** Of the shortcuts only those of which a button here tells, where nothing else wants the key. */
const DEEDS: Partial<Record<ShortcutId, () => void>> = { play: () => player.toggle(), legend: toggleLegend };

function useKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const found = event.defaultPrevented ? null : shortcutFor(event, preferences.get().singleKeys);
      const act = found && DEEDS[found.id];
      // A letter is nothing to a button; Space and Enter press it.
      const takesKey = found?.id === 'play' ? 'a, button, input, dialog, [role=button]' : 'input, dialog';
      if (!act || (event.target instanceof Element && event.target.closest(takesKey))) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
