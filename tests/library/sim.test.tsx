/** `quorate/react` and what it shares with others who embed: addresses, and messages that are believed. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/library/address.ts';
import { readMessage } from '../../src/library/protocol.ts';
import { QuorateSim } from '../../src/library/react.tsx';

describe('the address of an embedded run', () => {
  it.each([
    [{}, 'e.html'],
    [{ scenario: 'figure-8', seed: 7, nodes: 3 }, 'e.html?scenario=figure-8&seed=7&nodes=3'],
    [{ without: ['a', 'b'], panels: ['why', 'logs'] }, 'e.html?without=a,b&panels=why,logs'],
    [{ autoplay: false, captions: true, loop: [1.2, 4] as const }, 'e.html?autoplay=0&captions=1&loop=1.2-4'],
    [{ run: '#run=1.abc', lang: 'ja' as const }, 'e.html?lang=ja#run=1.abc'],
    [{ seed: '<a b>&c=#' }, 'e.html?seed=%3Ca%20b%3E%26c%3D%23'],
  ])('of %j is %s', (options, address) => expect(addressOf('e.html', options)).toBe(address));

  it('keeps what the page’s own address says, and names the host', () => {
    expect(addressOf('/e.html?x=1', { speed: 2 }, 'https://a.example')).toBe(
      '/e.html?x=1&speed=2&origin=https%3A%2F%2Fa.example',
    );
  });
});

it.each([null, 'ready', 7, [], {}, { type: 'ready' }, { quorate: 2, type: 'ready' }, { quorate: 1 }])(
  'the message %j is not believed',
  (data) => expect(readMessage(data)).toBeNull(),
);

it('the component is a sandboxed frame that keeps its room', () => {
  const html = renderToStaticMarkup(
    createElement(QuorateSim, {
      src: 'e.html',
      scenario: 'figure-8',
      height: 300,
      title: 'Figure 8',
      className: 'sim',
    }),
  );
  expect(html).toContain('src="e.html?scenario=figure-8"');
  expect(html).toContain('sandbox="allow-scripts"');
  expect(html).toContain('height:300px');
  expect(html).toContain('title="Figure 8"');
  expect(html).toContain('loading="lazy"');
});
