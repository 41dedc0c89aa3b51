import { ErrorSummary } from '@/components/ui/error-summary';
import { Button } from '@/components/ui/button';
import type { Crisis } from '@/lib/crisis/schema';
import type { FormState } from '@/lib/http/form-stash';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { PageFrame } from './page-frame';

type Props = { locale: Locale; path: string; crisis: Crisis; state: FormState; signInPath: string };

/**
 * A form that arrived after its sender's session had ended. The page it belongs to is not theirs to see at this moment, but what they
 * wrote is: it waits here, to be sent again once they have signed in beside it.
 */
export function SessionEnded({ locale, path, crisis, state, signInPath }: Props) {
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path={path} query="" crisis={crisis} narrow>
      <ErrorSummary title={state.problem.title} detail={t('common.sessionEnded.detail')} />
      <h1 className="visually-hidden">{state.problem.title}</h1>
      <p>
        <a href={signInPath} target="_blank" rel="noopener">
          {t('common.sessionEnded.link')}
        </a>
      </p>
      <form method="post" action={localPath(locale, path)}>
        {Object.entries(state.values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{t('common.sessionEnded.sendAgain')}</Button>
      </form>
    </PageFrame>
  );
}
