const LAYOUT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Host</title></head>
  <body><main>{{ .Content }}</main></body>
</html>
`;
const HEAD = '---\ntitle: Host\n---\n\nBefore.\n\n';

/** @type {import('./index.mjs').Host} */
export const hugo = {
  id: 'hugo',
  name: 'Hugo',
  debian: { command: 'hugo', package: 'hugo', version: 'version' },
  sources: (say) => {
    // The first part is the shortcode's file, the second what stands in the text.
    const [shortcode = '', inText = ''] = say('hugo').split('\n\n{{/* in the text */}}\n');
    return {
      'config.toml': "baseURL = '/'\ntitle = 'Host'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n",
      'layouts/_default/single.html': LAYOUT,
      'layouts/_default/list.html': LAYOUT,
      'layouts/shortcodes/quorate.html': shortcode,
      'layouts/shortcodes/quorate-frame.html': say('iframe'),
      'content/element.md': `${HEAD}${inText}\n\nAfter.\n`,
      'content/frame.md': `${HEAD}{{< quorate-frame >}}\n\nAfter.\n`,
    };
  },
  build: [['hugo', '--quiet']],
  out: 'public',
  pages: { element: '/element/', frame: '/frame/' },
};
