/** For teachers: plans for a lecture and a lab, all scenarios with a question, how to drive them, and what is simplified. */
import { useEffect } from 'react';
import { FIRST_ALGORITHM } from '../../catalogue.ts';
import { type Text, useText } from '../../localization/index.ts';
import { PageHeader } from '../pages/page-header.tsx';
import { usePage } from '../pages/use-page.ts';
import { CLUSTER_MAX } from '../run.ts';
import { isMac, SHORTCUTS, type ShortcutId, writtenKeys } from '../shortcuts.ts';
import { useView } from '../view.ts';
import { useWords } from '../words.ts';
import { Handout } from './handout.tsx';
import { Plan } from './plan.tsx';
import { ScenarioTable } from './scenario-table.tsx';
import './teach.css';
import { useTeaching } from './use-teaching.ts';

const SECTIONS = ['plans', 'scenarios', 'driving', 'model', 'embed'] as const;

export function Teach() {
  const { language } = useText();
  const words = useWords('teach');
  const page = usePage(FIRST_ALGORITHM);
  const material = useTeaching(FIRST_ALGORITHM, language);
  const handout = useView((view) => (view.kind === 'teach' ? view.handout : null));
  useEffect(() => {
    if (words) document.title = `${words('teach-title')} · Quorate`;
  }, [words]);
  return (
    <div className="page" data-printed={handout !== null || undefined}>
      <PageHeader current="teach" />
      {words && page && handout !== null && (
        <Handout key={handout} scenario={handout} page={page} words={words} material={material} />
      )}
      {words && page && handout === null && (
        <main className="teach" data-part="teach">
          <div className="teach-sheet">
            <h2 className="teach-title">{words('teach-title')}</h2>
            <p className="teach-lead">{words('teach-lead')}</p>
            <nav className="teach-contents" aria-label={words('teach-contents')}>
              {SECTIONS.map((section) => (
                <button key={section} type="button" className="page-link" onClick={() => goTo(section)}>
                  {words(`teach-${section}`)}
                </button>
              ))}
            </nav>
            <Section id="plans" words={words}>
              {material?.teaching.plans.map((plan) => (
                <Plan key={plan.id} plan={plan} page={page} words={words} own={material.words} />
              ))}
            </Section>
            <Section id="scenarios" words={words}>
              <p>{words('teach-scenarios-about')}</p>
              <ScenarioTable page={page} words={words} own={material?.words ?? null} />
            </Section>
            <Section id="driving" words={words}>
              <p>{words('teach-driving-about')}</p>
              <Keys words={words} />
              <ul className="teach-points">
                {(['same', 'back', 'offline'] as const).map((point) => (
                  <li key={point}>{words(`teach-driving-${point}`)}</li>
                ))}
              </ul>
            </Section>
            <Section id="model" words={words}>
              <p>{words('teach-model-about')}</p>
              <ul className="teach-points">
                {(['time', 'network', 'disk', 'clocks', 'clients'] as const).map((point) => (
                  <li key={point}>{words(`teach-model-${point}`)}</li>
                ))}
                <li>{words('teach-model-limits', { nodes: CLUSTER_MAX })}</li>
              </ul>
            </Section>
            <Section id="embed" words={words}>
              <p>{words('teach-embed-about')}</p>
            </Section>
          </div>
        </main>
      )}
    </div>
  );
}

/** A fragment of the address is a run's, so a section is only brought into sight. */
function goTo(section: string): void {
  const heading = document.getElementById(`teach-${section}`);
  heading?.scrollIntoView();
  heading?.focus();
}

interface SectionProps {
  readonly id: (typeof SECTIONS)[number];
  readonly words: Text;
  readonly children: React.ReactNode;
}

function Section({ id, words, children }: SectionProps) {
  return (
    <section aria-labelledby={`teach-${id}`}>
      <h3 id={`teach-${id}`} tabIndex={-1}>
        {words(`teach-${id}`)}
      </h3>
      {children}
    </section>
  );
}

/** The keys that a lecture needs: those of remotes, and a few more. */
const KEYS: readonly ShortcutId[] = [
  'present-next',
  'present-before',
  'present-play',
  'present-blank',
  'play',
  'step-forward',
  'step-back',
  'present',
  'full-screen',
  'undo',
  'sheet',
];

function Keys({ words }: { readonly words: Text }) {
  const text = useText();
  return (
    <table className="teach-keys" aria-label={words('teach-driving-keys')}>
      <tbody>
        {KEYS.flatMap((id) => SHORTCUTS.find((shortcut) => shortcut.id === id) ?? []).map((shortcut) => (
          <tr key={shortcut.id}>
            <th scope="row">
              {writtenKeys(shortcut, isMac()).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{text(`app-key-${shortcut.id}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
