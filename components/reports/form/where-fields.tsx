import { Select } from '@/components/ui/select';
import type { Area } from '@/lib/crisis/schema';
import { nameIn } from '@/lib/i18n/format';
import type { FormView } from './form-view';
import { Step } from './step';

/** The place. `areaHint` says where the first answer comes from, if it is not the contributor's own. */
export function WhereFields({ view, areaHint }: { view: FormView; areaHint?: string | undefined }) {
  const { t, values, errorOf } = view;
  return (
    <Step name="where" question={t('report.area.label')}>
      <Select
        name="areaId"
        label={t('report.area.label')}
        labelHidden
        hint={areaHint}
        options={areaOptions(view)}
        empty={t('report.area.empty')}
        value={values.areaId}
        error={errorOf('areaId')}
      />
    </Step>
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
