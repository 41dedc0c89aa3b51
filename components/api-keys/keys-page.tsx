import { FormProblem } from '@/components/layout/form-problem';
import { PageTitle } from '@/components/ui/page-title';
import type { ListedKey } from '@/lib/api-keys/list-keys';
import type { FormFields } from '@/lib/http/form-fields';
import type { FormState } from '@/lib/http/form-stash';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { KeyCard } from './key-card';
import { KeyMaker } from './key-maker';
import { NewKey } from './new-key';

type KeysPageProps = {
  locale: Locale;
  state: FormState | null;
  /** The key that was just made. */
  answer: FormFields | null;
  /** What the person can make keys for; empty for an administrator, who only ends them. */
  scopes: readonly ('read' | 'submit')[];
  keys: readonly ListedKey[];
  /** True where the keys of all accounts stand here. */
  isAll: boolean;
};

/** Keys for programs: making one, and all that there are. */
export function KeysPage({ locale, state, answer, scopes, keys, isAll }: KeysPageProps) {
  const t = translator(locale);
  return (
    <>
      <FormProblem state={state} />
      <PageTitle lead={t(isAll ? 'apiKeys.leadAll' : 'apiKeys.lead')}>{t('apiKeys.title')}</PageTitle>
      {answer?.token ? <NewKey locale={locale} token={answer.token} name={answer.name!} /> : null}
      <p>
        <a href={localPath(locale, '/data/api')}>{t('apiKeys.how')}</a>
      </p>
      <div className="stack">
        {scopes.length > 0 ? <KeyMaker locale={locale} state={state} scopes={scopes} /> : null}
        <section aria-labelledby="keys">
          <h2 id="keys">{t(isAll ? 'apiKeys.listAll' : 'apiKeys.list')}</h2>
          {keys.length === 0 ? <p>{t('apiKeys.none')}</p> : null}
          <ul className="card-list">
            {keys.map((listed) => (
              <KeyCard key={listed.id} locale={locale} listed={listed} showOwner={isAll} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
