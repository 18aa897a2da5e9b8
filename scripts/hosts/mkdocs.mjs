/** @type {import('./index.mjs').Host} */
export const mkdocs = {
  id: 'mkdocs',
  name: 'MkDocs',
  debian: { command: 'mkdocs', package: 'mkdocs' },
  sources: (say) => ({
    'mkdocs.yml': 'site_name: Host\nsite_url: http://127.0.0.1/\ntheme:\n  name: mkdocs\n  highlightjs: false\n',
    'docs/index.md': '# Host\n',
    'docs/element.md': `# Element\n\nBefore.\n\n${say('markdown')}\n\nAfter.\n`,
    'docs/frame.md': `# Frame\n\nBefore.\n\n${say('iframe')}\n\nAfter.\n`,
  }),
  build: [['mkdocs', 'build', '--quiet']],
  out: 'site',
  pages: { element: '/element/', frame: '/frame/' },
};
