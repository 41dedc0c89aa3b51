/** Where the state of the scan stands: at the beginning of a cell, inside a plain one, inside quotes, or behind a quotation mark. */
type State = 'start' | 'plain' | 'quoted' | 'closing';

/**
 * Cuts a file into parts of about `size` characters that begin and end with whole records: a line end inside quotes ends none. A quotation
 * mark opens quotes at the beginning of a cell only, as in the parser that reads the parts.
 */
export function* splitRecords(text: string, delimiter: string, size: number): Generator<string> {
  let from = 0;
  let state: State = 'start';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (state === 'quoted') {
      if (sign === '"') state = 'closing';
      continue;
    }
    if (sign === '"') {
      state = state === 'start' || state === 'closing' ? 'quoted' : state;
    } else if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) {
      state = 'start';
      if (at + 1 - from >= size) {
        yield text.slice(from, at + 1);
        from = at + 1;
      }
    } else {
      state = sign === delimiter ? 'start' : 'plain';
    }
  }
  if (from < text.length) yield text.slice(from);
}
