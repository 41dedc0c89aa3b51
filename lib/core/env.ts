import { z } from 'zod';

const wholePort = z.string().regex(/^\d{1,5}$/).transform(Number).refine((port) => port <= 65_535);

const databaseUrl = z.string().refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)).optional();

const httpOrigin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
  if (isOrigin) return url.origin;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** One row per setting: its default in words and what it accepts. What it is for stands in the README, whose table is checked against this one. */
export const SETTINGS = {
  PORT: {
    schema: wholePort.default(3000),
    default: '3000',
    accepts: 'a whole number from 0 to 65535',
  },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/).default('127.0.0.1'),
    default: '127.0.0.1',
    accepts: 'an address or a host name',
  },
  SHORTFALL_DATA: {
    schema: z.string().min(1).default('./data'),
    default: './data',
    accepts: 'the path of a folder',
  },
  DATABASE_URL: {
    schema: databaseUrl,
    default: 'the embedded PostgreSQL',
    accepts: 'an address like postgresql://name:password@host:5432/database',
  },
  DATABASE_OWNER_URL: {
    schema: databaseUrl,
    default: 'the same as above',
    accepts: 'an address like postgresql://name:password@host:5432/database',
  },
  DATABASE_REPLICA_URL: {
    schema: databaseUrl,
    default: 'no replica',
    accepts: 'an address like postgresql://name:password@host:5432/database',
  },
  PUBLIC_URL: {
    schema: httpOrigin.optional(),
    default: 'the address above',
    accepts: 'http:// or https:// with a host and nothing after it, like https://needs.example.org',
  },
  SHORTFALL_PROFILE: {
    schema: z.string().min(1).default('nk-2022-2023'),
    default: 'nk-2022-2023',
    accepts: 'the name or the path of a profile',
  },
  SHORTFALL_OFFLINE: {
    schema: z.enum(['on', 'off']).default('on'),
    default: 'on',
    accepts: 'on or off',
  },
  SHORTFALL_PAGE_MEMORY: {
    schema: z.string().regex(/^\d{1,5}$/).transform(Number).refine((size) => size >= 8 && size <= 16_384).default(64),
    default: '64',
    accepts: 'a whole number of MiB from 8 to 16384',
  },
} as const;

type SettingName = keyof typeof SETTINGS;

export type Settings = { [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['schema']> };

/** Every setting that cannot be used, one line each with what to do about it. */
export class SettingsRefused extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsRefused';
  }
}

/**
 * Reads the settings out of an environment; an empty value counts as not set.
 * Throws SettingsRefused naming every unknown SHORTFALL_* name and every value that cannot be used.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const lines = unknownNames(Object.keys(env));
  const settings: Record<string, unknown> = {};
  for (const [name, { schema, accepts }] of Object.entries(SETTINGS)) {
    const result = schema.safeParse(env[name]?.trim() || undefined);
    if (result.success) settings[name] = result.data;
    else lines.push(`${name} must be ${accepts}.`);
  }
  if (lines.length > 0) throw new SettingsRefused(lines);
  return settings as Settings;
}

function unknownNames(names: string[]): string[] {
  const unknown = names.filter((name) => name.startsWith('SHORTFALL_') && !(name in SETTINGS)).sort();
  return unknown.map((name) => `${name} is not a setting. Did you mean ${nearestName(name)}?`);
}

function nearestName(name: string): string {
  const bare = name.replace(/^SHORTFALL_/, '');
  const distance = (known: string) => Math.min(editDistance(name, known), editDistance(bare, known));
  return Object.keys(SETTINGS).reduce((best, known) => (distance(known) < distance(best) ? known : best));
}

/** Levenshtein: the least number of letters to add, drop or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
