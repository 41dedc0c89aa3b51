import { classesIn, rulesFor, rulesText, type StyleRule } from './style-rules';
import { embedRules, pictureRules } from './style-sheets';

/** The style of a page that is one chart: what its markup needs of the pages' sheets, in both palettes, and the page's own few rules. */
export function pageStyle(markup: string): string {
  const all = pictureRules();
  const own = embedRules();
  const rules = [...rulesFor(all, classesIn(markup)), ...own];
  const named = new Set(['--light', '--dark']);
  const note = (text: string) => [...text.matchAll(/var\((--[\w-]+)/g)].forEach(([, name]) => named.add(name!));
  rules.forEach(({ body }) => note(body));
  return rulesText([...roots(all, named), ...rules]).replace(/([{};:,]) /g, '$1');
}

/** The custom properties that are used; nobody chooses a theme inside somebody else's page. */
function roots(rules: readonly StyleRule[], named: ReadonlySet<string>): StyleRule[] {
  return rules
    .filter(({ selectors }) => selectors.includes(':root'))
    .map((rule) => {
      const used = rule.body.split(';').filter((part) => {
        const name = part.split(':')[0]!.trim();
        return name !== '' && (!name.startsWith('--') || named.has(name));
      });
      return { ...rule, body: used.map((part) => part.trim()).join(';') };
    });
}
