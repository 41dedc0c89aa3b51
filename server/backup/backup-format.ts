import { z } from 'zod';

/** What a backup is: a tar, compressed by gzip, of a manifest, the rows of each table as COPY writes them, and the secrets of the data folder. */
export const FORMAT = 'shortfall-backup';
export const FORMAT_VERSION = 1;
export const MANIFEST = 'manifest.json';

/** Files of the data folder without which a restored installation would not be the same: sessions, and reports that phones sealed. */
export const SECRET_FILES = ['secret', 'seal-key'] as const;

const part = z.strictObject({
  /** Path inside the tar. */
  name: z.string().regex(/^(tables|files)\/[a-z_-]+(\.copy)?$/),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** UTC instant of the state that was saved. */
  madeAt: z.iso.datetime(),
  /** Code of the crisis profile, null before one was loaded. */
  crisis: z.string().nullable(),
  /** The schema: every migration that the rows are in the form of. */
  migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ table: z.string().regex(/^[a-z_]+$/), columns: z.array(z.string().regex(/^[a-z0-9_]+$/)), rows: z.int().min(0), part })),
  files: z.array(z.strictObject({ file: z.enum(SECRET_FILES), part })),
  /** Where each counter of the database stood; null when it was never used. */
  sequences: z.array(z.strictObject({ sequence: z.string().regex(/^[a-z_]+$/), last: z.string().regex(/^\d+$/).nullable() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Part = z.infer<typeof part>;
