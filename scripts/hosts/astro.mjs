const LAYOUT = `---
import { ClientRouter } from 'astro:transitions';
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Host</title>
    <ClientRouter />
  </head>
  <body>
    <main><slot /></main>
  </body>
</html>
`;
const HEAD = '---\nlayout: ../layouts/Page.astro\n---\n\n';

/** With view transitions, by which Astro follows links without loading a page. @type {import('./index.mjs').Host} */
export const astro = {
  id: 'astro',
  name: 'Astro',
  packages: { astro: '5.18.2' },
  sources: (say) => ({
    'astro.config.mjs': 'export default {};\n',
    'src/layouts/Page.astro': LAYOUT,
    'src/pages/index.md': `${HEAD}# Host\n\n[To the figure](/element/)\n`,
    'src/pages/element.md': `${HEAD}# Element\n\nBefore.\n\n${say('markdown')}\n\nAfter. [Away](/)\n`,
    'src/pages/frame.astro': `---\nimport Page from '../layouts/Page.astro';\n---\n<Page>\n<h1>Frame</h1>\n${say('iframe')}\n<p>After.</p>\n</Page>\n`,
  }),
  build: [['astro', 'build']],
  out: 'dist',
  pages: { plain: '/', element: '/element/', frame: '/frame/' },
  follows: true,
};
