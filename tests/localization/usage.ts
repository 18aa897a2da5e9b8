/** Finds the ids of messages that the code asks for: the first arguments of `text(…)` and the like. */
import ts from 'typescript';

export interface Use {
  /** The id, or the pattern of ids that a template can give. */
  readonly id: string | RegExp;
  readonly place: string;
}

/**
 * Whatever is called by these names formats messages: `const text = useText()`, `text.parts(…)`, `getText()(…)`; what is
 * fetched with a view is called `words`, and an algorithm's own words there `own`, `contents` or `terms`.
 */
const FORMATTERS = /^((text|words|own|terms|contents)(\.parts)?|getText\(\)|getText\(\)\.parts)$/;

/** Attributes of components that take an id, by component. */
const ID_ATTRIBUTES: Readonly<Record<string, string>> = { Sentence: 'id' };

export function usesOf(path: string, code: string): Use[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const uses: Use[] = [];
  const take = (node: ts.Node) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    for (const id of idsIn(node)) uses.push({ id, place: `${path}:${line}` });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && FORMATTERS.test(node.expression.getText()) && node.arguments[0]) {
      take(node.arguments[0]);
    }
    if (ts.isJsxAttribute(node) && node.initializer) {
      const component = node.parent.parent.tagName.getText();
      if (ID_ATTRIBUTES[component] === node.name.getText()) take(node.initializer);
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return uses;
}

/** All strings and templates of a source, for the search of messages that nothing asks for. */
export function stringsIn(path: string, code: string): (string | RegExp)[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: (string | RegExp)[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node)) found.push(templatePattern(node));
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

function idsIn(node: ts.Node): (string | RegExp)[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [templatePattern(node)];
  if (ts.isConditionalExpression(node)) return [...idsIn(node.whenTrue), ...idsIn(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return idsIn(node.expression);
  if (ts.isJsxExpression(node) && node.expression) return idsIn(node.expression);
  if (ts.isBinaryExpression(node)) return [...idsIn(node.left), ...idsIn(node.right)];
  return [];
}

function templatePattern(template: ts.TemplateExpression): RegExp {
  const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const spans = template.templateSpans.map(({ literal }) => `[\\w-]+${literally(literal.text)}`);
  return new RegExp(`^${literally(template.head.text)}${spans.join('')}$`);
}
