import { todayIn } from '@/lib/core/dates';
import type { LastReport } from '@/lib/entry/last-report';
import { formatDay, formatInstant } from '@/lib/i18n/format';
import { make } from '../make';
import type { FormFrame } from './form-frame';

/** "Nothing changed since my last report": one tap on the first step. */
export function sameAgain({ t, locale, rules }: Pick<FormFrame, 't' | 'locale' | 'rules'>, last: LastReport, send: () => void): HTMLElement {
  const { timeZone } = rules.crisis;
  const day = formatDay(locale, todayIn(timeZone, new Date()));
  const when = formatInstant(locale, new Date(last.savedAt), timeZone);
  const button = make('button', { type: 'button', class: 'button button-secondary button-wide' }, t('entry.engine.same.button'));
  button.addEventListener('click', send);
  return make('div', { class: 'same-again' }, button, make('p', { class: 'note' }, t('entry.engine.same.hint', { day, when })));
}
