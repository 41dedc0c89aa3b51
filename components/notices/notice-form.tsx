import { errorOf, FormProblem } from '@/components/layout/form-problem';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import type { FormState } from '@/lib/http/form-stash';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type NoticeFormProps = {
  locale: Locale;
  state: FormState | null;
  /** The page that may be wrong, as the link that led here names it. */
  about: string | undefined;
  /** True when the address holds more than that. */
  isRefused: boolean;
};

/** The form for a reader who found an error, with what must be known before writing. */
export function NoticeForm({ locale, state, about, isRefused }: NoticeFormProps) {
  const t = translator(locale);
  return (
    <>
      <FormProblem state={state} />
      {isRefused && !state ? <ErrorSummary title={t('notices.unknown')} /> : null}
      <PageTitle lead={t('notices.lead')}>{t('notices.title')}</PageTitle>
      <Notice kind="caution" title={t('notices.before')}>
        <p>
          <strong>{t('notices.warning')}</strong>
        </p>
        <p>{t('notices.noAnswer')}</p>
        <p>{t('notices.emergency')}</p>
      </Notice>
      <form method="post" action={localPath(locale, '/tell-us')}>
        <TextInput
          name="about"
          label={t('notices.about.label')}
          hint={t('notices.about.hint')}
          value={state?.values.about ?? about}
          error={errorOf(state, 'about')}
          autoComplete="off"
          spellCheck={false}
        />
        <Textarea
          name="text"
          label={t('notices.text.label')}
          hint={t('notices.text.hint')}
          value={state?.values.text}
          error={errorOf(state, 'text')}
          rows={6}
        />
        <Button>{t('notices.button')}</Button>
      </form>
    </>
  );
}
