/** @type {import('./index.mjs').Host} */
export const marp = {
  id: 'marp',
  name: 'Marp',
  packages: { '@marp-team/marp-cli': '4.5.1' },
  sources: (say) => ({ 'slides.md': `---\nmarp: true\n---\n\n${say('marp')}\n\n---\n\n# Another slide\n` }),
  build: [['marp', '--html', 'slides.md', '-o', 'deck/index.html']],
  out: 'deck',
  pages: { frame: '/' },
  plays: true,
};
