import { queueFileName, writeQueueFile, type CarriedReport } from '@/lib/outbox/queue-file';
import { make } from '../make';
import type { FormFrame } from './form-frame';

/** Where the browser keeps nothing: says so above the questions, and leaves the form to be posted as it is. */
export function showStorageOff({ form, t }: Pick<FormFrame, 'form' | 't'>): void {
  form.before(make('p', { class: 'notice notice-caution', role: 'status' }, t('entry.engine.storage.off')));
}

/** Where there was no room for a finished report: the answers stay, and the report can be carried away in a file like any that waits. */
export function showStorageFull({ form, t }: Pick<FormFrame, 'form' | 't'>, section: HTMLElement, report: CarriedReport): void {
  const say = (key: string) => t(`entry.engine.storage.${key}`);
  const address = URL.createObjectURL(new Blob([writeQueueFile([report])], { type: 'application/json' }));
  const link = make('a', { href: address, download: queueFileName(1), class: 'button button-secondary' }, say('file'));
  const notice = make('div', { class: 'error-summary', 'data-faults': '', role: 'alert', tabindex: '-1' }, make('h2', {}, say('full')), make('p', {}, say('fullDetail')), make('p', {}, link));
  for (const old of form.querySelectorAll('[data-faults]')) old.remove();
  section.prepend(notice);
  notice.focus();
}
