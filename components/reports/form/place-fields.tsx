import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import type { Area } from '@/lib/crisis/schema';
import { formatDay, nameIn } from '@/lib/i18n/format';
import { DayFields } from './day-fields';
import type { FormView } from './form-view';

/** Where and when. */
export function PlaceFields({ view, areaHint }: { view: FormView; areaHint?: string | undefined }) {
  const { locale, t, values, firstDay, lastDay, errorOf, isAsked } = view;
  const hint = lastDay
    ? t('report.observedOn.between', { first: formatDay(locale, firstDay), last: formatDay(locale, lastDay) })
    : t('report.observedOn.hint');
  return (
    <section aria-labelledby="section-where">
      <h2 id="section-where">{t('report.section.where')}</h2>
      <Select
        name="areaId"
        label={t('report.area.label')}
        hint={areaHint}
        options={areaOptions(view)}
        empty={t('report.area.empty')}
        value={values.areaId}
        error={errorOf('areaId')}
      />
      <DayFields view={view} name="observedOn" label={t('report.observedOn.label')} hint={hint} />
      {isAsked('observedOn.old', 'oldDayConfirmed') ? (
        <Checkbox
          name="oldDayConfirmed"
          label={t('report.observedOn.confirm')}
          checked={values.oldDayConfirmed === 'yes'}
        />
      ) : null}
    </section>
  );
}

/** The open areas: each district with the places inside it, then the whole. */
function areaOptions({ locale, t, areas }: FormView) {
  const open = areas.filter((area) => area.open);
  const option = (area: Area, label = nameIn(locale, area.names)) => ({ value: area.id, label });
  const districts = open
    .filter(({ level }) => level === 1)
    .map((district) => ({
      label: nameIn(locale, district.names),
      options: [
        option(district, t('report.area.district', { name: nameIn(locale, district.names) })),
        ...open.filter(({ parentId, level }) => level === 2 && parentId === district.id).map((place) => option(place)),
      ],
    }));
  return [
    ...districts,
    ...open.filter(({ level }) => level === 0).map((whole) => option(whole, t('report.area.whole'))),
  ];
}
