import { clearDevice, whatWouldBeLost, type Cleared, type Lost } from '@/lib/outbox/clear-device';
import { say } from '@/lib/i18n/say';
import { isClearing, markClearing } from '../clearing';
import { make } from '../make';
import { saveQueue } from '../outbox/file-tools';
import { pageLanguage } from '../outbox/page-language';
import type { PhoneWords } from './device-words';

/** How long the server may take to end the session, in ms. */
const SERVER_MS = 15_000;

/** Clear this device in two taps: the first says what will be lost, the second deletes and says what is gone. */
export function clearPanel(phone: PhoneWords): HTMLElement {
  const { clear } = phone.device;
  const button = make('button', { type: 'button', class: 'button button-secondary' }, clear.button);
  const panel = make('div', { class: 'stack' });
  const begin = () => panel.replaceChildren(make('p', {}, clear.intro), make('p', {}, button));
  button.addEventListener('click', async () => {
    const asked = question(phone, await whatWouldBeLost(), () => {
      begin();
      button.focus();
    });
    panel.replaceChildren(asked);
    asked.focus();
  });
  begin();
  return panel;
}

function question(phone: PhoneWords, lost: Lost | null, keep: () => void): HTMLElement {
  const { clear } = phone.device;
  const confirm = make('button', { type: 'button', class: 'button button-danger' }, clear.confirm);
  const stay = make('button', { type: 'button', class: 'button button-secondary' }, clear.keep);
  const box = make('div', { class: 'notice notice-caution', role: 'group', tabindex: '-1', 'aria-labelledby': 'clear-ask' });
  box.append(make('p', { class: 'notice-title', id: 'clear-ask' }, clear.ask), ...losses(clear, lost));
  if (lost && lost.unsent > 0) box.append(saveFirst(phone));
  box.append(make('p', { class: 'row' }, confirm, stay));
  stay.addEventListener('click', keep);
  confirm.addEventListener('click', async () => {
    if (isClearing()) return;
    markClearing();
    box.replaceChildren(make('p', { role: 'status' }, clear.working));
    show(phone.device, await clearDevice(endSession));
  });
  return box;
}

function losses(words: PhoneWords['device']['clear'], lost: Lost | null): HTMLElement[] {
  if (!lost) return [make('p', {}, words.unknown)];
  const { unsent, drafts, receipts } = lost;
  const lines = [
    unsent > 0 && say(pageLanguage(), words.unsent, { count: unsent }),
    drafts > 0 && say(pageLanguage(), words.drafts, { count: drafts }),
    unsent + drafts === 0 && words.nothing,
    receipts > 0 && say(pageLanguage(), words.receipts, { count: receipts }),
  ];
  return lines.filter((line) => line !== false).map((line) => make('p', {}, line));
}

/** The way to lose nothing: the file that the outbox writes. */
function saveFirst({ device: { clear }, outbox }: PhoneWords): HTMLElement {
  const button = make('button', { type: 'button', class: 'button button-secondary' }, clear.saveFirst);
  const said = make('p', { role: 'status' });
  button.addEventListener('click', async () => said.replaceChildren(...(await saveQueue(pageLanguage(), outbox))));
  return make('div', {}, make('p', {}, button), said);
}

/** Puts what was done in the place of the page, which speaks of stores that are no more. */
function show(words: PhoneWords['device'], cleared: Cleared): void {
  const { cleared: said } = words;
  const parts = ['stores', 'pages', 'settings', 'session'] as const;
  const gone = parts.filter((part) => cleared[part]).map((part) => said[part]);
  const whyLeft = { stores: said.storesLeft, pages: said.pages, settings: said.settings, session: said.sessionLeft };
  const left = parts.filter((part) => !cleared[part]).map((part) => whyLeft[part]);
  const list = (heading: string, lines: string[]) =>
    lines.length > 0 ? [make('h2', {}, heading), make('ul', {}, ...lines.map((line) => make('li', {}, line)))] : [];
  const title = make('h1', { tabindex: '-1' }, left.length === 0 ? said.done : said.notAll);
  const told = [title, ...list(said.gone, gone), ...list(said.left, left), make('p', {}, said.browser)];
  document.querySelectorAll('[data-island=outbox]').forEach((strip) => strip.remove());
  document.querySelector('main')?.replaceChildren(make('div', { class: 'page' }, ...told));
  title.focus();
}

/** The cookies of a session are out of reach of a script, so the server is asked to end it and to take them off. */
async function endSession(): Promise<boolean> {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), SERVER_MS);
  const headers = { 'content-type': 'application/json' };
  return (await fetch('/api/device/forget', { method: 'POST', body: '{}', headers, signal: patience.signal })).ok;
}
