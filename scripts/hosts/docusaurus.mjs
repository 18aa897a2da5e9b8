const CONFIG = `export default {
  title: 'Host',
  url: 'https://host.example',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  presets: [['classic', { docs: false, blog: false }]],
};
`;

/** @type {import('./index.mjs').Host} */
export const docusaurus = {
  id: 'docusaurus',
  name: 'Docusaurus',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@mdx-js/react': '3.1.1',
    react: '19.2.0',
    'react-dom': '19.2.0',
  },
  sources: (say) => ({
    'docusaurus.config.mjs': CONFIG,
    'src/pages/index.mdx': '# Host\n\n[To the figure](/element)\n',
    'src/pages/element.mdx': `# Element\n\nBefore.\n\n${say('markdown')}\n\nAfter. [Away](/)\n`,
    'src/pages/frame.mdx': `# Frame\n\nBefore.\n\n${say('iframe')}\n\nAfter. [Away](/)\n`,
  }),
  build: [['docusaurus', 'build', '--no-minify']],
  out: 'build',
  pages: { plain: '/', element: '/element/', frame: '/frame/' },
  follows: true,
  switch: '[class*=colorModeToggle] button',
};
