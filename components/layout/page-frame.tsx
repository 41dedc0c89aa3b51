import type { ReactNode } from 'react';
import type { Crisis } from '@/lib/crisis/schema';
import { nameIn } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { Past } from '@/lib/record/read-past';
import { AsOfBanner } from './as-of-banner';
import type { PageAddress } from './language-links';
import { PhoneHeader } from './phone-header';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { StaffHeader, type StaffAccess } from './staff-header';

type PageFrameProps = PageAddress & {
  locale: Locale;
  children: ReactNode;
  /** Its standing words on names and boundaries, and whether it is a SAMPLE of invented places, which every page then says. */
  crisis: Pick<Crisis, 'namesNotice' | 'sample'>;
  /** Set on a page as of an instant: it says so above everything, and its links keep to it. */
  past?: Past | null | undefined;
  /** Set on the pages behind the sign-in. */
  staff?: { name: string; access: StaffAccess } | undefined;
  /** A contributor's page on the phone: its head knows of nobody. */
  phone?: boolean;
  /** The narrow column of forms. */
  narrow?: boolean;
};

/** Head, content and foot of a page. */
export function PageFrame({ locale, path, query, children, crisis, past, staff, phone, narrow }: PageFrameProps) {
  const address = { locale, path, query };
  return (
    <>
      {phone ? <PhoneHeader {...address} /> : staff ? <StaffHeader {...address} {...staff} /> : <SiteHeader {...address} asOf={past?.asOf} />}
      {crisis.sample ? (
        <div className="sample-mark">
          <p className="page">{translator(locale)('common.sample')}</p>
        </div>
      ) : null}
      <main className="main" id="main" tabIndex={-1}>
        {past ? (
          <div className="page">
            <AsOfBanner locale={locale} past={past} newest={localPath(locale, path) + withoutAsOf(query)} />
          </div>
        ) : null}
        <div className="page">{narrow ? <div className="narrow">{children}</div> : children}</div>
      </main>
      <SiteFooter {...address} asOf={past?.asOf} notice={crisis.namesNotice && nameIn(locale, crisis.namesNotice)} />
    </>
  );
}

function withoutAsOf(query = ''): string {
  const kept = new URLSearchParams(query);
  kept.delete('asOf');
  return kept.size > 0 ? `?${kept}` : '';
}
