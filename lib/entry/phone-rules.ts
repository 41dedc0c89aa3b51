import { todayIn } from '@/lib/core/dates';
import type { Area, Crisis, Item, Names, PublicationPolicy } from '@/lib/crisis/schema';
import type { CheckRules } from '@/lib/reports/input/check-report';

/** An item as the form knows it: its name in the page's language, and in all for who searches in another. */
export type PhoneItem = Pick<Item, 'code' | 'category' | 'unit' | 'rates' | 'restricted'> & { name: string; names?: Partial<Names> };

/** What the page tells its script of the crisis (`#report-rules`). It is the same for everybody. */
export type PhoneRules = {
  crisis: Pick<Crisis, 'startsOn' | 'endedOn' | 'timeZone'>;
  policy: PublicationPolicy;
  areas: (Pick<Area, 'id' | 'level' | 'parentId' | 'open' | 'population' | 'publicMergeWith'> & { name: string })[];
  items: PhoneItem[];
};

/** The rules of a report at the instant `now`: what is today is decided by the clock of the phone and the time zone of the crisis. */
export function rulesAt(rules: PhoneRules, now: Date): PhoneRules & CheckRules {
  return { ...rules, today: todayIn(rules.crisis.timeZone, now) };
}
