/** A client as it is drawn: what became of the request that it asked last. */
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { presentation } from '../../src/algorithms/raft/presentation.ts';
import { setAlgorithmStrings, setLanguage } from '../../src/localization/index.ts';
import { placesOf } from '../../src/stage/clients.ts';
import { Clients } from '../../src/stage/clients.tsx';

beforeAll(async () => {
  await setLanguage('en');
  await setAlgorithmStrings('raft');
});

test.each([
  { result: { ok: false, error: 'timed-out' }, last: 'timed-out', words: /the last request timed out/ },
  { result: { ok: false, error: 'session-expired' }, last: 'failed', words: /the last request/ },
  { result: { ok: true, value: '5' }, last: 'ok', words: />5</ },
])('a client shows that its last request is $last', ({ result, last, words }) => {
  const drawn = renderToStaticMarkup(
    <Clients
      places={placesOf({ width: 800, height: 400 }, ['C1'])}
      presentation={presentation}
      requests={[]}
      results={[{ client: 'C1', request: 1, ...result }]}
      open={null}
      onOpen={() => {}}
    />,
  );
  expect(drawn).toContain(`data-client="C1" data-pending="0" data-last="${last}"`);
  expect(drawn).toMatch(words);
});
