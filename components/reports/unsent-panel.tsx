'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ageInWords, instantInWords, type OutboxWords } from '@/components/islands/outbox/outbox-words';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { say } from '@/lib/i18n/say';
import { readOutbox } from '@/lib/outbox/read-outbox';
import { watchNews } from '@/lib/outbox/watch-outbox';
import { withOutbox } from '@/lib/outbox/with-outbox';

const KEY = ['outbox'];
/** Ages are shown in minutes. */
const REFRESH_MS = 60_000;

/**
 * What of my reports still lies on this phone, above those that the server has. Nothing is shown by the server, which does not know, nor where the
 * browser keeps nothing. Sending is the work of the strip in the head; when it sent something, the list below is asked for again.
 */
export function UnsentPanel({ locale, words }: { locale: Locale; words: OutboxWords }) {
  const client = useQueryClient();
  const [sending, setSending] = useState<string | null>(null);
  const { data, dataUpdatedAt } = useQuery({
    queryKey: KEY,
    queryFn: () => withOutbox(readOutbox),
    // It asks the phone itself: that needs no connection.
    networkMode: 'always',
    refetchInterval: REFRESH_MS,
    retry: false,
  });
  useEffect(
    () =>
      watchNews((news) => {
        if (news.kind === 'sending') setSending(news.id);
        else void client.invalidateQueries({ queryKey: KEY });
      }),
    [client],
  );
  const lastSent = data && (data.receipts[0]?.sentAt ?? 0);
  const lastShown = useRef(lastSent);
  useEffect(() => {
    if (lastShown.current !== undefined && lastShown.current !== lastSent) void client.invalidateQueries({ queryKey: ['own-reports'] });
    lastShown.current = lastSent;
  }, [client, lastSent]);
  if (!data || data.oldestSavedAt === null) return null;
  const age = ageInWords(locale, words, data.oldestSavedAt, dataUpdatedAt);
  return (
    <section aria-labelledby="unsent">
      <h2 id="unsent">{words.region}</h2>
      <p>{say(locale, words.oldest, { age })}</p>
      <ul className="card-list">
        {data.entries.map(({ id, refusal, savedAt, sealed }) => (
          <Card key={id} as="li">
            <p className="row">
              <Badge kind={refusal ? 'pending' : sending === id ? 'sending' : 'waiting'}>
                {refusal ? words.state.refused : sending === id ? words.state.sending : words.state.waiting}
              </Badge>
              <span>{say(locale, words.saved, instantInWords(locale, savedAt, dataUpdatedAt))}</span>
              <span>{say(locale, words.bytes, { count: sealed.length })}</span>
            </p>
            {refusal ? (
              <Notice kind="caution" title={refusal.title}>
                <p>{refusal.detail}</p>
              </Notice>
            ) : null}
          </Card>
        ))}
      </ul>
      <p>
        <a href={localPath(locale, '/outbox')}>{words.title}</a>
      </p>
    </section>
  );
}
