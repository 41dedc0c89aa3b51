import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import type { ProblemView } from '@/lib/http/problem-response';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** A link that does not work any more, or never did: what to do about it. */
export function LinkRefused({ locale, problem, more }: { locale: Locale; problem: ProblemView; more?: string }) {
  return (
    <>
      <PageTitle lead={problem.detail}>{problem.title}</PageTitle>
      {more ? <p>{more}</p> : null}
      <p>
        <Button kind="secondary" href={localPath(locale, '/sign-in')}>
          {translator(locale)('account.signIn.button')}
        </Button>
      </p>
    </>
  );
}
