import { citation } from '@/lib/charts/citation';
import { shareMeta } from '@/lib/views/share-meta';
import { testDatabase, type TestDatabase } from '../support/database';
import { ask, modelOf, viewOf } from './support/charts';
import { decodePng } from './support/png';

let database: TestDatabase;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'https://shortfall.example';
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

const QUERY = 'category=GAS&from=2023-01-01&on=2023-01-20';
const EXPLICIT = 'category=GAS&from=2023-01-01&to=2023-09-18&on=2023-01-20';

test('a shared view says its finding and shows its own card, at addresses that hold everything', async () => {
  const view = await viewOf('severity', QUERY, 'hy');
  const model = modelOf(view, 'severity');
  const meta = shareMeta(view, model);
  const card = `https://shortfall.example/hy/charts/severity.png?size=card&${EXPLICIT}`;
  const description = model.sentences.join(' ');
  expect(meta).toEqual({
    title: `${model.title} – Shortfall`,
    description,
    openGraph: {
      type: 'article',
      siteName: 'Shortfall',
      title: model.title,
      description,
      url: `https://shortfall.example/hy/charts/severity?${EXPLICIT}`,
      locale: 'hy_AM',
      alternateLocale: ['en_GB', 'ru_RU'],
      images: [{ url: card, width: 1200, height: 630, alt: model.sentences[0], type: 'image/png' }],
    },
    twitter: { card: 'summary_large_image' },
    alternates: {
      canonical: `https://shortfall.example/hy/charts/severity?${EXPLICIT}`,
      languages: {
        en: `https://shortfall.example/charts/severity?${EXPLICIT}`,
        hy: `https://shortfall.example/hy/charts/severity?${EXPLICIT}`,
        ru: `https://shortfall.example/ru/charts/severity?${EXPLICIT}`,
      },
    },
  });
  const response = await ask(card.replace('https://shortfall.example', ''));
  expect(response.headers.get('content-type')).toBe('image/png');
  const png = decodePng(Buffer.from(await response.arrayBuffer()));
  expect([png.width, png.height]).toEqual([1200, 630]);
});

const CITED = {
  locale: 'en' as const,
  crisis: { code: 'NK-2022', names: { en: 'Test & Land_1' }, sample: false, startsOn: '2022-12-12' },
  trend: { days: ['2023-01-01', '2023-01-31'], dataVersion: 12 },
  address: 'https://shortfall.example/charts/severity?from=2023-01-01&to=2023-01-31',
};
const MODEL = { id: 'severity', title: 'Gas: 50% {less}', subtitle: 'People by day' } as Parameters<typeof citation>[1];

test('the three forms of a citation, whole', () => {
  expect(citation(CITED, MODEL, '2023-02-03')).toEqual({
    plain:
      'Test & Land_1: Gas: 50% {less}. Figures up to 31 January 2023, data version 12. Published by Shortfall. ' +
      'https://shortfall.example/charts/severity?from=2023-01-01&to=2023-01-31, opened on 3 February 2023.',
    apa:
      'Shortfall. (2023). Gas: 50% {less} [Chart: Test & Land_1, figures up to 31 January 2023, data version 12]. ' +
      'Retrieved 3 February 2023, from https://shortfall.example/charts/severity?from=2023-01-01&to=2023-01-31',
    bibtex: [
      '@misc{shortfall-nk-2022-severity-v12,',
      '  author = {{Shortfall}},',
      '  title = {{Test \\& Land\\_1: Gas: 50\\% \\{less\\}}},',
      '  year = {2023},',
      '  note = {People by day. Figures up to 31 January 2023, data version 12},',
      '  url = {https://shortfall.example/charts/severity?from=2023-01-01&to=2023-01-31},',
      '  urldate = {2023-02-03}',
      '}',
    ].join('\n'),
  });
});

test('where nobody knows the day of access, its place is left in brackets, in each language', () => {
  expect(citation(CITED, MODEL, null).plain).toContain('opened on [access date].');
  expect(citation({ ...CITED, locale: 'ru' as const }, MODEL, null).apa).toContain('Дата обращения: [дата обращения].');
  expect(citation({ ...CITED, locale: 'hy' as const }, MODEL, null).bibtex).toContain('urldate = {[դիտելու օրը]}');
});

test('what is invented is cited as invented', () => {
  const sample = { ...CITED, crisis: { ...CITED.crisis, sample: true } };
  expect(citation(sample, MODEL, null).plain).toMatch(/^SAMPLE: invented places and figures\. Test & Land_1: /);
});
