import { CopyText } from '@/components/figures/copy-text';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { LogHead } from '@/lib/public-log/log-head';

type LogSectionProps = {
  locale: Locale;
  /** Null before the first publication. */
  head: LogHead | null;
  /** What the hash of a line is made of, in its order. */
  linked: readonly string[];
  /** Columns of reports.csv that content_hash is made of, in their order. */
  hashed: readonly string[];
  /** Where this installation is reached. */
  origin: string;
};

/** The head of the public log, how its lines are made, what they prove and what not, and how anybody checks them. */
export function LogSection({ locale, head, linked, hashed, origin }: LogSectionProps) {
  const t = translator(locale);
  return (
    <section className="figure" aria-labelledby="log">
      <h2 id="log">{t('publicLog.title')}</h2>
      <p>{t('publicLog.lead')}</p>
      <p>{t('publicLog.proves')}</p>
      {head ? (
        <dl className="facts">
          <div className="facts-row">
            <dt>{t('publicLog.newest')}</dt>
            <dd>{head.line}</dd>
          </div>
          <div className="facts-row">
            <dt>{t('publicLog.hash')}</dt>
            <dd>
              <code>{head.hash}</code>
            </dd>
          </div>
        </dl>
      ) : (
        <p>{t('publicLog.none')}</p>
      )}
      <p className="row">
        <a href="/data/log.csv" download>
          {t('publicLog.file')}
        </a>
      </p>
      <p>{t('publicLog.keep')}</p>
      <CopyText label={t('publicLog.check')} text={`npm run verify -- ${origin}${head ? ` --head ${head.hash}` : ''}`} />
      <CopyText label={t('publicLog.line')} text={linked.join('\n')} />
      <CopyText label={t('publicLog.content')} text={hashed.join(' ')} />
      <p>{t('publicLog.salt')}</p>
    </section>
  );
}
