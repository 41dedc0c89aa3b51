import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { addDays, eachDay } from '@/lib/core/dates';
import { submitReport } from '@/lib/reports/submit-report';
import { reviewReport } from '@/lib/review/review-report';
import { atomDocument, xmlText, type AtomFeed } from '@/server/feed/atom';
import { finishedWeeks } from '@/server/feed/weeks';
import { hotRoute } from '@/server/hot-routes';
import { dataRoute } from '@/server/data-routes';
import { download } from '../exports/support/download';
import { contextFor, signedInAs } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { atomFaults, entriesOf, linksOf, type Feed } from './atom-rules';

const reportsCsv = dataRoute('reports.csv');
const severityCsv = dataRoute('severity.csv');

const SITE = 'https://shortfall.example:8443';
let database: TestDatabase;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = SITE;
  database = await testDatabase({ record: true });
});
afterAll(async () => {
  delete process.env.NEXTAUTH_URL;
  await database.close();
});

async function get(path = '/feed.atom', headers: Record<string, string> = {}): Promise<Response> {
  return hotRoute('GET', path)!.handler(new Request(`http://127.0.0.1:3000${path}`, { headers }));
}
async function read(path = '/feed.atom'): Promise<{ text: string; feed: Feed }> {
  const text = await (await get(path)).text();
  return { text, feed: parsed(text) };
}
function parsed(text: string): Feed {
  expect(XMLValidator.validate(text)).toBe(true);
  const isArray = (name: string) => ['entry', 'link', 'author'].includes(name);
  return (new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray, parseTagValue: false }).parse(text) as { feed: Feed }).feed;
}

test.each(['/feed.atom', '/hy/feed.atom', '/ru/feed.atom'])('%s is sound Atom', async (path) => {
  const answer = await get(path);
  const locale = path.startsWith('/feed') ? 'en' : path.slice(1, 3);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(answer.headers.get('content-language')).toBe(locale);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const { feed } = await read(path);
  expect(atomFaults(feed)).toEqual([]);
  expect(linksOf(feed, 'self')).toEqual([{ '@rel': 'self', '@type': 'application/atom+xml', '@href': `${SITE}${path}` }]);
  expect(linksOf(feed, 'alternate').map((link) => link['@hreflang']).sort()).toEqual(['en', 'hy', 'ru']);
  expect(feed['@xml:lang']).toBe(locale);
  expect(feed.rights).toContain('CC BY 4.0');
  expect(feed.generator).toBeUndefined();
  expect(entriesOf(feed)).toHaveLength(26);
});

test('the rules find what is wrong with a feed', () => {
  const good: AtomFeed = {
    id: 'tag:shortfall.example,2026:x', language: 'en', title: 'T', subtitle: 'S', author: 'A', rights: 'R', updated: new Date(0),
    self: `${SITE}/feed.atom`, alternate: SITE, translations: [],
    entries: [{ id: 'tag:shortfall.example,2026:y', title: 'E', updated: new Date(0), href: SITE, sentences: ['said'] }],
  };
  const faults = (changes: Partial<AtomFeed>) => atomFaults(parsed(atomDocument({ ...good, ...changes })));
  expect(faults({})).toEqual([]);
  const entry = good.entries[0]!;
  expect(faults({ entries: [entry, entry] })).toEqual(['4.1.1 ids are unique']);
  expect(faults({ self: '/feed.atom' })).toEqual(['4.2.7.1 href /feed.atom']);
  expect(faults({ id: 'no address' })).toEqual(['4.2.6 id no address']);
  expect(faults({ title: '' })).toEqual(['4.2.14 title of tag:shortfall.example,2026:x']);
  expect(faults({ author: '' })).toEqual(['4.1.1 an author where not every entry has one']);
  expect(faults({ translations: [{ language: 'ru', href: SITE }, { language: 'ru', href: SITE }] })).toHaveLength(1);
  expect(faults({ entries: [{ ...entry, updated: new Date(1) }] })).toEqual(['an entry is newer than its feed']);
});

test('a week in words, as the record gives it', async () => {
  const [newest] = entriesOf((await read()).feed);
  expect(newest).toMatchObject({
    id: 'tag:shortfall.example,2026:nk-2022-2023/en/week/2023-09-11',
    title: 'Week of 11 Sept 2023: 3 reports describe it',
    link: [{ '@rel': 'alternate', '@type': 'text/html', '@href': `${SITE}/?from=2023-09-11&to=2023-09-17&on=2023-09-17` }],
    content: {
      '@type': 'html',
      '#text': [
        '<p>Food: on 17 Sept 2023, 120,000 people (100%) lived in areas reporting severe shortage or worse.</p>',
        '<p>Medicine: on 17 Sept 2023, 120,000 people (100%) lived in areas reporting severe shortage or worse.</p>',
        '<p>Gas: on 17 Sept 2023, 120,000 people (100%) lived in areas reporting severe shortage or worse.</p>',
        '<p>Medical aid: on 17 Sept 2023 no report was in force. This does not mean there was no shortage.</p>',
        '<p>Reports that describe this week: 1 about food, 1 about medicine, 1 about gas, 0 about medical aid.</p>',
      ].join(''),
    },
  });
});

test('every number of every week is the one of severity.csv and reports.csv', async () => {
  const rowsOf = async (handler: (request: Request) => Promise<Response>) => parseCsv((await download(handler)).text, { columns: true }) as Record<string, string>[];
  const severity = (await rowsOf(severityCsv)).filter(({ area_code: area }) => area === 'nk');
  const reports = await rowsOf(reportsCsv);
  const counted = { FOOD: 'Food', MEDICINE: 'Medicine', GAS: 'Gas', MEDICAL_AID: 'Medical aid' };
  for (const { id, title, content } of entriesOf((await read()).feed)) {
    const monday = id.slice(-10);
    const sunday = addDays(monday, 6);
    const inWeek = reports.filter(({ observed_on: day }) => day! >= monday && day! <= sunday);
    expect(title).toMatch(inWeek.length === 0 ? /no report describes it$/ : new RegExp(`: ${inWeek.length} reports? describes? it$`));
    for (const [category, name] of Object.entries(counted)) {
      const parts = severity.filter((row) => row.day === sunday && row.category === category);
      const people = (chosen: Record<string, string>[]) => chosen.reduce((sum, row) => sum + Number(row.people), 0).toLocaleString('en-GB');
      const severe = parts.filter((row) => Number(row.severity) >= 3);
      const silent = parts.filter((row) => row.severity === 'no_report');
      const sentence = content['#text'].split('</p>').find((candidate) => candidate.startsWith(`<p>${name}: `))!;
      if (people(silent) === '120,000') expect(sentence).toContain('no report was in force. This does not mean');
      else if (people(severe) === '0') expect(sentence).toContain('less than severe');
      else expect(sentence).toContain(` ${people(severe)} people (`);
      expect(sentence.includes('; for ')).toBe(people(silent) !== '0' && people(silent) !== '120,000');
      if (sentence.includes('; for ')) expect(sentence).toContain(`for ${people(silent)} people`);
    }
  }
});

test('only weeks that are whole and over: the newest 26', () => {
  const days = eachDay('2022-12-10', '2023-09-18');
  const weeks = finishedWeeks({ days }, '2026-01-15');
  expect(weeks).toHaveLength(26);
  expect(weeks[0]).toEqual({ from: '2023-09-11', to: '2023-09-17', first: 275, last: 281 });
  expect(days[275]).toBe('2023-09-11');
  expect(finishedWeeks({ days: eachDay('2022-12-10', '2022-12-19') }, '2022-12-19').map(({ from }) => from)).toEqual(['2022-12-12']);
  expect(finishedWeeks({ days: eachDay('2022-12-10', '2022-12-18') }, '2022-12-18')).toEqual([]);
  expect(finishedWeeks({ days: [] }, '2022-12-18')).toEqual([]);
});

test('the same bytes until something public changes, told apart by a tag', async () => {
  const first = await get();
  const etag = first.headers.get('etag')!;
  expect(first.headers.get('last-modified')).toBe('Thu, 15 Jan 2026 08:30:00 GMT');
  const again = await get('/feed.atom', { 'if-none-match': etag });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
  expect((await get('/hy/feed.atom', { 'if-none-match': etag })).status).toBe(200);
  expect(await (await get()).text()).toBe(await first.text());
});

test('a correction and a withdrawal are entries of their own, and move the weeks that they count in, no others', async () => {
  const before = entriesOf((await read()).feed);
  const author = await signedInAs(database.db, 'CONTRIBUTOR');
  const verifier = await signedInAs(database.db, 'VERIFIER');
  const decide = async (instant: string, decision: Record<string, unknown>) => {
    const { revision } = await database.db.report.findUniqueOrThrow({ where: { id } });
    await reviewReport(await contextFor(database.db, verifier.person, new Date(instant)), id, { revision, reason: 'kept inside', ...decision });
  };
  const { id, ...said } = { ...sampleReport(2), areaId: 'stepanakert', peopleAffected: 300, observedOn: '2023-08-30', note: 'canary-note' };
  await submitReport(await contextFor(database.db, author.person, new Date('2026-03-01T10:10:10Z')), { id, ...said });
  await decide('2026-03-02T11:22:33Z', { decision: 'verify', certainty: 'PROBABLE' });
  await decide('2026-03-03T12:34:56Z', { decision: 'correct', content: { ...said, peopleAffected: 450 }, reason: 'the clinic counted <again> & "wrote"' });

  const { text, feed } = await read();
  expect(atomFaults(feed)).toEqual([]);
  const [correction, ...rest] = entriesOf(feed);
  const { publicId } = await database.db.report.findUniqueOrThrow({ where: { id } });
  expect(correction).toMatchObject({ title: 'Corrected: Gas: Natural gas (piped). Stepanakert / Khankendi, 30 Aug 2023', updated: '2026-03-03T12:00:00.000Z' });
  expect(correction!.link[0]!['@href']).toBe(`${SITE}/record/${publicId}`);
  expect(correction!.content['#text']).toContain('<p>People affected: 300 → 450</p><p>Why: the clinic counted &lt;again&gt; &amp; &quot;wrote&quot;</p>');
  expect(text).not.toMatch(/canary|kept inside|12:34|11:22/);
  // Described on 30 August, a Wednesday: it can count for 60 days from then on, and in no week before.
  const moved = rest.filter(({ id: name, updated }) => before.find((entry) => entry.id === name)!.updated !== updated);
  expect(moved.map(({ id: name, updated }) => `${name.slice(-10)} ${updated}`).sort()).toEqual([
    '2023-08-28 2026-03-03T12:00:00.000Z', '2023-09-04 2026-03-03T12:00:00.000Z', '2023-09-11 2026-03-03T12:00:00.000Z',
  ]);
  expect(rest.map(({ id: name }) => name).sort()).toEqual(before.map(({ id: name }) => name).sort());

  await decide('2026-03-04T13:14:15Z', { decision: 'reopen', reason: 'canary-doubt' });
  const [withdrawal, corrected] = entriesOf((await read()).feed);
  expect(withdrawal).toMatchObject({ title: `Withdrawn: Report ${publicId}`, updated: '2026-03-04T13:00:00.000Z' });
  expect(corrected).toMatchObject({ id: correction!.id, title: `Corrected: Report ${publicId}`, updated: '2026-03-04T13:00:00.000Z' });
  expect(JSON.stringify([withdrawal, corrected])).not.toMatch(/\b450\b|clinic|doubt|Natural gas/);
});

test('what XML cannot hold is left out, and signs are escaped', () => {
  expect(xmlText('a & b < c > "d" \'e\'')).toBe('a &amp; b &lt; c &gt; &quot;d&quot; &apos;e&apos;');
  expect(xmlText('x\u0000\u0008\u000b\u001f\ufffe\ud800y\udc00 \ud83d\ude00\n')).toBe('xy \ud83d\ude00\n');
});

test('an address beside the feed is none', () => {
  expect(hotRoute('GET', '/feed.atom/')).toBeNull();
  expect(hotRoute('GET', '/az/feed.atom')).toBeNull();
  expect(hotRoute('POST', '/feed.atom')).toBeNull();
  expect(hotRoute('HEAD', '/ru/feed.atom')).not.toBeNull();
});
