import { previewRows } from '@/components/reports/form/preview-rows';
import { formatDay, formatInstant, formatNumber } from '@/lib/i18n/format';
import { rulesAt } from '@/lib/entry/phone-rules';
import { publicVersion } from '@/lib/entry/public-version';
import { saidDay } from '@/lib/entry/said-day';
import type { ReportContentInput } from '@/lib/reports/schema';
import { make } from '../make';
import { CHECK, type Step } from './form-steps';
import type { FormFrame } from './form-frame';

type Line = { name: string; text: string };

/**
 * Fills the last step: every answer as it was understood, in the words of the form itself, with a way back to its question; and what the
 * public will see of it.
 *
 * @param open leads to a step
 */
export function fillCheck(frame: FormFrame, steps: readonly Step[], content: ReportContentInput, open: (step: Step) => void): void {
  const { form, t } = frame;
  const rows = steps.filter(({ name }) => name !== CHECK).map((step) => {
    const label = t(`entry.check.${step.name}`);
    const change = make('button', { type: 'button', class: 'link-button' }, t('entry.check.change'), ' ', make('span', { class: 'visually-hidden' }, label));
    change.addEventListener('click', () => open(step));
    const lines = linesOf(frame, step, content).map(({ name, text }) =>
      make('p', { class: 'written' }, ...(name ? [make('span', { class: 'note' }, name), ' '] : []), text),
    );
    return make('div', { class: 'answer' }, make('dt', {}, label), make('dd', {}, ...lines), make('dd', { class: 'answer-change' }, change));
  });
  form.querySelector('[data-summary]')!.replaceChildren(...rows);
  form.querySelector('[data-preview]')!.replaceChildren(previewSection(frame, content));
}

function linesOf(frame: FormFrame, { name, section }: Step, content: ReportContentInput): Line[] {
  const { t, locale, rules } = frame;
  const plain = (text: string | null) => (text ? [{ name: '', text }] : []);
  const amount = (value: number | null) =>
    value === null ? null : `${formatNumber(locale, value, 3)}\u00a0${unitOf(frame, content) ?? ''}`.trim();
  if (name === 'people') {
    const { peopleAffected: people, quantityNeeded, quantityAvailable } = content;
    const [needed, available] = [amount(quantityNeeded), amount(quantityAvailable)];
    return [
      ...plain(people === null ? labelled(section, 'peopleUnknown') : formatNumber(locale, people)),
      ...plain(needed && t('entry.check.needed', { amount: needed })),
      ...plain(available && t('entry.check.available', { amount: available })),
    ];
  }
  if (name === 'when') {
    const when = saidDay(content.observedOn, rulesAt(rules, new Date()));
    const day = formatDay(locale, content.observedOn);
    return plain(when === 'other' ? day : t(`entry.check.${when}`, { day }));
  }
  return [
    ...plain(chosen(section)),
    ...typed(section).map(({ name: field, label, value }) => ({
      name: label,
      text: field === 'validUntil-day' && content.validUntil ? formatDay(locale, content.validUntil) : value,
    })),
  ];
}

/** The words of what was chosen: a radio's label, an option. */
function chosen(section: HTMLElement): string | null {
  const radio = section.querySelector<HTMLInputElement>('input[type=radio]:checked');
  const options = [...section.querySelectorAll('select')].flatMap(({ value, selectedOptions }) => (value ? [selectedOptions[0]!.text] : []));
  const label = radio?.closest('label');
  const words = [label?.querySelector('.choice-hint')?.textContent, label?.querySelector('.choice-label')?.textContent, ...options];
  return words.filter(Boolean).join('\n') || null;
}

/** What was typed, each under its label; of three boxes of a day the first stands for all. */
function typed(section: HTMLElement): { name: string; label: string; value: string }[] {
  const fields = [...section.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text][name], input[type=url][name], textarea[name]')];
  return fields
    .filter(({ name, value }) => value.trim() !== '' && !/-(month|year)$/.test(name))
    .map((field) => ({ name: field.name, label: labelOf(field), value: field.value.trim() }));
}

function labelOf(field: HTMLElement): string {
  const label = field.closest('.field')?.querySelector('.field-label');
  return label?.firstChild?.textContent?.trim() ?? '';
}

function labelled(section: HTMLElement, name: string): string {
  return section.querySelector(`[name=${name}]`)?.closest('label')?.textContent?.trim() ?? '';
}

function unitOf({ rules }: FormFrame, { unit, itemCode }: ReportContentInput): string | null {
  return unit ?? rules.items.find(({ code }) => code === itemCode)?.unit ?? null;
}

function previewSection(frame: FormFrame, content: ReportContentInput): HTMLElement {
  const { form, t, locale, rules } = frame;
  const preview = publicVersion(content, rules, new Date());
  const choice = (name: string, part: string) => form.querySelector(`[name=${name}]:checked`)?.closest('label')?.querySelector(part)?.textContent ?? '';
  const rows = previewRows(t, locale, {
    preview,
    people: content.peopleAffected,
    hasAmounts: content.quantityNeeded !== null || content.quantityAvailable !== null,
    policy: rules.policy,
    words: {
      category: choice('category', '.choice-label'),
      item: rules.items.find(({ code }) => code === content.itemCode)?.name ?? null,
      severity: choice('severity', '.choice-hint'),
      source: t(`common.sourceType.${content.sourceType}`),
    },
    publicFrom: formatInstant(locale, preview.publicFrom, rules.crisis.timeZone),
  });
  const list = rows.map(({ label, text }) => make('div', { class: 'facts-row' }, make('dt', {}, label), make('dd', {}, text)));
  return make(
    'section',
    { class: 'preview', 'aria-labelledby': 'preview-title' },
    make('h2', { id: 'preview-title' }, t('entry.check.preview.title')),
    make('p', {}, t('entry.check.preview.lead')),
    make('dl', { class: 'facts' }, ...list),
    make('p', {}, t('entry.check.preview.never')),
  );
}
