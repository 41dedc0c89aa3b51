import { PageFrame } from '@/components/layout/page-frame';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { Crisis } from '@/lib/crisis/schema';
import type { ProblemView } from '@/lib/http/problem-response';
import { nameIn } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type RefusedViewProps = {
  locale: Locale;
  crisis: Crisis;
  problem: ProblemView;
  /** Path of the page without the language, which shows everything without parameters. */
  path: string;
};

/** An address that cannot be read: each parameter is named with what it may say, and nothing is shown in its place. */
export function RefusedView({ locale, crisis, problem, path }: RefusedViewProps) {
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path={path} crisis={crisis}>
      <p className="headline-place">{nameIn(locale, crisis.names)}</p>
      <h1>{t('dashboard.filters.refused')}</h1>
      <ErrorSummary
        title={problem.title}
        detail={t('dashboard.filters.refusedDetail')}
        errors={problem.errors.map(({ field, message }) => ({ field: '', message: t('dashboard.filters.refusedField', { field, message }) }))}
      />
      <p>
        <a href={localPath(locale, path)}>{t('dashboard.empty.clear')}</a>
      </p>
    </PageFrame>
  );
}
