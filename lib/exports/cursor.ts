import { createHash } from 'node:crypto';
import { z } from 'zod';
import { problems } from '@/lib/core/problem';
import { daySchema } from '@/lib/crisis/schema';
import { filtersToQuery, type Filters } from '@/lib/estimates/filters';
import type { Walk } from '@/lib/estimates/selected-reports';

/** A walk with how many reports it will have seen at its end, and when it began (milliseconds). */
export type StartedWalk = Walk & { count: number; startedAt: number };

const GOOD_FOR_MS = 24 * 60 * 60 * 1000;
const whole = z.int().min(0);
const cursorSchema = z.tuple([z.string(), whole, z.string().regex(/^\d{1,18}$/), whole, whole, daySchema, z.string().regex(/^[A-Za-z0-9-]{1,64}$/)]);

/** The place after a page, as it stands in an address. It says all that the next page must know: the server keeps nothing of a walk. */
export function cursorText(filters: Filters, { startedAt, line, version, count }: StartedWalk, after: NonNullable<Walk['after']>): string {
  const said: z.infer<typeof cursorSchema> = [fingerprint(filters), startedAt, line, version, count, after.observedOn, after.publicId];
  return Buffer.from(JSON.stringify(said)).toString('base64url');
}

/**
 * The walk that a cursor goes on with. Throws parameter-refused (400) for one that cannot be read or belongs to other parameters, and
 * cursor-expired (410) after a day; a walk through `asOf` never expires.
 */
export function cursorFrom(text: string, filters: Filters, now: Date): StartedWalk {
  const said = cursorSchema.safeParse(parsed(text));
  if (!said.success || said.data[0] !== fingerprint(filters)) throw problems.parameterRefused([{ field: 'cursor', code: 'file.cursor' }]);
  const [, startedAt, line, version, count, observedOn, publicId] = said.data;
  if (filters.asOf === null && now.getTime() - startedAt > GOOD_FOR_MS) throw problems.cursorExpired();
  return { startedAt, line, version, count, after: { observedOn, publicId } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}

function fingerprint(filters: Filters): string {
  return createHash('sha256').update(filtersToQuery(filters)).digest('base64url').slice(0, 8);
}
