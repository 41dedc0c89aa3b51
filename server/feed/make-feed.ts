import type { RecordNames } from '@/components/record/record-words';
import type { Context } from '@/lib/auth/context';
import { addDays, startOfDayIn, todayIn } from '@/lib/core/dates';
import { areaTree, publicAreas } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { filtersToQuery, NO_FILTERS } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { nameIn } from '@/lib/i18n/format';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { readLogHead } from '@/lib/public-log/log-head';
import { fullHour } from '@/lib/core/full-hour';
import { listChanges } from '@/lib/record/read-changes';
import { readTouchedDays } from '@/lib/record/read-touched-days';
import { atomDocument, type AtomEntry } from './atom';
import { changeEntry } from './change-entry';
import { addressOf, tagOf } from './feed-address';
import { finishedWeeks, weekWords } from './weeks';

type Asked = Pick<Context, 'db' | 'crisis' | 'now'> & { locale: Locale; changedAt: Date };

/** The feed in a language: the newest weeks of the figures, and the newest changes of what had been public; newest first. */
export async function makeFeed({ db, crisis, now, locale, changedAt }: Asked): Promise<string> {
  const t = translator(locale);
  const [areas, items] = [await currentAreas(db), await currentItems(db)];
  const names: RecordNames = { locale, areas: publicAreas(areaTree(areas, crisis.policy)), items };
  const name = nameIn(locale, crisis.names);
  const head = await readLogHead(db);
  const { changes } = await listChanges(db, { crisis, areas, filters: NO_FILTERS, after: null });
  const entries = [...changes.map((change) => changeEntry(change, names, crisis.code)), ...(await weekEntries({ db, crisis, now, locale }))];
  // Of one hour, changes stand before the weeks that they moved: the order of both lists is kept.
  entries.sort((a, b) => b.updated.getTime() - a.updated.getTime());
  return atomDocument({
    id: tagOf(crisis.code, 'feed', locale),
    language: locale,
    title: t(crisis.sample ? 'feed.titleSample' : 'feed.title', { crisis: name }),
    subtitle: t('feed.subtitle'),
    author: t('common.productName'),
    rights: t('feed.rights'),
    updated: entries[0]?.updated ?? fullHour(changedAt),
    self: addressOf(locale, '/feed.atom'),
    alternate: addressOf(locale, '/'),
    translations: LOCALES.filter((other) => other !== locale).map((other) => ({ language: other, href: addressOf(other, '/feed.atom') })),
    logHead: head ? { href: addressOf('en', '/data/log.csv'), hash: head.hash, label: t('publicLog.feedHead', { line: String(head.line) }) } : undefined,
    entries,
  });
}

async function weekEntries({ db, crisis, now, locale }: Omit<Asked, 'changedAt'>): Promise<AtomEntry[]> {
  const trend = await getTrend(db, crisis, NO_FILTERS, now);
  const weeks = finishedWeeks(trend, todayIn(crisis.timeZone, now));
  const [newest, oldest] = [weeks[0], weeks.at(-1)];
  if (!newest || !oldest) return [];
  const touchedOn = await readTouchedDays(db, { from: oldest.from, to: newest.to });
  return weeks.map((week) => {
    const over = startOfDayIn(crisis.timeZone, addDays(week.to, 1));
    const touched = touchedOn(week);
    const query = filtersToQuery({ from: week.from, to: week.to, on: week.to });
    return {
      id: tagOf(crisis.code, locale, 'week', week.from),
      updated: touched && touched > over ? touched : over,
      href: addressOf(locale, `/?${query}`),
      ...weekWords(trend, week, locale),
    };
  });
}
