import { numberFormat, pluralForm } from './formats';
import type { Locale } from './locales';
import { oneStop } from './one-stop';

/**
 * A message of the dictionaries in words, in the browser, where ICU's whole grammar would weigh more than all that it says: arguments
 * `{name}`, `{name, number}` and `{name, plural, =0 {none} one {# day} other {# days}}`, nested. A test holds it to what use-intl says of the same messages.
 *
 * @throws Error when a value is missing: no page shows a raw argument
 */
export function say(locale: Locale, message: string, values: Record<string, string | number> = {}): string {
  return oneStop(locale, fill(message, { locale, values }));
}

type Scope = { locale: Locale; values: Record<string, string | number>; count?: string };

function fill(message: string, scope: Scope): string {
  let text = '';
  for (let at = 0; at < message.length; at += 1) {
    const sign = message[at]!;
    if (sign === '#' && scope.count !== undefined) text += scope.count;
    else if (sign !== '{') text += sign;
    else {
      const end = closing(message, at);
      text += argument(message.slice(at + 1, end), scope);
      at = end;
    }
  }
  return text;
}

function argument(inside: string, scope: Scope): string {
  const [, name = '', format, choices = ''] = /^\s*(\w+)\s*(?:,\s*(number|plural)\s*(?:,([\s\S]*))?)?$/.exec(inside) ?? [];
  const value = scope.values[name];
  if (value === undefined) throw new Error(`No value for {${inside}}`);
  if (format === undefined) return String(value);
  const count = numberFormat(scope.locale).format(Number(value));
  if (format === 'number') return count;
  const found = choicesOf(choices);
  const chosen = found[`=${value}`] ?? found[pluralForm(scope.locale, Number(value))] ?? found.other ?? '';
  return fill(chosen, { ...scope, count });
}

/** `one {…} other {…}` by its categories. */
function choicesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  let at = 0;
  for (let open = text.indexOf('{'); open !== -1; open = text.indexOf('{', at)) {
    const end = closing(text, open);
    found[text.slice(at, open).trim()] = text.slice(open + 1, end);
    at = end + 1;
  }
  return found;
}

/** Where the brace that opens at `open` is closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && (depth -= 1) === 0) return at;
  }
  throw new Error(`Not closed: ${text}`);
}
