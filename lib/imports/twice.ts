type Known = { row: number; said: string };

/**
 * Remembers the rows of one file by their keys. Gives null for the first row of a key; for a later one the row before it, and whether both
 * say the same.
 *
 * @returns a function of a row's key, its number, and what it says (whole, or a hash of it)
 */
export function rowRegister(): (key: string, row: number, said: string) => { row: number; same: boolean } | null {
  const known = new Map<string, Known>();
  return (key, row, said) => {
    const earlier = known.get(key);
    if (earlier) return { row: earlier.row, same: earlier.said === said };
    known.set(key, { row, said });
    return null;
  };
}
