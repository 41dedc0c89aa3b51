/** The parameters of an address as Next hands them to a page. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The same in the shape of the web: a repeated parameter stays repeated, so that whoever reads it can refuse it. */
export function toSearchParams(params: SearchParams): URLSearchParams {
  const pairs = Object.entries(params).flatMap(([name, value]) => [value ?? ''].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs);
}
