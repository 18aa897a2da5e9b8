const LAYOUT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Host</title></head>
  <body><main>{{ content | safe }}</main></body>
</html>
`;
const HEAD = '---\nlayout: page.njk\n---\n\nBefore.\n\n';

/** @type {import('./index.mjs').Host} */
export const eleventy = {
  id: 'eleventy',
  name: 'Eleventy',
  packages: { '@11ty/eleventy': '3.1.2' },
  sources: (say) => ({
    '_includes/page.njk': LAYOUT,
    'element.md': `${HEAD}${say('markdown')}\n\nAfter.\n`,
    'frame.md': `${HEAD}${say('iframe')}\n\nAfter.\n`,
  }),
  build: [['eleventy', '--quiet']],
  out: '_site',
  pages: { element: '/element/', frame: '/frame/' },
};
