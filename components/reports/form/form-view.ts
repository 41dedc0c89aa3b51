import type { Area, Day, Item } from '@/lib/crisis/schema';
import type { FormState } from '@/lib/http/form-stash';
import type { Locale } from '@/lib/i18n/locales';
import { translator, type Translate } from '@/lib/i18n/translate';

/** What the parts of the report form are drawn from. */
export type FormView = {
  locale: Locale;
  t: Translate;
  /** What stands in the boxes: what was typed, or what is stored. */
  values: Readonly<Record<string, string>>;
  areas: readonly Area[];
  items: readonly Item[];
  /** First and last day that a report can describe; the last is null while that is today. */
  firstDay: Day;
  lastDay: Day | null;
  /** Whether today and yesterday can be chosen without writing them. */
  offersToday: boolean;
  /** The message beside a field. */
  errorOf: (field: string) => string | undefined;
  /** Whether a field is asked to be confirmed, or was. */
  isAsked: (code: string, confirmation: string) => boolean;
};

type Source = Pick<FormView, 'locale' | 'areas' | 'items' | 'firstDay' | 'lastDay' | 'offersToday'> & {
  state: FormState | null;
  /** What stands in the boxes. */
  values: Readonly<Record<string, string>>;
};

export function formView({ state, values, ...given }: Source): FormView {
  const errors = (state?.problem.errors ?? []).map((error) => ({
    ...error,
    field: error.field.replace(/^content\./, ''),
  }));
  return {
    ...given,
    t: translator(given.locale),
    values,
    errorOf: (field) => errors.find((error) => error.field === field)?.message,
    isAsked: (code, confirmation) => errors.some((error) => error.code === code) || values[confirmation] === 'yes',
  };
}
