import type { Metadata } from 'next';
import { KeysPage } from '@/components/api-keys/keys-page';
import { PageFrame } from '@/components/layout/page-frame';
import { listKeys } from '@/lib/api-keys/list-keys';
import { grantOf, keyScopesOf, may } from '@/lib/auth/policy';
import { formAnswer, formState } from '@/lib/http/form-state';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { signedIn } from '../../signed-in';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'apiKeys.title', await formState()) } : {};
}

/** Keys for programs, each person's own; an administrator sees and ends everybody's. */
export default async function Keys({ params }: Props) {
  const page = await signedIn(params, '/keys', 'apiKey.list');
  if ('refused' in page) return page.refused;
  const { locale, context, frame } = page;
  const { actor } = context;
  return (
    <PageFrame {...frame} path="/keys" query="">
      <KeysPage
        locale={locale}
        state={await formState()}
        answer={await formAnswer()}
        scopes={may(actor, 'apiKey.create') ? keyScopesOf(actor) : []}
        keys={await listKeys(context)}
        isAll={grantOf(actor, 'apiKey.list') === 'all'}
      />
    </PageFrame>
  );
}
