import type { StyleRule } from './style-rules';

/** Values by the name of their custom property, with its dashes; one that is `initial` has none. */
export type Tokens = ReadonlyMap<string, string>;

/** The custom properties that `:root` gives outside any query: the light palette and the sizes. */
export function rootTokens(rules: readonly StyleRule[]): Tokens {
  const bodies = rules.filter(({ media, selectors }) => media === null && selectors.includes(':root')).map(({ body }) => body);
  const all = bodies.flatMap((body) => [...body.matchAll(/(--[\w-]+):\s*([^;]*)/g)].map(([, name, value]) => [name!, value!.trim()] as const));
  return new Map(all.filter(([, value]) => value !== 'initial'));
}

/**
 * A style sheet's values in a form that every drawing program reads: custom properties replaced, colours mixed, rem as px.
 *
 * @param rem px of one rem
 * @throws RangeError for a custom property that has neither a value nor a second part
 */
export function plainValues(text: string, tokens: Tokens, rem: number): string {
  const withoutVars = text.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, otherwise: string | undefined) => {
    const value = tokens.get(name) ?? otherwise;
    if (value === undefined) throw new RangeError(`The custom property ${name} has no value.`);
    return plainValues(value, tokens, rem).trim();
  });
  return withoutVars
    .replace(/color-mix\(in srgb, (#[0-9a-f]{6}) (\d+)%, (#[0-9a-f]{6}|transparent)\)/g, (_, one: string, share: string, other: string) =>
      mixed(one, Number(share) / 100, other),
    )
    .replace(/([\d.]+)rem\b/g, (_, value: string) => `${Math.round(Number(value) * rem * 100) / 100}px`);
}

/** `share` of the first colour in the second; in `transparent` the colour stays and lets through. */
function mixed(one: string, share: number, other: string): string {
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const first = parts(one);
  if (other === 'transparent') return `rgba(${first.join(',')},${share})`;
  const second = parts(other);
  const hex = (value: number) => Math.round(value).toString(16).padStart(2, '0');
  return `#${first.map((value, index) => hex(value * share + second[index]! * (1 - share))).join('')}`;
}
