import type { Column } from './column';

/** areas.csv: the public areas and the denominators of every figure; the whole crisis first. */
export const AREA_COLUMNS = [
  { name: 'area_code', type: 'text', required: true, unit: null, hxl: '#adm1+code', example: 'stepanakert',
    meaning: 'Code of the area in every file.' },
  { name: 'area_level', type: 'integer', required: true, range: [0, 1], unit: null, hxl: '#adm1+level', example: '1',
    meaning: '0 the whole crisis area, 1 a district. Areas too small to be shown apart are one area here.' },
  { name: 'parent_code', type: 'text', unit: null, hxl: '#adm0+code', example: 'nk',
    meaning: 'The area that this one is a part of.' },
  { name: 'name_en', type: 'text', required: true, unit: null, hxl: '#adm1+name+i_en', example: 'Stepanakert / Khankendi',
    meaning: 'Name in English.' },
  { name: 'name_hy', type: 'text', unit: null, hxl: '#adm1+name+i_hy', example: 'Ստեփանակերտ',
    meaning: 'Name in Armenian.' },
  { name: 'name_ru', type: 'text', unit: null, hxl: '#adm1+name+i_ru', example: 'Степанакерт',
    meaning: 'Name in Russian.' },
  { name: 'population', type: 'integer', range: [0, null], unit: 'people', hxl: '#population+num', example: '60000',
    meaning: 'People living there: the denominator of every share and the total of severity.csv.' },
  { name: 'population_kind', type: 'text', required: true, oneOf: ['estimate', 'count'], unit: null, hxl: '#population+kind', example: 'estimate',
    meaning: 'estimate or count.' },
  { name: 'population_date', type: 'text', unit: null, hxl: '#population+date', example: '2022-12',
    meaning: 'When the population was so, as the source says it.' },
  { name: 'population_source', type: 'text', unit: null, hxl: '#population+source', example: 'Household survey, 2022',
    meaning: 'Where the population comes from, and how it was estimated.' },
  { name: 'latitude', type: 'decimal', range: [-90, 90], unit: 'degrees', hxl: '#geo+lat', example: '39.8177',
    meaning: 'A point inside, for maps (WGS 84).' },
  { name: 'longitude', type: 'decimal', range: [-180, 180], unit: 'degrees', hxl: '#geo+lon', example: '46.7528',
    meaning: 'A point inside, for maps (WGS 84).' },
] as const satisfies readonly Column[];
