import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { ListedKey } from '@/lib/api-keys/list-keys';
import { formatDay } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** One key: what it opens, the day of its last use, and the button that ends it. `owner` is said where several people's keys stand together. */
export function KeyCard({ locale, listed, showOwner }: { locale: Locale; listed: ListedKey; showOwner: boolean }) {
  const t = translator(locale);
  const { id, name, scope, createdAt, lastUsedOn, revokedAt, owner } = listed;
  const day = (at: Date) => {
    const text = at.toISOString().slice(0, 10);
    return <time dateTime={text}>{formatDay(locale, text, 'short')}</time>;
  };
  return (
    <Card as="li" title={name}>
      <dl className="facts">
        {showOwner ? (
          <>
            <dt>{t('apiKeys.owner')}</dt>
            <dd>{owner}</dd>
          </>
        ) : null}
        <dt>{t('apiKeys.for')}</dt>
        <dd>{t(`apiKeys.scope.${scope}`)}</dd>
        <dt>{t('apiKeys.state')}</dt>
        <dd>
          <Badge kind={revokedAt ? 'unused' : 'accepted'}>{t(revokedAt ? 'apiKeys.revoked' : 'apiKeys.inUse')}</Badge>
        </dd>
        <dt>{t('apiKeys.since')}</dt>
        <dd>{day(createdAt)}</dd>
        <dt>{t('apiKeys.lastUse')}</dt>
        <dd>{lastUsedOn ? day(lastUsedOn) : t('apiKeys.never')}</dd>
        {revokedAt ? (
          <>
            <dt>{t('apiKeys.revokedOn')}</dt>
            <dd>{day(revokedAt)}</dd>
          </>
        ) : null}
      </dl>
      {revokedAt ? null : (
        <form method="post" action={localPath(locale, '/keys')}>
          <input type="hidden" name="change" value="revoke" />
          <input type="hidden" name="id" value={id} />
          <Button kind="danger">{t('apiKeys.revoke', { name })}</Button>
        </form>
      )}
    </Card>
  );
}
