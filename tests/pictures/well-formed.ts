/** Is a text well-formed XML, as far as our pictures use it? Says what is wrong, or null. */
export function faultOf(xml: string): string | null {
  const open: string[] = [];
  const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)\s*(\/?)>/y;
  let place = 0;
  while (place < xml.length) {
    const next = xml.indexOf('<', place);
    const text = xml.slice(place, next < 0 ? undefined : next);
    if (/&(?!amp;|lt;|gt;|quot;)/.test(text)) return `a bare & in «${text.slice(0, 80)}»`;
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(xml);
    if (!tag) return `no tag: ${xml.slice(next, next + 120)}`;
    const [whole, closes, name = '', , isEmpty] = tag;
    if (closes) {
      const expected = open.pop();
      if (expected !== name) return `</${name}> where </${expected}> should be`;
    } else if (!isEmpty) open.push(name);
    place = next + whole.length;
  }
  return open.length > 0 ? `${open.join(' ')} not closed` : null;
}
