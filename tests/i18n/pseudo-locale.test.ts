/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { currentAreas, currentEvents, currentItems, currentItemReferences } from '@/lib/crisis/current';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { LOCALES } from '@/lib/i18n/locales';
import { testDatabase, type TestDatabase } from '../support/database';

jest.mock('server-only', () => ({}));
jest.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => ({ get: () => undefined }) }));

/** A dictionary in which every message, and every number, day and name that is set in words, is marked: ⟦so⟧. */
jest.mock('@/lib/i18n/messages', () => {
  const { messagesOf } = jest.requireActual('@/lib/i18n/messages');
  const mark = (value: unknown): unknown =>
    typeof value === 'string' ? `⟦${value}⟧` : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, mark(inner)]));
  return { messagesOf: (locale: string) => mark(messagesOf(locale)) };
});
jest.mock('@/lib/i18n/format', () => {
  const actual = jest.requireActual('@/lib/i18n/format');
  return Object.fromEntries(Object.entries(actual).map(([name, format]) => [name, (...given: unknown[]) => `⟦${(format as (...all: unknown[]) => string)(...given)}⟧`]));
});

/** What is the same in every language: names of languages, files, formats and codes. */
const SAME_EVERYWHERE = [/^English$/, /^Հայերեն$/, /^Русский$/, /^\/?(data\/)?[a-z]+\.(csv|svg|png|json|geojson|zip)$/, /^https?:\/\/\S+$/, /^Excel$/];

let database: TestDatabase;
/** Words of the profile and of the record, which pages quote as they are, and the columns of the files, which are in English everywhere. */
let quoted: string;

beforeAll(async () => {
  database = await testDatabase({ record: true });
  const { db } = database;
  const reports = await db.publicReport.findMany();
  const profile = [await currentAreas(db), await currentItems(db), await currentEvents(db), [...(await currentItemReferences(db)).values()]];
  const columns = DATA_TABLES.map((table) => table.columns);
  quoted = normal(JSON.stringify([profile, reports, columns]).replace(/\\"/g, '"'));
}, 120_000);
afterAll(() => database.close());

type Page = (props: { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string>> }) => Promise<ReactNode>;
type Row = [address: string, load: () => Promise<{ default: unknown }>, params: Record<string, string>];
const PAGES: Row[] = [
  ['/', () => import('@/app/[locale]/(public)/page'), {}],
  ['/method', () => import('@/app/[locale]/(public)/method/page'), {}],
  ['/data', () => import('@/app/[locale]/(public)/data/page'), {}],
  ...(['severity', 'people', 'share', 'map', 'weeks', 'areas', 'reports'] as const).map(
    (chart): Row => [`/charts/${chart}`, () => import('@/app/[locale]/(public)/charts/[chart]/page'), { chart }],
  ),
  ['/areas', () => import('@/app/[locale]/(public)/areas/page'), {}],
  ['/areas/stepanakert', () => import('@/app/[locale]/(public)/areas/[area]/page'), { area: 'stepanakert' }],
  ['/items', () => import('@/app/[locale]/(public)/items/page'), {}],
  ['/items/GAS-NATGAS', () => import('@/app/[locale]/(public)/items/[item]/page'), { item: 'GAS-NATGAS' }],
  ['/record', () => import('@/app/[locale]/(public)/record/page'), {}],
  ['/changes', () => import('@/app/[locale]/(public)/changes/page'), {}],
  ['/about', () => import('@/app/[locale]/(public)/about/page'), {}],
  ['/when-not-to-use', () => import('@/app/[locale]/(public)/when-not-to-use/page'), {}],
  ['/tell-us', () => import('@/app/[locale]/(public)/tell-us/page'), {}],
  ['/report', () => import('@/app/[locale]/(phone)/report/page'), {}],
  ['/outbox', () => import('@/app/[locale]/(phone)/outbox/page'), {}],
  ['/sign-in', () => import('@/app/[locale]/(staff)/sign-in/page'), {}],
];

describe.each(LOCALES)('in %s', (locale) => {
  async function markupOf(load: Row[1], params: Row[2]): Promise<string> {
    const page = (await load()).default as Page;
    const content = await page({ params: Promise.resolve({ locale, ...params }), searchParams: Promise.resolve({}) });
    return renderToStaticMarkup(createElement('div', null, content));
  }

  it.each(PAGES)('%s shows no word from outside the dictionary', async (_address, load, params) => {
    const markup = await markupOf(load, params);
    expect(markup).toContain('⟦');
    expect(strangeWords(markup)).toEqual([]);
  });

  it('the page of a report shows no word from outside the dictionary', async () => {
    const { publicId } = await database.db.publicReport.findFirstOrThrow({ where: { counterClaim: { not: null } } });
    const markup = await markupOf(() => import('@/app/[locale]/(public)/record/[id]/page'), { id: publicId });
    expect(markup).toContain('⟦');
    expect(strangeWords(markup)).toEqual([]);
  });
});

/** Text and spoken attributes that hold letters outside of every mark and are neither quoted nor the same everywhere. */
function strangeWords(markup: string): string[] {
  const spoken = [...markup.matchAll(/\s(?:aria-label|alt|title|placeholder|data-label|content)="([^"]*)"/g)].map(([, text]) => text!);
  // A mark can begin in one element and end in another, where words are wrapped: the text is read as a whole.
  const texts = unmarked(markup.replace(/<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>|<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, '\n')).split('\n');
  return [...new Set([...spoken.map(unmarked), ...texts].map((text) => text.trim()))].filter(
    (text) => /\p{Letter}{2,}/u.test(text) && !quoted.includes(normal(text.replace(/^\((.*)\)$/, '$1'))) && !SAME_EVERYWHERE.some((same) => same.test(text)),
  );
}

/** What stands outside of ⟦ ⟧, however deep they are set into each other. */
function unmarked(text: string): string {
  let depth = 0;
  return [...decoded(text)].filter((sign) => {
    if (sign === '⟦') depth += 1;
    const outside = depth === 0;
    if (sign === '⟧') depth -= 1;
    return outside;
  }).join('');
}

function decoded(text: string): string {
  return text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#x27;/g, "'");
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
