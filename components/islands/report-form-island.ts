import type { Locale } from '@/lib/i18n/locales';
import { loadFormWords } from './form/load-form-words';

/** Fetches the form with script and its words, both at once and nothing later: an open form outlives an update of the server. */
export async function startReportForm(form: HTMLElement): Promise<void> {
  if (!(form instanceof HTMLFormElement)) return;
  const [{ startForm }, words] = await Promise.all([import('./form/start-form'), loadFormWords(document.documentElement.lang as Locale)]);
  await startForm(form, words);
}
