import { describe, expect, it } from 'vitest';
import { listAlgorithms, loadAlgorithmPage, loadAlgorithmStrings } from '../src/catalogue.ts';
import * as host from '../src/engine/host/algorithms.ts';
import { History } from '../src/kernel/history.ts';
import { LANGUAGES } from '../src/localization/languages.ts';
import { headerOf } from './runs.ts';

/** Of each scenario. */
const EVENTS = 600;

describe('the catalogue of the page', () => {
  it('lists what the engine has, and nothing that is only there to be copied', () => {
    expect(listAlgorithms()).toEqual(host.listAlgorithms());
    expect(listAlgorithms()).toContain('raft');
    expect(listAlgorithms()).not.toContain('template');
  });

  it.each(listAlgorithms())('%s says of itself on the page what its code says', async (id) => {
    const [page, code] = await Promise.all([loadAlgorithmPage(id), host.loadAlgorithm(id)]);
    expect(page).toMatchObject({ id, version: code.version, config: code.config.fields });
    expect(page.rules).toEqual(code.rules);
    expect(page.properties.map((property) => property.id)).toEqual(code.invariants.map((invariant) => invariant.id));
  });

  it.each(listAlgorithms())('%s offers in its forms what its code takes', async (id) => {
    const [page, code] = await Promise.all([loadAlgorithmPage(id), host.loadAlgorithm(id)]);
    expect(page.verbs.map((verb) => verb.id).toSorted()).toEqual(Object.keys(code.verbs).toSorted());
    for (const { id: verb, argument } of page.verbs) {
      const value = argument?.kind === 'nodes' ? ['S1', 'S2'] : 'S1';
      expect(code.verbs[verb]?.(argument ? { [argument.name]: value } : {}), verb).toBeNull();
      if (argument?.kind !== 'node' && argument?.kind !== 'nodes') expect(code.verbs[verb]?.({}), verb).toBeNull();
    }
    const ids = page.rules.map((rule) => rule.id);
    for (const { rule } of page.scenarios) if (rule !== undefined) expect(ids).toContain(rule);
  });

  it.each(listAlgorithms())(
    '%s gives each mark of an election or a commit a colour that its node knows',
    async (id) => {
      const [page, code] = await Promise.all([loadAlgorithmPage(id), host.loadAlgorithm(id)]);
      let count = 0;
      for (const scenario of page.scenarios) {
        const header = headerOf(code, scenario);
        const history = new History(code, header);
        history.extend(0, { events: EVENTS });
        for (const { index, kind, counter } of history.milestones(0)) {
          if (kind !== 'election' && kind !== 'commit') continue;
          const [event] = history.eventsFrom(0, index, 1).events;
          const { value } = page.presentation.node(event?.state ?? {}, header.nodes).counter;
          // Of several transactions the latest is the node's.
          expect(counter, `${scenario.id}, event ${index}`).toBeGreaterThan(0);
          expect(counter, `${scenario.id}, event ${index}`).toBeLessThanOrEqual(value);
          count += 1;
        }
      }
      expect(count).toBeGreaterThan(0);
    },
  );

  it.each(LANGUAGES)('has strings in %s', async (language) => {
    for (const id of listAlgorithms()) {
      const texts = await loadAlgorithmStrings(id, language);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text).toContain(' = ');
    }
  });

  it('has nothing of what is not there', async () => {
    await expect(loadAlgorithmPage('rift')).rejects.toThrow('there is no algorithm rift');
    await expect(loadAlgorithmStrings('rift', 'en')).rejects.toThrow('rift has no strings in en');
    await expect(host.loadAlgorithm('rift')).rejects.toThrow('there is no algorithm rift');
  });
});
