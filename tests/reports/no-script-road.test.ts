import { addDays, todayIn } from '@/lib/core/dates';
import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { startServer, type RunningServer } from '../support/server';

/** The whole way of a report without script over real HTTP, in a crisis that goes on. Its time zone is four hours ahead of UTC. */
let database: TestDatabase;
let accounts: Accounts;
let server: RunningServer;

beforeAll(async () => {
  database = await testDatabase({ running: true });
  accounts = await accountsFor(database.db);
  server = await startServer({ databaseUrl: database.url, env: accounts.env });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await database?.close();
});

const ANSWERS = {
  category: 'GAS',
  areaId: 'ivanyan',
  severity: '4',
  peopleAffected: '1 203',
  when: 'yesterday',
  sourceType: 'HOUSEHOLD',
};
const today = () => todayIn('Etc/GMT-4', new Date());

type Sent = Record<string, string>;
async function post(fields: Sent, { cookie = accounts.cookies.CONTRIBUTOR, language = '' } = {}) {
  const answer = await fetch(`${server.url}${language}/report`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: cookie ? { cookie } : {},
    redirect: 'manual',
  });
  const html = await answer.text();
  return { status: answer.status, location: answer.headers.get('location'), html, cache: answer.headers.get('cache-control') };
}

/** What a browser would send of a page's form with the button `step`. */
function fieldsOf(html: string, step: string): Sent {
  const form = /<form[^>]*report-form[\s\S]*?<\/form>/.exec(html)![0];
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  expect(form).toContain(`value="${step}"`);
  return { ...Object.fromEntries(hidden), do: step };
}

const textOf = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ').replace(/&#x27;/g, "'").replace(/\s+/g, ' ');
const checked = async (fields: Sent = {}) => post({ do: 'check', ...ANSWERS, ...fields });

test('the page is the same for everybody: no name, no id, today chosen, the rules as data', async () => {
  const [stranger, contributor] = await Promise.all(
    ['', accounts.cookies.CONTRIBUTOR].map((cookie) => fetch(`${server.url}/report`, { headers: { cookie } })),
  );
  const html = await stranger!.text();
  expect(stranger!.status).toBe(200);
  expect(await contributor!.text()).toBe(html);
  expect(stranger!.headers.get('set-cookie')).toBeNull();
  expect(html).not.toContain('name="id"');
  expect(html).not.toContain(accounts.people.CONTRIBUTOR.name);
  expect(html).toMatch(/<input type="radio"[^>]*name="when"[^>]*checked=""[^>]*value="today"|<input type="radio"[^>]*value="today"[^>]*checked=""/);
  const steps = [...html.matchAll(/data-step="(\w+)"/g)].map(([, step]) => step);
  expect(steps).toEqual(['what', 'where', 'severity', 'people', 'when', 'source', 'check']);
  const rules = JSON.parse(/<script type="application\/json" id="report-rules">([^<]*)<\/script>/.exec(html)![1]!) as Record<string, unknown[]>;
  expect(rules.crisis).toEqual({ startsOn: '2022-12-12', endedOn: null, timeZone: 'Etc/GMT-4' });
  expect([rules.areas!.length, rules.items!.length]).toEqual([19, 53]);
});

test('sound answers are shown in words, with what the public will see, and nothing is stored', async () => {
  const { status, html, cache } = await checked();
  expect(status).toBe(200);
  expect(cache).toContain('no-store');
  const text = textOf(html);
  expect(text).toContain('What Gas Change');
  expect(text).toContain('Where Ivanyan / Khojaly, Askeran district Change');
  expect(text).toContain('How bad 4 Extreme Cut off for less than 7 days, or nearly nothing arrives Change');
  expect(text).toContain('People 1,203 Change');
  expect(text).toMatch(/When Yesterday, \d+ \w+ \d{4} Change/);
  expect(text).toContain('Source A household, mine or another Change');
  // The public version: the district, 1,203 to the nearest 5, at once since this policy has no delay.
  const shown = text.slice(text.indexOf('What the public will see'));
  expect(shown).toContain('Where A place in Askeran district. Its name is not published.');
  expect(shown).toContain('People About 1,205');
  expect(shown).toContain('Public As soon as a verifier accepts it');
  expect(shown).not.toMatch(/Ivanyan/);
  expect(await database.db.report.count()).toBe(0);
});

test('the button sends exactly once, yesterday stays the day it was, and the receipt offers the same place again', async () => {
  const page = await checked();
  const fields = fieldsOf(page.html, 'send');
  expect(fields.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(fields.when).toBe('other');
  const [first, second] = await Promise.all([post(fields), post(fields)]);
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(second.location).toBe(first.location);
  const stored = await database.db.report.findMany({ where: { id: fields.id! } });
  expect(stored).toHaveLength(1);
  expect(stored[0]).toMatchObject({ areaId: 'ivanyan', peopleAffected: 1203, observedOn: new Date(addDays(today(), -1)) });

  const receipt = await fetch(server.url + first.location, { headers: { cookie: accounts.cookies.CONTRIBUTOR } });
  const html = await receipt.text();
  expect(html).toContain(`${stored[0]!.reference.slice(0, 3)}-${stored[0]!.reference.slice(3)}`);
  expect(html).not.toContain(accounts.people.CONTRIBUTOR.name);
  const again = /<form[^>]*action="\/report"[^>]*>([\s\S]*?)<\/form>/.exec(html)![1]!;
  expect(again).toMatch(/<input type="hidden"[^>]*name="areaId"[^>]*value="ivanyan"/);
  expect(again).toContain('value="again" name="do"');
});

test('"another for the same place" opens the form with that area and nothing else', async () => {
  const { status, html } = await post({ do: 'again', areaId: 'ivanyan', note: 'left behind' });
  expect(status).toBe(200);
  expect(html).toMatch(/<option value="ivanyan" selected="">/);
  expect(html).not.toContain('left behind');
  expect(html).not.toContain('name="id"');
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(textOf(html)).toContain('The area of your last report.');
});

test('"change" leads back to the form with every answer and the same id; yesterday is chosen again', async () => {
  const page = await checked({ note: 'Since <six> & "seven"', itemCode: 'GAS-NATGAS', quantityNeeded: '40,5' });
  expect(page.html).toContain('formAction="/report#step-people"');
  const fields = { do: 'change', ...ANSWERS, when: 'other', id: '0190b1de-7a4f-4c11-9c5e-1f6f4e3f0a01', note: 'Since <six> & "seven"' };
  const [year, month, day] = addDays(today(), -1).split('-').map(Number);
  const { status, html } = await post({ ...fields, 'observedOn-day': String(day), 'observedOn-month': String(month), 'observedOn-year': String(year) });
  expect(status).toBe(200);
  expect(html).toContain('name="id" value="0190b1de-7a4f-4c11-9c5e-1f6f4e3f0a01"');
  expect(html).toContain('Since &lt;six&gt; &amp; &quot;seven&quot;');
  const chosen = [...html.matchAll(/<input [^>]*checked=""[^>]*>/g)].map(([tag]) => /value="([^"]*)"/.exec(tag)![1]);
  expect(chosen).toEqual(['GAS', '4', 'yesterday', 'HOUSEHOLD']);
  // The page that answers a post is led on without script.
  expect(html).not.toContain('data-island="report-form"');
});

test('what is wrong is told at once, each with its field, in the order of the questions', async () => {
  const { status, html } = await post({ do: 'check', when: 'other', peopleAffected: 'many', 'observedOn-day': '20', note: 'kept' });
  expect(status).toBe(422);
  expect(html).toContain('<title>Error: ');
  const links = [...html.matchAll(/<a href="#(\w+)">([^<]+)<\/a><\/li>/g)].map(([, field]) => field);
  expect(links).toEqual(['category', 'areaId', 'severity', 'peopleAffected', 'observedOn', 'sourceType']);
  expect(textOf(html)).toContain('Number of people must be a number, like 350');
  expect(textOf(html)).toContain('Date must include a month');
  for (const field of links) expect(html).toContain(`id="${field}-error"`);
  expect(html).toContain('value="many"');
  expect(html).toContain('>kept</textarea>');
});

test.each<[string, Sent, string, RegExp]>([
  // 17,200 people live in the district around this place.
  ['unlikelyConfirmed', { peopleAffected: '20000' }, 'peopleAffected', /You entered 20,000\. About 17,200 people live here\. Is 20,000 right\?/],
  ['oldDayConfirmed', { when: 'other', 'observedOn-day': '20', 'observedOn-month': 'янв', 'observedOn-year': '2023' }, 'observedOn', /20 January 2023 is [\d,]+ days ago\. Is this right\?/],
  ['noteConfirmed', { note: 'call 097 123 45 67' }, 'note', /This may contain a phone number\. Remove it, or confirm it is safe/],
])('what is unlikely asks once with a box, and does not block (%s)', async (box, fields, field, question) => {
  const asked = await checked(fields);
  expect(asked.status).toBe(422);
  expect(textOf(asked.html)).toMatch(question);
  expect(asked.html).toContain(`id="${field}-error"`);
  expect(asked.html).toMatch(new RegExp(`<div data-confirm="[\\w.]+"><div class="field"><label class="check"><input type="checkbox" id="${box}"`));
  const agreed = await checked({ ...fields, [box]: 'yes' });
  expect(agreed.status).toBe(200);
  expect((await post(fieldsOf(agreed.html, 'send'))).status).toBe(303);
});

test.each(['check', 'send', 'change', 'again'])('without a session nothing is lost, whatever is pressed (%s)', async (step) => {
  const { status, html } = await post({ ...ANSWERS, do: step, note: 'kept', id: '0190b1de-7a4f-4c11-9c5e-1f6f4e3f0a02' }, { cookie: '' });
  expect(status).toBe(401);
  expect(html).toMatch(/<a href="\/sign-in\?next=%2Freports" target="_blank"/);
  expect(html).toContain('>kept</textarea>');
  expect(html).toContain('value="1 203"');
  expect(html).toContain('name="id" value="0190b1de-7a4f-4c11-9c5e-1f6f4e3f0a02"');
  expect(await database.db.report.count({ where: { id: '0190b1de-7a4f-4c11-9c5e-1f6f4e3f0a02' } })).toBe(0);
});

test('other answers under an id that was sent are refused, and become a further report once checked again', async () => {
  const fields = fieldsOf((await checked()).html, 'send');
  await post(fields);
  const other = await post({ ...fields, severity: '1' });
  expect(other.status).toBe(409);
  expect(textOf(other.html)).toContain('This was already sent with other answers.');
  expect(other.html).not.toContain('name="id"');
  expect(fieldsOf((await checked({ severity: '1' })).html, 'send').id).not.toBe(fields.id);
});

test('a role that does not report is told so on the form, with every answer', async () => {
  const { status, html } = await post({ do: 'check', ...ANSWERS, note: 'kept' }, { cookie: accounts.cookies.ANALYST });
  expect(status).toBe(403);
  expect(html).toContain('>kept</textarea>');
});

test.each([['/hy', 'Այսօր՝ '], ['/ru', 'Сегодня, ']])('in %s today is said in its language', async (language, said) => {
  const { status, html } = await post({ do: 'check', ...ANSWERS, when: 'today' }, { language });
  expect(status).toBe(200);
  expect(html).toContain(`<html lang="${language.slice(1)}"`);
  expect(textOf(html)).toContain(said);
});
