import { createLoadStatus } from '@/components/islands/load-status';
import type { PageCache } from '@/components/islands/page-cache';
import { pageOf, type ShownPage } from '@/components/islands/shown-page';
import { createViewLoader, type ViewLoader } from '@/components/islands/view-loader';
import words from '@/lib/i18n/messages/en/islands.json';

/** One answer that a test gives when it likes. */
type Asked = { address: string; fresh: boolean; give: (page: ShownPage) => void; fail: () => void };

let asked: Asked[];
let cancelled: number;
let started: HTMLElement[];
let loader: ViewLoader;

const markup = (name: string) =>
  `<main tabindex="-1"><form id="filters"><select id="area" name="area"><option value="">all</option><option>${name}</option></select></form>
   <p data-announce>Showing ${name}</p><a id="file" href="/data.csv?${name}" download>file</a></main>`;

function pageNamed(name: string, address: string): ShownPage {
  const source = new DOMParser().parseFromString(`<title>${name}</title><nav class="language-links">${name}</nav>${markup(name)}`, 'text/html');
  return pageOf(source, address);
}

beforeEach(() => {
  jest.useFakeTimers();
  window.scrollBy = () => undefined;
  history.replaceState(null, '', '/');
  document.title = 'old';
  document.body.innerHTML = `<nav class="language-links">old</nav>${markup('old')}`;
  [asked, cancelled, started] = [[], 0, []];
  const cache: PageCache = {
    get: (address, fresh) => new Promise((give, reject) => asked.push({ address, fresh, give, fail: () => reject(new TypeError('offline')) })),
    keep: () => undefined,
    cancel: async () => void (cancelled += 1),
  };
  loader = createViewLoader({ loadCache: async () => cache, status: createLoadStatus(words), start: (main) => started.push(main) });
});
afterEach(() => jest.useRealTimers());

const main = () => document.querySelector('main')!;
const file = () => document.querySelector('#file')!;
const line = () => document.querySelector<HTMLElement>('.load-status')!;
const settled = () => jest.advanceTimersByTimeAsync(100);

it('marks the old view as old while the new one is on its way', async () => {
  void loader.open('/?area=a');
  await settled();
  expect(main()).toHaveAttribute('aria-busy', 'true');
  expect(line()).toHaveTextContent('Updating…');
  expect(file()).not.toHaveAttribute('href');
  expect(file()).toHaveAttribute('aria-disabled', 'true');
  expect(location.search).toBe('');
});

it('shows the new view: content, title, languages, address; and reads it out', async () => {
  const done = loader.open('/?area=a', '#figure');
  await settled();
  expect(asked.map(({ address, fresh }) => [address, fresh])).toEqual([['/?area=a', true]]);
  asked[0]!.give(pageNamed('new', '/?area=a'));
  await done;
  await settled();
  expect(document.title).toBe('new');
  expect(document.querySelector('.language-links')).toHaveTextContent('new');
  expect(location.search + location.hash).toBe('?area=a#figure');
  expect(main()).not.toHaveAttribute('aria-busy');
  expect(file()).toHaveAttribute('href', '/data.csv?new');
  expect(line()).not.toBeVisible();
  expect(document.querySelector('[data-said]')).toHaveTextContent('Showing new');
  expect(started).toEqual([main()]);
});

it('gives the focus to the same field of the new view', async () => {
  document.querySelector<HTMLElement>('#area')!.focus();
  const done = loader.open('/?area=a');
  await settled();
  asked[0]!.give(pageNamed('new', '/?area=a'));
  await done;
  expect(document.activeElement).toBe(main().querySelector('#area'));
});

it('keeps the old view, its address and its files when nothing comes, and says so', async () => {
  const done = loader.open('/?area=a');
  await settled();
  asked[0]!.fail();
  await done;
  expect(line()).toHaveTextContent('What is shown has not changed.');
  expect(line().querySelector('a')).toHaveAttribute('href', '/?area=a');
  expect(main()).not.toHaveAttribute('aria-busy');
  expect(file()).toHaveAttribute('href', '/data.csv?old');
  expect(location.search).toBe('');
  expect(loader.shown()).toBe('/');
});

it('says after 3 s that it still loads, and offers the plain way after 15 s', async () => {
  void loader.open('/?area=a');
  await jest.advanceTimersByTimeAsync(2_900);
  expect(line()).toHaveTextContent('Updating…');
  await jest.advanceTimersByTimeAsync(200);
  expect(line()).toHaveTextContent('Still loading');
  expect(line().querySelector('a')).toBeNull();
  await jest.advanceTimersByTimeAsync(12_000);
  expect(line().querySelector('a')).toHaveAttribute('href', '/?area=a');
});

it('gives up an older step for a newer one, whichever comes first', async () => {
  void loader.open('/?area=a');
  await settled();
  const newer = loader.open('/?area=b');
  await settled();
  expect(cancelled).toBe(2);
  asked[1]!.give(pageNamed('b', '/?area=b'));
  await newer;
  asked[0]!.give(pageNamed('a', '/?area=a'));
  await settled();
  expect(document.title).toBe('b');
  expect(location.search).toBe('?area=b');
});

it('is silent about an older step that was broken off, and files stay off until the newer one is there', async () => {
  void loader.open('/?area=a');
  await settled();
  void loader.open('/?area=b');
  await settled();
  asked[0]!.fail();
  await settled();
  expect(line()).toHaveTextContent('Updating…');
  expect(file()).not.toHaveAttribute('href');
});

it('follows the browser back to a page as it was shown, without a new address', async () => {
  const before = history.length;
  const done = loader.follow('/?area=a');
  await settled();
  expect(asked[0]!.fresh).toBe(false);
  const page = pageNamed('a', '/?area=a');
  page.main.querySelector('select')!.value = 'a';
  asked[0]!.give(page);
  await done;
  expect(document.title).toBe('a');
  expect(history.length).toBe(before);
  // The form says what the page shows, not what was last chosen in it.
  expect(main().querySelector('select')).toHaveValue('');
});

it('goes back to the address of what is shown when the browser went on and nothing came', async () => {
  history.pushState(null, '', '/?area=gone');
  const done = loader.follow('/?area=gone');
  await settled();
  asked[0]!.fail();
  await done;
  expect(location.search).toBe('');
  expect(document.title).toBe('old');
});
