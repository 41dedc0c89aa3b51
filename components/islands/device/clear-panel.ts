import { clearDevice, whatWouldBeLost, type Cleared, type Lost } from '@/lib/outbox/clear-device';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { isClearing, markClearing } from '../clearing';
import { make } from '../make';
import type { Say } from './start-device';

/** How long the server may take to end the session, in ms. */
const SIGN_OUT_MS = 15_000;

/** Clear this device in two taps: the first says what will be lost, the second deletes and says what is gone. */
export function clearPanel(t: Say): HTMLElement {
  const button = make('button', { type: 'button', class: 'button button-secondary' }, t('device.clear.button'));
  const panel = make('div', { class: 'stack' });
  const begin = () => panel.replaceChildren(make('p', {}, t('device.clear.intro')), make('p', {}, button));
  button.addEventListener('click', async () => {
    const asked = question(t, await whatWouldBeLost(), () => {
      begin();
      button.focus();
    });
    panel.replaceChildren(asked);
    asked.focus();
  });
  begin();
  return panel;
}

function question(t: Say, lost: Lost | null, keep: () => void): HTMLElement {
  const confirm = make('button', { type: 'button', class: 'button button-danger' }, t('device.clear.confirm'));
  const stay = make('button', { type: 'button', class: 'button button-secondary' }, t('device.clear.keep'));
  const box = make('div', { class: 'notice notice-caution', role: 'group', tabindex: '-1', 'aria-labelledby': 'clear-ask' });
  box.append(make('p', { class: 'notice-title', id: 'clear-ask' }, t('device.clear.ask')), ...losses(t, lost), make('p', { class: 'row' }, confirm, stay));
  stay.addEventListener('click', keep);
  confirm.addEventListener('click', async () => {
    if (isClearing()) return;
    markClearing();
    box.replaceChildren(make('p', { role: 'status' }, t('device.clear.working')));
    show(t, await clearDevice(endSession));
  });
  return box;
}

function losses(t: Say, lost: Lost | null): HTMLElement[] {
  if (!lost) return [make('p', {}, t('device.clear.unknown'))];
  const { unsent, drafts, receipts } = lost;
  const lines = [
    unsent > 0 && t('device.clear.unsent', { count: unsent }),
    drafts > 0 && t('device.clear.drafts', { count: drafts }),
    unsent + drafts === 0 && t('device.clear.nothing'),
    receipts > 0 && t('device.clear.receipts', { count: receipts }),
  ];
  return lines.filter((line) => line !== false).map((line) => make('p', {}, line));
}

/** Puts what was done in the place of the page, which speaks of stores that are no more. */
function show(t: Say, cleared: Cleared): void {
  const parts = ['stores', 'pages', 'settings', 'session'] as const;
  const gone = parts.filter((part) => cleared[part]).map((part) => t(`device.cleared.${part}`));
  const left = parts.filter((part) => !cleared[part]).map((part) => t(`device.cleared.${part === 'stores' || part === 'session' ? `${part}Left` : part}`));
  const list = (title: string, lines: string[]) => [make('h2', {}, title), make('ul', {}, ...lines.map((line) => make('li', {}, line)))];
  const title = make('h1', { tabindex: '-1' }, t(left.length === 0 ? 'device.cleared.done' : 'device.cleared.notAll'));
  const told = [title, ...(gone.length > 0 ? list(t('device.cleared.gone'), gone) : []), ...list(t('device.cleared.left'), [...left, t('device.cleared.browser')])];
  document.querySelectorAll('[data-island=outbox]').forEach((strip) => strip.remove());
  document.querySelector('main')?.replaceChildren(make('div', { class: 'page' }, ...told));
  title.focus();
}

/** The session's cookie is out of reach of a script, so the server is asked; who was not signed in has nothing to end. */
async function endSession(): Promise<boolean> {
  const address = localPath(document.documentElement.lang as Locale, '/sign-out');
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(), redirect: 'manual', signal: AbortSignal.timeout(SIGN_OUT_MS) });
  return answer.type === 'opaqueredirect' || answer.status === 401;
}
