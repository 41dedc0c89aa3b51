import { useTranslations } from 'use-intl';
import { readDayCell, type DayOrder } from '@/lib/imports/reading/day-cell';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Sheet } from './use-sheet';

type Props = { locale: Locale; days: Sheet['days']; onSay: (order: DayOrder) => void };

/** How days are read; asked once where the file leaves it open. */
export function DayQuestion({ locale, days, onSay }: Props) {
  const t = useTranslations('importPage.days');
  const sample = days.ambiguous[0] ?? '';
  const meaning = (order: DayOrder) => {
    const read = readDayCell(sample, order);
    return 'day' in read ? formatDay(locale, read.day) : '';
  };
  return (
    <>
      {days.serial ? <p>{t('serial', { sample: days.serial.cell, day: formatDay(locale, days.serial.day) })}</p> : null}
      {!days.asks && days.order && days.shown[0] ? (
        <p>{t(days.order === 'day-first' ? 'dayShown' : 'monthShown', { sample: days.shown[0] })}</p>
      ) : null}
      {days.asks ? (
        <fieldset className="field import-days">
          <legend className="field-label">{t('legend', { samples: days.ambiguous.join(', ') })}</legend>
          {days.said === null ? <p className="field-hint">{t('unanswered')}</p> : null}
          <div className="choices">
            {(['day-first', 'month-first'] as const).map((order) => (
              <label className="choice" key={order}>
                <input type="radio" name="day-order" value={order} checked={days.said === order} onChange={() => onSay(order)} />
                <span className="choice-text">{t(order === 'day-first' ? 'dayFirst' : 'monthFirst', { sample, day: meaning(order) })}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  );
}
