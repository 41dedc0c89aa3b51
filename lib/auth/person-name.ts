import { requiredText } from '@/lib/core/text-schema';

/** The name a person signs in with: a nickname does, and is safer. */
export const personName = requiredText({ max: 80, empty: 'name.empty', long: 'name.long' });

/** What is unique about a name: case, spacing and ways of writing the same letter do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
