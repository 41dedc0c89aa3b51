/**
 * Remembers the rows of one file by their keys. Gives null for the first row of a key; for a later one the row before it, and whether both
 * say the same. A row whose key is made of what it says has no more to remember.
 *
 * @param key of the row
 * @param row its number
 * @param said what it says where the key does not tell
 */
export type RowRegister = (key: string, row: number, said: string | null) => { row: number; same: boolean } | null;

/** A register for keys and sayings that are any texts; see uuidRegister too. */
export function rowRegister(): RowRegister {
  const rows = new Map<string, number>();
  const sayings = new Map<string, string>();
  return (key, row, said) => {
    const earlier = rows.get(key);
    if (earlier !== undefined) return { row: earlier, same: (sayings.get(key) ?? null) === said };
    rows.set(key, row);
    if (said !== null) sayings.set(key, said);
    return null;
  };
}
