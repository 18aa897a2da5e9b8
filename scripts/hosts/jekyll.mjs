const LAYOUT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Host</title></head>
  <body><main>{{ content }}</main></body>
</html>
`;
const HEAD = '---\nlayout: page\n---\n\nBefore.\n\n';

/** @type {import('./index.mjs').Host} */
export const jekyll = {
  id: 'jekyll',
  name: 'Jekyll',
  debian: { command: 'jekyll', package: 'jekyll' },
  sources: (say) => ({
    '_config.yml': 'title: Host\n',
    '_layouts/page.html': LAYOUT,
    'element.md': `${HEAD}${say('markdown')}\n\nAfter.\n`,
    'frame.md': `${HEAD}${say('iframe')}\n\nAfter.\n`,
  }),
  build: [['jekyll', 'build', '--quiet']],
  out: '_site',
  pages: { element: '/element.html', frame: '/frame.html' },
};
