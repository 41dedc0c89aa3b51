/** Under which name the answers of a refused report lie locked until they are mended. */
export function answersName(id: string): string {
  return `answers:${id}`;
}
