import { createTranslator } from 'use-intl/core';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { make } from '../make';
import { clearPanel } from './clear-panel';
import { loadPhoneWords } from './device-words';
import { neutralSwitch } from './neutral-switch';
import { storageLines } from './storage-lines';

export type Say = (key: string, values?: Record<string, string | number>) => string;

/** What this phone keeps and how to take it away: on the page of the outbox, filled by script alone, as without it nothing is kept. */
export async function startDevice(host: HTMLElement): Promise<void> {
  const locale = document.documentElement.lang as Locale;
  const messages = await loadPhoneWords();
  const translate = createTranslator({ locale, messages });
  const t: Say = (key, values) => translate(key as never, values as never);
  const heading = make('h2', { id: 'device-title' }, t('device.title'));
  const help = make('p', {}, make('a', { href: localPath(locale, '/about#phone') }, t('device.help')));
  host.replaceChildren(make('section', { 'aria-labelledby': 'device-title' }, heading, storageLines(t), neutralSwitch(t), clearPanel(t), help));
}
