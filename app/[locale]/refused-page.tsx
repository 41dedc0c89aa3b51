import { RefusedView } from '@/components/dashboard/refused-view';
import type { Problem } from '@/lib/core/problem';
import type { Crisis } from '@/lib/crisis/schema';
import { answerStatus } from '@/lib/http/answer-status';
import { viewProblem } from '@/lib/http/problem-response';
import type { Locale } from '@/lib/i18n/locales';

type Refused = {
  locale: Locale;
  crisis: Crisis;
  /** Path of the page without the language: where its links lead back to. */
  path: string;
};

/** A page whose address cannot be read: its status, and each parameter named. */
export async function refusedPage(problem: Problem, { locale, crisis, path }: Refused) {
  await answerStatus(problem.status);
  return <RefusedView locale={locale} crisis={crisis} problem={viewProblem(problem, locale)} path={path} />;
}
