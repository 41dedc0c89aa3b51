import type { Metadata } from 'next';
import { ImportPanel } from '@/components/imports/import-panel';
import { PageFrame } from '@/components/layout/page-frame';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { signedIn } from '../../signed-in';
import { importKit } from './import-kit';
import '../../../styles/import.css';

type Props = { params: Promise<{ locale: string }> };

/** How a script sends a file; $SHORTFALL and $SESSION stand for the address and the cookie. */
const CURL = "curl --data-binary @reports.csv -H 'content-type: text/csv' -H \"cookie: $SESSION\" \"$SHORTFALL/api/imports\"";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'importPage.title') } : {};
}

/** Reports out of a spreadsheet: file, columns, check, import. */
export default async function ImportPage({ params }: Props) {
  const page = await signedIn(params, '/import', 'report.import');
  if ('refused' in page) return page.refused;
  const { t, context, frame } = page;
  return (
    <PageFrame {...frame} path="/import">
      <PageTitle lead={t('importPage.lead')}>{t('importPage.title')}</PageTitle>
      <noscript>
        <Notice kind="caution" title={t('importPage.noScript.title')}>
          <p>{t('importPage.noScript.text')}</p>
          <pre className="import-curl" tabIndex={0}>
            <code>{CURL}</code>
          </pre>
        </Notice>
      </noscript>
      <ImportPanel kit={await importKit(context)} />
    </PageFrame>
  );
}
