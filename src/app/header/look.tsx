/** Language and theme. */
import { LANGUAGE_NAMES, LANGUAGES, useText } from '../../localization/index.ts';
import { usePreferences } from '../../player/index.ts';
import type { Preferences } from '../../player/types.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { chooseLanguage, chooseTheme } from '../prefer.ts';

export function LanguageSwitch() {
  const text = useText();
  return (
    <div className="header-languages" role="group" aria-label={text('app-language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === text.language}
          onClick={() => chooseLanguage(language)}
        >
          {language === 'en' ? 'EN' : LANGUAGE_NAMES[language]}
        </button>
      ))}
    </div>
  );
}

const NEXT: Record<Preferences['theme'], Preferences['theme']> = { auto: 'light', light: 'dark', dark: 'auto' };

export function ThemeSwitch({ inWords = false }: { readonly inWords?: boolean }) {
  const text = useText();
  const theme = usePreferences((wanted) => wanted.theme);
  const label = text('app-theme', { theme });
  const next = () => chooseTheme(NEXT[theme]);
  return inWords ? (
    <Button look="plain" icon={theme} place="app-menu-item" onClick={next}>
      {label}
    </Button>
  ) : (
    <IconButton icon={theme} label={label} onClick={next} />
  );
}
