/**
 * The page in a language whose words are twice as long, as the next translation's may be. Nothing of this is in the
 * product: the chunks of strings are rewritten on their way to the browser.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentParser, FluentSerializer, type TextElement, Transformer } from '@fluent/syntax';
import type { Page } from 'playwright-core';

const ASSETS = join(import.meta.dirname, '../../dist/assets');
const STRINGS_CHUNK = /^(?:en|ja|strings-[a-z]+-(?:en|ja))-[\w-]+\.js$/;
/** The minifier writes each file of strings as one template literal. */
const TEMPLATE = /`(?:[^`\\]|\\.)*`/gs;
const WORD = /\p{L}+/gu;

class Doubling extends Transformer {
  override visitTextElement(element: TextElement): TextElement {
    element.value = element.value.replace(WORD, '$&$&');
    return element;
  }
}

function doubled(ftl: string): string {
  const resource = new FluentParser({ withSpans: false }).parse(ftl);
  new Doubling().visit(resource);
  return new FluentSerializer().serialize(resource);
}

/** The text of a template literal without values in it. */
function unescaped(template: string): string {
  return template.slice(1, -1).replace(/\\(.)/gs, (_, letter: string) => (letter === 'n' ? '\n' : letter));
}

/** Every string that the page will load is twice as long, and so is each word in it. */
export async function doubleAllStrings(page: Page): Promise<void> {
  const chunks = readdirSync(ASSETS).filter((name) => STRINGS_CHUNK.test(name));
  for (const name of chunks) {
    const script = readFileSync(join(ASSETS, name), 'utf8');
    const body = script.replace(TEMPLATE, (template) => JSON.stringify(doubled(unescaped(template))));
    if (body === script) throw new Error(`${name} has no strings that could be found`);
    await page.route(`**/assets/${name}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  }
}
