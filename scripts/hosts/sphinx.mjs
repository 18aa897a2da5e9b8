/** HTML stands in reStructuredText as the body of a directive. @param {string} html */
const raw = (html) => `.. raw:: html\n\n${html.replace(/^/gm, '   ')}\n`;
const page = (/** @type {string} */ html) => `Host\n====\n\nBefore.\n\n${raw(html)}\nAfter.\n`;

/** @type {import('./index.mjs').Host} */
export const sphinx = {
  id: 'sphinx',
  name: 'Sphinx',
  debian: { command: 'sphinx-build', package: 'python3-sphinx' },
  sources: (say) => ({
    'conf.py': "project = 'Host'\n",
    'index.rst': 'Host\n====\n\n.. toctree::\n\n   element\n   frame\n',
    'element.rst': page(say('html')),
    'frame.rst': page(say('iframe')),
  }),
  build: [['sphinx-build', '-q', '.', '_build']],
  out: '_build',
  pages: { element: '/element.html', frame: '/frame.html' },
};
