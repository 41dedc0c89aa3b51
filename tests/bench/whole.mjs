/** A number as a table shows it: 12,345. */
export function whole(number) {
  return Math.round(number).toLocaleString('en');
}
