/** A sentence of the dictionary with its values in place: `fill('{label}: {value}', { label: 'Food', value: '1,200' })`. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
