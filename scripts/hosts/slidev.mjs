/** @type {import('./index.mjs').Host} */
export const slidev = {
  id: 'slidev',
  name: 'Slidev',
  packages: { '@slidev/cli': '51.8.1', '@slidev/theme-default': '0.25.0' },
  sources: (say) => ({
    'package.json': JSON.stringify({ private: true, type: 'module' }),
    'slides.md': `---\ntheme: default\nrouterMode: hash\nfonts:\n  provider: none\n---\n\n# Host\n\n${say('slidev')}\n`,
  }),
  build: [['slidev', 'build']],
  out: 'dist',
  pages: { frame: '/#/2' },
  plays: true,
};
