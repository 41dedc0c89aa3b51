import { FILTER_NAMES } from '@/lib/estimates/filters';

const IN_ORDER: readonly string[] = [...FILTER_NAMES, 'view'];

/**
 * The query of an address in one order with its `?`, '' for none: filters as the pages write them, without the empty ones that a form sends;
 * then what else was asked, which the page or file reads or refuses by name.
 *
 * @param without names that are no part of an address
 */
export function queryInOrder(query: string, without: readonly string[] = []): string {
  if (query === '') return '';
  const asked = [...new URLSearchParams(query)].filter(([name]) => !without.includes(name));
  const known = IN_ORDER.flatMap((name) => asked.filter(([other, value]) => other === name && value !== ''));
  const others = asked.filter(([name]) => !IN_ORDER.includes(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const ordered = new URLSearchParams([...known, ...others]).toString();
  return ordered && `?${ordered}`;
}
