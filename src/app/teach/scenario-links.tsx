/** A scenario by name: for the room, for oneself, and on paper. */
import type { Text } from '../../localization/index.ts';
import { hrefOf, runHref } from '../view.ts';

interface ScenarioLinksProps {
  readonly scenario: string;
  /** Its title, for who hears the links out of their place. */
  readonly title: string;
  readonly words: Text;
}

export function ScenarioLinks({ scenario, title, words }: ScenarioLinksProps) {
  const links = [
    // In front of a room nothing begins by itself.
    ['show', runHref({ scenario, present: '1', play: '0' })],
    ['open', runHref({ scenario })],
    ['handout', hrefOf({ kind: 'teach', handout: scenario })],
  ] as const;
  return (
    <span className="teach-links">
      {links.map(([name, href]) => (
        <a key={name} className="page-link" href={href}>
          {words(`teach-${name}`)}
          <span className="ui-unseen"> {title}</span>
        </a>
      ))}
    </span>
  );
}
