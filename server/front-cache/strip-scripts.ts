import { THEME_SCRIPT } from '@/components/layout/theme-script';

const ATTRIBUTES = `((?:[^>"']|"[^"]*"|'[^']*')*)`;

/** A comment; an element whose content is text up to its own end tag, whatever that text looks like; or a tag. */
const PARTS = new RegExp(`<!--[^]*?-->|<(script|style|title|textarea)(?=[\\s/>])${ATTRIBUTES}>([^]*?)</\\1\\s*>|<([a-z][^\\s/>]*)${ATTRIBUTES}>`, 'gi');
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * A page without Next's own scripts, the data they start from and the hints that fetch them early: a public page is a document (decision
 * 009). What stays: the theme script, modules under /islands/, and blocks of data. Nothing else is touched.
 */
export function stripScripts(html: string): string {
  return html.replace(PARTS, (part: string, rawName = '', rawAttributes = '', text = '', tagName = '', tagAttributes = '') => {
    if (rawName.toLowerCase() === 'script') return staysAsScript(attributesOf(rawAttributes), text) ? part : '';
    if (tagName.toLowerCase() === 'link') return isHintForScripts(attributesOf(tagAttributes)) ? '' : part;
    return part;
  });
}

function staysAsScript(attributes: Map<string, string>, text: string): boolean {
  const src = attributes.get('src');
  if (src !== undefined) return src.startsWith('/islands/');
  return /^application\/(ld\+)?json$/.test(attributes.get('type') ?? '') || text === THEME_SCRIPT;
}

/** `expect` would have the browser wait for one of the scripts that are gone. */
function isHintForScripts(attributes: Map<string, string>): boolean {
  const rel = attributes.get('rel');
  return rel === 'modulepreload' || rel === 'expect' || (rel === 'preload' && attributes.get('as') === 'script');
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [name.toLowerCase(), values.find((value) => value !== undefined) ?? '']));
}
