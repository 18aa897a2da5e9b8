/** `quorate/react`: a sandboxed frame with the address that its props ask for, as the element and the snippets make it. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/embed/options.ts';
import { addressOf, QuorateSim, type QuorateSimProps } from '../../src/library/react.tsx';

const HOME = 'https://quorate.example/';

describe('the address of an embedded run', () => {
  it.each<[Partial<QuorateSimProps>, string]>([
    [{}, ''],
    [{ scenario: 'figure-8', seed: 7, nodes: 3 }, '?scenario=figure-8&seed=7&nodes=3'],
    [{ scenario: 'figure-8', without: ['majority', 'durable-log'] }, '?scenario=figure-8&without=majority,durable-log'],
    [
      { scenario: 'figure-8', loop: [1.2, 4], speed: undefined, theme: 'dark' },
      '?scenario=figure-8&loop=1.2-4&theme=dark',
    ],
  ])('with %j ends in %s, which the embed understands', (options, search) => {
    expect(addressOf(HOME, undefined, options)).toBe(`${HOME}embed.html${search}`);
    expect(readOptions(search).wrong).toEqual([]);
  });

  it('has the run after #, and takes the embed itself for its place, too', () => {
    expect(addressOf(`${HOME}embed.html`, '#run=1.abc', { lang: 'ja' })).toBe(`${HOME}embed.html?lang=ja#run=1.abc`);
    expect(addressOf('https://quorate.example', 'run=1.abc', {})).toBe(`${HOME}embed.html#run=1.abc`);
  });

  it('lets no text out of its parameter', () => {
    const { search, hash } = new URL(addressOf(HOME, undefined, { seed: '"><a b>&c=#x' }));
    expect(readOptions(search).options.seed).toBe('"><a b>&c=#x');
    expect(hash).toBe('');
  });
});

describe('the component', () => {
  const markup = (props: Partial<QuorateSimProps>) =>
    renderToStaticMarkup(createElement(QuorateSim, { src: HOME, scenario: 'figure-8', ...props }));

  it('is a sandboxed frame that keeps its room', () => {
    const html = markup({ height: 300, title: 'Figure 8' });
    expect(html).toContain(`src="${HOME}embed.html?scenario=figure-8"`);
    expect(html).toMatch(/sandbox="allow-scripts[^"]*"/);
    expect(html).not.toContain('same-origin');
    expect(html).toContain('height:300px');
    expect(html).toContain('title="Figure 8"');
    expect(html).toContain('loading="lazy"');
  });

  it('keeps more room for more', () => {
    const heightOf = (html: string) => Number(/height:(\d+)px/.exec(html)?.[1]);
    const plain = heightOf(markup({}));
    expect(plain).toBeGreaterThan(200);
    expect(heightOf(markup({ panels: ['logs'] }))).toBeGreaterThan(plain);
  });
});
