/** The line on top of pages that are read: where else to go, and how the page looks and speaks. */
import { Brand } from '../header/brand.tsx';
import { LanguageSwitch, ThemeSwitch } from '../header/look.tsx';
import { FIRST_SCENARIO } from '../run.ts';
import { hrefOf, runHref } from '../view.ts';
import { useWords } from '../words.ts';
import './pages.css';

const PAGES = ['course', 'sandbox', 'glossary', 'teach'] as const;
type Page = (typeof PAGES)[number];

export function PageHeader({ current }: { readonly current: Page }) {
  const words = useWords('pages');
  return (
    <header className="header page-header">
      <Brand />
      {words && (
        <nav className="page-nav" aria-label={words('pages-nav')}>
          {PAGES.map((page) => (
            <a key={page} href={addressOf(page)} aria-current={page === current ? 'page' : undefined}>
              {words(`pages-${page}`)}
            </a>
          ))}
        </nav>
      )}
      <span className="header-space" />
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  );
}

function addressOf(page: Page): string {
  switch (page) {
    case 'course':
      return hrefOf({ kind: 'course' });
    case 'sandbox':
      return runHref({ scenario: FIRST_SCENARIO });
    case 'glossary':
      return hrefOf({ kind: 'glossary', term: null, of: null });
    case 'teach':
      return hrefOf({ kind: 'teach', handout: null });
  }
}
