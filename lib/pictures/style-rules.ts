/** A rule of a style sheet; `media` is the query it stands under, null where it always applies. */
export type StyleRule = { media: string | null; selectors: string[]; body: string };

/** The rules of a style sheet in their order: plain rules, and media queries around plain rules; the project's sheets have nothing else. */
export function styleRules(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  let media: string | null = null;
  let selectors: string[] | null = null;
  for (const piece of css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+|[{}]/g) ?? []) {
    const text = piece.trim();
    if (text === '{' || text === '') continue;
    if (text === '}') {
      if (selectors) selectors = null;
      else media = null;
    } else if (selectors) {
      rules.push({ media, selectors, body: text.replace(/\s+/g, ' ') });
    } else if (text.startsWith('@media')) {
      media = text.slice('@media'.length).trim();
    } else {
      selectors = text.split(',').map((selector) => selector.trim());
    }
  }
  return rules;
}

/** What is needed of the rules for markup with these classes: selectors of other classes, of states and of elements without a class go. */
export function rulesFor(rules: readonly StyleRule[], classes: ReadonlySet<string>): StyleRule[] {
  return rules.flatMap((rule) => {
    const selectors = rule.selectors.filter((selector) => {
      const named = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
      return named.length > 0 && named.every((name) => classes.has(name)) && !/[:[]/.test(selector);
    });
    return selectors.length > 0 ? [{ ...rule, selectors }] : [];
  });
}

/** Rules as text again, each query once for the rules that follow each other. */
export function rulesText(rules: readonly StyleRule[]): string {
  let text = '';
  let open: string | null = null;
  for (const { media, selectors, body } of rules) {
    if (media !== open) text += `${open === null ? '' : '}'}${media === null ? '' : `@media ${media}{`}`;
    open = media;
    text += `${selectors.join(',')}{${body}}`;
  }
  return open === null ? text : `${text}}`;
}

/** The classes that markup names. */
export function classesIn(markup: string): Set<string> {
  return new Set([...markup.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));
}
