/** Is the page around the figure light or dark? Sites switch by classes and attributes of their own. */

/** By the colour of the text there: what is written in a light colour stands on a dark ground. */
export function themeAround(element: Element): 'light' | 'dark' {
  const channels =
    getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140 ? 'dark' : 'light';
}

/** @returns a function that ends it */
export function whenThemeChanges(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, {
      attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme'],
    });
  }
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}
