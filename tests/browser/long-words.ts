/**
 * The page in a language whose words are twice as long, as the next translation's may be. Nothing of this is in the
 * product: the chunks of strings are rewritten on their way to the browser.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FluentParser, FluentSerializer, type TextElement, Transformer } from '@fluent/syntax';
import type { Page } from 'playwright-core';

const ASSETS = join(import.meta.dirname, '../../dist/assets');
/** What the page says itself, or of an algorithm, whose name may have hyphens. */
const STRINGS_CHUNK = /\/assets\/(?:en|ja|strings-[a-z-]+-(?:en|ja))-[\w-]{8}\.js$/;
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

/** What each chunk becomes, by its name: many pages ask for the same. */
const rewritten = new Map<string, string>();

function rewrite(name: string): string {
  const script = readFileSync(join(ASSETS, name), 'utf8');
  const body = script.replace(TEMPLATE, (template) => JSON.stringify(doubled(unescaped(template))));
  if (body === script) throw new Error(`${name} has no strings that could be found`);
  rewritten.set(name, body);
  return body;
}

/** Every string that the page will load is twice as long, and so is each word in it. */
export async function doubleAllStrings(page: Page): Promise<void> {
  await page.route(STRINGS_CHUNK, (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    return route.fulfill({ body: rewritten.get(name) ?? rewrite(name), contentType: 'text/javascript' });
  });
}
