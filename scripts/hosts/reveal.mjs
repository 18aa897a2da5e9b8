const deck = (/** @type {string} */ slides) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Host</title>
    <link rel="stylesheet" href="/reveal/reveal.css" />
    <link rel="stylesheet" href="/reveal/theme/black.css" />
  </head>
  <body>
    <div class="reveal"><div class="slides">
      ${slides}
      <section><h2>Another slide</h2></section>
    </div></div>
    <script src="/reveal/reveal.js"></script>
    <script>Reveal.initialize({ hash: true });</script>
  </body>
</html>
`;

/** @type {import('./index.mjs').Host} */
export const reveal = {
  id: 'reveal',
  name: 'reveal.js',
  packages: { 'reveal.js': '6.0.2' },
  sources: (say) => ({
    'deck/element.html': deck(`<section>\n${say('html')}\n</section>`),
    'deck/frame.html': deck(say('reveal')),
  }),
  // Nothing to build: its files are put beside the slides.
  copies: { 'node_modules/reveal.js/dist': 'deck/reveal' },
  out: 'deck',
  pages: { element: '/element.html', frame: '/frame.html' },
  dark: 'dark',
  plays: true,
};
