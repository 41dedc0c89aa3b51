import { CopyText } from '@/components/figures/copy-text';
import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import type { Crisis } from '@/lib/crisis/schema';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ApiLine } from '@/lib/openapi/api-lines';

type ApiPageProps = { locale: Locale; crisis: Crisis; lines: readonly ApiLine[] };

/** What runs a line, by its own name. */
const TOOLS: Record<ApiLine['tool'], string> = { curl: 'curl', r: 'R', python: 'Python', pandas: 'Python + pandas' };

/** Chapters with the lines that stand in each, by their ids. */
const CHAPTERS = [
  { id: 'files', lines: ['file', 'rFile', 'rFigures', 'pythonFile', 'pandas'] },
  { id: 'pages', lines: ['pythonPages'] },
  { id: 'asOf', lines: ['asOf', 'changed'] },
  { id: 'errors', lines: ['refused'] },
  { id: 'keys', lines: ['verified', 'pythonVerified', 'send', 'import'] },
] as const;

/** The public data for programs: what there is, how to go through it, and lines to copy. */
export function ApiPage({ locale, crisis, lines }: ApiPageProps) {
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path="/data/api" crisis={crisis}>
      <PageTitle lead={t('apiPage.lead')}>{t('apiPage.title')}</PageTitle>
      <section aria-labelledby="contract">
        <h2 id="contract">{t('apiPage.contract.title')}</h2>
        <p>{t('apiPage.contract.text')}</p>
        <ul className="link-list">
          <li>
            <a href="/api/openapi.json">{t('apiPage.contract.openapi')}</a>
          </li>
          <li>
            <a href="/data/datapackage.json">{t('apiPage.contract.dataPackage')}</a>
          </li>
          <li>
            <a href={localPath(locale, '/data')}>{t('apiPage.contract.files')}</a>
          </li>
        </ul>
      </section>
      {CHAPTERS.map(({ id, lines: ids }) => (
        <section key={id} className="figure" aria-labelledby={id}>
          <h2 id={id}>{t(`apiPage.${id}.title`)}</h2>
          <p>{t(`apiPage.${id}.text`)}</p>
          {id === 'keys' ? (
            <p>
              <a href={localPath(locale, '/keys')}>{t('apiPage.keys.link')}</a>
            </p>
          ) : null}
          {ids.flatMap((line) => {
            const { tool, text, file } = lines.find((candidate) => candidate.id === line)!;
            const label = t('apiPage.line', { tool: TOOLS[tool], what: t(`apiPage.lines.${line}`) });
            return [
              ...(file ? [<CopyText key={`${line}-file`} label={t('apiPage.file', { name: file.name })} text={file.text} />] : []),
              <CopyText key={line} label={label} text={text} />,
            ];
          })}
        </section>
      ))}
    </PageFrame>
  );
}
