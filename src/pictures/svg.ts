/** SVG as text. Numbers are written to a hundredth of a px, and what people wrote is escaped. Pure. */

/** Undefined, null and false leave an attribute out. */
export type Attributes = { readonly [name: string]: string | number | undefined | null | false };

/** An element with what is inside it, itself already SVG. */
export function el(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined || value === null || value === false
        ? ''
        : ` ${key}="${typeof value === 'number' ? number(value) : escaped(value)}"`,
    )
    .join('');
  const content = inside.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A group; nothing where nothing is in it. */
export function group(attributes: Attributes, ...inside: readonly string[]): string {
  const content = inside.join('');
  return content === '' ? '' : el('g', attributes, content);
}

/** A line of words. */
export function words(attributes: Attributes, text: string): string {
  return text === '' ? '' : el('text', attributes, escaped(text));
}

/** To a hundredth of a px: the last bits of a sine may differ between machines, pictures must not. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  // No «-0».
  return String(rounded === 0 ? 0 : rounded);
}

/** A place, as `translate` has it. */
export function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `translate(${number(x)} ${number(y)})`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold, not even escaped: controls, halves of surrogate pairs, non-characters. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in an element or an attribute. */
export function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"]/g, (letter) => ENTITIES[letter] as string);
}
