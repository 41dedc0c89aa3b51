import type { Crisis } from '@/lib/crisis/schema';
import type { Filters } from '@/lib/estimates/filters';

/** A file's name says what is inside: crisis, table or chart, and every filter that is set. `more` comes last. */
export function fileName(name: string, ending: string, filters: Partial<Filters>, { sample, code }: Crisis, more: readonly string[] = []): string {
  const set = Object.values(filters).filter((value) => value !== null).map((value) => String(value).toLowerCase());
  const parts = [...(sample ? ['SAMPLE'] : []), code, name, ...set, ...more];
  return `${parts.join('_').replaceAll(/[^A-Za-z0-9_-]/g, '-')}.${ending}`;
}
