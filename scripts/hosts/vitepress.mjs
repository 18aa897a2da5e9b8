/** @type {import('./index.mjs').Host} */
export const vitepress = {
  id: 'vitepress',
  name: 'VitePress',
  packages: { vitepress: '1.6.4', vue: '3.5.22' },
  sources: (say) => ({
    '.vitepress/config.mjs': "export default { title: 'Host', lang: 'en' };\n",
    'index.md': '# Host\n\n[To the figure](./element.md)\n',
    'element.md': `# Element\n\nBefore.\n\n${say('vitepress')}\n\nAfter. [Away](./index.md)\n`,
    'frame.md': `# Frame\n\nBefore.\n\n${say('iframe')}\n\nAfter. [Away](./index.md)\n`,
  }),
  build: [['vitepress', 'build']],
  out: '.vitepress/dist',
  pages: { plain: '/', element: '/element.html', frame: '/frame.html' },
  follows: true,
  switch: '.VPNavBarAppearance button',
};
