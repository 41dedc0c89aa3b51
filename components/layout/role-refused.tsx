import { PageTitle } from '@/components/ui/page-title';
import type { Crisis } from '@/lib/crisis/schema';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { PageFrame } from './page-frame';
import type { StaffAccess } from './staff-header';

type Props = { locale: Locale; path: string; crisis: Crisis; staff: { name: string; access: StaffAccess } };

/** A page that the signed-in person's role does not open; the links at its head lead to those that it does. */
export function RoleRefused({ locale, path, crisis, staff }: Props) {
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path={path} query="" crisis={crisis} staff={staff} narrow>
      <PageTitle lead={t('problems.not-allowed.detail')}>{t('problems.not-allowed.title')}</PageTitle>
    </PageFrame>
  );
}
